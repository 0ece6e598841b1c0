/**
 * Seats, billable members, the highest ever and what will be owed: one bar, its legend, and the words. It is folded where no seat is
 * short, since nothing follows from it then.
 */
import type { Forecast } from '../../core/facts/seat-forecast.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Accordion } from '../elements/Accordion.tsx';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { SeatsBar } from './SeatsBar.tsx';
import { isUnfolded } from './unfolded.ts';
import { SeatsLegend } from './SeatsLegend.tsx';

const chargedKey = (reconciled: boolean | null) =>
  reconciled === null ? 'seats.unknown' : reconciled ? 'seats.reconciled' : 'seats.not-reconciled';

export const SeatsPanel = memoDeep(({ forecast }: { readonly forecast: Forecast }) => {
  const { t } = useApp();
  const { seats, billable, linked, peak, why, owed, reconciled, guestsCount } = forecast;
  return (
    <Section title={t('ui.seats.title')}>
      <Accordion
        summary={t('ui.seats.summary', { seats, billable: billable ?? t('ui.fact.unread') })}
        open={isUnfolded(forecast)}
      >
        <SeatsBar forecast={forecast} />
        <SeatsLegend forecast={forecast} />
        {!linked && (
          <Subtle>
            {why !== 'unread' && `${t(`seats.peak.${peak}`)} `}
            {t(`seats.why.${why}`)}
          </Subtle>
        )}
        {(owed === null || owed > 0) && <Subtle>{t(chargedKey(reconciled))}</Subtle>}
        {guestsCount !== null && (
          <Subtle>{t(guestsCount ? 'seats.guests-count' : 'seats.guests-free')}</Subtle>
        )}
      </Accordion>
    </Section>
  );
});
