/** What is put into an address stays where it was put, and nothing goes to a host that is not the service's. */
import { describe, expect, it } from 'vitest';
import { addressOf, type Bases, nextOf, search, segment, withinZendesk } from '../../src/clients/address.ts';
import * as customersdot from '../../src/clients/customersdot/endpoints.ts';
import * as gitlab from '../../src/clients/gitlab/endpoints.ts';
import { conversationPage, ticket } from '../../src/clients/zendesk/endpoints.ts';
import { answering, json } from './fake.ts';
import * as record from './records.ts';

const bases: Bases = {
  gitlab: 'https://gitlab.com/api/v4',
  customersdot: 'https://gate.example/customers',
  zendesk: '',
  sentry: '',
  mailgun: '',
};

describe('hostile names', () => {
  it.each([
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ['../', '..%2F'],
    ['..', '%252E%252E'],
    ['.', '%252E'],
    ['{{setting.gitlab_token}}', '%7B%7Bsetting.gitlab_token%7D%7D'],
    ['a\\b', 'a%5Cb'],
    ['ä 1', '%C3%A4%201'],
    ['lone \u{D800}', 'lone%20%EF%BF%BD'],
  ])('%s is one segment', (raw, encoded) => {
    expect(segment(raw)).toBe(encoded);
    const url = new URL(`https://gitlab.com/api/v4/namespaces/${encoded}/x`);
    expect(url.pathname.split('/')).toHaveLength(6);
    expect(url.search + url.hash).toBe('');
  });

  it('keeps a query in its place', () => {
    expect(search({ email: 'a+b&c=d#e@x.example' })).toBe('?email=a%2Bb%26c%3Dd%23e%40x.example');
    expect(search({ request_link: 'https://a.zendesk.com/agent/tickets/42#link-account-0123' })).toContain(
      'tickets%2F42%23link-account-0123',
    );
  });

  it.each<[string, () => Promise<string | undefined>, string]>([
    [
      'namespace',
      async () => {
        const { client, sent } = answering(json({}));
        await client.ask(gitlab.namespace, { ref: '../users?admins=true#x' });
        return sent[0]?.url;
      },
      'https://gitlab.com/api/v4/namespaces/..%2Fusers%3Fadmins%3Dtrue%23x',
    ],
    [
      'subscription',
      async () => {
        const { client, sent } = answering(json({}));
        await client.ask(customersdot.subscription, { name: 'A-S1/namespace?x' });
        return sent[0]?.url;
      },
      'https://customers.gitlab.com/admin/api/subscriptions/A-S1%2Fnamespace%3Fx',
    ],
    [
      'ticket',
      async () => {
        const { client, sent } = answering(json({}));
        await client.ask(ticket, { id: '../users/me' });
        return sent[0]?.url;
      },
      '/api/v2/tickets/..%2Fusers%2Fme',
    ],
  ])('%s', async (_, ask, url) => {
    expect(await ask()).toBe(url);
  });
});

describe('an address to ask', () => {
  it.each<['gitlab' | 'customersdot' | 'zendesk', string, string | null]>([
    ['gitlab', '/users/1', 'https://gitlab.com/api/v4/users/1'],
    ['gitlab', 'https://gitlab.com/api/v4/users?page=2', 'https://gitlab.com/api/v4/users?page=2'],
    ['gitlab', 'https://gitlab.com/oauth/token', null],
    ['gitlab', 'https://gitlab.com/api/v4/../../oauth/token', null],
    ['gitlab', 'https://gitlab.com.evil.example/api/v4/users', null],
    ['gitlab', 'https://user:word@gitlab.com/api/v4/users', null],
    ['gitlab', 'http://gitlab.com/api/v4/users', null],
    ['gitlab', '@evil.example/users', null],
    ['gitlab', 'javascript:alert(1)', null],
    ['customersdot', '/admin/api/customers', 'https://gate.example/customers/admin/api/customers'],
    ['customersdot', 'https://gate.example/other/admin', null],
    ['customersdot', '/../../etc', null],
    ['zendesk', '/api/v2/tickets/42', '/api/v2/tickets/42'],
    ['zendesk', '/api/v2/../../agent', null],
    ['zendesk', 'https://acme.zendesk.com/api/v2/tickets/42', null],
    ['zendesk', '', null],
  ])('%s %s', (service, path, url) => {
    expect(addressOf(service, bases, path)).toBe(url);
  });

  it('is none when the setting is no address', () => {
    expect(addressOf('gitlab', { ...bases, gitlab: 'nonsense' }, '/users')).toBeNull();
  });

  it('is not asked when it would go elsewhere', async () => {
    const { client, sent } = answering(json({}));
    const page = 'https://evil.example/admin/api/customers/1/subscriptions';
    expect(await client.ask(customersdot.subscriptionsPage, { url: page })).toMatchObject({
      tag: 'unseen',
      trouble: { kind: 'bad-request' },
    });
    const outside = { url: 'https://acme.zendesk.com/agent/tickets' };
    expect(await client.ask(conversationPage, outside)).toMatchObject({ tag: 'unseen' });
    expect(sent).toEqual([]);
  });

  it('is not changed when it would go elsewhere', async () => {
    const { client, sent } = answering(json({})).with({ gitlabUrl: 'nonsense' });
    const told = await client.alter(gitlab.closeIssue, { project: 'a/b', iid: 1 });
    expect(told).toMatchObject({ tag: 'refused', refusal: { id: 'elsewhere' } });
    expect(sent).toEqual([]);
  });

  it.each([
    [
      'https://acme.zendesk.com/api/v2/tickets/42/comments.json?page=2',
      '/api/v2/tickets/42/comments.json?page=2',
    ],
    ['/api/v2/x?page%5Bafter%5D=a', '/api/v2/x?page%5Bafter%5D=a'],
    ['https://acme.zendesk.com/agent', null],
    ['https://', null],
  ])('of Zendesk: %s', (url, within) => {
    expect(withinZendesk(url)).toBe(within);
  });
});

describe('the next page', () => {
  const base = 'https://customers.gitlab.com';
  const asked = `${base}/admin/api/customers/1/subscriptions?per_page=100`;
  const next = `${base}/admin/api/customers/1/subscriptions?per_page=100&cursor=YQ==`;
  it.each<[string, string | undefined, string | null]>([
    ['none', undefined, null],
    ['empty', '', null],
    ['one', `<${next}>; rel="next"`, next],
    ['without quotes', `<${next}>; rel=next`, next],
    [
      'among others',
      `<${base}/a>; rel="prev", <${next}>; title="a, b"; rel="next", <${base}/z>; rel="last"`,
      next,
    ],
    ['with two relations', `<${next}>; rel="last next"`, next],
    [
      'relative',
      '</admin/api/customers/1/subscriptions?cursor=2>; rel="next"',
      `${base}/admin/api/customers/1/subscriptions?cursor=2`,
    ],
    ['only others', `<${base}/a>; rel="prev", <${base}/b>; rel="nextish"`, null],
    ['another host', '<https://evil.example/admin/api/x>; rel="next"', null],
    ['another scheme', `<${next.replace('https', 'http')}>; rel="next"`, null],
    ['itself', `<${asked}>; rel="next"`, null],
    ['nonsense', '<<>>; rel=next;', null],
  ])('%s', (_, link, expected) => {
    expect(nextOf(link, asked, base)).toBe(expected);
  });

  it('is asked verbatim, and leads to the one after it', async () => {
    const list = { subscriptions: [record.subscription] };
    const { client, sent } = answering(json(list, 200, { link: `<${next}>; rel="next"` }), json(list));
    const first = await client.ask(customersdot.subscriptions, { customer: 1 });
    expect(first).toMatchObject({ tag: 'seen', seen: { next } });
    expect(await client.ask(customersdot.subscriptionsPage, { url: next })).toMatchObject({
      tag: 'seen',
      seen: { next: null, list: [{ name: 'A-S00012345' }] },
    });
    expect(sent.map((request) => request.url)).toEqual([asked, next]);
  });
});
