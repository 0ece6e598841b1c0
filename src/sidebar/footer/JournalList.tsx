/** What was done on this ticket: who began what, when, and how it ended. */
import { type Attempt, attemptsOf } from '../../core/journal/attempts.ts';
import type { Disregarded, Journal } from '../../core/journal/reading.ts';
import { keyOf, query } from '../../core/domain/query.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useApp } from '../app-context.ts';
import { Accordion } from '../elements/Accordion.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { entryWords } from '../steps/step-sentences.ts';
import { momentOf } from '../times.ts';
import footer from './footer.module.css';

interface Properties {
  readonly journal: Journal;
  readonly unread: boolean;
  readonly ticket: string;
}

/** Without a number until one was read: what was begun since is not counted. */
function summaryOf(count: number, unread: boolean, t: Translate): string {
  if (unread) return t('ui.journal.title-unread');
  return count === 0 ? t('ui.journal.title-none') : t('ui.journal.title', { count });
}

export function JournalList({ journal, unread, ticket }: Properties) {
  const { t, send, now } = useApp();
  const attempts = attemptsOf(journal);
  const waived = journal.entries.filter(({ event }) => event === 'waived');
  return (
    <Accordion
      summary={summaryOf(attempts.length + waived.length, unread, t)}
      onOpen={() => send({ type: 'look-at', keys: [keyOf(query('conversation', ticket))] })}
    >
      {unread && <Subtle>{t('ui.journal.unread')}</Subtle>}
      {attempts.length + waived.length === 0 && !unread && <Subtle>{t('ui.journal.none')}</Subtle>}
      <ol className={footer.list}>
        {attempts.map((attempt) => (
          <AttemptLine key={`${attempt.begun.attempt} ${attempt.begun.at}`} attempt={attempt} />
        ))}
        {waived.map((one) => (
          <li key={one.attempt}>
            {entryWords(one, t)}
            <Subtle>{t('ui.journal.waived', { agent: one.agent, at: momentOf(one.at, now()) })}</Subtle>
          </li>
        ))}
      </ol>
      {journal.disregarded.length > 0 && <DisregardedList all={journal.disregarded} />}
    </Accordion>
  );
}

/** Entries that do not count, whose they are and why: somebody may have meant one to. */
function DisregardedList({ all }: { readonly all: readonly Disregarded[] }) {
  const { t, now } = useApp();
  return (
    <>
      <Subtle>{t('ui.journal.disregarded', { count: all.length })}</Subtle>
      <ul className={footer.list} data-disregarded>
        {all.map(({ comment, author, at, why }) => (
          <li key={comment}>
            {t(`ui.journal.why.${why}`)}
            <Subtle>{t('ui.journal.noted', { agent: author, at: momentOf(at, now()) })}</Subtle>
          </li>
        ))}
      </ul>
    </>
  );
}

function AttemptLine({ attempt }: { readonly attempt: Attempt }) {
  const { t, now } = useApp();
  const { begun, ended } = attempt;
  return (
    <li>
      {entryWords(begun, t)}
      <Subtle>{t('ui.journal.begun', { agent: begun.agent, at: momentOf(begun.at, now()) })}</Subtle>
      <Subtle>
        {ended === null
          ? t('ui.journal.open')
          : t(`ui.journal.${ended.event}`, { agent: ended.agent, at: momentOf(ended.at, now()) })}
      </Subtle>
    </li>
  );
}
