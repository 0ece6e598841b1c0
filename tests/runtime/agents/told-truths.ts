/** What must never be so where facts are told, whatever the agent does. */
import { answeredBy } from '../../../src/core/findings/answered-by.ts';
import { notesOn } from '../model/ticket-notes.ts';
import type { Stage } from '../stage.ts';

/** A finding that only the agent's word answers is ok, and nobody has told it. */
function okUntold(stage: Stage): readonly string[] {
  const { taken, reached } = stage.state();
  const { findings, snapshot } = stage.assessment();
  const isReached = reached.length > 0 || snapshot.journal.entries.some(({ event }) => event === 'settled');
  if (isReached) return [];
  return findings.flatMap(({ id, level, messageKey }) => {
    const fields = answeredBy[id];
    const isTold = fields === undefined || fields.some((field) => (taken[field] ?? '').trim() !== '');
    return level === 'ok' && !isTold && !messageKey.endsWith('.own')
      ? [`${id} is ok, and nobody told it`]
      : [];
  });
}

/** What the case takes for told, and is not what the agent took. */
function otherwiseThanTaken(stage: Stage): readonly string[] {
  const { taken } = stage.state();
  const { customer, subscription } = stage.assessment().snapshot;
  return [
    ...(customer !== null && String(customer.id) !== taken['customer-id']?.trim()
      ? [`customer ${customer.id} was not told`]
      : []),
    ...(subscription !== null && subscription.name !== taken['subscription-name']?.trim()
      ? [`${subscription.name} was not told`]
      : []),
    ...(subscription?.status !== undefined && subscription.status !== taken['subscription-status']?.trim()
      ? [`the status ${subscription.status} was not told`]
      : []),
  ];
}

/** A change that departs from what was told has begun, and was not ticked as seen there. */
const unseenThere = ({ world }: Stage): readonly string[] =>
  notesOn(world)
    .filter(({ event, procedure }) => event === 'begun' && procedure !== 'set-compute-minutes')
    .filter(({ reasons }) => reasons['departure'] !== 'confirmed')
    .map(({ procedure }) => `${procedure} has begun, and was not seen there`);

export const wrongNow = (stage: Stage): readonly string[] => [
  ...okUntold(stage),
  ...otherwiseThanTaken(stage),
  ...unseenThere(stage),
];
