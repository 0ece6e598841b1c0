/** What an agent has pasted of an admin page is told by the same texts and statuses as a reply of the API. */
import { describe, expect, it } from 'vitest';
import { answerPasted } from '../../src/clients/answer.ts';
import * as customersdot from '../../src/clients/customersdot/endpoints.ts';
import { texts } from '#world/customersdot/texts.ts';
import { answering, json, NOW, reply } from './fake.ts';

const wish = { subscription: 'A-S00012345', namespace: 9001, link: 'l#f', attempt: 'a' };
const byApi = (status: number, error: string) =>
  answering(json({ success: false, error }, status)).client.alter(customersdot.changeNamespace, wish);

/** What CustomersDot says when it refuses, as it was seen. */
const said = Object.values(texts).map((text) =>
  typeof text === 'string' ? text : text(24, 'acme-corp', 31),
);

describe('the same words', () => {
  it.each([...said, 'Flux capacitor missing', 'moved'])('%s', async (words) => {
    expect(answerPasted(words, NOW)).toEqual(await byApi(422, words));
  });

  it.each(said)('within the page around them: %s', async (words) => {
    const page = `Customers Admin\nNamespace controls (SaaS)\n\n${words.replace(' ', '\n')}\n\nConfirm`;
    const [pasted, answered] = [answerPasted(page, NOW), await byApi(422, words)];
    if (pasted.tag !== 'refused' || answered.tag !== 'refused') throw new Error('It is no refusal.');
    expect(pasted.refusal).toMatchObject({
      ...answered.refusal,
      raw: expect.stringContaining('Customers Admin'),
    });
  });
});

describe('the same status, where the page names one', () => {
  it.each<[number, string]>([
    [401, '401 Unauthorized'],
    [402, '402 Payment Required'],
    [403, '403 Forbidden'],
    [404, '404 Not Found'],
    [409, '409 Conflict'],
    [418, 'HTTP 418'],
    [429, '429 Too Many Requests'],
  ])('%i', async (status, words) => {
    expect(answerPasted(words, NOW)).toEqual(await byApi(status, words));
  });

  it.each<[number, string]>([
    [408, '408 Request Timeout'],
    [500, `500 Internal Server Error ${texts.notLinked}`],
    [502, '502 Bad Gateway'],
    [503, 'Error 503'],
  ])('%i is no refusal: nobody knows whether it happened', async (status, words) => {
    const { client } = answering(reply(status, words));
    expect(answerPasted(words, NOW)).toEqual(await client.alter(customersdot.changeNamespace, wish));
    expect(answerPasted(words, NOW).tag).toBe('no-answer');
  });
});

it.each<[string, string, string]>([
  ['markup stays text', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['placeholders stay text', '{{ticket.requester.email}} {% if %}', '{{ticket.requester.email}} {% if %}'],
  ['lines become one', 'One\n\nTwo', 'One Two'],
  ['what is too long is cut', 'x'.repeat(4_000), `${'x'.repeat(199)}…`],
])('%s', (_, words, raw) => {
  expect(answerPasted(words, NOW)).toEqual({ tag: 'refused', refusal: { id: 'unknown', raw, params: {} } });
});
