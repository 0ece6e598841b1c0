/** One value: its text is the bare value, or says that it could not be read. */
import { useApp } from '../app-context.ts';
import { Skeleton } from '../elements/Skeleton.tsx';
import { Copy } from '../elements/Copy.tsx';
import { useTroubleText } from '../verdict/trouble-text.ts';
import type { FactId } from './fact-id.ts';
import facts from './facts.module.css';
import type { Shown } from './shown.ts';

/** Words and dates are longer than numbers, so more of the line is kept for them. */
const words = /(start|end|status|plan|name|path|namespace)$/;

interface Properties {
  readonly id: FactId;
  readonly shown: Shown;
  readonly copied?: boolean;
  /** Without `data-fact`, which stands once in the page: another place has it. */
  readonly nameless?: boolean;
}

export function Fact({ id, shown, copied = false, nameless = false }: Properties) {
  const { t } = useApp();
  const name = nameless ? {} : { 'data-fact': id };
  const why = useTroubleText(shown.is === 'unread' ? shown.trouble : null);
  switch (shown.is) {
    case 'pending':
      return <Skeleton width={words.test(id) ? '5em' : '3em'} />;
    case 'none':
      return <span className={facts.none}>{t('ui.fact.none')}</span>;
    case 'unread':
      return (
        <span className={facts.unread} {...name} data-unread="" title={why ?? t('ui.fact.untold')}>
          {t('ui.fact.unread')}
        </span>
      );
    case 'known':
      return (
        <>
          <span {...name} {...(shown.told ? { 'data-told': '', title: t('ui.fact.told-why') } : {})}>
            {shown.value}
          </span>
          {copied && (
            <>
              {' '}
              <Copy what={t(`ui.fact.${id}`)} value={String(shown.value)} />
            </>
          )}
        </>
      );
  }
}
