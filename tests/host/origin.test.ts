import { afterEach, describe, expect, test, vi } from 'vitest';
import { isOfAccount, isZendesk, readEmbedding } from '#host/origin.ts';

const accounts = [
  'https://acme.zendesk.com',
  'https://acme-2.zendesk.com',
  'https://acme1650000000.zendesk.com',
];

const local = ['http://localhost', 'http://localhost:3000', 'http://127.0.0.1:8080'];

const others = [
  '',
  '*',
  'null',
  'zendesk.com',
  'https://zendesk.com',
  'http://acme.zendesk.com',
  'https://acme.zendesk.com:8443',
  'https://acme.zendesk.com/',
  'https://acme.sub.zendesk.com',
  'https://acme.zendesk.com.evil.example',
  'https://evilzendesk.com',
  'https://evil-zendesk.com',
  'https://evil.example/.zendesk.com',
  'https://evil.example?.zendesk.com',
  'https://evil.example#.zendesk.com',
  'https://evil.example\\.zendesk.com',
  'https://user@acme.zendesk.com',
  'https://evil.example:443@acme.zendesk.com',
  'https://.zendesk.com',
  'https://acme..zendesk.com',
  'https://-.zendesk.com',
  'https://acme.zendesk.com\n',
  '\nhttps://acme.zendesk.com',
  ' https://acme.zendesk.com',
  'https://acmezendesk.com',
  'https://acme.zendeskxcom',
  'HTTPS://ACME.ZENDESK.COM',
  'javascript:https://acme.zendesk.com',
  'https://localhost:3000',
  'http://localhost.evil.example',
  'http://localhost:',
  'http://localhost:123456',
  'http://127.0.0.1.evil.example',
  'http://127x0x0x1',
  'http://evil.example:80#localhost',
  'https://acme.zd-staging.com',
  'https://account.zopim.com',
  'https://dashboard.zopim.org',
  'https://acme.zendesk.co',
];

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('an origin', () => {
  test.each(accounts)('%s is of Zendesk', (origin) => {
    expect(isZendesk(origin)).toBe(true);
  });

  test.each([...others, ...local])('%j is not', (origin) => {
    expect(isZendesk(origin)).toBe(false);
  });

  test.each(others)('%j is not in the sandbox either', (origin) => {
    vi.stubEnv('MODE', 'sandbox');
    expect(isZendesk(origin)).toBe(false);
  });

  test.each(local)('%s is the sandbox, in a build for the sandbox alone', (origin) => {
    expect(isOfAccount(origin, 'acme')).toBe(false);
    vi.stubEnv('MODE', 'sandbox');
    expect(isZendesk(origin)).toBe(true);
    expect(isOfAccount(origin, 'acme')).toBe(true);
  });
});

describe('the account that is told', () => {
  test.each(['acme', 'Acme', 'ACME'])('%s has its own address', (subdomain) => {
    expect(isOfAccount('https://acme.zendesk.com', subdomain)).toBe(true);
  });

  test.each(['other', 'acm', 'acme2', 'sub.acme', '', 'acme.zendesk.com/'])('%j has not', (subdomain) => {
    expect(isOfAccount('https://acme.zendesk.com', subdomain)).toBe(false);
  });
});

const zendesk = encodeURIComponent('https://acme.zendesk.com');
const evil = encodeURIComponent('https://evil.example');

describe('the address of the frame', () => {
  const framed = { tag: 'framed', origin: 'https://acme.zendesk.com' };
  test.each([
    [`?origin=${zendesk}&app_guid=abc`, ''],
    ['?origin=https://acme.zendesk.com&app_guid=abc', ''],
    ['', `#origin=${zendesk}&app_guid=abc`],
    [`?app_guid=abc`, `#origin=${zendesk}`],
    [`?origin=&app_guid=abc`, `#origin=${zendesk}`],
    [`?origin=${zendesk}&app_guid=abc`, `#origin=${evil}`],
    [`?origin=${zendesk}&origin=${zendesk}&app_guid=abc`, ''],
  ])('query %j and hash %j name Zendesk', (search, hash) => {
    expect(readEmbedding({ search, hash })).toEqual(framed);
  });

  test.each([
    ['', ''],
    ['?', '#'],
    [`?origin=${zendesk}`, ''],
    ['?app_guid=abc', ''],
    [`?origin=${zendesk}&app_guid=`, ''],
    ['?colorScheme=dark', '#/settings'],
  ])('query %j and hash %j lack a parameter', (search, hash) => {
    expect(readEmbedding({ search, hash })).toEqual({ tag: 'outside', why: 'no-parameters' });
  });

  test.each([
    `?origin=${zendesk}&origin=${evil}&app_guid=abc`,
    `?origin=${evil}&origin=${zendesk}&app_guid=abc`,
  ])('%s names two origins, so none', (search) => {
    expect(readEmbedding({ search, hash: '' })).toEqual({ tag: 'outside', why: 'no-parameters' });
  });

  test.each([
    [`?origin=${evil}&app_guid=abc`, ''],
    [`?origin=${evil}&app_guid=abc`, `#origin=${zendesk}`],
    ['', `#origin=${evil}&app_guid=abc`],
  ])('query %j and hash %j name somebody else', (search, hash) => {
    expect(readEmbedding({ search, hash })).toEqual({ tag: 'outside', why: 'origin' });
  });
});
