/** The Support tools for groups, with the labels that agents know from them. */
import { carryOut, type Admin, type Outcome } from './admin.ts';
import { html, type Markup } from './html.ts';
import { field, form as formOf, tabs, type AdminPage } from './layout.ts';

const root = '/admin/saas_full_order';
const link = field('Zendesk ticket link', 'zendesk_ticket_link');
const namespace = field('Namespace ID/Path', 'namespace');
const subscription = field('Subscription ID/name', 'subscription');

interface Tool {
  name: string;
  operation: string;
  fields: Markup[];
  warning: string;
}

const tools: Record<string, Tool> = {
  force_reassociate: {
    name: 'Force re-associate',
    operation: 'force_reassociate',
    fields: [namespace, subscription, link],
    warning: 'The namespace that the subscription is linked to now drops to Free.',
  },
  clear_subscription: {
    name: 'Clear Subscription',
    operation: 'clear_subscription',
    fields: [subscription, link],
    warning: 'A group on Premium or Ultimate drops to Free.',
  },
  set_extra_ci_minutes: {
    name: 'Set extra CI minutes',
    operation: 'extra_compute_minutes',
    fields: [namespace, field('New minutes total', 'new_minutes_total', '', 'number'), link],
    warning: 'The value is the new total, it is not added to the present one.',
  },
};

export async function namespaceControls(
  admin: Admin,
  tab: string,
  sent: Record<string, string> | null,
): Promise<AdminPage> {
  const tool = tools[tab];
  const entries = Object.entries(tools).map(([id, { name }]) => [`${root}/${id}`, name] as const);
  const outcome = tool && sent ? await use(admin, tool, sent) : null;
  return {
    title: 'Namespace controls (SaaS)',
    ...(outcome ? { outcome } : {}),
    content: html`
      ${tabs(entries, `${root}/${tab}`)}
      ${
        tool
          ? html`<p class="warning">${tool.warning}</p>
              ${formOf('Confirm', tool.fields)}`
          : html`<p>Note the group's additional compute minutes and storage before and after any change.</p>`
      }
    `,
  };
}

function use(admin: Admin, tool: Tool, sent: Record<string, string>): Promise<Outcome> {
  const minutes = sent['new_minutes_total'];
  const wish =
    minutes === undefined ? sent : { ...sent, new_minutes_total: minutes === '' ? null : Number(minutes) };
  return carryOut(admin, 'POST', `/namespace_controls/${tool.operation}`, wish);
}
