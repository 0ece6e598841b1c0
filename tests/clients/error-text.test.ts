import { describe, expect, it, test } from 'vitest';
import { isPage, shortened, statusNamed, wordingOf, wordingPasted } from '../../src/clients/error-text.ts';

const words = (json: unknown, text = '', status = 400): string => wordingOf({ status, text, json });

describe('the words of an error', () => {
  it.each<[string, unknown, string]>([
    [
      'message',
      { message: '400 Bad request - Must be root namespace' },
      '400 Bad request - Must be root namespace',
    ],
    [
      'a list',
      { message: ['Another open merge request already exists'] },
      'Another open merge request already exists',
    ],
    ['fields', { message: { name: ["can't be blank", 'is short'] } }, "name can't be blank: name is short"],
    ['an error inside', { message: { error: 'too many times' } }, 'too many times'],
    ['a nested field', { message: { 'a.b': { c: ['is bad'] } } }, 'a.b c is bad'],
    ['error', { error: 'title is missing' }, 'title is missing'],
    [
      'a token',
      { error: 'invalid_token', error_description: 'Token is expired.' },
      'invalid_token: Token is expired.',
    ],
    ['a scope', { error: 'insufficient_scope', scope: 'api sudo' }, 'insufficient_scope (scope: api sudo)'],
    ['a list of errors', { success: false, errors: ['a', 'b'] }, 'a: b'],
    ['the same twice', { message: 'no', error: 'no' }, 'no'],
    ['markup inside', { message: 'Name <b>is</b>\n bad' }, 'Name is bad'],
    ['a bare text', 'no', 'no'],
    ['a bare list', ['a', 1], 'a: 1'],
    ['nothing to say', { ok: true }, 'HTTP 400'],
    ['null', null, 'HTTP 400'],
  ])('%s', (_, json, expected) => {
    expect(words(json)).toBe(expected);
  });

  it.each<[string, string, string]>([
    [
      'a page with a title',
      '<html><head><title>502 Bad\nGateway</title></head><body>x</body></html>',
      '502 Bad Gateway',
    ],
    ['a page without one', '<h1>We are sorry</h1>', 'We are sorry'],
    ['a text', '\n\nRetry later\nmuch later', 'Retry later'],
    ['nothing', '', 'HTTP 400'],
  ])('%s', (_, text, expected) => {
    expect(words(undefined, text)).toBe(expected);
  });

  it('cuts what is too long to be shown', () => {
    const long = shortened('x'.repeat(5_000));
    expect(long).toHaveLength(200);
    expect(long.endsWith('…')).toBe(true);
    expect(shortened('x'.repeat(200))).toHaveLength(200);
  });

  it('reads no more of a page than its beginning, however long somebody made it', () => {
    const hostile = '<a'.repeat(500_000);
    expect(words({ message: hostile })).toBe(words({ message: hostile.slice(0, 10_000) }));
    expect(words(undefined, `<title ${hostile}`)).toBe(
      words(undefined, `<title ${hostile.slice(0, 10_000)}`),
    );
    expect(words({ message: `${' '.repeat(10_000)}too late` })).not.toContain('too late');
  });
});

test('a cut leaves no half of a character behind', () => {
  expect(shortened(`${'x'.repeat(198)}😀${'x'.repeat(9)}`)).toBe(`${'x'.repeat(198)}…`);
});

describe('words that an agent has copied off a page', () => {
  it.each<[string, string, string, string]>([
    ['one line', ' No. ', 'No.', 'No.'],
    [
      'many lines',
      'Namespace controls\n\nNo.\r\n\tNot now',
      'Namespace controls No. Not now',
      'Namespace controls No. Not now',
    ],
    ['blanks of a page', 'can\u{a0}not', 'can not', 'can not'],
    ['set apostrophes', 'It can’t', "It can't", 'It can’t'],
    ['markup', 'Name <b>is</b> bad', 'Name is bad', 'Name <b>is</b> bad'],
    ['nothing but markup', '<img src=x>', '', '<img src=x>'],
  ])('%s', (_, text, read, shown) => {
    expect(wordingPasted(text)).toEqual({ read, shown });
  });

  it('are read no further than a page of an error is', () => {
    const { read, shown } = wordingPasted(`${'word '.repeat(1_000)}too late`);
    expect(read + shown).not.toContain('too late');
  });

  it.each<[string, number | null]>([
    ['HTTP 502', 502],
    ['HTTP/1.1 429 Too Many Requests', 429],
    ['HTTP error: 404', 404],
    ['Error 503 (Service Unavailable)', 503],
    ['409', 409],
    ['409 Conflict', 409],
    ['400 Bad request - Must be root namespace', 400],
    ['504: Gateway Time-out', 504],
    ['We are sorry, but something went wrong (500)', 500],
    ['500 seats are too many', null],
    ['Error: 429 seats', null],
    ['Your subscription includes 404 seats', null],
    ['Customer 502', null],
    ['No', null],
    ['', null],
  ])('name a status, or none: %s', (words, status) => {
    expect(statusNamed(words)).toBe(status);
  });
});

describe('a page', () => {
  it.each(['<!DOCTYPE html>', '  \n<html>', '<?xml version="1.0"?>', '\u{FEFF}<head>'])('%s', (text) => {
    expect(isPage(text)).toBe(true);
  });
  it.each(['', '{}', 'a < b', '404 Not Found'])('%s is none', (text) => {
    expect(isPage(text)).toBe(false);
  });
});
