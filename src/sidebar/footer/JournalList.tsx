/** What was done on this ticket: who began what, when, and how it ended. */
import { type Attempt, attemptsOf, type Journal } from '../../core/journal.ts';
import { keyOf, query } from '../../core/facts.ts';
import type { Say } from '../../words/say.ts';
import { useHand } from '../hand.ts';
import { Fold } from '../look/Fold.tsx';
import { Subtle } from '../look/Subtle.tsx';
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
      {journal.malformed > 0 && <Subtle>{say('ui.journal.malformed', { count: journal.malformed })}</Subtle>}
    </Fold>
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
