/** A reply of this ticket in words: greeted by the requester's first name, and signed by the agent. */
import { firstNameOf } from '../../core/domain/first-name.ts';
import { harmless } from '../../core/domain/harmless-letter.ts';
import type { ReplyLanguage } from '../../core/domain/letter.ts';
import { type Loadable, seen, unseen } from '../../core/domain/loadable.ts';
import { type DeskReplyWords, deskReplyWordsIn } from '../../i18n/desk-replies.ts';
import { letterText } from '../../i18n/letter-text.ts';
import { useApp } from '../../sidebar/app-context.ts';
import { useDesk } from '../desk-context.ts';
import { useLook } from '../use-look.ts';
import type { AddressPart } from './address.ts';
import { replyLetter, type ReplyTopic } from './reply-letter.ts';

/** The app's own files are with Zendesk. */
const notLoaded = unseen({ kind: 'silence', service: 'zendesk', detail: '' });

/** The words in that language once they have come, and how to fetch them again; null: none are needed. */
export const useReplyWords = (
  language: ReplyLanguage | null,
): readonly [Loadable<DeskReplyWords>, () => void] =>
  useLook(language, () =>
    language === null ? Promise.resolve(notLoaded) : deskReplyWordsIn(language).then(seen, () => notLoaded),
  );

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
