/**
 * The customer's subscriptions and the groups that they are on; a row's button chooses as the field does. It comes after the
 * verdict and stands below all facts, so that it pushes down nothing that the agent reads or is about to press.
 */
import type { Choosing } from '../../core/case/may-choose.ts';
import { renewalsOf } from '../../core/facts/renewals.ts';
import type { Subscription } from '../../core/domain/records/customersdot.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { HeaderCell, HeaderRow, Table } from '../elements/Table.tsx';
import { Renewals } from './Renewals.tsx';
import { rowsOf } from './rows.ts';
import { SubscriptionRow } from './SubscriptionRow.tsx';

interface Properties {
  readonly list: readonly Subscription[];
  /** Older ones are not read yet, or could not be read. */
  readonly more: boolean;
  readonly chosen: string | null;
  readonly choosing: Choosing;
  readonly today: string;
}

export const SubscriptionTable = memoDeep(({ list, more, chosen, choosing, today }: Properties) => {
  const { t } = useApp();
  const renewals = renewalsOf(list, today);
  const rows = rowsOf(list, chosen, renewals);
  const left = list.length - rows.length;
  const title = t('ui.subscriptions.caption', { count: list.length });
  return (
    <Section title={title}>
      <Renewals renewals={renewals} today={today} />
      <Table caption={title} heard data-subscriptions="">
        <HeaderRow>
          <HeaderCell>{t('ui.subscriptions.subscription')}</HeaderCell>
          <HeaderCell>{t('ui.subscriptions.state')}</HeaderCell>
          <HeaderCell>{t('ui.subscriptions.group')}</HeaderCell>
        </HeaderRow>
        <tbody>
          {rows.map((sub) => (
            <SubscriptionRow
              key={sub.name}
              sub={sub}
              isChosen={sub.name === chosen}
              choosing={choosing}
              today={today}
            />
          ))}
        </tbody>
      </Table>
      {left > 0 && <Subtle>{t('ui.subscriptions.left', { count: left })}</Subtle>}
      {more && <Subtle>{t('ui.subscriptions.unread')}</Subtle>}
    </Section>
  );
});
