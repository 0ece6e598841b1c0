/** The how-tos of this ticket in words: greeted by the requester's first name, and signed by the agent. */
import { useMemo } from 'react';
import { firstNameOf } from '../../core/domain/first-name.ts';
import { harmless } from '../../core/domain/harmless-letter.ts';
import type { ReplyLanguage } from '../../core/domain/letter.ts';
import type { HowToWords } from '../../i18n/how-to-words.ts';
import { letterText } from '../../i18n/letter-text.ts';
import { useApp } from '../../sidebar/app-context.ts';
import { useDesk } from '../desk-context.ts';
import { howToLetter } from './how-to-letter.ts';
import { type Topic, topics } from './topic.ts';

interface Words {
  readonly language: ReplyLanguage;
  /** Undefined while they are on their way, and where they do not come. */
  readonly words: HowToWords | undefined;
  readonly english: HowToWords | undefined;
}

export interface HowToTexts {
  readonly language: ReplyLanguage;
  /** Null while there are no words; `english`: null too where the text is in English itself. */
  readonly in: (topic: Topic) => string | null;
  readonly english: (topic: Topic) => string | null;
}

export function useHowToTexts({ language, words, english }: Words): HowToTexts {
  const { portal, gitlab } = useApp();
  const { requester, agent, form } = useDesk().about;
  const { name } = requester;
  return useMemo(() => {
    const said = (topic: Topic, t: HowToWords): string => {
      const letter = howToLetter(topic, { form, first: firstNameOf(name), agent }, { portal, gitlab });
      return letterText(harmless(letter, name), t);
    };
    const textsIn = (t: HowToWords | undefined): ReadonlyMap<Topic, string> =>
      new Map(t === undefined ? [] : topics.map((topic) => [topic, said(topic, t)]));
    const [own, other] = [textsIn(words), textsIn(english)];
    return {
      language,
      in: (topic) => own.get(topic) ?? null,
      english: (topic) => other.get(topic) ?? null,
    };
  }, [language, words, english, portal, gitlab, name, agent, form]);
}
