/** Whether the issue type of the settings is an option's tag, and whether the ticket shows it (decisions.md, "Closing", 3). */
import { hasBlanks, type OptionMeant, optionMeant, tagMeant } from '../domain/option-meant.ts';
import { keyOf, type Query, query } from '../domain/query.ts';
import { factIn } from '../facts/store.ts';
import type { CaseState } from './state.ts';

type Setting = Pick<CaseState, 'settings' | 'facts'>;

/** What the setting `issue_type_value` is, by what was read of the field; null: no field is set. */
export function issueTypeMeant({ settings, facts }: Setting): OptionMeant | null {
  const { issueTypeField, issueTypeValue } = settings;
  if (issueTypeField === null) return null;
  return optionMeant(issueTypeValue, factIn(facts, 'field-options', issueTypeField));
}

/**
 * The question for the field's options. Null where nobody needs to know them: the setup check shows them, and a value that
 * can be no tag has to be told by them, so that a ticket that was set by hand is seen to be.
 */
export function optionsQuery({ settings, setupOpened }: CaseState): Query | null {
  const { issueTypeField, issueTypeValue } = settings;
  if (issueTypeField === null || (setupOpened !== true && !hasBlanks(issueTypeValue))) return null;
  return query('field-options', issueTypeField);
}

/** Whether the ticket shows the issue type that is meant; a field that is not set or not on the form holds nothing up. */
export function showsIssueType({ composer, ...state }: CaseState): boolean {
  const meant = issueTypeMeant(state);
  if (meant === null || composer === null || composer.issueType === null) return true;
  return composer.issueType === tagMeant(state.settings.issueTypeValue, meant);
}

/** The case once the setup check is opened: what it shows is read, and again where that failed before. */
export function setupChecked(state: CaseState): CaseState {
  const opened = { ...state, setupOpened: true };
  const asked = optionsQuery(opened);
  if (asked === null || factIn(state.facts, 'field-options', asked.arg).tag !== 'unread') return opened;
  return { ...opened, stale: new Set([...state.stale, keyOf(asked)]) };
}
