/** The reply as the app words it, to read before it is put in, and to copy where it cannot be; English stands beside it. */
import { useSyncExternalStore } from 'react';
import { assess } from '../../core/case/assessment.ts';
import type { Closing } from '../../core/case/closing.ts';
import { letterOf } from '../../core/case/reply/letter.ts';
import { replyFacts } from '../../core/case/reply/read-facts.ts';
import { letterText } from '../../i18n/letter-text.ts';
import type { ReplyWords } from '../../i18n/reply-words.ts';
import type { Letter } from '../../core/domain/letter.ts';
import { useApp } from '../app-context.ts';
import { FoldedText } from '../elements/FoldedText.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { useReplyLanguage, useReplyWords } from './use-reply-words.ts';

interface Properties {
  readonly closing: Closing;
  /** A macro's words take the place of these. */
  readonly macro: boolean;
}

export function Preview({ closing, macro }: Properties) {
  const { t, store, now } = useApp();
  const state = useSyncExternalStore(store.subscribe, store.state, store.state);
  const language = useReplyLanguage();
  const words = useReplyWords(language);
  const english = useReplyWords('en');
  if (macro && closing.kind === 'confirmation') return <Subtle>{t('ui.closing.macro')}</Subtle>;
  const letter = letterOf(closing.kind, replyFacts(state, assess(state, now())));
  return (
    <>
      {words !== null && <Text title={t('ui.closing.preview')} letter={letter} words={words} />}
      {language !== 'en' && english !== null && (
        <Text title={t('ui.closing.english')} letter={letter} words={english} />
      )}
    </>
  );
}

interface TextProperties {
  readonly title: string;
  readonly letter: Letter;
  readonly words: ReplyWords;
}

const Text = ({ title, letter, words }: TextProperties) => (
  <FoldedText title={title} text={letterText(letter, words)} lang={words.language} />
);
