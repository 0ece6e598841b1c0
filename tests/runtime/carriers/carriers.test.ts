/**
 * The same cases by the API and by the agent's word: what is read off the admin pages comes to the same route, findings, plan and reply
 * (cases/guided.md). Left out are cases that are about reading CustomersDot, and those whose reading the agent's word has no part in.
 */
import { describe, expect, test } from 'vitest';
import { replyKindOf } from '../../../src/core/case/reply-kind.ts';
import { cases } from '../../world/cases/index.ts';
import { openCase, type Stage } from '../stage.ts';
import { toldFrom } from './telling.ts';

function outcome(stage: Stage) {
  const { route, plan, findings } = stage.assessment();
  return {
    status: stage.status(),
    route,
    reply: replyKindOf(stage.state(), stage.assessment()),
    plan: plan.map(({ key }) => key),
    levels: Object.fromEntries(findings.map(({ id, level }) => [id, level])),
  };
}

/** What they show is how CustomersDot is read, or fails to be; the agent who looks there sees it. */
const aboutReading: readonly string[] = [
  'several-customers',
  'customers-unreadable',
  'other-customer-begun',
  'login-history-unreadable',
  'token-info-unreadable',
  'user-unreadable',
  'linked-elsewhere',
  'subscription-unreadable',
  'holder-unreadable',
  'guided',
  'api-not-installed',
  'api-not-for-us',
  'api-is-a-sign-in-page',
];
/** Which one is meant is asked of the customer out of those that were read; by word it is the agent who is still asked to tell one. */
const withoutRead = ({ reply, status, ...rest }: ReturnType<typeof outcome>) => ({
  ...rest,
  status,
  reply: status === 'choosing' && reply === 'which-subscription' ? null : reply,
});
const alike = cases.filter(({ id }) => !aboutReading.includes(id));

describe.each(alike.map((one) => [one.id, one.sentence] as const))('%s', (id, sentence) => {
  test(sentence, async () => {
    const read = await openCase(id);
    const told = await toldFrom(id, read);
    const [byApi, byWord] = [outcome(read), outcome(told)];
    const answered = Object.entries(byWord.levels).filter(([, level]) => level !== 'unread');
    const same = Object.fromEntries(answered.map(([of]) => [of, byApi.levels[of] ?? 'left out']));
    expect({ ...byWord, levels: Object.fromEntries(answered) }).toEqual({
      ...withoutRead(byApi),
      levels: same,
    });
  });
});
