/** An issue is ours by what it says, in the project that was asked: nothing else makes it so. */
import { describe, expect, it } from 'vitest';
import { findOwn, type Mark, ownIn } from '../../src/clients/gitlab/own-issues.ts';
import { answering, json, silence } from './fake.ts';
import * as record from './records.ts';

const link = 'https://acme.zendesk.com/agent/tickets/42#force-associate-0123456789ab';
const mark: Mark = {
  gitlabUrl: 'https://gitlab.com',
  project: 'gitlab-com/support/internal-requests',
  label: 'Mechanizer::Force Associate',
  lines: [`Zendesk ticket: ${link}`, 'Attempt: a1'],
  since: Date.UTC(2027, 0, 15, 9, 30),
};
const url = 'https://gitlab.com/gitlab-com/support/internal-requests/-/issues/12';
const description = `Namespace: acme-corp\n${mark.lines.join('\nRequested by: Ann Reyes\n')}`;
const issue = { iid: 12, url, description };

describe('whose an issue is', () => {
  it('is told by both lines, whatever else stands there', () => {
    expect(ownIn(mark, issue)).toEqual(issue);
    const windows = { ...issue, description: `${description.replaceAll('\n', '\r\n')}\r\n\r\nmore` };
    expect(ownIn(mark, windows)).toEqual(windows);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['only the link', mark.lines[0]],
    ['only the attempt', mark.lines[1]],
    ['a longer attempt', description.replace('Attempt: a1', 'Attempt: a12')],
    ['the attempt in the middle of a line', description.replace('Attempt: a1', 'Not Attempt: a1')],
    ['the link with words after it', description.replace(link, `${link} and more`)],
    ['the link without its fragment', description.replace(/#\S+/, '')],
    ['the link of another ticket', description.replace('/42#', '/43#')],
    ['both in one line', mark.lines.join(' ')],
  ])('not ours: %s', (_, words) => {
    expect(ownIn(mark, { ...issue, description: words })).toBeNull();
  });

  it.each<[string, string]>([
    ['http://gitlab.com/gitlab-com/support/internal-requests/-/issues/12', 'not secure'],
    ['https://gitlab.com.evil.example/gitlab-com/support/internal-requests/-/issues/12', 'another host'],
    ['https://evil@gitlab.com/gitlab-com/support/internal-requests/-/issues/12', 'a name before the host'],
    ['https://gitlab.com/gitlab-com/support/internal-requests-2/-/issues/12', 'another project'],
    ['https://gitlab.com/gitlab-com/support/internal-requests/../../evil/-/issues/12', 'a climbing path'],
    ['javascript:alert(1)', 'no address'],
  ])('%s is nowhere to lead anybody: %s', (wrong) => {
    expect(ownIn(mark, { ...issue, url: wrong })).toMatchObject({ iid: 12, url: '' });
  });

  it('an address may be written in other letters', () => {
    const other = 'https://gitlab.com/GitLab-com/Support/internal-requests/-/work_items/12';
    expect(ownIn(mark, { ...issue, url: other })?.url).toBe(other);
  });
});

const told = (iid: number, words: string) => ({ ...record.issue, iid, description: words, web_url: url });
const self = json({ id: 31, username: 'support-app' });
const next = (n: number) => ({ link: `<https://gitlab.com/api/v4/projects/1/issues?page=${n}>; rel="next"` });

describe('finding it', () => {
  it('asks where it may be, and believes what is read there', async () => {
    const { client, sent } = answering(json(told(12, description)));
    expect(await findOwn(client, mark, 12)).toMatchObject({ tag: 'seen', seen: { iid: 12, url } });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['somebody else’s', json(told(12, 'Quarterly plan'))],
    ['none', json({ message: '404 Not found' }, 404)],
    ['not readable', silence],
  ])('what may be there is %s: the list is looked through', async (_, there) => {
    const { client, sent } = answering(there, self, json([told(11, 'x'), told(13, description)]));
    expect(await findOwn(client, mark, 12)).toMatchObject({ tag: 'seen', seen: { iid: 13 } });
    const { searchParams } = new URL(sent[2]?.url ?? '');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      labels: mark.label,
      author_id: '31',
      created_after: '2027-01-15T09:25:00.000Z',
    });
  });

  it('follows the pages that are named, five of them', async () => {
    const other = [told(1, 'x')];
    const { client, sent } = answering(self, ...[2, 3, 4, 5, 6, 7].map((n) => json(other, 200, next(n))));
    expect(await findOwn(client, mark, null)).toMatchObject({ tag: 'unseen' });
    expect(sent).toHaveLength(1 + 5);
    expect(sent[5]?.url).toContain('page=5');
  });

  it('none is there only when the last page was read', async () => {
    const { client } = answering(self, json([told(1, 'x')], 200, next(2)), json([]));
    expect(await findOwn(client, mark, null)).toEqual({ tag: 'absent' });
    const cut = answering(self, json([told(1, 'x')], 200, next(2)), silence);
    expect(await findOwn(cut.client, mark, null)).toMatchObject({ tag: 'unseen' });
  });

  it('whose token it is, is asked once; where it may not tell, nobody’s are left out', async () => {
    const { client, sent } = answering(json({ message: '403 Forbidden' }, 403), json([]));
    await findOwn(client, mark, null);
    await findOwn(client, mark, null);
    expect(sent.filter((one) => one.url.endsWith('/user'))).toHaveLength(1);
    expect(sent.some((one) => one.url.includes('author'))).toBe(false);
  });

  it('whose token it is, is asked again after it could not be told', async () => {
    const { client, sent } = answering(silence, json([]), self, json([]));
    await findOwn(client, mark, null);
    await findOwn(client, mark, null);
    expect(sent.map((one) => one.url.includes('author_id=31'))).toEqual([false, false, false, true]);
  });
});
