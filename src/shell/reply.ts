/** The draft's words: the macro's where one is set, else the app's own in the requester's language. */
import { macro } from '../clients/zendesk/endpoints.ts';
import type { Closing } from '../core/closing.ts';
import type { Draft } from '../host/host.ts';
import type { Say, Values } from '../words/say.ts';
import type { Services } from './services.ts';
import type { CaseState } from '../core/case/state.ts';

export interface Reply {
  readonly draft: Draft;
  /** Why the macro was not used, as a key under `closing.problem`; null when it was, or none is set. */
  readonly problem: string | null;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const linked = (html: string): string =>
  html.replace(/https:\/\/[^\s<]+[^\s<.,)]/g, (url) => `<a href="${url}">${url}</a>`);

/** Paragraphs, parted by blank lines, as rich text and as plain text. */
const draftOf = (text: string): Draft => ({
  text,
  html: text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linked(escaped(paragraph)).replaceAll('\n', '<br>')}</p>`)
    .join(''),
});

/** What Zendesk would fill in by itself, where its preview left it open. */
function filledIn(text: string, values: Values): string {
  const name = String(values['name'] ?? '');
  const known: Readonly<Record<string, string>> = {
    'ticket.requester.name': name,
    'ticket.requester.first_name': name.split(' ')[0] ?? name,
    'current_user.name': String(values['agent'] ?? ''),
    'current_user.first_name': String(values['agent'] ?? '').split(' ')[0] ?? '',
  };
  return text
    .replaceAll('GROUPNAME', String(values['path'] ?? ''))
    .replace(/\{\{\s*([\w.]+)\s*\}\}/g, (blank, key: string) => known[key] ?? blank);
}

/** A macro's comment, with the billing page added where it does not name it: the draft is known again by it. */
function fromMacro(body: { html: string | null; text: string | null }, closing: Closing): Draft | null {
  const plain = body.text ?? body.html?.replace(/<br\s*\/?>|<\/p>/gi, '\n').replace(/<[^>]*>/g, '') ?? '';
  const text = filledIn(plain, closing.shown).trim();
  const html =
    body.html === null
      ? draftOf(text).html
      : filledIn(body.html, {
          ...closing.shown,
          path: escaped(String(closing.shown['path'])),
          name: escaped(String(closing.shown['name'])),
        });
  if (text === '' || /\{\{|\{%/.test(text + html)) return null;
  const named = text.includes(closing.mark);
  const link = draftOf(closing.mark);
  return named ? { text, html } : { text: `${text}\n\n${closing.mark}`, html: html + link.html };
}

function own(say: Say, closing: Closing): Draft {
  return draftOf(say(`reply.${closing.kind}`, closing.shown));
}

/** The reply for a closing. A macro that is gone, or that leaves a placeholder open, gives way to the app's own text. */
export async function replyFor(state: CaseState, services: Services, closing: Closing): Promise<Reply> {
  const say = await services.inLanguage(state.ticket.requester.locale);
  const id = state.settings.macro;
  if (id === null || closing.kind !== 'confirmation') return { draft: own(say, closing), problem: null };
  const look = await services.client.ask(macro, { ticket: state.ticket.id, macro: id });
  if (look.tag !== 'seen')
    return { draft: own(say, closing), problem: look.tag === 'absent' ? 'macro-gone' : 'macro-unread' };
  const draft = fromMacro(look.seen, closing);
  return draft === null ? { draft: own(say, closing), problem: 'macro-open' } : { draft, problem: null };
}
