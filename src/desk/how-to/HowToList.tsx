/** How-tos under a heading; nothing where there are none. */
import { useDesk } from '../desk-context.ts';
import look from '../../sidebar/elements/look.module.css';
import type { Drafting } from '../use-drafting.ts';
import styles from './how-to.module.css';
import { HowToEntry } from './HowToEntry.tsx';
import type { Topic } from './topic.ts';
import type { HowToTexts } from './use-how-to-texts.ts';

interface Properties {
  readonly title: string;
  readonly topics: readonly Topic[];
  /** The customer seems to ask for them. */
  readonly proposed?: boolean;
  readonly texts: HowToTexts;
  readonly drafting: Drafting<Topic>;
}

export function HowToList({ title, topics, proposed = false, texts, drafting }: Properties) {
  const { about } = useDesk();
  const { last, draft } = drafting;
  if (topics.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={look.list}>
        {topics.map((topic) => (
          <HowToEntry
            key={topic}
            topic={topic}
            proposed={proposed}
            language={texts.language}
            text={texts.in(topic)}
            english={texts.english(topic)}
            stage={last?.which === topic ? last.stage : null}
            busy={last?.stage === 'drafting'}
            onDraft={about.mayChange ? draft : null}
          />
        ))}
      </ul>
    </>
  );
}
