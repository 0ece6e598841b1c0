/** The replies to what was recognised, each in the customer's language, to read, copy and draft. */
import { useState } from 'react';
import { known } from '../../core/domain/loadable.ts';
import { deskReplyWordsIn } from '../../i18n/desk-replies.ts';
import { replyLanguageFor } from '../../i18n/reply-language.ts';
import { Accordion } from '../../sidebar/elements/Accordion.tsx';
import { Button } from '../../sidebar/elements/Button.tsx';
import { LanguageSelect } from '../../sidebar/elements/LanguageSelect.tsx';
import { Notice } from '../../sidebar/elements/Notice.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { WholeText } from '../../sidebar/elements/WholeText.tsx';
import { useDesk } from '../desk-context.ts';
import { useLetterWords } from '../use-letter-words.ts';
import type { AddressPart } from './address.ts';
import { DraftReply } from './DraftReply.tsx';
import look from './purchase.module.css';
import { topicsOf } from './reply-letter.ts';
import type { Rule } from './rule.ts';
import { useReplyText } from './use-reply-text.ts';

interface Properties {
  readonly rules: readonly Rule[];
  readonly error: string;
  /** Parts of the address that look wrong. */
  readonly parts: readonly AddressPart[];
}

export function Replies({ rules, error, parts }: Properties) {
  const topics = topicsOf(rules, error);
  return topics.length === 0 ? null : <Texts topics={topics} parts={parts} />;
}

interface TextsProperties {
  readonly topics: ReturnType<typeof topicsOf>;
  readonly parts: readonly AddressPart[];
}

function Texts({ topics, parts }: TextsProperties) {
  const { t, about } = useDesk();
  const [language, setLanguage] = useState(() => replyLanguageFor(about.requester.locale));
  const [loaded, again] = useLetterWords(language, deskReplyWordsIn);
  const english = known(useLetterWords(language === 'en' ? null : 'en', deskReplyWordsIn)[0]);
  const words = known(loaded);
  const text = useReplyText(parts);
  return (
    <div className={look.entry} data-replies="">
      <h3 className={look.heading}>{t('purchase.reply.title')}</h3>
      <div data-field="purchase-reply-language">
        <LanguageSelect label={t('purchase.reply.language')} language={language} onPick={setLanguage} />
      </div>
      {loaded.tag === 'unread' && (
        <Notice tone="doubt">
          <p>{t('purchase.reply.not-loaded')}</p>
          <Button kind="link" onClick={again}>
            {t('unread.again')}
          </Button>
        </Notice>
      )}
      {!about.mayChange && <Subtle>{t('purchase.reply.looks-only')}</Subtle>}
      {words !== undefined &&
        topics.map((topic) => (
          <div key={topic} data-reply={topic}>
            {about.mayChange && <DraftReply topic={topic} text={text(topic, words)} />}
            <Accordion summary={t('purchase.reply.text')}>
              <WholeText what={t('purchase.reply.text')} text={text(topic, words)} lang={language} />
              {english !== undefined && (
                <Accordion summary={t('purchase.reply.english')}>
                  <WholeText what={t('purchase.reply.english')} text={text(topic, english)} lang="en" />
                </Accordion>
              )}
            </Accordion>
          </div>
        ))}
    </div>
  );
}
