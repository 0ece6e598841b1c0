/** One error that was recognised: what it means, and what comes next. */
import { ExternalLink } from '../../sidebar/elements/ExternalLink.tsx';
import { useDesk } from '../desk-context.ts';
import { pageOf } from './links.ts';
import look from './purchase.module.css';
import type { Rule } from './rule.ts';

export function Recognised({ rule }: { readonly rule: Rule }) {
  const { t } = useDesk();
  return (
    <div className={look.entry} data-entry={rule}>
      <p>{t(`purchase.rule.${rule}.is`)}</p>
      <p>
        <strong>{t(`purchase.rule.${rule}.do`)}</strong>
      </p>
      <ExternalLink href={pageOf(rule)}>{t('purchase.page')}</ExternalLink>
    </div>
  );
}
