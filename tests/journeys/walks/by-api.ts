/** The app carries each change out by itself: what is seen from the first step to Submit, and where it goes otherwise. */
import { giveGates } from '../agent.ts';
import { passUntilCase, passUntilStep } from '../passing.ts';
import { carryThrough, letGo, press, settle, until, type Walk } from './walk.ts';

const toPending: Walk = {
  id: 'standard',
  async go(sandbox, stop) {
    await press(sandbox, 'start');
    await until(sandbox, 'link-account', 'ready');
    await stop('A step, before it goes');
    await sandbox.world((world) => void (world.knobs.latencyMs = 3_000));
    await press(sandbox, 'go', 'link-account');
    await passUntilStep(sandbox, 'link-account', 'acting');
    await stop('The change is on its way');
    await sandbox.world((world) => void (world.knobs.latencyMs = 0));
    await until(sandbox, 'change-namespace', 'ready');
    await stop('One step is proven, the next one is ready');
    await press(sandbox, 'go', 'change-namespace');
    await passUntilCase(sandbox, 'closing');
    await settle(sandbox);
    await stop('Provisioned: the reply');
    await press(sandbox, 'draft-reply');
    await passUntilCase(sandbox, 'closed');
    await settle(sandbox);
    await stop('Drafted');
    await sandbox.ticketPage.submit();
    await settle(sandbox);
    await stop('Submitted');
  },
};

const reasonAsked: Walk = {
  id: 'too-few-seats',
  async go(sandbox, stop) {
    await press(sandbox, 'start');
    await until(sandbox, 'force-associate', 'ready');
    await stop('A reason is asked before a force');
    await giveGates(sandbox, 'Agreed by mail to pay the difference at renewal.');
    await stop('The reason is given');
  },
};

const pathAsked: Walk = {
  id: 'held-by-expired',
  async go(sandbox, stop) {
    await press(sandbox, 'start');
    await until(sandbox, 'clear-subscription', 'ready');
    await stop('A swap: a box is to be ticked and a path to be typed');
  },
};

const refused: Walk = {
  id: 'extra-minutes',
  async go(sandbox, stop) {
    await press(sandbox, 'start');
    await letGo(sandbox, 'change-namespace');
    await until(sandbox, 'change-namespace', 'refused');
    await stop('Refused, and the force that goes on from there');
  },
};

const stranded: Walk = {
  id: 'swap-refused',
  async go(sandbox, stop) {
    await press(sandbox, 'start');
    await carryThrough(sandbox, 'clear-subscription');
    await letGo(sandbox, 'force-associate');
    await until(sandbox, 'force-associate', 'refused');
    await stop('Half of a swap: the group is on Free');
    await press(sandbox, 'put-back');
    await until(sandbox, 'put-back', 'ready');
    await stop('The old subscription is about to be put back');
    await carryThrough(sandbox, 'put-back');
    await stop('Put back');
  },
};

const lost: Walk = {
  id: 'request-lost',
  async go(sandbox, stop) {
    await press(sandbox, 'start');
    await letGo(sandbox, 'link-account');
    await until(sandbox, 'link-account', 'in-doubt');
    await stop('In doubt: nobody answered');
    await press(sandbox, 'did-not-happen', 'link-account');
    await until(sandbox, 'link-account', 'ready');
    await stop('Ready again by the agent’s word');
  },
};

const awaited: Walk = {
  id: 'gitlab-never',
  async go(sandbox, stop) {
    await press(sandbox, 'start');
    await carryThrough(sandbox, 'link-account');
    await letGo(sandbox, 'change-namespace');
    await until(sandbox, 'change-namespace', 'looking');
    await stop('Done in CustomersDot, and not to be seen on GitLab.com yet');
    await until(sandbox, 'change-namespace', 'in-doubt');
    await stop('In doubt: GitLab.com has not heard of it');
  },
};

const minutesMissing: Walk = {
  id: 'minutes-lost',
  async go(sandbox, stop) {
    await press(sandbox, 'start');
    await carryThrough(sandbox, 'link-account');
    await carryThrough(sandbox, 'change-namespace');
    await stop('Linked, and the minutes are missing');
  },
};

const quotaStays: Walk = {
  id: 'quota-race',
  async go(sandbox, stop) {
    await press(sandbox, 'start');
    await carryThrough(sandbox, 'link-account');
    await carryThrough(sandbox, 'change-namespace');
    await stop('Linked, and the quota is that of Free');
  },
};

const notePublic: Walk = {
  id: 'reply-lost',
  async go(sandbox, stop) {
    await sandbox.world((world) => void (world.knobs.notes = 'public'));
    await press(sandbox, 'start');
    await letGo(sandbox, 'link-account');
    await until(sandbox, 'link-account', 'ready');
    await stop('The note came out public, and nothing was sent');
  },
};

export const walksByApi: readonly Walk[] = [
  toPending,
  reasonAsked,
  pathAsked,
  refused,
  stranded,
  lost,
  awaited,
  minutesMissing,
  quotaStays,
  notePublic,
];
