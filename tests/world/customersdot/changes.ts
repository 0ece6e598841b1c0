import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import { type Answer, json, readBody } from '../replies.ts';
import { recordAudit, type Told } from './audit.ts';
import { forceRefused, portalRefused } from './checks.ts';
import { associate, clear, setExtraMinutes } from './deeds.ts';
import { moved } from './expected.ts';
import { namespaceByKey, subscriptionByKey } from './find.ts';
import { failure, operation, type Serve } from './gate.ts';
import { linkIn } from './ticket-link.ts';
import { texts } from './texts.ts';

const told = (action: string, link: string, sub: string | null, group: number | null): Told => ({
  action,
  namespace_id: group,
  subscription_name: sub,
  customer_id: null,
  request_link: link,
});

const done = (core: Core, event: Told, more: Record<string, unknown> = {}): Answer =>
  json({ success: true, audit_event_id: recordAudit(core, event, true), ...more });

const change =
  (core: Core): Serve =>
  ({ request, params }) => {
    const body = readBody(request);
    const link = linkIn(body);
    const sub = subscriptionByKey(core, params['subscription'] ?? '');
    const group = namespaceByKey(core, String(body['namespace_id'] ?? ''));
    if (link === null) return failure(422, texts.ticketLink);
    if (!sub) return failure(404, 'Subscription not found');
    if (!group) return failure(404, 'Namespace not found');
    const other = moved(core, body, { sub, group });
    if (other) return other;
    const event = told('change_linked_namespace', link, sub.name, group.id);
    const refused = portalRefused(core, { sub, group });
    if (refused) {
      if (refused.status < 500) recordAudit(core, event, false);
      return refused;
    }
    associate(core, 'change_linked_namespace', { sub, group }, link);
    return done(core, event);
  };

const force =
  (core: Core): Serve =>
  ({ request }) => {
    const body = readBody(request);
    const link = linkIn(body);
    const sub = subscriptionByKey(core, String(body['subscription'] ?? ''));
    const group = namespaceByKey(core, String(body['namespace'] ?? ''));
    if (link === null) return failure(422, texts.ticketLink);
    if (!sub) return failure(404, 'Subscription not found');
    if (!group) return failure(404, 'Namespace not found');
    const other = moved(core, body, { sub, group });
    if (other) return other;
    const event = told('force_reassociate', link, sub.name, group.id);
    const refused = forceRefused(core, { sub, group });
    if (refused !== null) {
      recordAudit(core, event, false);
      return failure(422, refused);
    }
    associate(core, 'force_reassociate', { sub, group }, link);
    return done(core, event);
  };

const clearing =
  (core: Core): Serve =>
  ({ request }) => {
    const body = readBody(request);
    const link = linkIn(body);
    const sub = subscriptionByKey(core, String(body['subscription'] ?? ''));
    if (link === null) return failure(422, texts.ticketLink);
    if (!sub) return failure(404, 'Subscription not found');
    const held = sub.linked_namespace?.id ?? null;
    const event = told('clear_subscription', link, sub.name, held);
    const group = core.state.gitlab.namespaces.find((one) => one.id === held);
    const other = moved(core, body, { sub, group });
    if (other) return other;
    if (held === null || !group) {
      recordAudit(core, event, false);
      return failure(422, 'The subscription is not linked to a namespace');
    }
    clear(core, sub, link);
    // CustomersDot reports what it asked for, except where the group is known to keep its plan.
    const kept = group.clearLeavesPlan ? (group.plan?.code ?? 'free') : 'free';
    const plan = { code: kept, name: kept.charAt(0).toUpperCase() + kept.slice(1) };
    return done(core, event, { namespace: { id: group.id, plan } });
  };

const minutes =
  (core: Core): Serve =>
  ({ request }) => {
    const body = readBody(request);
    const link = linkIn(body);
    const group = namespaceByKey(core, String(body['namespace'] ?? ''));
    const total = Number(body['new_minutes_total'] ?? Number.NaN);
    if (link === null) return failure(422, texts.ticketLink);
    if (!group) return failure(404, 'Namespace not found');
    if (!Number.isInteger(total) || total < 0) return failure(422, 'new_minutes_total is invalid');
    const other = moved(core, body, { group });
    if (other) return other;
    setExtraMinutes(core, group, total, link);
    return done(core, told('set_extra_compute_minutes', link, null, group.id));
  };

export function changeHandlers(core: Core): Route[] {
  return [
    operation(core, 'PUT', '/subscriptions/:subscription/namespace', change(core)),
    operation(core, 'POST', '/namespace_controls/force_reassociate', force(core)),
    operation(core, 'POST', '/namespace_controls/clear_subscription', clearing(core)),
    operation(core, 'POST', '/namespace_controls/extra_compute_minutes', minutes(core)),
  ];
}
