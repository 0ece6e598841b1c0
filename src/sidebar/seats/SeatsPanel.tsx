/** Seats, billable members, the highest ever and what will be owed: one bar, its legend, and the words. */
import type { Forecast } from '../../core/facts/seat-forecast.ts';
import { still } from '../memo.ts';
import { useHand } from '../app-context.ts';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { SeatsBar } from './SeatsBar.tsx';
import { SeatsLegend } from './SeatsLegend.tsx';

const chargedKey = (reconciled: boolean | null): string =>
  reconciled === null ? 'seats.unknown' : reconciled ? 'seats.reconciled' : 'seats.not-reconciled';

export const SeatsPanel = still(({ forecast }: { readonly forecast: Forecast }) => {
  const { say } = useHand();
  const { linked, peak, why, owed, reconciled, guestsCount } = forecast;
  return (
    <Section title={say('ui.seats.title')}>
      <SeatsBar forecast={forecast} />
      <SeatsLegend forecast={forecast} />
      {!linked && (
        <Subtle>
          {why !== 'unread' && `${say(`seats.peak.${peak}`)} `}
          {say(`seats.why.${why}`)}
        </Subtle>
      )}
      {(owed === null || owed > 0) && <Subtle>{say(chargedKey(reconciled))}</Subtle>}
      {guestsCount !== null && (
        <Subtle>{say(guestsCount ? 'seats.guests-count' : 'seats.guests-free')}</Subtle>
      )}
    </Section>
  );
});
