/** What was done on this ticket: who began what, when, and how it ended. */
import { type Attempt, attemptsOf } from '../../core/journal/attempts.ts';
import type { Disregarded, Journal } from '../../core/journal/reading.ts';
import { keyOf, query } from '../../core/domain/query.ts';
import type { Say } from '../../i18n/translate.ts';
import { useHand } from '../app-context.ts';
import { Fold } from '../elements/Accordion.tsx';
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
function summaryOf(count: number, unread: boolean, say: Say): string {
  if (unread) return say('ui.journal.title-unread');
  return count === 0 ? say('ui.journal.title-none') : say('ui.journal.title', { count });
}

export function JournalList({ journal, unread, ticket }: Properties) {
  const { say, send } = useHand();
  const attempts = attemptsOf(journal);
  return (
    <Fold
      summary={summaryOf(attempts.length, unread, say)}
      onOpen={() => send({ type: 'look-at', keys: [keyOf(query('conversation', ticket))] })}
    >
      {unread && <Subtle>{say('ui.journal.unread')}</Subtle>}
      {attempts.length === 0 && !unread && <Subtle>{say('ui.journal.none')}</Subtle>}
      <ol className={footer.list}>
        {attempts.map((attempt) => (
          <AttemptLine key={`${attempt.begun.attempt} ${attempt.begun.at}`} attempt={attempt} />
        ))}
      </ol>
      {journal.disregarded.length > 0 && <DisregardedList all={journal.disregarded} />}
    </Fold>
  );
}

/** Entries that do not count, whose they are and why: somebody may have meant one to. */
function DisregardedList({ all }: { readonly all: readonly Disregarded[] }) {
  const { say, now } = useHand();
  return (
    <>
      <Subtle>{say('ui.journal.disregarded', { count: all.length })}</Subtle>
      <ul className={footer.list} data-disregarded>
        {all.map(({ comment, author, at, why }) => (
          <li key={comment}>
            {say(`ui.journal.why.${why}`)}
            <Subtle>{say('ui.journal.noted', { agent: author, at: momentOf(at, now()) })}</Subtle>
          </li>
        ))}
      </ul>
    </>
  );
}

function AttemptLine({ attempt }: { readonly attempt: Attempt }) {
  const { say, now } = useHand();
  const { begun, ended } = attempt;
  return (
    <li>
      {entryWords(begun, say)}
      <Subtle>{say('ui.journal.begun', { agent: begun.agent, at: momentOf(begun.at, now()) })}</Subtle>
      <Subtle>
        {ended === null
          ? say('ui.journal.open')
          : say(`ui.journal.${ended.event}`, { agent: ended.agent, at: momentOf(ended.at, now()) })}
      </Subtle>
    </li>
  );
}
