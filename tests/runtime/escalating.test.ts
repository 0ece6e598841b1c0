/** Escalations: an issue for each attempt, found again after a lost reply, and nobody else's (cases/safety.md 31). */
import { expect, test } from 'vitest';
import { fieldIds } from '../world/settings.ts';
import { at, begin, stepOf } from './fixtures.ts';
import { openCase, type Stage } from './stage.ts';
import { issuesFiled, privateNotes } from './traffic.ts';

const base = 'https://gitlab.com/gitlab-com/support/internal-requests/-/issues';
const filing = { service: 'gitlab', method: 'POST', path: '/issues' } as const;

async function refused(): Promise<Stage> {
  const stage = await openCase('extra-minutes');
  await begin(stage, 'change-namespace');
  expect(at(stage, 'change-namespace')).toBe('refused');
  return stage;
}

const escalationOf = (stage: Stage) => stage.state().escalations[stepOf(stage, 'change-namespace').id];

async function escalate(stage: Stage) {
  await stage.send({ type: 'escalate', step: stepOf(stage, 'change-namespace').id });
  return escalationOf(stage);
}

const toldOf = (stage: Stage, url: string): number =>
  privateNotes(stage.world).filter((one) => one.includes(url)).length;

test('one issue, although the reply was lost: its address is noted, and put into the field', async () => {
  const stage = await refused();
  stage.world.knobs.faults.push({ match: filing, does: 'lose-reply' });
  expect(await escalate(stage)).toMatchObject({ state: 'filed', url: `${base}/1` });
  expect(issuesFiled(stage.world)).toHaveLength(1);
  expect(toldOf(stage, `${base}/1`)).toBe(1);
  expect(stage.desk.fields.get(fieldIds.gitlabIssues)).toBe(`${base}/1`);
});

test('one that arrives after nobody waited for it any more is found, noted, and not filed again', async () => {
  const stage = await refused();
  stage.world.knobs.faults.push({ match: filing, does: 'apply-late', delayMs: 70_000 });
  await escalate(stage);
  await stage.pass(61_000, 5_000);
  expect(escalationOf(stage)).toMatchObject({ state: 'draft', url: null });
  await stage.pass(10_000, 5_000);
  expect(await escalate(stage)).toMatchObject({ state: 'filed', url: `${base}/1` });
  expect(stage.world.state.gitlab.issues).toHaveLength(1);
  expect(toldOf(stage, `${base}/1`)).toBe(1);
  const again = await stage.reload();
  expect(await escalate(again)).toMatchObject({ state: 'filed', url: `${base}/1` });
  expect(issuesFiled(again.world)).toHaveLength(1);
  expect(toldOf(again, `${base}/1`)).toBe(1);
});

test('nothing is filed as long as nobody can tell whether it was filed already', async () => {
  const stage = await refused();
  stage.world.knobs.faults.push({ match: { service: 'gitlab', path: /created_after/ }, does: 'html-502' });
  expect(await escalate(stage)).toMatchObject({ state: 'draft', url: null });
  expect(issuesFiled(stage.world)).toHaveLength(0);
  expect(await escalate(stage)).toMatchObject({ state: 'filed' });
});

test.each<[string, (description: string) => string]>([
  ['another attempt', (text) => text.replace(/^Escalation: /m, 'Escalation: not ')],
  ['another ticket', (text) => text.replace(/^(Zendesk ticket: \S+)#/m, '$11#')],
  ['the ticket, in a sentence', (text) => text.replace(/^Zendesk ticket: /m, 'See Zendesk ticket: ')],
])('an issue of the same title about %s is nobody’s business here', async (_, other) => {
  const stage = await refused();
  await escalate(stage);
  const [first] = stage.world.state.gitlab.issues;
  if (first !== undefined) first.description = other(first.description ?? '');
  const again = await stage.reload();
  expect(await escalate(again)).toMatchObject({ state: 'filed', url: `${base}/2` });
  expect(again.world.state.gitlab.issues.map((one) => one.title)).toEqual([first?.title, first?.title]);
});

test('an issue whose address leads elsewhere is filed, and nobody is led there', async () => {
  const stage = await refused();
  const elsewhere = 'https://gitlab.com/evil/-/issues/1';
  stage.world.knobs.faults.push({
    match: filing,
    does: 'status',
    status: 201,
    body: JSON.stringify({ iid: 1, web_url: elsewhere, description: null }),
  });
  expect(await escalate(stage)).toMatchObject({ state: 'filed', url: null });
  expect(toldOf(stage, elsewhere)).toBe(0);
  expect(stage.desk.fields.has(fieldIds.gitlabIssues)).toBe(false);
});
