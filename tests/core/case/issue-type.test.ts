/** The issue type of the settings: when the field's options are read, and when the ticket counts as set. */
import { describe, expect, test } from 'vitest';
import { optionsQuery, showsIssueType } from '#core/case/issue-type.ts';
import { effectsOf } from '#core/case/effects.ts';
import { reduceCase } from '#core/case/reducer.ts';
import type { CaseState } from '#core/case/state.ts';
import type { FieldOption } from '#core/domain/records/zendesk.ts';
import type { Loadable } from '#core/domain/loadable.ts';
import { notRead, notThere, onItsWay, told } from '../build.ts';
import { caseOf, composer } from '../opened.ts';
import { now } from '../records.ts';

const label = 'Associate namespace';
const tag = 'associate_namespace';
const options: readonly FieldOption[] = [{ tag, label }];
const twins = [...options, { tag: 'other', label }];
const key = 'field-options:7';

interface Told {
  readonly value?: string;
  readonly shown?: string | null;
  readonly read?: Loadable<readonly FieldOption[]>;
}

function withType({ value = tag, shown = '', read }: Told): CaseState {
  const state = caseOf(read === undefined ? {} : { facts: { 'field-options': { 7: read } } });
  const settings = { ...state.settings, issueTypeValue: value };
  return { ...state, settings, composer: composer({ issueType: shown }) };
}

const reads = (state: CaseState): readonly string[] =>
  effectsOf(state, now).flatMap((one) => (one.is === 'read' && one.due <= now ? [one.key] : []));

describe('the options are read', () => {
  test('not in an ordinary case', () => {
    expect(optionsQuery(withType({}))).toBeNull();
    expect(reads(withType({}))).not.toContain(key);
  });

  test('where the value can be no tag, once the verdict stands', () => {
    const wrong = withType({ value: label });
    expect(reads(wrong)).toContain(key);
    const reading = caseOf({ facts: { plan: { 9001: onItsWay } } });
    expect(reads({ ...reading, settings: wrong.settings })).not.toContain(key);
  });

  test('as soon as the setup check is opened, whatever is still to be read', () => {
    const reading = caseOf({ facts: { plan: { 9001: onItsWay } } });
    expect(reads(reduceCase(reading, { type: 'check-setup', now }))).toContain(key);
  });

  test('again when it is opened again, where they could not be read', () => {
    const opened = (read: Loadable<readonly FieldOption[]>) =>
      reads(reduceCase(withType({ read }), { type: 'check-setup', now }));
    expect(opened(notRead)).toContain(key);
    expect(opened(told(options))).not.toContain(key);
  });

  test('with everything else, when all is read again', () => {
    const opened = reduceCase(withType({ read: told(options) }), { type: 'check-setup', now });
    expect(reads(reduceCase(opened, { type: 'refresh', now }))).toContain(key);
  });

  test('not where no field is set', () => {
    const state = withType({ value: label });
    const without = { ...state, settings: { ...state.settings, issueTypeField: null } };
    expect(optionsQuery(reduceCase(without, { type: 'check-setup', now }))).toBeNull();
  });
});

describe('the ticket shows what is meant', () => {
  test.each<[string, Told, boolean]>([
    ['the tag of the settings', { shown: tag }, true],
    ['the field is not on the form', { shown: null }, true],
    ['nothing', { shown: '' }, false],
    ['another tag', { shown: 'billing' }, false],
    ['the tag, and the options could not be read', { shown: tag, read: notRead }, true],
    ['a tag that no option has', { value: 'gone', shown: 'gone', read: told(options) }, false],
    ['the label that was put into the field', { value: label, shown: label, read: told(options) }, false],
    ['the label, before the options were read', { value: label, shown: label }, false],
    ['the label, and the options could not be read', { value: label, shown: label, read: notRead }, false],
    [
      'the tag that the label stands for, set by hand',
      { value: label, shown: tag, read: told(options) },
      true,
    ],
    ['one of several tags of that label', { value: label, shown: tag, read: told(twins) }, false],
    ['a text for a field without options', { value: label, shown: label, read: told([]) }, true],
    ['the tag, and there is no such field any more', { shown: tag, read: notThere }, true],
  ])('%s: %s', (_, given, is) => {
    expect(showsIssueType(withType(given))).toBe(is);
  });
});
