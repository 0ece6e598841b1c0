import { describe, expect, it } from 'vitest';
import { isPage, shortened, wordingOf } from '../../src/clients/error-text.ts';

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

describe('a page', () => {
  it.each(['<!DOCTYPE html>', '  \n<html>', '<?xml version="1.0"?>', '\u{FEFF}<head>'])('%s', (text) => {
    expect(isPage(text)).toBe(true);
  });
  it.each(['', '{}', 'a < b', '404 Not Found'])('%s is none', (text) => {
    expect(isPage(text)).toBe(false);
  });
});
