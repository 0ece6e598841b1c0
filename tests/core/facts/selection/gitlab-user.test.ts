/** Which GitLab user will be linked when the plan is done. */
import { describe, expect, test } from 'vitest';
import { type Given, notRead, snapshot, told } from '../../build.ts';
import { account } from '../../records.ts';

describe('gitlab-user', () => {
  const unlinked = { uid: null, tokenValid: null };
  const userOf = (given: Given) => {
    const { user } = snapshot(given);
    return user.tag === 'known' ? user.value.id : user.tag;
  };
  const admin = account({ id: '77', username: 'sam', admin: true });
  const wrong: Given = { customer: { uid: '77' }, facts: { user: { 77: told(admin) } } };
  const privateOne = account({ id: '4712', username: 'mia-private', email: null });

  test.each<[string, Given, string]>([
    ['the one linked', {}, '4711'],
    ['none linked: whose confirmed email is the customer’s', { customer: unlinked }, '4711'],
    [
      'none linked: an email that is not confirmed counts for nothing',
      { customer: unlinked, user: { confirmed: false } },
      'absent',
    ],
    [
      'none linked: chosen by id',
      { customer: unlinked, choices: { gitlabUser: '4712' }, facts: { user: { 4712: told(privateOne) } } },
      '4712',
    ],
    [
      'none linked: chosen by name',
      {
        customer: unlinked,
        choices: { gitlabUser: 'Mia-Private' },
        facts: { 'users-by-name': { 'Mia-Private': told([privateOne]) } },
      },
      '4712',
    ],
    [
      'none linked: chosen with an @',
      {
        customer: unlinked,
        choices: { gitlabUser: '@mia-private' },
        facts: { 'users-by-name': { 'mia-private': told([privateOne]) } },
      },
      '4712',
    ],
    [
      'none linked: chosen, and not to be read',
      { customer: unlinked, choices: { gitlabUser: '4712' }, facts: { user: { 4712: notRead } } },
      'unread',
    ],
    [
      'none linked: remembered',
      {
        customer: unlinked,
        remembered: { user: { id: '4712', username: '' } },
        facts: { user: { 4712: told(privateOne) } },
      },
      '4712',
    ],
    ['an admin is linked: the customer’s own', wrong, '4711'],
    [
      'the token is somebody else’s: the customer’s own',
      { facts: { 'token-owner': { 5501: told({ state: 'valid', owner: '77' }) } } },
      '4711',
    ],
    [
      'an admin is linked: chosen',
      {
        ...wrong,
        choices: { gitlabUser: '4712' },
        facts: { user: { 77: told(admin), 4712: told(privateOne) } },
      },
      '4712',
    ],
  ])('%s', (_, given, user) => {
    expect(userOf(given)).toBe(user);
  });

  test('linking is planned only where none or a wrong one is linked', () => {
    expect(snapshot().linkingPlanned).toBe(false);
    expect(snapshot({ customer: unlinked }).linkingPlanned).toBe(true);
    expect(snapshot(wrong)).toMatchObject({ linkingPlanned: true, wronglyLinked: true });
  });
});
