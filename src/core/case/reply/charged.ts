/** Who charges seats owed, and when (R13, R18, R19, R22). */
import type { Sentence } from '../../domain/letter.ts';
import { say } from './build.ts';
import type { ReplyFacts } from './facts.ts';

/** The sentence about seats owed that applies to this purchase. */
export const chargedSentence = ({ charged, partner }: ReplyFacts): Sentence | null =>
  charged === 'partner' ? say('charged.partner', { partner }) : say(`charged.${charged}`);
