/** How-tos for the portal: those that the customer seems to ask for, then all others; each can be read, drafted and copied. */
import { useMemo, useState } from 'react';
import { known } from '../../core/domain/loadable.ts';
import { howToWordsIn } from '../../i18n/how-tos.ts';
import { replyLanguageFor } from '../../i18n/reply-language.ts';
import { Notice } from '../../sidebar/elements/Notice.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { useDesk } from '../desk-context.ts';
import { useDrafting } from '../use-drafting.ts';
import { useLetterWords } from '../use-letter-words.ts';
import { askedFor } from './asked-for.ts';
import { HowToFields } from './HowToFields.tsx';
import { HowToList } from './HowToList.tsx';
import { finds } from './search.ts';
import { type Topic, topics } from './topic.ts';
import { useHowToTexts } from './use-how-to-texts.ts';

export function HowToPart() {
  const { t, about } = useDesk();
  const { subject, said } = about;
  const [language, setLanguage] = useState(() => replyLanguageFor(about.requester.locale));
  const [typed, setTyped] = useState('');
  // A file that failed is not asked for again until the page is loaded anew, so no second try is offered.
  const [words] = useLetterWords(language, howToWordsIn);
  const [english] = useLetterWords(language === 'en' ? null : 'en', howToWordsIn);
  const texts = useHowToTexts({ language, words: known(words), english: known(english) });
  const drafting = useDrafting<Topic>();
  const proposed = useMemo(() => askedFor({ subject, said }), [subject, said]);
  const isFound = (topic: Topic): boolean =>
    finds(typed, [t(`how-to.topic.${topic}`), texts.in(topic), texts.english(topic)].join(' '));
  const asked = proposed.filter(isFound);
  const others = topics.filter((topic) => !proposed.includes(topic) && isFound(topic));
  const unread = words.tag === 'unread';
  return (
    <div data-part="how-to" {...(unread ? { 'data-unread': '' } : {})}>
      <HowToFields typed={typed} onType={setTyped} language={language} onPick={setLanguage} />
      {unread && (
        <Notice tone="doubt">
          <p>{t('how-to.not-loaded')}</p>
        </Notice>
      )}
      {!about.mayChange && <Subtle>{t('how-to.looks-only')}</Subtle>}
      <output>{asked.length + others.length === 0 && <Subtle>{t('how-to.none')}</Subtle>}</output>
      <HowToList title={t('how-to.proposed')} topics={asked} proposed texts={texts} drafting={drafting} />
      <HowToList
        title={t(proposed.length > 0 ? 'how-to.others' : 'how-to.all')}
        topics={others}
        texts={texts}
        drafting={drafting}
      />
    </div>
  );
}
