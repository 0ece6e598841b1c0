/** One small bar: the seats as its frame, filled by billable members, what goes beyond, and a mark at the highest. */
import { styled } from 'styled-components';
import type { Forecast } from '../../core/seats.ts';
import { color } from '../look/tone.ts';
import { scaleOf } from './scale.ts';

const Track = styled.div`
  position: relative;
  height: 16px;
  margin-top: 8px;
`;

const Seats = styled.div`
  position: absolute;
  inset: 0 auto 0 0;
  box-sizing: border-box;
  border: 1px solid ${color('border.emphasis')};
  border-radius: 4px;
  background: ${color('background.recessed')};
`;

const Used = styled.div`
  position: absolute;
  inset: 3px auto 3px 0;
  background: ${color('background.primaryEmphasis')};
`;

const Over = styled(Used)`
  background: ${color('background.dangerEmphasis')};
`;

const Highest = styled.div`
  position: absolute;
  inset: -2px auto -2px 0;
  width: 2px;
  margin-left: -2px;
  background: ${color('foreground.default')};
`;

/** The numbers stand in the legend, so the picture itself is silent. */
export function SeatsBar({ forecast }: { readonly forecast: Forecast }) {
  const scale = scaleOf(forecast);
  return (
    <Track aria-hidden="true">
      <Seats style={{ width: `${scale.seats}%` }} />
      <Used style={{ width: `${scale.used}%` }} />
      <Over style={{ left: `${scale.seats}%`, width: `${scale.over}%` }} />
      {scale.highest !== null && <Highest style={{ left: `${scale.highest}%` }} />}
    </Track>
  );
}
