/** The language of the reply: the one that was picked, or the requester's. */
import { useSyncExternalStore } from 'react';
import type { ReplyLanguage } from '../../core/domain/letter.ts';
import { replyLanguageFor } from '../../i18n/reply-language.ts';
import { useApp } from '../app-context.ts';

export function useReplyLanguage(): ReplyLanguage {
  const { store } = useApp();
  const { replyLanguage, ticket } = useSyncExternalStore(store.subscribe, store.state, store.state);
  return replyLanguage ?? replyLanguageFor(ticket.requester.locale);
}
