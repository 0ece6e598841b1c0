/** The settings of an installation: default, good and wrong (contracts/settings.md). */
import { describe, expect, test } from 'vitest';
import { mayOperateWith, readSettings, type Settings } from '#core/domain/settings.ts';

const read = (raw: Readonly<Record<string, unknown>>) => readSettings(raw);

/** Setting, the app's name of it, its default, a good value as typed, what is made of it, and wrong ones. */
type Row = readonly [
  setting: string,
  name: keyof Settings,
  standard: unknown,
  good: unknown,
  is: unknown,
  wrong: readonly unknown[],
];
const rows: readonly Row[] = [
  ['execution_mode', 'mode', 'guided', 'internal_request', 'internal_request', ['API', 'automatic', 7]],
  [
    'gitlab_url',
    'gitlabUrl',
    'https://gitlab.com',
    'https://staging.gitlab.com/',
    'https://staging.gitlab.com',
    ['gitlab.com', 'http://gitlab.com', 'javascript:alert(1)'],
  ],
  [
    'customersdot_url',
    'customersdotUrl',
    'https://customers.gitlab.com',
    ' https://customers.staging.gitlab.com ',
    'https://customers.staging.gitlab.com',
    ['customers', 'ftp://customers.gitlab.com'],
  ],
  ['customersdot_admin_email', 'adminEmail', null, 'app@ops.example', 'app@ops.example', ['app', 'app@', 5]],
  [
    'issue_type_field_id',
    'issueTypeField',
    null,
    '360020421853',
    360020421853,
    ['issue type', '-1', '1.5', '0'],
  ],
  ['issue_type_value', 'issueTypeValue', 'associate_namespace', ' consumption ', 'consumption', []],
  ['confirmation_macro_id', 'macro', null, 360091001, 360091001, ['confirmation', -3]],
  ['gitlab_issues_field_id', 'gitlabIssuesField', null, '42', 42, ['GitLab Issues']],
  [
    'operator_group_ids',
    'operatorGroups',
    [],
    '77001, 77002',
    ['77001', '77002'],
    ['Support', '77001;77002', '77001,', ','],
  ],
  [
    'internal_requests_project',
    'requestsProject',
    'gitlab-com/support/internal-requests',
    'acme/requests',
    'acme/requests',
    ['requests', '/requests', 'https://gitlab.com/a/b'],
  ],
];

describe.each(rows)('%s', (setting, name, standard, good, is, wrong) => {
  test.each([undefined, null, '', '   '])('left out (%j) it has its default', (empty) => {
    const { settings, problems } = read({ [setting]: empty });
    expect(settings[name]).toEqual(standard);
    expect(problems).toEqual([]);
  });

  test('a good one is taken', () => {
    const { settings, problems } = read({ [setting]: good });
    expect(settings[name]).toEqual(is);
    expect(problems).toEqual([]);
  });

  test.each(wrong)('wrong (%j) it is named, and its default takes its place', (value) => {
    const { settings, problems } = read({ [setting]: value });
    expect(problems).toEqual([{ setting, value: String(value) }]);
    if (setting !== 'operator_group_ids') expect(settings[name]).toEqual(standard);
  });
});

test('every setting that the app knows of is in the table', () => {
  expect(Object.keys(read({}).settings).sort()).toEqual(rows.map(([, name]) => name).sort());
});

test('several wrong ones are all named', () => {
  const { problems } = read({ execution_mode: 'x', gitlab_url: 'y', confirmation_macro_id: 'z' });
  expect(problems.map((one) => one.setting)).toEqual([
    'execution_mode',
    'gitlab_url',
    'confirmation_macro_id',
  ]);
});

describe('mode api wants the admin whose API it calls', () => {
  const problems = (raw: Readonly<Record<string, unknown>>) => read(raw).problems.map((one) => one.setting);

  test('without one it is said, and the mode stays', () => {
    expect(problems({ execution_mode: 'api' })).toEqual(['customersdot_admin_email']);
    expect(read({ execution_mode: 'api' }).settings.mode).toBe('api');
  });

  test('a wrong one is said once', () => {
    expect(problems({ execution_mode: 'api', customersdot_admin_email: 'x' })).toEqual([
      'customersdot_admin_email',
    ]);
  });

  test('with one, and in the other modes, there is nothing to say', () => {
    expect(problems({ execution_mode: 'api', customersdot_admin_email: 'a@b.example' })).toEqual([]);
    expect(problems({ execution_mode: 'guided' })).toEqual([]);
    expect(problems({ execution_mode: 'internal_request' })).toEqual([]);
  });
});

describe('who may make changes', () => {
  const may = (ids: unknown, groups: readonly string[] | null) =>
    mayOperateWith(read({ operator_group_ids: ids }).settings, groups);

  test.each<[unknown, readonly string[] | null, boolean]>([
    ['', [], true],
    ['', null, true],
    ['77001', null, false],
    ['Support', null, false],
    ['', ['77001'], true],
    ['77001', ['77001'], true],
    ['77001,77002', ['77003', '77002'], true],
    ['77001', ['77002'], false],
    ['77001', [], false],
    ['7700', ['77001'], false],
    ['Support', ['77001'], false],
    ['Support', ['Support'], false],
    ['77001,', ['77001'], false],
    ['nobody', ['nobody-else'], false],
  ])('groups %j, an agent of %j: %j', (ids, groups, allowed) => {
    expect(may(ids, groups)).toBe(allowed);
  });
});
