/** Lists of moves that once led a case astray, found and shortened by the search: each is played as it was. */
import { expect, test } from 'vitest';
import type { Move } from './moves.ts';
import { runThrough } from './property.ts';
import type { Story } from './table.ts';

interface Found {
  readonly says: string;
  readonly story: Story;
  readonly moves: readonly Move[];
}

const found: readonly Found[] = [
  {
    says: 'an account that was unlinked again while its group waits for GitLab.com is linked first',
    story: { id: 'standard', mode: 'guided' },
    moves: [
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'by-hand', who: 'ben', honest: true },
      { move: 'press', who: 'both', press: 'next' },
      { move: 'propagation', how: 'never', seconds: 5 },
      { move: 'by-hand', who: 'ben', honest: true },
      { move: 'automation', is: 'awake' },
      { move: 'undo', what: 'link' },
      { move: 'down', service: 'customersdot' },
      { move: 'fault', where: 'change', does: 'lose-reply', status: 409, times: 1, seconds: 1 },
    ],
  },
  {
    says: 'a clearing that GitLab.com never hears of can be handed on',
    story: { id: 'held-by-active', mode: 'guided' },
    moves: [
      { move: 'press', who: 'both', press: 'next' },
      { move: 'propagation', how: 'never', seconds: 5 },
      { move: 'press', who: 'both', press: 'next' },
      { move: 'by-hand', who: 'ann', honest: true },
      { move: 'fault', where: 'portal', does: 'lose-reply', status: 409, times: 1, seconds: 1 },
      { move: 'pass', seconds: 1 },
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'fault', where: 'note', does: 'lose-reply', status: 409, times: 1, seconds: 1 },
    ],
  },
  {
    says: 'a clearing whose note landed late is not needed once the group shows the new subscription',
    story: { id: 'held-by-expired', mode: 'internal_request' },
    moves: [
      { move: 'press', who: 'both', press: 'next' },
      { move: 'fault', where: 'note', does: 'apply-late', status: 409, times: 1, seconds: 1 },
      { move: 'press', who: 'both', press: 'next' },
      { move: 'fault', where: 'note', does: 'html-520', status: 409, times: 1, seconds: 1 },
      { move: 'pass', seconds: 10 },
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'pass', seconds: 1 },
      { move: 'proxy', does: 'rate-limit', times: 1, seconds: 2 },
      { move: 'propagation', how: 'at-once', seconds: 5 },
      { move: 'fault', where: 'change', does: 'lose-reply', status: 409, times: 1, seconds: 1 },
    ],
  },
  {
    says: 'the same by API: the account first, then the change in doubt',
    story: { id: 'standard', mode: 'api' },
    moves: [
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'propagation', how: 'never', seconds: 5 },
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'undo', what: 'link' },
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'pass', seconds: 1 },
      { move: 'down', service: 'customersdot' },
      { move: 'automation', is: 'awake' },
    ],
  },
  {
    says: 'the same in the second half of a swap',
    story: { id: 'held-by-expired', mode: 'api' },
    moves: [
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'propagation', how: 'never', seconds: 5 },
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'reload', who: 'ann', kept: false, as: 'ann' },
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'undo', what: 'link' },
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'fault', where: 'change', does: 'lose-reply', status: 409, times: 1, seconds: 1 },
      { move: 'fault', where: 'portal', does: 'lose-reply', status: 409, times: 1, seconds: 1 },
      { move: 'fault', where: 'change', does: 'lose-reply', status: 409, times: 1, seconds: 1 },
    ],
  },
  {
    says: 'an account unlinked twice does not leave a force without an end',
    story: { id: 'too-few-seats', mode: 'api' },
    moves: [
      { move: 'fault', where: 'change', does: 'status', status: 409, times: 1, seconds: 1 },
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'undo', what: 'link' },
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'reload', who: 'ann', kept: false, as: 'ann' },
      { move: 'down', service: 'customersdot' },
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'press', who: 'ann', press: 'start' },
      { move: 'undo', what: 'link' },
      { move: 'press', who: 'ann', press: 'next' },
    ],
  },
  {
    says: 'a group chosen by mistake holds a ready step up until another is chosen',
    story: { id: 'minutes-lost', mode: 'api' },
    moves: [
      { move: 'choose', who: 'ann', field: 'namespace', value: 'A-S00012345' },
      { move: 'fault', where: 'change', does: 'rate-limit-text', status: 409, times: 1, seconds: 1 },
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'pass', seconds: 1 },
      { move: 'pass', seconds: 1 },
      { move: 'fault', where: 'portal', does: 'lose-reply', status: 409, times: 1, seconds: 1 },
      { move: 'press', who: 'ann', press: 'start' },
    ],
  },
  {
    says: 'a refused force and a change in doubt both wait for the account',
    story: { id: 'swap-refused', mode: 'api' },
    moves: [
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'press', who: 'both', press: 'next' },
      { move: 'press', who: 'both', press: 'next' },
      { move: 'choose', who: 'ann', field: 'namespace', value: '' },
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'pass', seconds: 1 },
      { move: 'undo', what: 'link' },
      { move: 'by-hand', who: 'ann', honest: false },
    ],
  },
  {
    says: 'putting back waits while the step that it would undo is looked at',
    story: { id: 'swap-refused', mode: 'api' },
    moves: [
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'fault', where: 'change', does: 'status', status: 409, times: 1, seconds: 1 },
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'fault', where: 'change', does: 'html-520', status: 409, times: 1, seconds: 1 },
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'press', who: 'both', press: 'look-again' },
      { move: 'press', who: 'both', press: 'next' },
      { move: 'pass', seconds: 1 },
      { move: 'press', who: 'ann', press: 'start' },
      { move: 'press', who: 'ann', press: 'next' },
    ],
  },
  {
    says: 'a group chosen by mistake is chosen anew, with the subscription that is on its group already',
    story: { id: 'too-few-seats', mode: 'internal_request' },
    moves: [
      { move: 'propagation', how: 'never', seconds: 5 },
      { move: 'choose', who: 'ann', field: 'namespace', value: 'nowhere' },
      { move: 'press', who: 'both', press: 'next' },
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'pass', seconds: 1 },
      { move: 'press', who: 'both', press: 'go' },
      { move: 'pass', seconds: 10 },
    ],
  },
  {
    says: 'a group on which somebody else puts another plan, after the last step, is no case to close',
    story: { id: 'minutes-lost', mode: 'api' },
    moves: [
      { move: 'press', who: 'both', press: 'next' },
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'others', deed: 'plan-bought', at: 'now' },
      { move: 'pass', seconds: 1 },
      { move: 'fault', where: 'portal', does: 'apply-late', status: 409, times: 1, seconds: 1 },
      { move: 'press', who: 'ann', press: 'start' },
      { move: 'comment', text: 'Any news?', heard: false },
    ],
  },
  {
    says: 'a user who was linked to another customer after a refusal holds the ready step up, and that is said',
    story: { id: 'standard', mode: 'api' },
    moves: [
      { move: 'fault', where: 'change', does: 'status', status: 409, times: 1, seconds: 1 },
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'press', who: 'ben', press: 'next' },
      { move: 'others', deed: 'user-taken', at: 'now' },
      { move: 'by-hand', who: 'ann', honest: false },
    ],
  },
  {
    says: 'a wrong account is not unlinked while the right user is another customer’s',
    story: { id: 'admin-linked', mode: 'api' },
    moves: [
      { move: 'fault', where: 'change', does: 'rate-limit-html', status: 409, times: 1, seconds: 1 },
      { move: 'others', deed: 'user-taken', at: 'noting' },
      { move: 'press', who: 'ann', press: 'start' },
      { move: 'press', who: 'ann', press: 'next' },
      { move: 'others', deed: 'bought-moved', at: 'noted' },
      { move: 'fault', where: 'note', does: 'apply-late', status: 409, times: 1, seconds: 1 },
      { move: 'pass', seconds: 1 },
      { move: 'press', who: 'ann', press: 'start' },
    ],
  },
];

test.each(found.map((one) => [one.says, one] as const))('%s', async (_says, { story, moves }) => {
  await expect(runThrough(story, moves)).resolves.toBeUndefined();
});
