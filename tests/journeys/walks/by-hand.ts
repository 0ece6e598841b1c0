/** The agent’s own hands, or an issue’s automation, carry each change out: what is asked, handed over and waited for. */
import { doInAdmin } from '../in-admin.ts';
import { passUntilCase } from '../passing.ts';
import { tellFacts } from '../telling.ts';
import { letGo, press, settle, until, type Walk } from './walk.ts';

const told: Walk = {
  id: 'guided',
  async go(sandbox, stop) {
    await tellFacts(sandbox);
    await passUntilCase(sandbox, 'ready');
    await settle(sandbox);
    await stop('All was told: the verdict');
    await press(sandbox, 'start');
    await until(sandbox, 'link-account', 'ready');
    await stop('A step, before it is handed over');
    await letGo(sandbox, 'link-account');
    await until(sandbox, 'link-account', 'waiting');
    await stop('The agent’s turn');
    await press(sandbox, 'refused-in-admin', 'link-account');
    await stop('The page said no, and its words are missing');
    await sandbox.field('refusal').fill('Flux capacitor missing');
    await press(sandbox, 'refused-in-admin', 'link-account');
    await until(sandbox, 'link-account', 'refused');
    await stop('Refused by the page');
  },
};

const byHand: Walk = {
  id: 'guided-with-api',
  async go(sandbox, stop) {
    await press(sandbox, 'start');
    await letGo(sandbox, 'link-account');
    await until(sandbox, 'link-account', 'waiting');
    await doInAdmin(sandbox, 'link-account');
    await press(sandbox, 'done-in-admin', 'link-account');
    await until(sandbox, 'link-account', 'settled');
    await stop('Done by hand, and impersonations may still be open');
    await letGo(sandbox, 'change-namespace');
    await until(sandbox, 'change-namespace', 'waiting');
    await stop('The agent’s turn in the portal');
    await press(sandbox, 'done-in-admin', 'change-namespace');
    await until(sandbox, 'change-namespace', 'in-doubt');
    await stop('Said to be done, and not to be seen');
    await doInAdmin(sandbox, 'change-namespace');
    await press(sandbox, 'look-again', 'change-namespace');
    await passUntilCase(sandbox, 'closing');
    await settle(sandbox);
    await stop('Provisioned by hand: the reply');
    await press(sandbox, 'draft-reply');
    await passUntilCase(sandbox, 'closed');
    await stop('Drafted, by hand');
  },
};

const byIssue: Walk = {
  id: 'internal-request-unanswered',
  async go(sandbox, stop) {
    await press(sandbox, 'start');
    await letGo(sandbox, 'force-associate');
    await until(sandbox, 'force-associate', 'waiting');
    await stop('An issue is filed, and its automation is waited for');
    await until(sandbox, 'force-associate', 'in-doubt');
    await stop('In doubt: the automation never ran');
  },
};

const escalated: Walk = {
  id: 'internal-request-fails',
  async go(sandbox, stop) {
    await press(sandbox, 'start');
    await letGo(sandbox, 'force-associate');
    await until(sandbox, 'force-associate', 'refused');
    await stop('Refused by the automation');
    await press(sandbox, 'escalate', 'force-associate');
    await settle(sandbox);
    await stop('Escalated');
  },
};

export const walksByHand: readonly Walk[] = [told, byHand, byIssue, escalated];
