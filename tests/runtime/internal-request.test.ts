/** Internal requests: filed once, read without writing, and never somebody else's issue (cases/safety.md 20 and 31). */
import { describe, expect, test } from 'vitest';
import { AGENT, entryOn, journalNote, OTHER_AGENT } from '../world/build/index.ts';
import { isQuestion } from '../world/question.ts';
import type { Seed } from '../world/seed.ts';
import { fieldIds } from '../world/settings.ts';
import type { Issue } from '../world/state/gitlab.ts';
import { at, begin, didNotHappen, stepOf } from './fixtures.ts';
import { openCase, type Stage } from './stage.ts';
import { issuesFiled } from './traffic.ts';

const label = 'Console Escalation - customers';
const asleep = 'internal-request-unanswered';
const done = '\n\n```\n{:success=>true}\n```\n';
const failed = '\n\n```\nErrno::ECONNREFUSED\n```\n';
const base = 'https://gitlab.com/gitlab-com/support/internal-requests/-/issues';

const issueAt = (stage: Stage, iid: number): Issue => {
  const found = stage.world.state.gitlab.issues.find((one) => one.iid === iid);
  if (found === undefined) throw new Error(`There is no issue ${iid}.`);
  return found;
};

const append = (issue: Issue, words: string): void => {
  issue.description = `${issue.description}${words}`;
};

/** What was written to GitLab.com: method and path. */
const writes = (stage: Stage): readonly string[] =>
  stage.world.log
    .filter((one) => one.service === 'gitlab' && !isQuestion(one))
    .map((one) => `${one.method} …/${new URL(one.url).pathname.split('/').slice(5).join('/')}`);

const asked = (stage: Stage, path: RegExp): number =>
  stage.world.log.filter((one) => one.method === 'GET' && path.test(one.url)).length;

const delegatedTo = (stage: Stage) => {
  const { step } = stepOf(stage, 'force-associate');
  return 'acted' in step ? step.acted?.delegatedTo : null;
};

const foreign = (iid: number, description: string): Issue => ({
  id: iid,
  iid,
  project_id: 5061,
  title: 'Somebody else’s',
  description,
  state: 'opened',
  labels: [],
  confidential: true,
  created_at: '2027-01-01T00:00:00Z',
  updated_at: '2027-01-01T00:00:00Z',
  notes: [],
});

describe('filing', () => {
  test('one issue, although the reply was lost: it is found, followed, closed, and its address left', async () => {
    const stage = await openCase('internal-request');
    stage.world.knobs.faults.push({
      match: { service: 'gitlab', method: 'POST', path: '/issues' },
      does: 'lose-reply',
    });
    await begin(stage, 'force-associate');
    expect(delegatedTo(stage)).toEqual({ url: '', iid: null });
    await stage.pass(3_000);
    expect(delegatedTo(stage)).toEqual({ url: `${base}/1`, iid: 1 });
    await stage.pass(20_000);
    expect(at(stage, 'force-associate')).toBe('settled');
    expect(issuesFiled(stage.world)).toHaveLength(1);
    expect(stage.world.state.gitlab.issues).toMatchObject([{ iid: 1, state: 'closed' }]);
    expect(asked(stage, /\/user$/)).toBe(1);
    expect(asked(stage, /\/issues\?.*search=/)).toBe(0);
    await stage.send({ type: 'draft-reply' });
    expect(stage.desk.fields.get(fieldIds.gitlabIssues)).toBe(`${base}/1`);
  });

  test('it is found where the token may not say whose it is', async () => {
    const stage = await openCase('internal-request');
    stage.world.knobs.faults.push(
      { match: { service: 'gitlab', method: 'POST', path: '/issues' }, does: 'lose-reply' },
      { match: { service: 'gitlab', path: /\/user$/ }, does: 'status', status: 403, times: 9 },
    );
    await begin(stage, 'force-associate');
    await stage.pass(20_000);
    expect(at(stage, 'force-associate')).toBe('settled');
    expect(issuesFiled(stage.world)).toHaveLength(1);
    expect(asked(stage, /\/user$/)).toBe(1);
  });

  test('it is found among many of the same label, and by a colleague’s frame too', async () => {
    const stage = await openCase(asleep);
    await begin(stage, 'force-associate');
    const own = issueAt(stage, 1);
    const others = Array.from({ length: 50 }, (_, n) => ({
      ...own,
      ...foreign(100 + n, 'x'),
      labels: own.labels,
    }));
    stage.world.state.gitlab.issues.push(...others.map((one) => ({ ...one, created_at: own.created_at })));
    own.iid = 500;
    const ben = await stage.reload({ agentId: OTHER_AGENT, autosave: new Map<string, string>() });
    await ben.pass(20_000);
    expect(delegatedTo(ben)).toEqual({ url: `${base}/500`, iid: 500 });
    expect(issuesFiled(ben.world)).toHaveLength(1);
  });
});

describe('an issue that is not ours', () => {
  const words = ['Customer report\nfoo {:success=>true}', 'Something else entirely, a quarterly plan'];

  test.each(words)('at our number: it is left alone, and ours is found: %j', async (description) => {
    const stage = await openCase(asleep);
    await begin(stage, 'force-associate');
    issueAt(stage, 1).iid = 2;
    stage.world.state.gitlab.issues.push(foreign(1, description));
    await stage.pass(3_000);
    expect(at(stage, 'force-associate')).toBe('waiting');
    expect(delegatedTo(stage)).toEqual({ url: `${base}/2`, iid: 2 });
    append(issueAt(stage, 2), failed);
    await stage.pass(10_000);
    expect(at(stage, 'force-associate')).toBe('refused');
    expect(writes(stage)).toEqual(['POST …/issues', 'PUT …/issues/2']);
    expect(issueAt(stage, 1)).toMatchObject({ state: 'opened', labels: [] });
  });

  /** A begun entry that names an issue, whoever wrote it. */
  const naming = (request: object) => (seed: Seed) => {
    const wish = { subscription: 'A-S00012345', namespace: 9001 };
    const entry = entryOn(4319, { procedure: 'force-associate', wish, request });
    seed.zendesk.comments.push(journalNote(1, 4319, entry));
  };

  test.each([
    ['', words[0]],
    ['', words[1]],
    ['77002', words[0]],
    ['77002', words[1]],
  ])(
    'named by the journal, operators %j: nothing is written, linked or shown: %j',
    async (groups, said = '') => {
      const settings = { operator_group_ids: groups };
      const stage = await openCase(asleep, { settings, agentId: AGENT }, (seed) => {
        naming({ url: 'https://evil.example/', iid: 77 })(seed);
        seed.gitlab.issues.push(foreign(77, said));
      });
      expect(at(stage, 'force-associate')).toBe('waiting');
      await stage.pass(400_000, 10_000);
      expect(asked(stage, /\/issues\/77$/)).toBeGreaterThan(0);
      expect(writes(stage)).toEqual([]);
      expect(issueAt(stage, 77)).toMatchObject({ state: 'opened', labels: [], description: said });
      expect(delegatedTo(stage)).toMatchObject({ url: '' });
      expect(at(stage, 'force-associate')).toBe('in-doubt');
      expect(stage.desk.fields.has(fieldIds.gitlabIssues)).toBe(false);
    },
  );
});

describe('reading', () => {
  /** Filed by Ben, who may; then the ticket is Ann's, who may only look. */
  async function filed(): Promise<{ ann: Stage; before: number }> {
    const settings = { operator_group_ids: '77002' };
    const ben = await openCase(asleep, { settings, agentId: OTHER_AGENT });
    await begin(ben, 'force-associate');
    const before = ben.world.log.filter((one) => !isQuestion(one)).length;
    return { ann: await ben.reload({ agentId: AGENT, autosave: new Map<string, string>() }), before };
  }

  test.each([
    ['done', done],
    ['failed', failed],
  ])('%s, by an agent who may not operate: nothing is written anywhere', async (_, words) => {
    const { ann, before } = await filed();
    append(issueAt(ann, 1), words);
    await ann.pass(60_000, 5_000);
    expect(at(ann, 'force-associate')).not.toBe('waiting');
    expect(ann.world.log.filter((one) => !isQuestion(one))).toHaveLength(before);
    expect(issueAt(ann, 1)).toMatchObject({ state: 'opened', labels: ['Mechanizer::Force Associate'] });
  });

  test('the frame of one who may operate labels it then', async () => {
    const { ann } = await filed();
    append(issueAt(ann, 1), failed);
    await ann.pass(20_000, 5_000);
    const ben = await ann.reload({ agentId: OTHER_AGENT, autosave: new Map<string, string>() });
    await ben.pass(20_000, 5_000);
    expect(at(ben, 'force-associate')).toBe('refused');
    expect(issueAt(ben, 1).labels).toEqual(['Mechanizer::Force Associate', label]);
  });

  test('an outcome that comes after the agent’s word is not the step’s, and its issue is left as it is', async () => {
    const stage = await openCase(asleep);
    await begin(stage, 'force-associate');
    append(issueAt(stage, 1), failed);
    stage.world.knobs.latencyMs = 3_000;
    await stage.pass(2_500, 500);
    expect(at(stage, 'force-associate')).toBe('waiting');
    await didNotHappen(stage, 'force-associate');
    await stage.pass(20_000);
    expect(writes(stage)).toEqual(['POST …/issues']);
    expect(issueAt(stage, 1).labels).toEqual(['Mechanizer::Force Associate']);
  });

  test('an issue that cannot be tidied changes nothing about the step', async () => {
    const stage = await openCase('internal-request');
    await begin(stage, 'force-associate');
    stage.world.knobs.faults.push({
      match: { service: 'gitlab', method: 'PUT' },
      does: 'status',
      status: 403,
    });
    await stage.pass(20_000);
    expect(at(stage, 'force-associate')).toBe('settled');
    expect(writes(stage)).toEqual(['POST …/issues', 'PUT …/issues/1']);
    expect(issueAt(stage, 1).state).toBe('opened');
  });
});
