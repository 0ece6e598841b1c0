/** A setting that should be an option's tag: what it is, by the options of the field (cases/reading.md 13). */
import { describe, expect, test } from 'vitest';
import { hasBlanks, type OptionMeant, optionMeant, tagMeant } from '#core/domain/option-meant.ts';
import type { FieldOption } from '#core/domain/records/zendesk.ts';
import type { Loadable } from '#core/domain/loadable.ts';
import { notRead, notThere, onItsWay, told } from '../build.ts';

const option = (tag: string, label: string): FieldOption => ({ tag, label });
const options = [
  option('associate_namespace', 'Associate namespace'),
  option('billing_payment', 'Billing & Payment'),
  option('refund', 'Billing::Refund'),
  option('renewal_portal', 'Renewal'),
  option('renewal_sales', 'Renewal'),
];
const idle: Loadable<never> = { tag: 'idle' };
const label = (...tags: string[]): OptionMeant => ({ is: 'label', tags });

describe('among the options', () => {
  test.each<[string, string, OptionMeant, string | null]>([
    ['the tag', 'associate_namespace', { is: 'tag' }, 'associate_namespace'],
    ['the label', 'Associate namespace', label('associate_namespace'), 'associate_namespace'],
    [
      'the label in other letters',
      'associate  Namespace',
      label('associate_namespace'),
      'associate_namespace',
    ],
    [
      'the tag in other letters, which is no tag',
      'Associate_Namespace',
      label('associate_namespace'),
      'associate_namespace',
    ],
    ['a label of several options', 'Renewal', label('renewal_portal', 'renewal_sales'), null],
    ['the label of an option within others', 'Refund', label('refund'), 'refund'],
    ['its whole name', 'Billing::Refund', label('refund'), 'refund'],
    ['a part of a label', 'Associate', { is: 'none' }, null],
    ['neither label nor tag', 'provisioning', { is: 'none' }, null],
  ])('%s', (_, value, meant, tag) => {
    expect(optionMeant(value, told(options))).toEqual(meant);
    expect(tagMeant(value, meant)).toBe(tag);
  });

  test('a tag is one, also where it is another option’s label', () => {
    const confusing = [option('renewal', 'New'), option('new', 'renewal')];
    expect(optionMeant('renewal', told(confusing))).toEqual({ is: 'tag' });
  });

  test('a field without options takes any text', () => {
    expect(optionMeant('Associate namespace', told([]))).toEqual({ is: 'tag' });
  });
});

describe('where the options are not known', () => {
  test.each<[string, Loadable<never>, string, OptionMeant, string | null]>([
    ['unread', notRead, 'associate_namespace', { is: 'unread' }, 'associate_namespace'],
    ['still to be read', onItsWay, 'associate_namespace', { is: 'asked' }, 'associate_namespace'],
    ['nobody asked', idle, 'associate_namespace', { is: 'asked' }, 'associate_namespace'],
    ['there is no such field', notThere, 'associate_namespace', { is: 'no-field' }, 'associate_namespace'],
    ['unread, and a blank tells', notRead, 'Associate namespace', label(), null],
    ['nobody asked, and a blank tells', idle, 'Associate namespace', label(), null],
  ])('%s', (_, fact, value, meant, tag) => {
    expect(optionMeant(value, fact)).toEqual(meant);
    expect(tagMeant(value, meant)).toBe(tag);
  });
});

test.each([
  ['associate_namespace', false],
  [' associate_namespace ', false],
  ['Associate namespace', true],
  ['a\tb', true],
])('%j has blanks: %s', (value, has) => {
  expect(hasBlanks(value)).toBe(has);
});
