/** CustomersDot has it on the group, and GitLab.com does not show it: what others have done is not yet so. */
import { expect, test } from 'vitest';
import { lags } from '#core/facts/provisioned.ts';
import type { Loadable } from '#core/domain/loadable.ts';
import { type Given, notRead, onItsWay, provisioned, snapshot } from '../build.ts';
import { line, now, onAcme, onLabs } from '../records.ts';

const linked: Given = { sub: { linked: onAcme } };
const planIs = (part: Loadable<never>): Given => ({ ...linked, facts: { plan: { 9001: part } } });
const shown = (plan: Given['plan']): Given => ({ ...linked, ...(plan === undefined ? {} : { plan }) });
const forbidden: Loadable<never> = {
  tag: 'unread',
  trouble: { kind: 'forbidden', service: 'gitlab', detail: '' },
  at: now,
};

test.each<[string, Given, boolean]>([
  ['it shows plan and seats', provisioned, false],
  ['it shows Free', linked, true],
  ['it shows another plan', shown({ code: 'ultimate', seats: 24 }), true],
  ['it shows an older name of the plan', shown({ code: 'silver', seats: 24 }), false],
  ['it shows other seats', shown({ code: 'premium', seats: 20 }), true],
  ['it shows a trial', shown({ code: 'premium', seats: 24, trial: true }), true],
  ['its plan could not be read', planIs(notRead), true],
  ['its plan is on its way', planIs(onItsWay), true],
  ['its plan may never be read with this token: CustomersDot alone is enough', planIs(forbidden), false],
  [
    'minutes alone give no plan to be shown',
    { sub: { linked: onAcme, lines: [line('compute_minutes', 2)] } },
    false,
  ],
  ['it is linked to nothing', {}, false],
  ['it is on another group', { sub: { linked: onLabs } }, false],
  ['the group could not be read', { ...linked, facts: { namespace: { 9001: notRead } } }, false],
  ['no subscription is chosen', { ...linked, choices: { subscription: 'A-S9', namespace: '9001' } }, false],
])('%s', (_, given, is) => {
  expect(lags(snapshot(given))).toBe(is);
});
