/** Where to look when something fails, with what to search for. */
import { useHand } from '../app-context.ts';
import { Away } from '../elements/ExternalLink.tsx';
import { Copy } from '../elements/Copy.tsx';
import { Fold } from '../elements/Accordion.tsx';
import footer from './footer.module.css';

interface Properties {
  readonly customer: number | null;
  readonly group: { readonly id: number; readonly path: string } | null;
  readonly project: string;
}

export function Troubleshooting({ customer, group, project }: Properties) {
  const { say, portal, gitlab } = useHand();
  return (
    <Fold summary={say('ui.trouble.title')}>
      <ul className={footer.list}>
        <li>
          <Away href={`${portal}/admin/admin_tool_audit_event`}>{say('ui.trouble.audit')}</Away>
        </li>
        {customer !== null && (
          <>
            <li>
              <Away href={`${portal}/admin/customer/${customer}/history`}>{say('ui.trouble.history')}</Away>
            </li>
            <li>
              {say('ui.trouble.sentry')} <code>user.id:{customer}</code>{' '}
              <Copy what={say('ui.trouble.sentry')} value={`user.id:${customer}`} />
            </li>
          </>
        )}
        {group !== null && (
          <li>
            <Away href={`${gitlab}/admin/groups/${group.path}`}>{say('ui.trouble.group')}</Away>
          </li>
        )}
        <li>
          <Away href={`${gitlab}/${project}/-/issues`}>{say('ui.trouble.requests')}</Away>
        </li>
        <li>
          <Away href={say('ui.trouble.handbook-page')}>{say('ui.trouble.handbook')}</Away>
        </li>
      </ul>
    </Fold>
  );
}
