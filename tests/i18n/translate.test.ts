/** Key and values in, a sentence out; and no value can smuggle in another. */
import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { createTranslate } from '../../src/i18n/translate.ts';

const words = {
  group: { known: '{path} exists (id {id}).', 'known.do': 'Nothing to do.' },
  steps: { one: '{count} step', other: '{count} steps' },
  swap: { again: '{a}{b}{a}' },
};

describe('createSay', () => {
  const t = createTranslate<string>('en', words);

  test('fills the blanks', () => {
    expect(t('group.known', { path: 'acme-corp', id: 9001 })).toBe('acme-corp exists (id 9001).');
    expect(t('swap.again', { a: 1, b: 0 })).toBe('101');
  });

  test('has a text and further texts below the same key', () => {
    expect(t('group.known.do')).toBe('Nothing to do.');
    expect([t.has('group.known'), t.has('group.known.do'), t.has('group')]).toEqual([true, true, false]);
  });

  test('leaves a blank standing that nobody fills', () => {
    expect(t('group.known', { path: 'acme-corp' })).toBe('acme-corp exists (id {id}).');
  });

  test('gives a key without a text back as itself', () => {
    expect(t('group.unknown', { path: 'acme-corp' })).toBe('group.unknown');
    expect(t('toString')).toBe('toString');
  });

  test('counts', () => {
    expect([0, 1, 2].map((count) => t('steps', { count }))).toEqual(['0 steps', '1 step', '2 steps']);
  });

  test('counts as the language does', () => {
    const polish = createTranslate<string>('pl', {
      steps: { one: '{count} krok', few: '{count} kroki', many: '{count} kroków', other: '{count} kroku' },
    });
    expect([1, 3, 5, 1.5].map((count) => polish('steps', { count }))).toEqual([
      '1 krok',
      '3 kroki',
      '5 kroków',
      '1.5 kroku',
    ]);
  });

  test('takes the general form where the language lacks one, or nothing is counted', () => {
    expect(createTranslate<string>('pl', { steps: words.steps })('steps', { count: 3 })).toBe('3 steps');
    expect(t('steps', { count: 'many' })).toBe('many steps');
  });

  test('falls back, text by text', () => {
    const german = createTranslate<string>('de', { group: { known: '{path} ist da.' } }, words);
    expect(german('group.known', { path: 'acme-corp' })).toBe('acme-corp ist da.');
    expect(german('group.known.do')).toBe('Nothing to do.');
    expect(german('steps', { count: 2 })).toBe('2 steps');
    expect([german.locale, german.has('steps.one')]).toEqual(['de', true]);
  });

  test.each(['{b}', '{a}', '{count}', '$&', "$'", '$1', '{{a}}', '<b>{b}</b>'])(
    'never fills a value: %s',
    (a) => {
      expect(t('swap.again', { a, b: 'SECRET' })).toBe(`${a}SECRET${a}`);
    },
  );

  test('puts any value in as it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(t('swap.again', { a, b })).toBe(a + b + a);
      }),
    );
  });
});
