import { requester } from '../build/index.ts';
import { fieldIds, macroIds } from '../settings.ts';
import { linked, story } from './story.ts';

export const closingCases = [
  story({
    id: 'macro',
    ticket: 4300,
    title: 'The team’s own confirmation',
    sentence: 'The installation names a macro; its words are the reply, with GROUPNAME filled in.',
    shows: ['closing:macro'],
    settings: { confirmation_macro_id: macroIds.confirmation },
  }),
  story({
    id: 'macro-without-link',
    ticket: 4301,
    title: 'A macro without placeholders',
    sentence: 'The macro neither greets by name nor links to the billing page.',
    shows: ['closing:macro'],
    settings: { confirmation_macro_id: macroIds.noPlaceholders },
  }),
  story({
    id: 'macro-unfilled',
    ticket: 4302,
    title: 'A macro with placeholders nobody fills',
    sentence: 'Placeholders come back as they are, one of them unknown: none may reach the customer.',
    shows: ['closing:placeholders'],
    settings: { confirmation_macro_id: macroIds.oddPlaceholders },
  }),
  story({
    id: 'macro-gone',
    ticket: 4303,
    title: 'The macro is gone',
    sentence:
      'Somebody deleted the macro that the settings name: the app’s own words are used, and it says so.',
    shows: ['closing:macro-gone'],
    settings: { confirmation_macro_id: macroIds.gone },
  }),
  story({
    id: 'field-not-on-form',
    ticket: 4304,
    title: 'The field is not on this form',
    sentence: 'The ticket sits on a form without the issue type field; that holds nothing up.',
    shows: ['closing:field-missing'],
    parts: () => ({
      ticket: { ticket_form_id: 334447, custom_fields: [{ id: fieldIds.gitlabIssues, value: null }] },
    }),
  }),
  story({
    id: 'issue-type-label',
    ticket: 4491,
    title: 'The label where the tag is meant',
    sentence:
      'The setting has what people read in the field, so nothing is set, and the setup check names the tag.',
    shows: ['closing:field-label'],
    settings: { issue_type_value: 'Associate namespace' },
  }),
  story({
    id: 'messaging',
    ticket: 4305,
    title: 'A conversation by messaging',
    sentence: 'The channel takes plain text only, and no public reply in the usual sense.',
    shows: ['closing:messaging'],
    parts: () => ({ ticket: { channel: 'native_messaging' } }),
  }),
  story({
    id: 'german-requester',
    ticket: 4306,
    title: 'A requester who reads German',
    sentence: 'The requester’s profile says German, and so should the reply.',
    shows: ['closing:locale'],
    parts: () => ({ requester: requester({ locale: 'de' }), customers: [linked()] }),
  }),
];
