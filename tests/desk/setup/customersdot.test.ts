/** CustomersDot: there is an admin API, in the right shape, and it takes the credentials; which of them it does not is not told. */
import { describe } from 'vitest';
import { answers, knobs, says, seeded, set, testRows } from './check.ts';

const guided = { execution_mode: 'guided' };
const noEmail = { customersdot_admin_email: '' };
const elsewhere = { customersdot_url: 'https://portal.example' };
const otherToken = set({ customersdot_admin_token: 'another' });

describe('the address', () => {
  const it = 'customersdot_url';
  const listOddly = answers({ match: { path: /\/subscriptions/ }, does: 'wrong-shape' });
  const oddly = answers({ match: { path: /\/customers\?/ }, does: 'wrong-shape' });
  const page = knobs({ customersdotApi: 'html-200' });
  testRows([
    ['its API answers', it, 'ok', 'api-there', {}],
    ['no API, in mode api', it, 'block', 'no-api-mode', knobs({ customersdotApi: 'absent-404' })],
    ['a sign-in page, guided', it, 'warn', 'no-api', { ...page, settings: guided }],
    ['an API of another shape', it, 'block', 'api-misshapen', oddly],
    ['records of another shape', it, 'block', 'api-misshapen', listOddly],
    ['the same, guided', it, 'warn', 'api-misshapen', { ...listOddly, settings: guided }],
    [
      'an API that knows nobody',
      it,
      'ok',
      'api-empty',
      seeded((all) => void (all.customersdot.customers = [])),
    ],
    ['only linked to', it, 'ok', 'links-only', set({ ...guided, ...noEmail, ...elsewhere })],
    ['a domain that the manifest lacks', it, 'block', 'unlisted', set(elsewhere)],
    ['the same, guided', it, 'warn', 'unlisted', set({ ...elsewhere, ...guided })],
  ]);
});

describe('the credentials', () => {
  const noRight = says(/\/admin\/api\//, 403);
  testRows([
    ['is taken', 'customersdot_admin_email', 'ok', 'accepted', {}],
    ['is missing, in mode api', 'customersdot_admin_email', 'block', 'email-missing', set(noEmail)],
    ['is missing, guided', 'customersdot_admin_email', 'info', 'facts-asked', set({ ...noEmail, ...guided })],
    [
      'is none',
      'customersdot_admin_email',
      'warn',
      'wrong',
      set({ ...guided, customersdot_admin_email: 'nobody' }),
    ],
    ['may be right', 'customersdot_admin_email', 'unread', 'untold', otherToken],
    ['is taken', 'customersdot_admin_token', 'ok', 'accepted', {}],
    ['is not taken', 'customersdot_admin_token', 'block', 'admin-token-refused', otherToken],
    ['has no right', 'customersdot_admin_token', 'block', 'admin-token-right', noRight],
    ['is not needed', 'customersdot_admin_token', 'info', 'no-admin-email', set({ ...noEmail, ...guided })],
  ]);
});
