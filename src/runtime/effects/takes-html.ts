/** Whether a draft goes in as rich text. */
import type { Composer } from '../../core/case/state.ts';

/** Messaging channels show text only; elsewhere the composer itself says whether it is rich. */
export const takesHtml = (composer: Composer): boolean =>
  composer.rich &&
  !/chat|messag|whatsapp|sms|facebook|twitter|line|telegram|instagram/i.test(
    `${composer.channel} ${composer.type}`,
  );
