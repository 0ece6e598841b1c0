/** Fetches the sentences by which a draft is known again: in every language, since it may have been put in in any. */
import { wordedBy } from '../../core/case/reply/letter.ts';
import type { ReplyKind } from '../../core/case/reply/kinds.ts';
import { patternsOf } from '../../core/case/reply/sentence-patterns.ts';
import { replyLanguages } from '../../core/domain/letter.ts';
import { sentencesOf } from './from-macro.ts';
import { type MacroRead, readMacro } from './macro-comment.ts';
import type { EffectTools } from './tools.ts';

/** The own sentences of those replies, with their blanks. A language that does not load is left out. */
export async function ownSentences(
  { services }: EffectTools,
  kinds: readonly ReplyKind[],
): Promise<readonly string[]> {
  const all = await Promise.allSettled(replyLanguages.map((language) => services.replyWords(language)));
  return all.flatMap((one) =>
    one.status === 'fulfilled' ? kinds.flatMap((of) => one.value.sentences(of)) : [],
  );
}

/** What a macro says, by sentences; none where it was not read. */
export const macroSentences = (read: MacroRead): readonly string[] =>
  read?.tag === 'seen' ? sentencesOf(read.seen) : [];

/**
 * Tells the case the sentences of a reply, the macro's among them; those that it knows already stay. A language that does not load
 * is left out.
 * @param read the macro's comment, where it was read
 */
export async function learnWordsWith(tools: EffectTools, kind: ReplyKind, read: MacroRead): Promise<void> {
  const { services, state, tell } = tools;
  const said = await ownSentences(tools, wordedBy(kind));
  const known = state().replyWords?.[kind] ?? [];
  const patterns = [...new Set([...known, ...patternsOf([...macroSentences(read), ...said])])];
  tell({ type: 'reply-words', kind, patterns, now: services.clock.now() });
}

/** Tells the case the sentences of a reply, once. */
export async function learnWords(tools: EffectTools, kind: ReplyKind): Promise<void> {
  if (tools.state().replyWords?.[kind] !== undefined) return;
  await learnWordsWith(tools, kind, await readMacro(tools, kind));
}
