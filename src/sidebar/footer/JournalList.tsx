/** What was done on this ticket: who began what, when, and how it ended. */
import { styled } from 'styled-components';
import { type Attempt, attemptsOf, type Journal } from '../../core/journal.ts';
import { useHand } from '../hand.ts';
import { Fold } from '../look/Fold.tsx';
import { Subtle } from '../look/Text.tsx';
import { entryWords } from '../steps/step-words.ts';
import { momentOf } from '../times.ts';

const List = styled.ol`
  margin: 4px 0 0;
  padding: 0;
  list-style: none;
  li {
    padding: 4px 0;
  }
`;

export function JournalList({ journal }: { readonly journal: Journal }) {
  const { say } = useHand();
  const attempts = attemptsOf(journal);
  return (
    <Fold summary={say('ui.journal.title', { count: attempts.length })}>
      {attempts.length === 0 && <Subtle>{say('ui.journal.none')}</Subtle>}
      <List>
        {attempts.map((attempt) => (
          <AttemptLine key={`${attempt.begun.attempt} ${attempt.begun.at}`} attempt={attempt} />
        ))}
      </List>
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
