/** Other tickets that may be about the same, searched for once they are unfolded. */
import type { Neighbours } from '../../core/facts/neighbours.ts';
import { keyOf } from '../../core/domain/query.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Accordion } from '../elements/Accordion.tsx';
import { Button } from '../elements/Button.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { useTroubleText } from '../verdict/trouble-text.ts';
import { NeighbourTicket } from './NeighbourTicket.tsx';
import look from '../elements/look.module.css';

interface Properties {
  /** Null: not asked for yet. */
  readonly neighbours: Neighbours | null;
  /** The address of this ticket, beside which the others stand. */
  readonly own: string;
}

const none: Neighbours = { tickets: [], pending: true, unread: null, more: false };

export const NeighbourTickets = memoDeep(({ neighbours, own }: Properties) => {
  const { t, send } = useApp();
  const { tickets, pending, unread, more } = neighbours ?? none;
  const why = useTroubleText(unread?.trouble ?? null);
  const isNone = neighbours !== null && !pending && unread === null && tickets.length === 0;
  const count =
    neighbours === null || pending || unread !== null ? '' : ` (${tickets.length}${more ? '+' : ''})`;
  return (
    <div data-neighbours="" {...(unread === null ? {} : { 'data-unread': '' })}>
      <Accordion
        summary={`${t('ui.neighbours.title')}${count}`}
        onOpen={() => neighbours === null && send({ type: 'look-for-neighbours' })}
      >
        {neighbours !== null && pending && <Subtle>{t('ui.neighbours.pending')}</Subtle>}
        {unread !== null && (
          <>
            <Subtle>
              {t('ui.neighbours.unread')} {why}
            </Subtle>
            <Button onClick={() => send({ type: 'look-at', keys: unread.again.map(keyOf) })}>
              {t('ui.finding.again')}
            </Button>
          </>
        )}
        {isNone && <Subtle>{t('ui.neighbours.none')}</Subtle>}
        <ul className={look.list}>
          {tickets.map((one) => (
            <NeighbourTicket key={one.id} neighbour={one} own={own} />
          ))}
        </ul>
        {more && <Subtle>{t('ui.neighbours.more')}</Subtle>}
        <Subtle>{t('ui.neighbours.lag')}</Subtle>
      </Accordion>
    </div>
  );
});
