/** By hand: the steps of the handbook's pages in their order, each with its page and with what it takes there. */
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Departure } from '#core/procedures/departure.ts';
import { procedureIds, traitsOf, type ProcedureId } from '#core/procedures/catalog.ts';
import { endsImpersonation, type Guide, type GuideStep } from '#core/step/guide.ts';
import type { About } from '#core/domain/wish.ts';
import { samples } from './samples.ts';
import { prepared } from './world.ts';

const link = 'https://acme-support.zendesk.com/agent/tickets/4201#x';
const about: About = {
  customer: 5501,
  subscription: 'A-S00012345',
  namespace: { id: 9001, path: 'acme-corp' },
  user: { id: '4711', username: 'mia-torres' },
};

/** A state that each procedure may depart from. */
const from: Readonly<Record<ProcedureId, Departure>> = {
  'link-account': { uid: null, elsewhere: null },
  'unlink-account': { uid: '77' },
  'change-namespace': { linked: null, 'linked-path': null, namespace: 9001, path: 'acme-corp' },
  'force-associate': { linked: 9002, 'linked-path': 'acme-labs', namespace: 9001, path: 'acme-corp' },
  'clear-subscription': { linked: 9001, path: 'acme-corp' },
  'set-compute-minutes': { namespace: 9001, path: 'acme-corp', total: 500 },
};

const guideOf = (id: ProcedureId, of: About = about, departs: Departure | null = from[id]): Guide =>
  prepared(id, samples[id].wish, of).guide(link, departs);

const keysOf = ({ steps }: Guide): readonly string[] => steps.map(({ key }) => key);

function stepOf({ steps }: Guide, key: string): GuideStep {
  const step = steps.find((one) => one.key === key);
  if (step === undefined) throw new Error(`The guide has no step ${key}.`);
  return step;
}

/** The step's page, and what is to be copied there. */
const told = (guide: Guide, key: string): string => {
  const { page, fields } = stepOf(guide, key);
  const at = page === null ? 'there' : `${page.on} ${page.path}`;
  return [at, ...fields.map(({ label, value }) => `${label}: ${value}`)].join(' | ');
};

const asCustomer = (...steps: string[]) => [
  'sign-in-customersdot',
  'sign-in-gitlab',
  'departure',
  'impersonate-gitlab',
  'impersonate-customersdot',
  ...steps,
  'end-customersdot',
  'end-gitlab',
];

test.each<[ProcedureId, readonly string[]]>([
  ['link-account', asCustomer('link-here', 'account-linked')],
  [
    'change-namespace',
    asCustomer('subscriptions', 'change-linked-group', 'choose-group', 'confirm', 'group-linked'),
  ],
  ['force-associate', ['sign-in-customersdot', 'departure', 'fill-in', 'send']],
  ['clear-subscription', ['sign-in-customersdot', 'departure', 'fill-in', 'send']],
  ['unlink-account', ['sign-in-customersdot', 'departure', 'fill-in', 'send', 'groups-gone']],
  ['set-compute-minutes', ['sign-in-customersdot', 'sign-in-gitlab', 'departure', 'fill-in', 'send']],
])('%s takes these steps', (id, keys) => {
  expect(keysOf(guideOf(id))).toEqual(keys);
});

test('the steps are those of the automation contract', () => {
  const contract = readFileSync(join(import.meta.dirname, '../../docs/contracts/automation.md'), 'utf8');
  const [row = ''] = contract.split('\n').filter((line) => line.includes('data-guide-step'));
  const keys = /Keys: ([^.]*)\./.exec(row)?.[1]?.split(', ') ?? [];
  const taken = new Set(procedureIds.flatMap((id) => keysOf(guideOf(id)).map((key) => `\`${key}\``)));
  expect(keys.toSorted()).toEqual([...taken].toSorted());
});

describe('the forms of the Support tools have their true fields, the ticket link among them (1.2)', () => {
  test.each<[ProcedureId, string]>([
    [
      'force-associate',
      `customersdot /admin/saas_full_order/force_reassociate | Namespace ID/Path: 9001 | Subscription ID/name: A-S00012345 | Zendesk ticket link: ${link}`,
    ],
    [
      'clear-subscription',
      `customersdot /admin/saas_full_order | Subscription ID/name: A-S00012345 | Zendesk ticket link: ${link}`,
    ],
    [
      'set-compute-minutes',
      `customersdot /admin/saas_full_order | Namespace ID/Path: 9001 | New minutes total: 3000 | Zendesk ticket link: ${link}`,
    ],
    ['unlink-account', `customersdot /admin/customer/5501/unlink_gitlab_user | Zendesk ticket link: ${link}`],
  ])('%s', (id, fields) => {
    expect(told(guideOf(id), 'fill-in')).toBe(fields);
  });

  test('putting back is the same tool', () => {
    const guide = guideOf('force-associate', { ...about, putBack: true });
    expect(told(guide, 'fill-in')).toBe(told(guideOf('force-associate'), 'fill-in'));
  });
});

describe('the portal asks for no ticket link and for no user id: it links who is signed in', () => {
  test.each<[ProcedureId, string, string]>([
    ['link-account', 'impersonate-gitlab', 'gitlab /admin/users/mia-torres | Username: mia-torres'],
    ['link-account', 'impersonate-customersdot', 'customersdot /admin/customer/5501'],
    ['link-account', 'link-here', 'customersdot /customers/edit'],
    ['change-namespace', 'subscriptions', 'customersdot /subscriptions'],
    ['change-namespace', 'change-linked-group', 'there | Subscription: A-S00012345'],
    ['change-namespace', 'choose-group', 'there | New Namespace: acme-corp | Group ID: 9001'],
    ['change-namespace', 'end-customersdot', 'customersdot /subscriptions'],
    ['change-namespace', 'end-gitlab', 'gitlab /'],
  ])('%s, %s: %s', (id, key, page) => {
    expect(told(guideOf(id), key)).toBe(page);
  });

  test('a group that was renamed is chosen by the path that it has now', () => {
    const renamed = { ...from['change-namespace'], path: 'acme-inc' };
    const guide = guideOf('change-namespace', about, renamed);
    expect(told(guide, 'choose-group')).toBe('there | New Namespace: acme-inc | Group ID: 9001');
    expect(stepOf(guide, 'group-linked').params['path']).toBe('acme-inc');
  });

  test('a path of digits is looked for in the list as it is written there', () => {
    const digits = { ...from['change-namespace'], path: '2024' };
    expect(told(guideOf('change-namespace', about, digits), 'choose-group')).toContain('New Namespace: 2024');
  });
});

describe('whoever was impersonated is let go again', () => {
  test.each(procedureIds)('%s: each impersonation that begins has an end, after all else', (id) => {
    const { steps } = guideOf(id);
    const begun = keysOf({ steps }).filter((key) => key.startsWith('impersonate-'));
    const ends = steps.filter(endsImpersonation);
    expect(ends.map(({ key }) => key).toSorted()).toEqual(
      begun.map((key) => key.replace('impersonate-', 'end-')).toSorted(),
    );
    expect(ends.length === 0 ? [] : steps.slice(-ends.length)).toEqual(ends);
  });
});

describe('what is departed from is seen first', () => {
  test.each(procedureIds)('%s: before anything but signing in', (id) => {
    const keys = keysOf(guideOf(id));
    const before = keys.slice(0, keys.indexOf('departure'));
    expect(before.filter((key) => !key.startsWith('sign-in-'))).toEqual([]);
  });

  test.each(procedureIds)('%s: in the words of its gate, where it has one', (id) => {
    const linked = { ...from[id], ...('linked' in from[id] ? { linked: 9002 } : {}) };
    const said = stepOf(guideOf(id, about, linked), 'departure').say;
    expect(said).toBe(traitsOf(id).seenThere ?? 'guide.seen-total');
  });

  test.each(['change-namespace', 'force-associate'] as const)('%s: no linked group is told as none', (id) => {
    const unlinked = { ...from[id], linked: null, 'linked-path': null };
    expect(stepOf(guideOf(id, about, unlinked), 'departure').say).toBe('step.seen-unlinked');
  });

  test.each<[ProcedureId, string, Record<string, unknown>]>([
    ['link-account', 'customersdot /admin/customer/5501', { customer: 5501 }],
    ['unlink-account', 'customersdot /admin/customer/5501/unlink_gitlab_user', { uid: '77' }],
    ['change-namespace', 'customersdot /admin/order?query=A-S00012345', { subscription: 'A-S00012345' }],
    ['force-associate', 'customersdot /admin/order?query=A-S00012345', { linked: 'acme-labs' }],
    ['clear-subscription', 'customersdot /admin/order?query=A-S00012345', { path: 'acme-corp' }],
    ['set-compute-minutes', 'gitlab /admin/groups/acme-corp', { total: 500, path: 'acme-corp' }],
  ])('%s: on %s, with what was confirmed', (id, page, params) => {
    const guide = guideOf(id);
    expect(told(guide, 'departure')).toBe(page);
    expect(stepOf(guide, 'departure').params).toMatchObject(params);
  });

  test.each(procedureIds)('%s: what nobody noted is not told as nothing', (id) => {
    expect(stepOf(guideOf(id, about, null), 'departure').say).toBe('guide.departure-unnoted');
  });
});

describe('where an entry of another hand tells less', () => {
  test('the user is looked up by the wish’s id, never by somebody else’s name', () => {
    const other = { ...about, user: { id: '77', username: 'sam-ops' } };
    for (const of of [{}, other]) {
      const guide = guideOf('link-account', of);
      expect(told(guide, 'impersonate-gitlab')).toBe('gitlab /api/v4/users/4711 | User ID: 4711');
      expect(stepOf(guide, 'link-here').params['username']).toBe('#4711');
    }
  });

  test('a name is no way out of the address', () => {
    const odd = { ...about, user: { id: '4711', username: '../../sign_out?x=#' } };
    expect(stepOf(guideOf('link-account', odd), 'impersonate-gitlab').page?.path).toBe(
      '/admin/users/..%2F..%2Fsign_out%3Fx%3D%23',
    );
  });

  test('without a customer the admin pages are searched', () => {
    const guide = guideOf('change-namespace', {});
    expect(told(guide, 'impersonate-customersdot')).toBe('customersdot /admin/customer');
    expect(told(guide, 'impersonate-gitlab')).toBe('gitlab /admin/users');
  });
});
