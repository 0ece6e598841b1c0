/** The Customers Portal as an impersonating admin meets it: the profile with its linked account, and the subscriptions. */
import type { Customer, Subscription } from '#world/state/customersdot.ts';
import { linkAccount } from '#world/customersdot/deeds.ts';
import { texts } from '#world/customersdot/texts.ts';
import { inPortal, type Admin, type Outcome } from './admin.ts';
import { html, type Markup } from './html.ts';
import { impersonatedIn } from './impersonations.ts';
import { form, type AdminPage } from './layout.ts';
import { changeGroup, changePage } from './portal-change.ts';

type Form = Record<string, string> | null;

const page = (title: string, content: Markup): AdminPage => ({ site: 'portal', title, content });

/** An admin whose own account is linked owns every group there is, and the portal dies of it (E1). */
function diesOf({ world }: Admin, { token }: Customer): boolean {
  return world.state.gitlab.users.some((user) => user.id === token?.owner && user.is_admin);
}

export async function portalPage(admin: Admin, url: URL, sent: Form): Promise<AdminPage> {
  const impersonated = impersonatedIn(admin.world);
  if (sent && 'stop' in sent) impersonated.customer = null;
  const { customer } = impersonated;
  if (customer === null) return page('Customers Portal', html`<p>Sign in to the Customers Portal.</p>`);
  if (diesOf(admin, customer)) return page('502', html`<p>The Customers Portal does not answer.</p>`);
  const [, model, name] = url.pathname.split('/');
  const sub = ownSubscriptions(admin, customer).find((one) => one.name === name);
  if (model === 'customers') return profile(admin, customer, sent);
  if (sub === undefined) return subscriptions(admin, customer);
  const outcome = sent === null ? null : await changeGroup(admin, sub, sent);
  return outcome?.done === true
    ? { ...subscriptions(admin, customer), outcome }
    : { ...changePage(admin, customer, sub), ...(outcome === null ? {} : { outcome }) };
}

const ownSubscriptions = ({ world }: Admin, customer: Customer): Subscription[] =>
  world.state.customersdot.subscriptions.filter((one) => one.account === customer.billing_account?.id);

async function profile(admin: Admin, customer: Customer, sent: Form): Promise<AdminPage> {
  const outcome = sent !== null && 'link' in sent ? await linkWhoIsSignedIn(admin, customer) : null;
  const user = admin.world.state.gitlab.users.find((one) => String(one.id) === customer.uid);
  return {
    ...page(
      'My profile',
      html`
        <h2>Profile settings</h2>
        <h3>Your GitLab.com account</h3>
        ${
          customer.uid === null
            ? form('Link account', [html`<input type="hidden" name="link" value="yes" />`])
            : html`<p>Linked account: ${user?.username ?? customer.uid}</p>`
        }
      `,
    ),
    ...(outcome === null ? {} : { outcome }),
  };
}

/** Nobody is asked which account: it is that of whoever GitLab.com has as signed in. */
function linkWhoIsSignedIn(admin: Admin, customer: Customer): Promise<Outcome> {
  const { gitlab, customersdot } = admin.world.state;
  const signedIn = impersonatedIn(admin.world).user ?? gitlab.users.find((one) => one.is_admin);
  return inPortal(admin, (core) => {
    if (signedIn === undefined) return 'Nobody is signed in on GitLab.com';
    const uid = String(signedIn.id);
    if (customersdot.customers.some((one) => one.uid === uid && one !== customer))
      return texts.linkedElsewhere;
    linkAccount(core, customer, uid, null);
    return null;
  });
}

function subscriptions(admin: Admin, customer: Customer): AdminPage {
  const cards = ownSubscriptions(admin, customer).map(
    (sub) => html`
      <article>
        <h2>${sub.name}</h2>
        <p>${sub.line_items.map((item) => `${item.quantity} × ${item.product_name}`).join(', ')}</p>
        <p>Linked group: ${sub.linked_namespace?.full_path ?? 'none'}</p>
        ${
          // Those of the programmes have no such button (provisioning.md, 4.5).
          sub.program === null
            ? html`<a href="/subscriptions/${sub.name}">
                ${sub.linked_namespace === null ? 'Link subscription to a group' : 'Change linked group'}
              </a>`
            : null
        }
      </article>
    `,
  );
  return page('Subscriptions & purchases', html`${cards}`);
}
