/** The Support tools for groups: the tabs and fields that the handbook names (provisioning.md, 1.2). */
import { carryOut, type Admin, type Outcome } from './admin.ts';
import { html, type Markup } from './html.ts';
import { field, form as formOf, tabs, type AdminPage } from './layout.ts';

const root = '/admin/saas_full_order';
const link = field('Zendesk ticket link', 'zendesk_ticket_link');
const namespace = field('Namespace ID/Path', 'namespace');
const subscription = field('Subscription ID/name', 'subscription');

interface Tool {
  name: string;
  /** Null: the sandbox shows its form, and carries nothing out. */
  operation: string | null;
  fields: Markup[];
  warning: string;
}

/** In the order of the handbook's page. */
const tools: Record<string, Tool> = {
  set_extra_ci_minutes: {
    name: 'Set extra CI minutes',
    operation: 'extra_compute_minutes',
    fields: [namespace, field('New minutes total', 'new_minutes_total', '', 'number'), link],
    warning: 'The value is the new total, it is not added to the present one.',
  },
  set_additional_storage: {
    name: 'Set additional storage',
    operation: null,
    fields: [namespace, field('New extra storage (MiB)', 'new_extra_storage', '', 'number'), link],
    warning: 'The value is in MiB: 10 GB are 10240.',
  },
  clear_subscription: {
    name: 'Clear Subscription',
    operation: 'clear_subscription',
    fields: [subscription, link],
    warning: 'A group on Premium or Ultimate drops to Free.',
  },
  force_reassociate: {
    name: 'Force re-associate',
    operation: 'force_reassociate',
    fields: [namespace, subscription, link],
    warning: 'The namespace that the subscription is linked to now drops to Free.',
  },
  reset_max_seats: {
    name: 'Reset max seats',
    operation: null,
    fields: [namespace, field('Max Seats number', 'max_seats', '', 'number'), link],
    warning: 'Changes the seats owed; a support manager has to agree.',
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
  if (tool.operation === null) {
    return Promise.resolve({ done: false, words: 'The sandbox does not carry this out.' });
  }
  const minutes = sent['new_minutes_total'];
  const wish =
    minutes === undefined ? sent : { ...sent, new_minutes_total: minutes === '' ? null : Number(minutes) };
  return carryOut(admin, 'POST', `/namespace_controls/${tool.operation}`, wish);
}
