/** One small bar: the seats as its frame, filled by billable members, what goes beyond, and a mark at the highest. */
import type { Forecast } from '../../core/facts/seat-forecast.ts';
import { scaleOf } from './scale.ts';
import seats from './seats.module.css';

/** The numbers stand in the legend, so the picture itself is silent. */
export function SeatsBar({ forecast }: { readonly forecast: Forecast }) {
  const scale = scaleOf(forecast);
  return (
    <div className={seats.bar} aria-hidden="true">
      <i className={seats.seats} style={{ width: `${scale.seats}%` }} />
      <i className={seats.billable} style={{ width: `${scale.used}%` }} />
      <i className={seats.owed} style={{ left: `${scale.seats}%`, width: `${scale.over}%` }} />
      {scale.highest !== null && <i className={seats.highest} style={{ left: `${scale.highest}%` }} />}
    </div>
  );
}
