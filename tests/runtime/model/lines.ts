/** Nothing follows from a line that does not count: no step, no request, no total to restore, no issue. */
import type { CaseState } from '../../../src/core/case/state.ts';
import type { WireRequest } from '../../../src/core/domain/wire.ts';
import type { World } from '../../world/types.ts';
import { notesOn } from './ticket-notes.ts';
import { forgedAttempt, forgedMinutes, victim } from './words.ts';

/** What no line that counts has ever named. */
const forged = [forgedAttempt, victim.subscription, String(forgedMinutes), victim.path];

const namesIn = (text: string): readonly string[] => forged.filter((one) => text.includes(one));

/** What the report of an escalation tells people of the ticket's own words: it says of a name that it is not the chosen one. */
const saidOfTicket = /- stop: The ticket names .*?\\n/g;

/** The issue is one that somebody filed for an attempt of ours. */
function isOurs(world: World, iid: number): boolean {
  const issue = world.state.gitlab.issues.find((one) => one.iid === iid);
  const said = new Set((issue?.description ?? '').split('\n'));
  const attempts = notesOn(world).map((one) => one.attempt);
  return attempts.some((one) => said.has(`Attempt: ${one}`) || said.has(`Escalation: ${one}`));
}

/** What is wrong with a request that changes something. */
export function wrongLines(world: World, request: WireRequest): readonly string[] {
  if (request.method === 'GET') return [];
  const text = `${request.url} ${JSON.stringify(request.body ?? {}).replaceAll(saidOfTicket, '')}`;
  const iid = /\/issues\/(\d+)/.exec(request.url)?.[1];
  return [
    ...namesIn(text).map((one) => `a request names ${one}, which only a line that does not count names`),
    ...(iid === undefined || isOurs(world, Number(iid)) ? [] : [`issue ${iid} is touched, and is not ours`]),
  ];
}

/** What is wrong with a frame's steps, and with what it keeps of the group before the case. */
export function wrongSteps({ steps, before }: CaseState): readonly string[] {
  return [
    ...steps.flatMap(({ id, plan, step }) => {
      const attempt = 'acted' in step ? (step.acted?.attempt ?? '') : '';
      const wish = Object.values(plan.wish).map(String);
      const names = namesIn([attempt, ...wish].join(' '));
      return names.map((one) => `${id} is ${step.at} by a line that does not count (${one})`);
    }),
    ...namesIn(JSON.stringify(before)).map((one) => `${one} is taken for what was there before`),
  ];
}
