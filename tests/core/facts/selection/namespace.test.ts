/** Which group is meant. */
import { describe, expect, test } from 'vitest';
import { known, type Loadable } from '#core/domain/loadable.ts';
import type { Memberships, Namespace } from '#core/domain/records/gitlab.ts';
import { requiredQueries } from '#core/facts/required-queries.ts';
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

  describe('of what addresses name', () => {
    const person = told(acme({ id: 55, path: 'jdoe', kind: 'user' }));
    const spelt = (namespace: Facts['namespace']): Facts => ({ namespace: { ...namespace } });
    const root = told(acme());

    test.each<[string, string, Facts['namespace'], string | null]>([
      [
        'a project’s address: its root group',
        'acme-corp/app/-/project_members',
        { 'acme-corp/app': notThere },
        'acme-corp',
      ],
      ['an issue’s', 'acme-corp/app/-/issues/3', { 'acme-corp/app': notThere }, 'acme-corp'],
      ['a repository’s', 'acme-corp/app.git', { 'acme-corp/app': notThere }, 'acme-corp'],
      ['a project’s in a subgroup', 'acme-corp/team/app', { 'acme-corp/team/app': notThere }, 'acme-corp'],
      ['a page’s of old', 'acme-corp/app/issues/3', { 'acme-corp/app/issues/3': notThere }, 'acme-corp'],
      [
        'a subgroup’s: it is there',
        'acme-corp/team',
        { 'acme-corp/team': told(acme({ id: 9, parent: 9001 })) },
        'acme-corp/team',
      ],
      [
        'one of which nothing could be read',
        'acme-corp/team',
        { 'acme-corp/team': notRead },
        'acme-corp/team',
      ],
      ['one that is on its way', 'acme-corp/team', { 'acme-corp/team': onItsWay }, 'acme-corp/team'],
      [
        'neither it nor its root group is there',
        'nowhere/app',
        { 'nowhere/app': notThere, nowhere: notThere },
        'nowhere',
      ],
      ['a person’s before a group’s', 'jdoe and gitlab.com/acme-corp', { jdoe: person }, 'acme-corp'],
      [
        'a person’s project before a group’s',
        'jdoe/app gitlab.com/acme-corp',
        { 'jdoe/app': notThere, jdoe: person },
        'acme-corp',
      ],
      [
        'a person’s before one that is not there',
        'jdoe gitlab.com/nowhere',
        { jdoe: person, nowhere: notThere },
        'nowhere',
      ],
      [
        'a person’s before one that is on its way',
        'jdoe gitlab.com/later',
        { jdoe: person, later: onItsWay },
        'later',
      ],
      ['a person’s alone', 'jdoe', { jdoe: person }, 'jdoe'],
      [
        'one that is not there before a group’s',
        'nowhere gitlab.com/acme-corp',
        { nowhere: notThere },
        'nowhere',
      ],
      [
        'one that could not be read before a group’s',
        'first gitlab.com/acme-corp',
        { first: notRead },
        'first',
      ],
      [
        'a group of digits',
        'groups/2024/-/billings',
        { 2024: told(acme({ id: 2024, path: 'other' })) },
        '/2024',
      ],
      ['a project in a group of digits', '2024/app', { '2024/app': notThere }, '/2024'],
    ])('%s', (_, said, namespace, ref) => {
      const facts = spelt({ 'acme-corp': root, 'Acme-Corp': root, ...namespace });
      expect(refOf({ subject: `gitlab.com/${said}`, facts })).toBe(ref);
    });

    test('the root group of digits is never read as an id', () => {
      const given = {
        subject: 'gitlab.com/groups/2024',
        choices: {},
        facts: spelt({ '/2024': told(acme({ path: '2024' })) }),
      };
      const taken = snapshot(given);
      expect([taken.namespaceRef, known(taken.namespace)?.id]).toEqual(['/2024', 9001]);
      expect(known(taken.plan)).toBeDefined();
      const asked = requiredQueries(taken).filter((one) => one.of === 'namespace');
      expect(asked.map((one) => one.arg)).toEqual(['/2024']);
    });

    test.each([
      ['gitlab.com/acme', ['acme']],
      ['gitlab.com/acme/app', ['acme/app', 'acme']],
      ['gitlab.com/acme/app gitlab.com/acme/web gitlab.com/acme', ['acme/app', 'acme']],
      ['gitlab.com/jdoe gitlab.com/acme/app', ['jdoe', 'acme']],
      ['gitlab.com/jdoe/app gitlab.com/acme', ['jdoe', 'acme']],
      ['gitlab.com/a gitlab.com/b gitlab.com/c', ['a', 'b']],
      ['gitlab.com/acme gitlab.com/Acme', ['acme']],
    ])('%s: both that may be meant are asked for at once, and no more', (subject, refs) => {
      const asked = requiredQueries(snapshot({ subject, choices: {} }));
      expect(asked.filter((one) => one.of === 'namespace').map((one) => one.arg)).toEqual(refs);
    });

    test('what is chosen or begun needs no look at what is named', () => {
      const asked = requiredQueries(
        snapshot({ subject: 'gitlab.com/jdoe/app', choices: { namespace: '9001' } }),
      );
      expect(asked.filter((one) => one.of === 'namespace').map((one) => one.arg)).toEqual(['9001']);
    });

    test('it is told where it is named, by its own address or by one below it', () => {
      const named = (given: Given) => snapshot({ choices: {}, ...given }).namedIn;
      const facts = spelt({ 'acme-corp/app': notThere });
      const comments = [said('A-S00012345 for gitlab.com/acme-corp/app', 5, { id: 'x' })];
      expect(named({ comments, facts })).toMatchObject({
        namespace: { comment: 'x', kind: 'requester' },
        subscription: { comment: 'x', kind: 'requester' },
      });
      expect(named({})).toEqual({ namespace: null, subscription: null });
    });
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
