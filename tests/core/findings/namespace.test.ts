/** The target group, and the group that the subscription leaves. */
import { expect, test } from 'vitest';
import type { Loadable } from '#core/domain/loadable.ts';
import type { DeletionMark } from '#core/domain/records/gitlab.ts';
import { finding, type Given, notRead, notThere, onItsWay, told } from '../build.ts';
import { onAcme, onLabs } from '../records.ts';
import { asks } from './asks.ts';

const group = (part: typeof notRead) => ({ facts: { namespace: { 9001: part } } });

asks('namespace-known', [
  ['the group exists', {}, 'ok', 'ok'],
  ['it does not exist, or cannot be seen', group(notThere), 'block', 'absent'],
  ['it could not be read', group(notRead), 'unread', 'unread'],
  ['it is on its way', group(onItsWay), 'left out'],
  [
    'none is chosen or proposed',
    {
      choices: {},
      facts: { memberships: { 4711: { tag: 'known', value: { owned: [] }, at: 0, by: 'read' } } },
    },
    'left out',
  ],
]);

const mark = (part: Loadable<DeletionMark>): Given => ({ facts: { 'deletion-mark': { 9001: part } } });

asks('namespace-deletion', [
  ['the group stays', {}, 'left out'],
  ['it was renamed for it', { group: { path: 'acme-corp-deletion_scheduled-9001' } }, 'block', 'renamed'],
  [
    'a group above it was',
    { group: { path: 'acme-deletion_scheduled-9000/corp', parent: 9000 } },
    'block',
    'renamed',
  ],
  ['it is marked, and has its name', mark(told({ on: '2026-05-11' })), 'block', 'marked'],
  ['whether it is marked cannot be read', mark(notRead), 'unread', 'unread'],
  ['whether it is marked is on its way', mark(onItsWay), 'left out'],
  ['there is no such group to ask', mark(notThere), 'left out'],
  ['its name only speaks of it', { group: { path: 'deletion_scheduled-crew' } }, 'left out'],
  ['its name goes on after it', { group: { path: 'acme-deletion_scheduled-1-x' } }, 'left out'],
  ['the group could not be read', group(notRead), 'left out'],
]);

asks('namespace-is-root-group', [
  ['a root group', {}, 'ok', 'ok'],
  ['a subgroup', { group: { parent: 9000, path: 'acme/corp' } }, 'block', 'subgroup'],
  ['somebody’s own namespace', { group: { kind: 'user' } }, 'block', 'personal'],
  ['a project’s namespace', { group: { kind: 'project', parent: 9000 } }, 'block', 'personal'],
  ['the group could not be read', group(notRead), 'left out'],
]);

test('a subgroup is told with its root', () => {
  const found = finding('namespace-is-root-group', { group: { parent: 9000, path: 'acme/corp/web' } });
  expect(found?.params).toMatchObject({ path: 'acme/corp/web', root: 'acme' });
});

asks('source-namespace', [
  ['linked to nothing', {}, 'left out'],
  ['linked to the group already', { sub: { linked: onAcme } }, 'left out'],
  ['linked to it, known by path only', { sub: { linked: { id: null, path: 'Acme-Corp' } } }, 'left out'],
  ['linked to another group', { sub: { linked: onLabs } }, 'stop', 'leaves', 'box'],
  [
    'linked to another that is known by path only',
    { sub: { linked: { id: null, path: 'acme-labs' } } },
    'stop',
    'leaves',
    'box',
  ],
]);

test.each([
  ['by path', onLabs, 'acme-labs'],
  ['by id where no path is told', { id: 9002, path: null }, '#9002'],
])('the group that drops to Free is named %s', (_, linked, from) => {
  expect(finding('source-namespace', { sub: { linked } })?.params).toMatchObject({ from, path: 'acme-corp' });
});
