/** A reply of this ticket in words: greeted by the requester's first name, and signed by the agent. */
import { firstNameOf } from '../../core/domain/first-name.ts';
import { harmless } from '../../core/domain/harmless-letter.ts';
import type { DeskReplyWords } from '../../i18n/desk-replies.ts';
import { letterText } from '../../i18n/letter-text.ts';
import { useApp } from '../../sidebar/app-context.ts';
import { useDesk } from '../desk-context.ts';
import type { AddressPart } from './address.ts';
import { replyLetter, type ReplyTopic } from './reply-letter.ts';

/** How a reply reads in some words, with whatever of the address looks wrong named in it. */
export function useReplyText(
  parts: readonly AddressPart[],
): (topic: ReplyTopic, words: DeskReplyWords) => string {
  const places = useApp();
  const { requester, agent, form } = useDesk().about;
  const { name } = requester;
  return (topic, words) =>
    letterText(
      harmless(replyLetter(topic, { form, first: firstNameOf(name), agent }, places, parts), name),
      words,
    );
}
