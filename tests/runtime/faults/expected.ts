/**
 * How a case stands, a few minutes after a fault and before the agent has done anything about it. This is the table of
 * docs/reliability.md.
 */
import type { Moment } from './moments.ts';

export const outcomes = {
  proven: 'proven',
  'not-sent': 'not sent',
  doubt: 'in doubt',
  refused: 'refused for now',
  drafted: 'drafted',
  'own-words': 'drafted in the app’s own words',
  'to-draft': 'to be drafted',
} as const;
export type Outcome = keyof typeof outcomes;

/** In the order of the moments; null: the fault cannot come then. */
type Line = readonly [
  beforeNote: Outcome,
  afterNote: Outcome | null,
  sent: Outcome,
  applied: Outcome | null,
  proof: Outcome,
  closing: Outcome,
];

/** A reply that does not come, or is none: the note is looked for, the change is looked at. */
const noReply: Line = ['not-sent', 'proven', 'doubt', 'proven', 'proven', 'own-words'];
/** The note is there, and nobody knows whether the change was sent: by a frame that is gone, it was not. */
const frameGone: Line = ['doubt', 'doubt', 'proven', 'proven', 'proven', 'to-draft'];
const nothingLost: Line = ['proven', 'proven', 'proven', 'proven', 'proven', 'drafted'];
/** The state could not be looked at right before the change, so nothing was sent; what was sent cannot be proven. */
const inDoubt: Line = ['not-sent', 'not-sent', 'doubt', 'doubt', 'doubt', 'drafted'];

const lines: Readonly<Record<string, Line>> = {
  lost: noReply,
  hangs: noReply,
  late: ['not-sent', null, 'doubt', null, 'proven', 'own-words'],
  gateway: noReply,
  'rate-limit': ['not-sent', null, 'refused', null, 'proven', 'own-words'],
  'sign-in': noReply,
  nonsense: noReply,
  reloaded: frameGone,
  left: frameGone,
  hidden: nothingLost,
  colleague: nothingLost,
  'portal-away': inDoubt,
  'gitlab-away': inDoubt,
  'both-away': inDoubt,
  'zendesk-away': ['not-sent', 'proven', 'proven', 'proven', 'proven', 'own-words'],
};

/** Away at first, and back before the patience with an accepted change has ended. */
const followed: Line = ['doubt', 'doubt', 'doubt', 'proven', 'proven', 'drafted'];

/** What one side alone shows: the other one may be away, and GitLab.com is waited for two minutes. */
const otherwise: Readonly<Record<string, Readonly<Record<string, Line>>>> = {
  'link-account': { 'gitlab-away': nothingLost },
  'unlink-account': { 'gitlab-away': nothingLost },
  'set-compute-minutes': {
    'portal-away': followed,
    'gitlab-away': ['not-sent', 'not-sent', 'proven', 'proven', 'proven', 'drafted'],
    'both-away': ['not-sent', 'not-sent', 'doubt', 'proven', 'proven', 'drafted'],
  },
};

const places: readonly Moment['id'][] = ['before-note', 'after-note', 'sent', 'applied', 'proof', 'closing'];

/** What a cell of the table says; null: the fault cannot come at that moment. */
export function expected(procedure: string, fault: string, moment: Moment['id']): Outcome | null {
  const line = otherwise[procedure]?.[fault] ?? lines[fault];
  if (line === undefined) throw new Error(`Nobody says what comes of ${fault}.`);
  return line[places.indexOf(moment)] ?? null;
}
