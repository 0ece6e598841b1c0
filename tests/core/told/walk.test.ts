/**
 * Whatever the agent tells comes to what CustomersDot's API would have come to (contracts/settings.md, "Reading"): some 60,000
 * combinations, each by both carriers.
 */
import { expect, test } from 'vitest';
import { caseStatus } from '#core/case/status.ts';
import { replyKindOf } from '#core/case/reply-kind.ts';
import { type ReplyKind, replyKinds } from '#core/case/reply/kinds.ts';
import { type ProcedureId, procedureIds } from '#core/procedures/catalog.ts';
import type { Route } from '#core/plan/route.ts';
import { every } from '../../i18n/texts.ts';
import type { CaseState } from '#core/case/state.ts';
import { assessment } from '../opened.ts';
import { combinations, unknown } from './combinations.ts';

/** What comes of a case, in words that can be compared. */
function outcome(state: CaseState) {
  const assessed = assessment(state);
  const { route, plan, findings } = assessed;
  return {
    route,
    status: caseStatus(state, assessed),
    reply: replyKindOf(state, assessed),
    steps: plan.map(({ key }) => key),
    levels: new Map(findings.map(({ id, level }) => [id, level])),
  };
}

type Outcome = ReturnType<typeof outcome>;

/** Findings that differ, where the agent's word has an answer at all. */
const unlike = (told: Outcome, read: Outcome): readonly string[] =>
  [...told.levels].flatMap(([id, level]) =>
    level === 'unread' || read.levels.get(id) === level
      ? []
      : [`${id}: ${level}, ${read.levels.get(id) ?? '-'}`],
  );

const compare = (byWord: Outcome, byApi: Outcome): readonly string[] => [
  ...unlike(byWord, byApi),
  ...(['route', 'status', 'reply'] as const).flatMap((part) =>
    byWord[part] === byApi[part] ? [] : [`${part}: ${byWord[part]}, ${byApi[part]}`],
  ),
  ...(byWord.steps.join() === byApi.steps.join()
    ? []
    : [`steps: ${byWord.steps.join()}, ${byApi.steps.join()}`]),
];

/** Each is walked by the agent's word; the API is asked as well of every fifth, which meets each pair of answers. */
const everyFifth = process.env['LONG'] === '1' ? 1 : 5;

function walk() {
  const routes = new Set<Route>();
  const replies = new Set<ReplyKind | null>();
  const procedures = new Set<ProcedureId>();
  const differences = new Map<string, number>();
  let walked = 0;
  for (const { told, read } of [unknown, ...combinations()]) {
    const byWord = outcome(told);
    routes.add(byWord.route);
    replies.add(byWord.reply);
    for (const { procedure } of assessment(told).plan) procedures.add(procedure);
    if (walked % everyFifth === 0)
      for (const one of compare(byWord, outcome(read))) differences.set(one, (differences.get(one) ?? 0) + 1);
    walked += 1;
  }
  return { routes, replies, procedures, differences, walked };
}

test('every combination of what is told: routes, replies, procedures, and the same as by the API', () => {
  const { routes, replies, procedures, differences, walked } = walk();
  expect(walked).toBeGreaterThan(50_000);
  expect([...differences]).toEqual([]);
  expect([...routes].sort()).toEqual(
    every<Route>()(['expert-review', 'hand-over', 'provision', 'repair-link', 'self-serve']),
  );
  // Some follow a begun step or an escalation, others what only the ticket, GitLab.com or a list of all records can tell.
  const elsewhere: readonly ReplyKind[] = [
    'put-back',
    'escalated',
    'prove-ownership',
    'which-subscription',
    'which-group',
    'group-not-there',
    'group-ends',
    'root-group',
    'personal-namespace',
    'gitlab-username',
    'linked-elsewhere',
    'packs-linked',
    'peak',
  ];
  const told = replyKinds.filter((kind) => !elsewhere.some((one) => one === kind));
  expect([...replies].filter((kind) => kind !== null).sort()).toEqual([...told].sort());
  const offered: readonly ProcedureId[] = ['set-compute-minutes'];
  expect([...procedures, ...offered].sort()).toEqual([...procedureIds].sort());
});
