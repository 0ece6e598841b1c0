/** Fetches the sentences by which a draft is known again: in every language, since it may have been put in in any. */
import { macro } from '../../clients/zendesk/endpoints.ts';
import { wordedBy } from '../../core/case/reply/letter.ts';
import type { ReplyKind } from '../../core/case/reply/kinds.ts';
import { patternsOf } from '../../core/case/reply/sentence-patterns.ts';
import { replyLanguages } from '../../core/domain/letter.ts';
import { sentencesOf } from './from-macro.ts';
import type { EffectTools } from './tools.ts';

/** What the macro of the settings says in the confirmation's place; nothing where there is none, or it cannot be read. */
async function ofMacro({ services, state }: EffectTools): Promise<readonly string[]> {
  const { settings, ticket } = state();
  if (settings.macro === null) return [];
  const look = await services.client.ask(macro, { ticket: ticket.id, macro: settings.macro });
  return look.tag === 'seen' ? sentencesOf(look.seen) : [];
}

/**
 * The own sentences of those replies, with their blanks. A language that does not load is left out.
 * @param withMacro the confirmation may be in the words of the macro
 */
export async function ownSentences(
  tools: EffectTools,
  kinds: readonly ReplyKind[],
  withMacro: boolean,
): Promise<readonly string[]> {
  const [own, all] = await Promise.all([
    withMacro && kinds.includes('confirmation') ? ofMacro(tools) : [],
    Promise.allSettled(replyLanguages.map((language) => tools.services.replyWords(language))),
  ]);
  const said = all.flatMap((one) =>
    one.status === 'fulfilled' ? kinds.flatMap((of) => one.value.sentences(of)) : [],
  );
  return [...own, ...said];
}

/** Tells the case the sentences of a reply, once. */
export async function learnWords(tools: EffectTools, kind: ReplyKind): Promise<void> {
  const { services, state, tell } = tools;
  if (state().replyWords?.[kind] !== undefined) return;
  const patterns = patternsOf(await ownSentences(tools, wordedBy(kind), true));
  tell({ type: 'reply-words', kind, patterns, now: services.clock.now() });
}
