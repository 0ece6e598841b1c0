/** In which form a reply goes out: messaging takes plain text only, and reads badly as a letter (contracts/zendesk.md). */
import type { LetterForm } from '../../domain/letter.ts';
import type { Composer } from '../state.ts';

/** Channels and kinds of reply that are conversations, by the names that Zendesk gives them. */
const conversations =
  /chat|messag|conversation|whatsapp|viber|sms|facebook|instagram|twitter|telegram|kakao|(?:^|[\W_])line(?:$|[\W_])/i;

/**
 * A message where the channel is a conversation, by its name or by having sessions; else a letter, also where the composer could
 * not be read.
 */
export function letterForm(composer: Composer | null): LetterForm {
  if (composer === null) return 'letter';
  const { channel, type, session } = composer;
  return session === true || conversations.test(`${channel ?? ''} ${type}`) ? 'message' : 'letter';
}
