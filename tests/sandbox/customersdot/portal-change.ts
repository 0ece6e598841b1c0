/** The portal's page "Change subscription namespace": groups that the linked user owns, those that are held greyed out. */
import type { Customer, Subscription } from '#world/state/customersdot.ts';
import { portalRefused } from '#world/customersdot/checks.ts';
import { associate } from '#world/customersdot/deeds.ts';
import { namespaceByKey } from '#world/customersdot/find.ts';
import { inPortal, wordsOf, type Admin, type Outcome } from './admin.ts';
import { html } from './html.ts';
import { form, type AdminPage } from './layout.ts';

export function changePage({ world }: Admin, customer: Customer, sub: Subscription): AdminPage {
  const { customersdot, gitlab } = world.state;
  const isHeld = (id: number): boolean =>
    customersdot.subscriptions.some((one) => one !== sub && one.linked_namespace?.id === id);
  const owned = gitlab.namespaces.filter((group) =>
    group.members.some((member) => String(member.user_id) === customer.uid && member.access_level === 50),
  );
  const options = owned.map(
    ({ id, full_path }) =>
      html`<option value="${id}" ${isHeld(id) ? html`disabled` : null}>${full_path}</option>`,
  );
  return {
    site: 'portal',
    title: 'Change subscription namespace',
    content: html`
      <p>${sub.name}</p>
      ${form('Confirm changes', [
        html`<label
          >New Namespace<select name="namespace_id">
            ${options}
          </select></label
        >`,
      ])}
    `,
  };
}

export const changeGroup = (
  admin: Admin,
  sub: Subscription,
  sent: Record<string, string>,
): Promise<Outcome> =>
  inPortal(admin, (core) => {
    const group = namespaceByKey(core, sent['namespace_id'] ?? '');
    if (group === undefined) return 'Choose a group';
    const refused = portalRefused(core, { sub, group });
    if (refused !== null) return wordsOf(refused);
    associate(core, 'change_linked_namespace', { sub, group }, null);
    return null;
  });
