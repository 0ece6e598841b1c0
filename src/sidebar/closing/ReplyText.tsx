/** The reply as the app words it, to read before it is put in, and to copy where it cannot be; English stands beside it. */
import { useSyncExternalStore } from 'react';
import { assess } from '../../core/case/assessment.ts';
import type { Closing } from '../../core/case/closing.ts';
import { letterForm } from '../../core/case/reply/form.ts';
import { letterOf } from '../../core/case/reply/letter.ts';
import { replyFacts } from '../../core/case/reply/read-facts.ts';
import type { Letter } from '../../core/domain/letter.ts';
import { letterText } from '../../i18n/letter-text.ts';
import type { ReplyWords } from '../../i18n/reply-words.ts';
import { useApp } from '../app-context.ts';
import { Accordion } from '../elements/Accordion.tsx';
import { WholeText } from '../elements/WholeText.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { useReplyLanguage } from './use-reply-language.ts';
import { useReplyWords } from './use-reply-words.ts';

interface Properties {
  readonly closing: Closing;
  /** This agent may pick another language. */
  readonly may: boolean;
}

export function ReplyText({ closing, may }: Properties) {
  const { t, store, now } = useApp();
  const state = useSyncExternalStore(store.subscribe, store.state, store.state);
  const language = useReplyLanguage();
  const words = useReplyWords(language);
  const english = useReplyWords('en');
  const letter = letterOf(closing.kind, replyFacts(state, assess(state, now())), letterForm(state.composer));
  return (
    <>
      {may && <LanguageChoice />}
      {words !== null && <Text what={t('ui.closing.text')} letter={letter} words={words} />}
      {language !== 'en' && english !== null && (
        <Accordion summary={t('ui.closing.english')}>
          <Text what={t('ui.closing.english')} letter={letter} words={english} />
        </Accordion>
      )}
    </>
  );
}

interface TextProperties {
  readonly what: string;
  readonly letter: Letter;
  readonly words: ReplyWords;
}

const Text = ({ what, letter, words }: TextProperties) => (
  <WholeText what={what} text={letterText(letter, words)} lang={words.language} />
);
