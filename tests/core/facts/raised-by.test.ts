/** Who brings the ticket up: where staff asks for a customer, no word of the customer's is in it. */
import { expect, test } from 'vitest';
import { isRaisedByStaff } from '#core/facts/raised-by.ts';
import { type Facts, notRead, onItsWay, snapshot, told } from '../build.ts';
import { byAgent, privately, said } from '../records.ts';

const conversation = (comments: readonly ReturnType<typeof said>[], older: string | null = null): Facts => ({
  conversation: { 42: told({ comments, older }) },
});
const customer = said('Please link it.', 9);
const agent = said('Please link it for Mia.', 8, byAgent);
const requesterIsAgent = [said('For Mia.', 9, { ...byAgent, authorId: '8' }), customer];

test.each<[string, Facts, boolean]>([
  ['only agents have written', conversation([agent, said('And the note.', 7, privately)]), true],
  ['an admin is staff as well', conversation([said('Link it.', 5, { ...byAgent, role: 'admin' })]), true],
  ['the customer has written', conversation([customer, agent]), false],
  ['the requester is an agent, though a customer has answered', conversation(requesterIsAgent), true],
  ['a role was not told: nobody knows', conversation([agent, said('?', 5, { role: null })]), false],
  ['older comments were not read: the customer may be there', conversation([agent], 'page-2'), false],
  ['nobody has written', conversation([]), false],
  ['the conversation could not be read', { conversation: { 42: notRead } }, false],
  ['the conversation is on its way', { conversation: { 42: onItsWay } }, false],
])('%s', (_, facts, is) => {
  expect(isRaisedByStaff(snapshot({ facts }))).toBe(is);
});
