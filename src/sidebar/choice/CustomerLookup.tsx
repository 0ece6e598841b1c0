/** What came of a lookup: who was found by which key, several of them to choose from, or nobody and where to search on. */
import type { LookupView } from '../../core/case/lookup.ts';
import { hitsAtMost } from '../../core/facts/customer-lookup.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { useTroubleText } from '../verdict/trouble-text.ts';
import { CustomerHit } from './CustomerHit.tsx';
import choice from './choice.module.css';

interface Properties {
  readonly lookup: LookupView;
  /** A choice can be made now. */
  readonly open: boolean;
}

type Open = Extract<LookupView, { is: 'open' }>;

function useSaid(lookup: LookupView): string {
  const { t } = useApp();
  if (lookup.is === 'admin-pages') return t('ui.lookup.admin-pages');
  const { text } = lookup;
  if (lookup.is === 'chosen')
    return t('ui.lookup.chosen', { text, id: lookup.id, by: t(`ui.lookup.by.${lookup.by}`) });
  const { outcome, by, hits } = lookup.found;
  if (by === null || outcome !== 'several') return t(sentences[outcome], { text });
  return t('ui.lookup.several', { text, count: hits.length, by: t(`ui.lookup.by.${by}`) });
}

const sentences = {
  asking: 'ui.lookup.asking',
  /** On its way to being chosen. */
  one: 'ui.lookup.asking',
  several: 'ui.lookup.asking',
  short: 'ui.lookup.short',
  none: 'ui.lookup.none',
  unread: 'ui.lookup.unread',
} as const;

/** What could not be read is said with its reason; a server without the search has a sentence of its own. */
function useWhyNot(lookup: LookupView): string | null {
  const { t } = useApp();
  const trouble = lookup.is === 'open' ? lookup.found.trouble : null;
  const said = useTroubleText(trouble);
  const lacksSearch = trouble?.kind === 'bad-request' && trouble.service === 'customersdot';
  return lacksSearch && lookup.is === 'open' && lookup.found.queries.at(-1)?.of === 'customers-by-search'
    ? t('ui.lookup.no-search')
    : said;
}

const Hits = ({ found, bought, open }: Pick<Open, 'found' | 'bought'> & { readonly open: boolean }) => {
  const { t } = useApp();
  return (
    <ul className={choice.hits} aria-label={t('ui.lookup.hits')}>
      {found.hits.map((customer, index) => (
        <CustomerHit key={customer.id} customer={customer} bought={bought[index]} open={open} />
      ))}
    </ul>
  );
};

export const CustomerLookup = memoDeep(({ lookup, open }: Properties) => {
  const { t, portal } = useApp();
  const said = useSaid(lookup);
  const whyNot = useWhyNot(lookup);
  const outcome = lookup.is === 'open' ? lookup.found.outcome : lookup.is;
  const by = lookup.is === 'chosen' ? lookup.by : lookup.is === 'open' ? lookup.found.by : null;
  const isCut = lookup.is === 'open' && lookup.found.by === 'name' && lookup.found.hits.length >= hitsAtMost;
  const searchesOn = lookup.is !== 'chosen' && outcome !== 'asking' && outcome !== 'one';
  return (
    <div
      className={choice.lookup}
      tabIndex={-1}
      data-lookup={outcome}
      {...(by === null ? {} : { 'data-by': by })}
    >
      <output>
        <Subtle>
          {[said, whyNot, isCut ? t('ui.lookup.most', { count: hitsAtMost }) : null]
            .filter(Boolean)
            .join(' ')}
        </Subtle>
      </output>
      {outcome === 'several' && lookup.is === 'open' && (
        <Hits found={lookup.found} bought={lookup.bought} open={open} />
      )}
      {searchesOn && (
        <ExternalLink href={`${portal}/admin/customer?query=${encodeURIComponent(lookup.text)}`}>
          {t('ui.lookup.link')}
        </ExternalLink>
      )}
    </div>
  );
});
