/** What was searched for, what came of it in one sentence, and the button that searches once more. */
import { keyOf } from '../../core/domain/query.ts';
import type { Neighbours } from '../../core/facts/neighbours.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { useTroubleText } from '../verdict/trouble-text.ts';
import styles from './neighbours.module.css';

/** "None" is only said of what was searched for and read to its end. */
function outcomeOf({ searches, tickets, pending, unread, more }: Neighbours, t: Translate): string | null {
  if (searches.length === 0) return t('ui.neighbours.nothing');
  if (pending) return t('ui.neighbours.pending');
  if (unread !== null) return t('ui.neighbours.unread');
  if (more) return t('ui.neighbours.more');
  return tickets.length === 0 ? t('ui.neighbours.none') : null;
}

export function NeighbourSearches({ neighbours }: { readonly neighbours: Neighbours }) {
  const { t, send } = useApp();
  const { searches, names, unread, pending } = neighbours;
  const why = useTroubleText(unread?.trouble ?? null);
  const outcome = outcomeOf(neighbours, t);
  const again = (unread?.again ?? searches.map(({ search }) => search)).map(keyOf);
  return (
    <>
      {searches.map(({ by }) => (
        <Subtle key={by}>{t(`ui.neighbours.sought.${by}`, names)}</Subtle>
      ))}
      <output className={styles.outcome}>{[outcome, why].filter((one) => one !== null).join(' ')}</output>
      {searches.length > 0 && (
        <>
          <Button
            data-action="look-for-neighbours"
            aria-disabled={pending}
            onClick={() => !pending && send({ type: 'look-at', keys: again })}
          >
            {t('ui.finding.again')}
          </Button>
          <Subtle>{t('ui.neighbours.lag')}</Subtle>
        </>
      )}
    </>
  );
}
