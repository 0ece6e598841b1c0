/** Where to look when something fails, with what to search for. */
import { recordPath } from '../../core/domain/admin-pages.ts';
import type { Mode } from '../../core/domain/settings.ts';
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import { Accordion } from '../elements/Accordion.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import footer from './footer.module.css';

interface Properties {
  readonly mode: Mode;
  readonly customer: number | null;
  readonly group: { readonly id: number; readonly path: string } | null;
  readonly project: string;
}

export function Troubleshooting({ mode, customer, group, project }: Properties) {
  const { t, portal, gitlab } = useApp();
  return (
    <Accordion summary={t('ui.trouble.title')}>
      <Subtle>{t(`mode.${mode}`)}</Subtle>
      <ul className={footer.list}>
        <li>
          <ExternalLink href={`${portal}/admin/admin_tool_audit_event`}>{t('ui.trouble.audit')}</ExternalLink>
        </li>
        {customer !== null && (
          <li>
            <ExternalLink href={`${portal}${recordPath(customer)}/history`}>
              {t('ui.trouble.history')}
            </ExternalLink>
          </li>
        )}
        {group !== null && (
          <li>
            <ExternalLink href={`${gitlab}/admin/groups/${group.path}`}>{t('ui.trouble.group')}</ExternalLink>
          </li>
        )}
        <li>
          <ExternalLink href={`${gitlab}/${project}/-/issues`}>{t('ui.trouble.requests')}</ExternalLink>
        </li>
        <li>
          <ExternalLink href={t('ui.trouble.handbook-page')}>{t('ui.trouble.handbook')}</ExternalLink>
        </li>
      </ul>
    </Accordion>
  );
}
