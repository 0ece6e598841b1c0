/** Issues: what is read of them, and that one is only said to be filed when its number came back. */
import { describe, expect, it } from 'vitest';
import * as gitlab from '../../src/clients/gitlab/endpoints.ts';
import { answering, json, silence } from './fake.ts';
import * as record from './records.ts';

describe('issues', () => {
  it('are listed whoever filed them where the author is not known', async () => {
    const { client, sent } = answering(json([]));
    const listing = { project: 'a/b', label: 'x', author: null, since: 0 };
    expect(await client.ask(gitlab.listIssues, listing)).toEqual({
      tag: 'seen',
      seen: { list: [], next: null },
    });
    const [asked] = sent.map(({ url }) => new URL(url).searchParams);
    expect(asked?.has('author_id')).toBe(false);
    expect(asked?.has('search')).toBe(false);
  });

  it('are read with labels in either form', async () => {
    const body = { ...record.issue, labels: ['a', { id: 1, name: 'b' }] };
    const { client } = answering(json(body));
    const look = await client.ask(gitlab.issue, { project: 'a/b', iid: 12 });
    expect(look.tag === 'seen' && look.seen).toEqual({
      iid: 12,
      url: record.issue.web_url,
      title: record.issue.title,
      description: '',
      state: 'opened',
      labels: ['a', 'b'],
    });
  });

  const filing = { project: 'a/b', title: 'T', description: 'D', labels: 'x' };

  it('are filed, and say where', async () => {
    const { client } = answering(json(record.issue, 201));
    expect(await client.make(gitlab.fileIssue, filing)).toEqual({
      tag: 'made',
      made: { iid: 12, url: record.issue.web_url, description: '' },
    });
  });

  it.each<[string, Parameters<typeof answering>[0], object]>([
    ['no right', json({ message: '403 Forbidden' }, 403), { tag: 'refused', refusal: { id: 'forbidden' } }],
    ['silence', silence, { tag: 'no-answer', trouble: { kind: 'silence' } }],
    ['a reply without a number', json({ id: 1 }, 201), { tag: 'no-answer', trouble: { kind: 'shape' } }],
    [
      'an address that is no address',
      json({ iid: 1, web_url: 'javascript:alert(1)' }, 201),
      { tag: 'no-answer', trouble: { kind: 'shape' } },
    ],
  ])('are not said to be filed: %s', async (_, wire, expected) => {
    const { client, sent } = answering(wire);
    expect(await client.make(gitlab.fileIssue, filing)).toMatchObject(expected);
    expect(sent).toHaveLength(1);
  });
});
