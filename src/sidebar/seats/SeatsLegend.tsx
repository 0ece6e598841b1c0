/** The numbers of the bar, each with its sign. A number that could not be read is said so. */
import type { Forecast } from '../../core/facts/seat-forecast.ts';
import { useApp } from '../app-context.ts';
import styles from './seats.module.css';

export function SeatsLegend({ forecast }: { readonly forecast: Forecast }) {
  const { t } = useApp();
  const { seats, billable, highest, owed } = forecast;
  const rows = [
    { kind: 'seats', value: seats },
    { kind: 'billable', value: billable ?? t('ui.fact.unread') },
    {
      kind: 'highest',
      value: highest === undefined ? t('ui.fact.unread') : (highest ?? t('ui.fact.none')),
    },
    { kind: 'owed', value: owed ?? t('ui.seats.unclear') },
  ] as const;
  return (
    <dl className={styles.legend}>
      {rows.map(({ kind, value }) => (
        <div key={kind}>
          <i className={styles[kind]} aria-hidden="true" />
          <dt>{t(`ui.seats.${kind}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
