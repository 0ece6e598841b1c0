/** What Zendesk's answers make of the settings for the ticket: its fields, the tag of the issue type, the macro, the statuses. */
import type { MacroComment } from '../../clients/zendesk/schemas.ts';
import type { MacroRecord, TicketField, TicketForm } from '../../clients/zendesk/setup.ts';
import { asked, loadableFrom, mapRead, type ReadResult } from '../../core/domain/loadable.ts';
import { optionMeant } from '../../core/domain/option-meant.ts';
import type { Settings } from '../../core/domain/settings.ts';
import { fine, judged, judgedBy, type Judged, together } from './row.ts';
import type { MacroTried, ZendeskTried } from './zendesk.ts';

/** Whether a field is on the form of this ticket; elsewhere the app cannot set it (zendesk.md 2.4). */
const onForm = (id: number, form: ReadResult<TicketForm | null>): Judged =>
  judgedBy(form, {
    seen: (read) =>
      read === null || read.fields.includes(String(id))
        ? fine
        : judged('warn', 'not-on-form', { form: read.name }),
    absent: judged('unread', 'form-untold'),
  });

function ofField(id: number, read: ReadResult<TicketField>, form: ReadResult<TicketForm | null>): Judged {
  return judgedBy(read, {
    seen: ({ title, isActive }) => {
      if (!isActive) return judged('warn', 'field-off', { title });
      return together(judged('ok', 'named', { name: title }), onForm(id, form));
    },
    absent: judged('warn', 'no-field'),
  });
}

/** `tried`: null while it is on its way; its `field` is the one of this setting. */
export function ticketField(
  id: number | null,
  field: ReadResult<TicketField> | null,
  tried: ZendeskTried | null,
): Judged {
  if (id === null) return judged('info', 'unset');
  return tried === null || field === null
    ? judgedBy(null, { seen: () => fine })
    : ofField(id, field, tried.form);
}

function labelSays(tags: readonly string[]): 'option-blanks' | 'option-label' | 'option-labels' {
  if (tags.length === 0) return 'option-blanks';
  return tags.length === 1 ? 'option-label' : 'option-labels';
}

/** The tag of the issue type, not its label (cases/reading.md 13). */
export function issueTypeValue(
  { issueTypeField, issueTypeValue: value }: Settings,
  field: ReadResult<TicketField> | null,
): Judged {
  if (issueTypeField === null) return judged('info', 'no-issue-type-field');
  const options =
    field === null
      ? asked
      : loadableFrom(
          mapRead(field, (read) => read.options),
          0,
        );
  const meant = optionMeant(value, options);
  switch (meant.is) {
    case 'tag':
      return fine;
    case 'label':
      return judged('warn', labelSays(meant.tags), { tags: meant.tags.join(', ') });
    case 'none':
      return judged('warn', 'option-none');
    case 'no-field':
      return judged('unread', 'option-unread');
    case 'unread':
      return together(judged('unread', 'option-unread'), judgedBy(field, { seen: () => fine }));
    case 'asked':
      return judged('unread', 'asked');
  }
}

const isEmpty = ({ html, text }: MacroComment): boolean => html === null && text === null;

function forWhom({ for: whose }: MacroRecord, operators: readonly string[]): Judged {
  if (whose === 'everybody') return fine;
  if (whose === 'one-agent') return judged('warn', 'macro-of-one');
  const covered = operators.length > 0 && operators.every((id) => whose.includes(id));
  return covered ? fine : judged('warn', 'macro-of-groups', { groups: whose.join(', ') });
}

const ofMacro = ({ record, comment }: MacroTried, operators: readonly string[]): Judged =>
  judgedBy(record, {
    seen: (macro) => {
      if (!macro.isActive) return judged('warn', 'macro-off', { title: macro.title });
      const text = judgedBy(comment, {
        seen: (read) => (isEmpty(read) ? judged('warn', 'macro-empty') : fine),
        absent: judged('warn', 'no-macro'),
      });
      return together(judged('ok', 'named', { name: macro.title }), forWhom(macro, operators), text);
    },
    absent: judged('warn', 'no-macro'),
  });

export function confirmationMacro({ macro, operatorGroups }: Settings, tried: ZendeskTried | null): Judged {
  if (macro === null) return judged('info', 'own-text');
  if (tried === null || tried.macro === null) return judgedBy(null, { seen: () => fine });
  return ofMacro(tried.macro, operatorGroups);
}

/** Whether a ticket can be set Pending, as the closing does (decisions.md, "Closing"). */
export const pendingStatus = (tried: ZendeskTried | null): Judged =>
  judgedBy(tried && tried.statuses, {
    seen: (names) =>
      names.length === 0 ? judged('warn', 'no-pending') : judged('ok', 'named', { name: names.join(', ') }),
    absent: judged('ok', 'plain-pending'),
  });
