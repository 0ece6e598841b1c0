/** Searches the earlier replies of staff for letters of the app's own, by their sentences in every language. */
import { repliesPrint, staffReplies } from '../../core/case/earlier-letters.ts';
import { replyKinds } from '../../core/case/reply/kinds.ts';
import { lettersIn } from '../../core/case/reply/letters-in.ts';
import { patternsOf } from '../../core/case/reply/sentence-patterns.ts';
import { readMacro } from './macro-comment.ts';
import { macroSentences, ownSentences } from './reply-words.ts';
import type { EffectTools } from './tools.ts';

/** Tells the case which letters were sent. A language that does not load is left out. */
export async function findLetters(tools: EffectTools): Promise<void> {
  const { services, state, tell } = tools;
  const replies = staffReplies(state());
  // A macro is asked for only where a reply may be its confirmation: that names the group's billing page.
  const mayConfirm = replies.some(({ text }) => text.includes('/-/billings'));
  const ofMacro = mayConfirm ? macroSentences(await readMacro(tools, 'confirmation')) : [];
  const words = await Promise.all(
    replyKinds.map(async (kind) => {
      const said = await ownSentences(tools, [kind]);
      return [kind, patternsOf(kind === 'confirmation' ? [...ofMacro, ...said] : said)] as const;
    }),
  );
  const letters = { of: repliesPrint(replies), list: lettersIn(replies, words) };
  tell({ type: 'letters', letters, now: services.clock.now() });
}
