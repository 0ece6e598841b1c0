/** Whether a draft goes in as rich text. */
import { letterForm } from '../../core/case/reply/form.ts';
import type { Composer } from '../../core/case/state.ts';

/** Messaging channels show text only; elsewhere the composer itself says whether it is rich. */
export const takesHtml = (composer: Composer): boolean => composer.rich && letterForm(composer) === 'letter';
