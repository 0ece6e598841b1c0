/** The draft's words: the macro's where one is set, else the app's own in the requester's language. */
import { macro } from '../clients/zendesk/endpoints.ts';
import type { CaseState, DraftingProblem } from '../core/case/state.ts';
import type { Closing } from '../core/case/closing.ts';
import { hasPlaceholder, joinToPlaceholder, withoutPlaceholders } from '../core/domain/placeholders.ts';
import type { Draft } from '../host/host.ts';
import type { Translate, Values } from '../i18n/translate.ts';
import { draftOf } from './effects/draft-html.ts';
import { fromMacro } from './effects/from-macro.ts';
import type { Services } from './services.ts';

/** What is drafted, or why nothing is. */
export type Reply =
  /** The problem says why the macro was not used; null when it was, or none is set. */
  | { readonly draft: Draft; readonly problem: DraftingProblem | null }
  | { readonly draft: null; readonly problem: DraftingProblem };

/** What others wrote, with nothing in it for Zendesk to fill in; whoever is named by a placeholder is not named. */
function harmless(shown: Values, t: Translate): Values {
  const words = Object.entries(shown).map(([key, value]): [string, string | number] => [
    key,
    typeof value === 'string' ? withoutPlaceholders(value) : value,
  ]);
  const values: Values = Object.fromEntries(words);
  return hasPlaceholder(String(shown['name'] ?? '')) ? { ...values, name: t('closing.unnamed') } : values;
}

/** Whether Zendesk would find something to fill in, in the draft or where it meets what stands in the composer. */
const isOpen = ({ text, html }: Draft, above: string): boolean =>
  [text, html].some((words) => hasPlaceholder(words) || joinToPlaceholder(above, words));

type OfMacro = Draft | 'none' | 'macro-gone' | 'macro-unread' | 'macro-open';

async function ofMacro(
  { settings, ticket }: CaseState,
  { client }: Services,
  closing: Closing,
  values: Values,
): Promise<OfMacro> {
  if (settings.macro === null || closing.kind !== 'confirmation') return 'none';
  const look = await client.ask(macro, { ticket: ticket.id, macro: settings.macro });
  if (look.tag !== 'seen') return look.tag === 'absent' ? 'macro-gone' : 'macro-unread';
  return fromMacro(look.seen, values, withoutPlaceholders(closing.mark)) ?? 'macro-open';
}

/**
 * The reply for a closing. A macro that is gone, or that leaves a placeholder open, gives way to the app's own text. The
 * finished draft is checked, whatever it was made from: one that holds a placeholder all the same is not put in.
 */
export async function replyFor(state: CaseState, services: Services, closing: Closing): Promise<Reply> {
  const t = await services.inLanguage(state.ticket.requester.locale);
  const values = harmless(closing.shown, t);
  const above = state.composer?.text ?? '';
  const found = await ofMacro(state, services, closing, values);
  if (typeof found !== 'string' && !isOpen(found, above)) return { draft: found, problem: null };
  const own = draftOf(t(`reply.${closing.kind}`, values));
  if (isOpen(own, above)) return { draft: null, problem: 'draft-open' };
  return { draft: own, problem: typeof found !== 'string' ? 'macro-open' : found === 'none' ? null : found };
}
