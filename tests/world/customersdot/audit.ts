import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import { isoMoment } from '../dates.ts';
import { json } from '../replies.ts';
import type { AuditEvent } from '../state/customersdot.ts';
import { operation } from './gate.ts';

export type Told = Pick<
  AuditEvent,
  'action' | 'namespace_id' | 'subscription_name' | 'customer_id' | 'request_link'
>;

export function recordAudit(core: Core, told: Told, succeeded: boolean): number {
  const { audit } = core.state.customersdot;
  const id = audit.reduce((highest, event) => Math.max(highest, event.id), 81_000) + 1;
  audit.push({
    ...told,
    id,
    requester: core.state.credentials.adminEmail,
    succeeded,
    created_at: isoMoment(core.clock.now()),
  });
  return id;
}

const bare = (link: string): string => link.split('#')[0] ?? link;

function asked(event: AuditEvent, link: string | null, group: string | null): boolean {
  if (group !== null && String(event.namespace_id) !== group) return false;
  if (link === null) return true;
  if (event.request_link === null) return false;
  return link.includes('#') ? event.request_link === link : bare(event.request_link) === link;
}

export function auditHandlers(core: Core): Route[] {
  return [
    operation(core, 'GET', '/audit_events', ({ url }) => {
      const link = url.searchParams.get('request_link');
      const group = url.searchParams.get('namespace_id');
      const events = core.state.customersdot.audit
        .filter((event) => asked(event, link, group))
        .sort((a, b) => b.created_at.localeCompare(a.created_at) || b.id - a.id);
      return json({ audit_events: events });
    }),
  ];
}
