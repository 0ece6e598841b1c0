/** What was begun on the ticket could not be read: why, and how to look again. */
import { keyOf, query } from '../../core/facts.ts';
import type { Trouble } from '../../core/reading.ts';
import { useHand } from '../hand.ts';
import { Notice } from '../look/Notice.tsx';
import look from '../look/look.module.css';
import { useTroubleText } from './trouble-text.ts';

interface Properties {
  readonly trouble: Trouble;
  readonly ticket: string;
}

export function JournalUnread({ trouble, ticket }: Properties) {
  const { say, send } = useHand();
  const why = useTroubleText(trouble);
  return (
    <Notice tone="doubt">
      <p>{say('ui.verdict.journal-unread')}</p>
      {why !== null && <p>{why}</p>}
      <button
        type="button"
        className={look.textButton}
        data-action="look-again-at"
        onClick={() => send({ type: 'look-at', keys: [keyOf(query('conversation', ticket))] })}
      >
        {say('ui.finding.again')}
      </button>
    </Notice>
  );
}
