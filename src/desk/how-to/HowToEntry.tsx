/** One how-to: its text to read, the button that drafts it, and what came of that. */
import type { ReplyLanguage } from '../../core/domain/letter.ts';
import { Accordion } from '../../sidebar/elements/Accordion.tsx';
import { Button } from '../../sidebar/elements/Button.tsx';
import look from '../../sidebar/elements/look.module.css';
import { WholeText } from '../../sidebar/elements/WholeText.tsx';
import { useDesk } from '../desk-context.ts';
import { DraftState } from '../DraftState.tsx';
import type { DraftStage } from '../use-drafting.ts';
import styles from './how-to.module.css';
import type { Topic } from './topic.ts';

interface Properties {
  readonly topic: Topic;
  readonly proposed: boolean;
  readonly language: ReplyLanguage;
  /** Null while its words are not there. */
  readonly text: string | null;
  /** Null where the text is in English itself, or that is not there. */
  readonly english: string | null;
  /** What came of its draft; null before it was drafted. */
  readonly stage: DraftStage | null;
  /** Something is being drafted. */
  readonly busy: boolean;
  /** Null: this agent may only look. */
  readonly onDraft: ((topic: Topic, text: string) => void) | null;
}

export function HowToEntry({ topic, proposed, language, text, english, stage, busy, onDraft }: Properties) {
  const { t } = useDesk();
  const title = t(`how-to.topic.${topic}`);
  return (
    <li className={styles.entry} data-entry={topic} {...(proposed ? { 'data-proposed': '' } : {})}>
      <div className={styles.head}>
        <span className={styles.topic}>{title}</span>
        {text !== null && onDraft !== null && (
          <Button
            data-action="draft-how-to"
            aria-label={t('how-to.draft-what', { topic: title })}
            disabled={busy}
            onClick={() => onDraft(topic, text)}
          >
            {t('how-to.draft')}
          </Button>
        )}
      </div>
      <DraftState words="how-to" stage={stage} />
      {text !== null && (
        <Accordion summary={<TextOf title={title} />}>
          <WholeText what={title} text={text} lang={language} />
          {english !== null && (
            <Accordion summary={t('how-to.english')}>
              <WholeText what={t('how-to.english')} text={english} lang="en" />
            </Accordion>
          )}
        </Accordion>
      )}
    </li>
  );
}

/** The headlines look alike beside their titles; whoever hears them one by one is told which is which. */
function TextOf({ title }: { readonly title: string }) {
  const { t } = useDesk();
  return (
    <>
      {t('how-to.text')}
      <span className={look.heard}>: {title}</span>
    </>
  );
}
