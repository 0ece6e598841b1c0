/** What the guides of all procedures share: signing in, what is seen first, and the forms of the Support tools. */
import { recordPath } from '../core/domain/admin-pages.ts';
import type { MessageKey } from '../core/domain/message-key.ts';
import type { Params } from '../core/domain/proof.ts';
import type { About } from '../core/domain/wish.ts';
import type { Departure } from '../core/procedures/departure.ts';
import { seenThereOf } from '../core/procedures/seen-there.ts';
import type { FormField, GuideKey, GuidePage, GuideStep } from '../core/step/guide.ts';

interface Parts {
  readonly params?: Params;
  readonly page?: GuidePage;
  readonly fields?: readonly FormField[];
}

export function guideStep(key: GuideKey, say: MessageKey, parts: Parts = {}): GuideStep {
  const { params = {}, page = null, fields = [] } = parts;
  return { key, say, params, page, fields };
}

const customersdot = (path: string, name: MessageKey): GuidePage => ({ on: 'customersdot', path, name });
const gitlab = (path: string, name: MessageKey): GuidePage => ({ on: 'gitlab', path, name });

/** The pages that guides lead to: gitlab-api.md, 2.5, has where the admin panel's paths are public. */
export const pages = {
  record: (customer: number | undefined): GuidePage =>
    customer === undefined
      ? customersdot('/admin/customer', 'guide.page.customers')
      : customersdot(recordPath(customer), 'guide.page.record'),
  unlinking: (customer: number): GuidePage =>
    customersdot(`${recordPath(customer)}/unlink_gitlab_user`, 'guide.page.unlink'),
  /** An order's `Gl namespace` is the group that its subscription is linked to. */
  order: (subscription: string): GuidePage =>
    customersdot(`/admin/order?query=${encodeURIComponent(subscription)}`, 'guide.page.order'),
  tools: customersdot('/admin/saas_full_order', 'guide.page.tools'),
  forcing: customersdot('/admin/saas_full_order/force_reassociate', 'guide.page.tools'),
  profile: customersdot('/customers/edit', 'guide.page.profile'),
  subscriptions: customersdot('/subscriptions', 'guide.page.subscriptions'),
  user: (username: string): GuidePage =>
    gitlab(`/admin/users/${encodeURIComponent(username)}`, 'guide.page.user'),
  /** Where only the id is known: it tells the name (provisioning.md, 4.1). */
  userById: (uid: string): GuidePage =>
    gitlab(`/api/v4/users/${encodeURIComponent(uid)}`, 'guide.page.user-by-id'),
  users: gitlab('/admin/users', 'guide.page.users'),
  group: (path: string | number | null | undefined): GuidePage =>
    path === null || path === undefined
      ? gitlab('/admin/groups', 'guide.page.groups')
      : gitlab(`/admin/groups/${encodeURI(String(path))}`, 'guide.page.group'),
  gitlab: gitlab('/', 'guide.page.gitlab'),
} as const;

export const signInToCustomersdot = guideStep('sign-in-customersdot', 'guide.sign-in-customersdot', {
  page: customersdot('/admins/sign_in', 'guide.page.sign-in-customersdot'),
});

export const signInToGitlab = guideStep('sign-in-gitlab', 'guide.sign-in-gitlab', {
  page: gitlab('/users/sign_in', 'guide.page.sign-in-gitlab'),
});

/**
 * What is so before the change, to be seen on the page first (decisions.md, "When a change may go"). Where nobody noted
 * what it departs from, it says so.
 */
export function seenFirst(say: MessageKey, from: Departure | null, about: About, page: GuidePage): GuideStep {
  if (from === null) return guideStep('departure', 'guide.departure-unnoted', { page });
  const { key, params } = seenThereOf(from, about, say);
  return guideStep('departure', key, { params, page });
}

const ticketLink = (link: string): FormField => ({ label: 'Zendesk ticket link', value: link });

export interface ToolForm {
  /** The sentence that names the tab. */
  readonly say: MessageKey;
  readonly params?: Params;
  readonly page: GuidePage;
  /** Its fields in their order, without the ticket link, which each of them ends with. */
  readonly fields: readonly FormField[];
}

/** The tab of a Support tool: filled in, then sent (provisioning.md, 1.2). */
export const throughTool = (
  link: string,
  { say, params = {}, page, fields }: ToolForm,
): readonly GuideStep[] => [
  guideStep('fill-in', say, { params, page, fields: [...fields, ticketLink(link)] }),
  guideStep('send', 'guide.send'),
];
