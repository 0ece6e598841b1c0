/** Other tickets that may be about the same, searched for once they are unfolded. */
import type { Neighbours } from '../../core/facts/neighbours.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Accordion } from '../elements/Accordion.tsx';
import { NeighbourSearches } from './NeighbourSearches.tsx';
import { NeighbourTicket } from './NeighbourTicket.tsx';
import styles from './neighbours.module.css';

interface Properties {
  /** Null: not asked for yet. */
  readonly neighbours: Neighbours | null;
  /** The address of this ticket, beside which the others stand. */
  readonly own: string;
}

/** A number stands there only where every search was read, and something was searched for. */
function countOf({ searches, tickets, pending, unread, more }: Neighbours): string {
  const isKnown = searches.length > 0 && !pending && unread === null;
  return isKnown ? ` (${tickets.length}${more ? '+' : ''})` : '';
}

export const NeighbourTickets = memoDeep(({ neighbours, own }: Properties) => {
  const { t, send } = useApp();
  const isUnread = neighbours !== null && neighbours.unread !== null;
  return (
    <div data-neighbours="" {...(isUnread ? { 'data-unread': '' } : {})}>
      <Accordion
        summary={t('ui.neighbours.title') + (neighbours === null ? '' : countOf(neighbours))}
        onOpen={() => neighbours === null && send({ type: 'look-for-neighbours' })}
      >
        {neighbours !== null && (
          <>
            <NeighbourSearches neighbours={neighbours} />
            <ul className={styles.list}>
              {neighbours.tickets.map((one) => (
                <NeighbourTicket key={one.id} neighbour={one} own={own} />
              ))}
            </ul>
          </>
        )}
      </Accordion>
    </div>
  );
});
