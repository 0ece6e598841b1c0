/** Which facts there are: those that have a label. */
import type { MessageKeyUnder } from '../../core/domain/message-key.ts';

/** What the same words say of a value instead of naming it. */
type OfAnyFact = 'none' | 'unread' | 'untold' | 'told' | 'told-why';

/** A fact's name: the value of `data-fact`, and its label's key. */
export type FactId = Exclude<MessageKeyUnder<'ui.fact'>, OfAnyFact>;
