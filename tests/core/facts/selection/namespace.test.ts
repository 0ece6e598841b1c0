/** Which group is meant. */
import { describe, expect, test } from 'vitest';
import type { Loadable } from '#core/domain/loadable.ts';
import type { Memberships, Namespace } from '#core/domain/records.ts';
import { type Facts, type Given, notRead, notThere, onItsWay, snapshot, told } from '../../build.ts';
import { bare, carrying } from '../../journal/entry.ts';
import { acme, byAgent, said } from '../../records.ts';

describe('namespace', () => {
  const owns = (part: Loadable<Memberships>, ...groups: readonly Namespace[]): Facts => ({
    memberships: { 4711: part },
    namespace: Object.fromEntries(groups.map((one) => [String(one.id), told(one)])),
  });
  const labs = acme({ id: 9002, path: 'acme-labs' });
  const platform = acme({ id: 9003, path: 'acme-corp/platform', parent: 9001 });
  const both = owns(told({ owned: ['9001', '9002'] }), acme(), labs);
  const refOf = (given: Given) => snapshot({ choices: {}, ...given }).namespaceRef;

  test.each<[string, Given, string | null]>([
    ['an address in the subject', { subject: 'gitlab.com/acme-labs' }, 'acme-labs'],
    ['an address in a comment', { comments: [said('gitlab.com/acme-labs', 5)] }, 'acme-labs'],
    [
      'corrected later',
      { comments: [said('gitlab.com/acme-crop', 9), said('gitlab.com/acme-corp!', 5)] },
      'acme-corp',
    ],
    ['an address that an agent wrote', { comments: [said('gitlab.com/acme-labs', 5, byAgent)] }, 'acme-labs'],
    [
      'named, though it does not exist',
      { subject: 'gitlab.com/nowhere', facts: { namespace: { nowhere: notThere } } },
      'nowhere',
    ],
    [
      'pages of GitLab name none',
      { subject: 'gitlab.com/gitlab-org/gitlab and customers.gitlab.com/subscriptions' },
      '9001',
    ],
    [
      'a note of the journal names none',
      { comments: [carrying(bare(), 5, { text: 'gitlab.com/labs' })] },
      '9001',
    ],
    ['chosen', { subject: 'gitlab.com/acme-labs', choices: { namespace: 'acme' } }, 'acme'],
    ['remembered', { subject: 'gitlab.com/acme-labs', remembered: { namespace: { id: 7, path: 'x' } } }, '7'],
    [
      'a choice beats what is remembered',
      { choices: { namespace: 'acme' }, remembered: { namespace: { id: 7, path: 'x' } } },
      'acme',
    ],
    ['the only root group owned', {}, '9001'],
    ['the only one owned, before it was read', { facts: owns(told({ owned: ['9009'] })) }, '9009'],
    [
      'only one of two is a root group',
      { facts: owns(told({ owned: ['9001', '9003'] }), acme(), platform) },
      '9001',
    ],
    ['two root groups', { facts: both }, null],
    [
      'two, and one is named in plain words',
      { facts: both, comments: [said('It belongs on acme-labs, please', 5)] },
      '9002',
    ],
    ['two, and one is named after "group"', { facts: both, subject: 'our group Acme-Labs' }, '9002'],
    [
      'a subgroup that is owned and named',
      {
        facts: owns(told({ owned: ['9001', '9003'] }), acme(), platform),
        subject: 'our group acme-corp/platform',
      },
      '9003',
    ],
    ['named, but not owned', { facts: both, subject: 'our group acme-other' }, null],
    [
      'two, and one is on its way',
      { facts: { ...both, namespace: { 9001: told(acme()), 9002: onItsWay } } },
      null,
    ],
    [
      'two, and one could not be read: there may be two',
      { facts: { ...both, namespace: { 9001: told(acme()), 9002: notRead } } },
      null,
    ],
    [
      'two, and one of them is not there any more',
      { facts: { ...both, namespace: { 9001: told(acme()), 9002: notThere } } },
      '9001',
    ],
    ['none owned', { facts: owns(told({ owned: [] })) }, null],
    ['memberships cannot be read', { facts: owns(notRead) }, null],
  ])('%s', (_, given, ref) => {
    expect(refOf(given)).toBe(ref);
  });

  const four = { owned: ['9001', '9002', '9003', '9004'] };

  test('more groups than are looked through: the one that is named and owned', () => {
    const facts = { memberships: { 4711: told(four) }, namespace: { 'acme-labs': told(labs) } };
    expect(refOf({ facts, subject: 'our group acme-labs' })).toBe('acme-labs');
    expect(refOf({ facts, subject: 'our group' })).toBeNull();
  });

  test('more groups than are looked through: one that is named and not owned is no proposal', () => {
    const facts = {
      memberships: { 4711: told(four) },
      namespace: { other: told(acme({ id: 77, path: 'other' })) },
    };
    expect(refOf({ facts, subject: 'our group other' })).toBeNull();
  });
});
