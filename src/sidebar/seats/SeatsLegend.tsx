/** The numbers of the bar, each with its sign. A number that could not be read is said so. */
import { styled } from 'styled-components';
import type { Forecast } from '../../core/seats.ts';
import { useHand } from '../hand.ts';
import { color } from '../look/tone.ts';

const List = styled.dl`
  display: flex;
  flex-wrap: wrap;
  gap: 2px 12px;
  margin: 6px 0 0;
  font-size: 12px;
  line-height: 16px;
  div {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  dd {
    margin: 0;
    font-weight: 600;
  }
`;

const Sign = styled.i<{ readonly $kind: 'seats' | 'billable' | 'highest' | 'owed' }>`
  width: ${({ $kind }) => ($kind === 'highest' ? '2px' : '10px')};
  height: 10px;
  box-sizing: border-box;
  border: ${({ $kind, theme }) =>
    $kind === 'seats' ? `1px solid ${color('border.emphasis')({ theme })}` : 'none'};
  background: ${({ $kind, theme }) =>
    color(
      {
        seats: 'background.recessed',
        billable: 'background.primaryEmphasis',
        highest: 'foreground.default',
        owed: 'background.dangerEmphasis',
      }[$kind],
    )({ theme })};
`;

export function SeatsLegend({ forecast }: { readonly forecast: Forecast }) {
  const { say } = useHand();
  const { seats, billable, highest, owed } = forecast;
  const unread = say('ui.fact.unread');
  const rows = [
    { kind: 'seats', value: seats },
    { kind: 'billable', value: billable ?? unread },
    { kind: 'highest', value: highest ?? say('ui.fact.none') },
    { kind: 'owed', value: owed ?? say('ui.seats.unclear') },
  ] as const;
  return (
    <List>
      {rows.map(({ kind, value }) => (
        <div key={kind}>
          <Sign $kind={kind} aria-hidden="true" />
          <dt>{say(`ui.seats.${kind}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </List>
  );
}
