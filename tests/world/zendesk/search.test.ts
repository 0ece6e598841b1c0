/** Zendesk's search as its reference tells it (docs/contracts/zendesk.md 3.1). */
import { expect, test } from 'vitest';
import { askZendesk } from '../ask.ts';
import { play } from '../stage.ts';

const idsFor = async (query: string, more = ''): Promise<number[]> => {
  const params = `?query=${encodeURIComponent(query)}&sort_by=updated_at&sort_order=desc${more}`;
  const { body } = await askZendesk(play('other-tickets'), 'GET', `/search.json${params}`);
  return (body as { results: { id: number }[] }).results.map(({ id }) => id);
};

test.each<[string, string, number[]]>([
  ['what is before solved', 'status<solved', [4480, 4481, 4484, 4486]],
  ['one requester, by id', 'requester:"5100"', [4480, 4481, 4485]],
  ['one requester, by address', 'requester:otto@acme.example', [4484]],
  ['the members of an organization', 'organization:"8801"', [4480, 4481, 4484, 4485]],
  ['those of nobody’s organization, by a word', 'organization:"none"', [4482, 4486, 4483]],
  ['different properties: both', 'organization:8801 status<solved', [4480, 4481, 4484]],
  ['one property twice: either', 'description:"A-S00012345" description:"acme-corp"', [4482, 4486, 4483]],
  ['words alone: all of them', '"A-S00012345" "acme-corp"', []],
  ['a phrase, whatever joins its words', 'description:"acme corp"', [4486]],
  ['no part of a word', 'description:"S0001"', []],
  ['a star after a property: the rest of the word', 'description:"A-S0001*"', [4482, 4483]],
  ['so many days back', 'updated>14days description:"A-S00012345"', [4482]],
  ['between two days: both', 'updated>2020-01-01 updated<2020-01-02', []],
  ['a property that nobody knows', 'colour:red', []],
])('%s', async (_, query, ids) => {
  expect(await idsFor(`type:ticket ${query}`)).toEqual(ids);
});

test('a page is as long as it is asked for', async () => {
  expect(await idsFor('type:ticket organization:8801', '&per_page=2')).toEqual([4480, 4481]);
});

test('nothing is asked by an empty query', async () => {
  expect((await askZendesk(play('standard'), 'GET', '/search.json?query=')).status).toBe(422);
});
