/** The draft's words: the macro's where one is set, else the app's own in the language that was picked, or the requester's. */
import type { CaseState, DraftingProblem } from '../core/case/state.ts';
import type { Closing } from '../core/case/closing.ts';
import { assess } from '../core/case/assessment.ts';
import { letterForm } from '../core/case/reply/form.ts';
import { letterOf } from '../core/case/reply/letter.ts';
import { replyFacts } from '../core/case/reply/read-facts.ts';
import { type Draft, draftOf } from '../core/domain/draft.ts';
import { harmless } from '../core/domain/harmless-letter.ts';
import type { Letter } from '../core/domain/letter.ts';
import { hasPlaceholder, joinToPlaceholder, withoutPlaceholders } from '../core/domain/placeholders.ts';
import { letterText } from '../i18n/letter-text.ts';
import { replyLanguageFor } from '../i18n/reply-language.ts';
import type { ReplyWords } from '../i18n/reply-words.ts';
import { fromMacro } from './effects/from-macro.ts';
import type { MacroRead } from './effects/macro-comment.ts';
import type { Services } from './services.ts';

/** What is drafted, or why nothing is. */
export type Reply =
  /** The problem says why the macro was not used; null when it was, or none is set. */
  | { readonly draft: Draft; readonly problem: DraftingProblem | null }
  | { readonly draft: null; readonly problem: DraftingProblem };

/** Whether Zendesk would find something to fill in, in the draft or where it meets what stands in the composer. */
const isOpen = ({ text, html }: Draft, above: string): boolean =>
  [text, html].some((words) => hasPlaceholder(words) || joinToPlaceholder(above, words));

type OfMacro = Draft | 'none' | 'macro-gone' | 'macro-unread' | 'macro-open';

interface Asked {
  readonly name: string;
  readonly closing: Closing;
  readonly path: string | null;
}

function ofMacro(read: MacroRead, { name, closing, path }: Asked, letter: Letter, t: ReplyWords): OfMacro {
  if (read === null) return 'none';
  if (read.tag !== 'seen') return read.tag === 'absent' ? 'macro-gone' : 'macro-unread';
  const values = {
    path: withoutPlaceholders(path ?? ''),
    name: hasPlaceholder(name) ? t('frame.unnamed') : withoutPlaceholders(name),
    first: letter.first === '' ? t('frame.unnamed') : letter.first,
    agent: letter.agent,
  };
  const billing = withoutPlaceholders(closing.mark ?? '');
  const link = { address: billing, sentence: t('confirmation.check', { billing }) };
  return fromMacro(read.seen, values, link) ?? 'macro-open';
}

/**
 * The reply for a closing. A macro that is gone, or that leaves a placeholder open, gives way to the app's own text. The
 * finished draft is checked, whatever it was made from: one that holds a placeholder all the same is not put in.
 * @param read what the macro says, or that it could not be read
 */
export async function replyFor(
  state: CaseState,
  services: Services,
  closing: Closing,
  read: MacroRead,
): Promise<Reply> {
  const { locale, name } = state.ticket.requester;
  const t = await services.replyWords(state.replyLanguage ?? replyLanguageFor(locale));
  const facts = replyFacts(state, assess(state, services.clock.now()));
  const letter = harmless(letterOf(closing.kind, facts, letterForm(state.composer)), name);
  const above = state.composer?.text ?? '';
  const found = ofMacro(read, { name, closing, path: facts.path }, letter, t);
  if (typeof found !== 'string' && !isOpen(found, above)) return { draft: found, problem: null };
  const own = draftOf(letterText(letter, t));
  if (isOpen(own, above)) return { draft: null, problem: 'draft-open' };
  return { draft: own, problem: typeof found !== 'string' ? 'macro-open' : found === 'none' ? null : found };
}
