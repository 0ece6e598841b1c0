/** One subscription: its name and term, how it stands, its group, and the button that chooses it. */
import type { Choosing } from '../../core/case/may-choose.ts';
import { standingOf } from '../../core/facts/renewals.ts';
import type { Subscription } from '../../core/domain/records/customersdot.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { Cell, Row, RowHeader } from '../elements/Table.tsx';
import styles from './subscriptions.module.css';

interface Properties {
  readonly sub: Subscription;
  readonly isChosen: boolean;
  readonly choosing: Choosing;
  readonly today: string;
}

/** It stays where it is while facts are read again, so that the focus does too; where the field is gone, so is it. */
function ChooseButton({ sub: { name }, isChosen, choosing }: Properties) {
  const { t, send } = useApp();
  const open = choosing === 'now' && !isChosen;
  return (
    <Button
      data-action="choose-subscription"
      aria-pressed={isChosen}
      aria-disabled={!open}
      aria-label={t(`ui.subscriptions.${isChosen ? 'chosen' : 'choose'}-named`, { name })}
      onClick={() => open && send({ type: 'choose', field: 'subscription', value: name })}
    >
      {t(isChosen ? 'ui.subscriptions.chosen' : 'ui.subscriptions.choose')}
    </Button>
  );
}

export function SubscriptionRow(properties: Properties) {
  const { sub, isChosen, choosing, today } = properties;
  const { t } = useApp();
  const { name, status, start, end, linked } = sub;
  const standing = standingOf(sub, today);
  return (
    <Row
      selected={isChosen}
      data-entry={name}
      data-standing={standing}
      {...(isChosen ? { 'data-chosen': '' } : {})}
    >
      <RowHeader>
        {name}
        <Subtle>
          <span className={styles.day}>{start ?? '?'} –</span>{' '}
          <span className={styles.day}>{end ?? '?'}</span>
        </Subtle>
        {choosing !== 'not' && <ChooseButton {...properties} />}
      </RowHeader>
      <Cell>{t(`ui.subscriptions.standing.${standing}`, { status: status ?? '?' })}</Cell>
      <Cell>{linked == null ? t('ui.subscriptions.no-group') : (linked.path ?? `#${linked.id}`)}</Cell>
    </Row>
  );
}
