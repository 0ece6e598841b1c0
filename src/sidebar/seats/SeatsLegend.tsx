/** The numbers of the bar, each with its sign. A number that could not be read is said so. */
import type { Forecast } from '../../core/facts/seat-forecast.ts';
import { useHand } from '../app-context.ts';
import styles from './seats.module.css';

export function SeatsLegend({ forecast }: { readonly forecast: Forecast }) {
  const { say } = useHand();
  const { seats, billable, highest, owed } = forecast;
  const rows = [
    { kind: 'seats', value: seats },
    { kind: 'billable', value: billable ?? say('ui.fact.unread') },
    {
      kind: 'highest',
      value: highest === undefined ? say('ui.fact.unread') : (highest ?? say('ui.fact.none')),
    },
    { kind: 'owed', value: owed ?? say('ui.seats.unclear') },
  ];
  return (
    <dl className={styles.legend}>
      {rows.map(({ kind, value }) => (
        <div key={kind}>
          <i className={styles[kind]} aria-hidden="true" />
          <dt>{say(`ui.seats.${kind}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
