/** Fetches the sentences by which a draft is known again: in every language, since it may have been put in in any. */
import { macro } from '../../clients/zendesk/endpoints.ts';
import { wordedBy } from '../../core/case/reply/letter.ts';
import type { ReplyKind } from '../../core/case/reply/kinds.ts';
import { patternsOf } from '../../core/case/reply/sentence-patterns.ts';
import { replyLanguages } from '../../core/domain/letter.ts';
import { sentencesOf } from './from-macro.ts';
import type { EffectTools } from './tools.ts';

/** What the macro of the settings says in the confirmation's place; nothing where there is none, or it cannot be read. */
async function ofMacro({ services, state }: EffectTools, kind: ReplyKind): Promise<readonly string[]> {
  const { settings, ticket } = state();
  if (settings.macro === null || kind !== 'confirmation') return [];
  const look = await services.client.ask(macro, { ticket: ticket.id, macro: settings.macro });
  return look.tag === 'seen' ? sentencesOf(look.seen) : [];
}

/** Tells the case the sentences of a reply, once. A language that does not load is left out. */
export async function learnWords(tools: EffectTools, kind: ReplyKind): Promise<void> {
  const { services, state, tell } = tools;
  if (state().replyWords?.[kind] !== undefined) return;
  const [own, all] = await Promise.all([
    ofMacro(tools, kind),
    Promise.allSettled(replyLanguages.map((language) => services.replyWords(language))),
  ]);
  const said = all.flatMap((one) =>
    one.status === 'fulfilled' ? wordedBy(kind).flatMap((of) => one.value.sentences(of)) : [],
  );
  tell({ type: 'reply-words', kind, patterns: patternsOf([...own, ...said]), now: services.clock.now() });
}
