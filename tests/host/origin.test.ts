import { describe, expect, test } from 'vitest';
import { isTrusted, placeOf } from '#host/origin.ts';

const trusted = [
  'https://acme.zendesk.com',
  'https://acme-2.sub.zendesk.com',
  'https://acme.zd-staging.com',
  'https://acme.zd-dev.com',
  'https://acme.zd-master.com',
  'https://acme.zendesk-staging.com',
  'https://acme.zendesk-dev.com',
  'https://account.zopim.com',
  'https://dashboard.zopim.org',
  'https://app.futuresimple.com',
  'http://localhost',
  'http://localhost:3000',
  'https://localhost:3000',
  'http://127.0.0.1:8080',
];

const others = [
  '',
  '*',
  'null',
  'zendesk.com',
  'https://zendesk.com',
  'http://acme.zendesk.com',
  'https://acme.zendesk.com:8443',
  'https://acme.zendesk.com/',
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
  'http://localhost.evil.example',
  'http://localhost:',
  'http://localhost:123456',
  'http://127.0.0.1.evil.example',
  'http://127x0x0x1',
  'http://evil.example:80#localhost',
  'https://evil.zopim.org',
  'https://acme.zendesk.co',
];

describe('an origin', () => {
  test.each(trusted)('%s is one of Zendesk', (origin) => {
    expect(isTrusted(origin)).toBe(true);
  });

  test.each(others)('%j is not', (origin) => {
    expect(isTrusted(origin)).toBe(false);
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
    expect(placeOf({ search, hash })).toEqual(framed);
  });

  test.each([
    ['', ''],
    ['?', '#'],
    [`?origin=${zendesk}`, ''],
    ['?app_guid=abc', ''],
    [`?origin=${zendesk}&app_guid=`, ''],
    ['?colorScheme=dark', '#/settings'],
  ])('query %j and hash %j lack a parameter', (search, hash) => {
    expect(placeOf({ search, hash })).toEqual({ tag: 'outside', why: 'no-parameters' });
  });

  test.each([
    `?origin=${zendesk}&origin=${evil}&app_guid=abc`,
    `?origin=${evil}&origin=${zendesk}&app_guid=abc`,
  ])('%s names two origins, so none', (search) => {
    expect(placeOf({ search, hash: '' })).toEqual({ tag: 'outside', why: 'no-parameters' });
  });

  test.each([
    [`?origin=${evil}&app_guid=abc`, ''],
    [`?origin=${evil}&app_guid=abc`, `#origin=${zendesk}`],
    ['', `#origin=${evil}&app_guid=abc`],
  ])('query %j and hash %j name somebody else', (search, hash) => {
    expect(placeOf({ search, hash })).toEqual({ tag: 'outside', why: 'origin' });
  });
});
