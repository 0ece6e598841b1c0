/**
 * Runs in the app's frame, beside Zendesk's SDK: a link to CustomersDot, or to where GitLab.com's admins work, opens the
 * sandbox's stand-in for it. The app itself, its markup and its settings name the true address throughout.
 */
const customersdot =
  /^https:\/\/customers\.(staging\.)?gitlab\.com\/(admins?|subscriptions|customers)(\/|\?|$)/;
const gitlab = /^https:\/\/gitlab\.com\/((admin|users\/sign_in)(\/|$)|$)/;
const hostOrigin = new URLSearchParams(location.search).get('origin');

function standIn(address: string): string | null {
  const url = new URL(address, location.href);
  if (!hostOrigin) return null;
  if (customersdot.test(url.href)) return hostOrigin + url.pathname + url.search;
  // Both have a path /admin, so that of GitLab.com stands behind its name.
  return gitlab.test(url.href) ? `${hostOrigin}/gitlab.com${url.pathname}${url.search}` : null;
}

document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const instead = link && standIn(link.href);
    if (!instead) return;
    // The browser follows the address once every handler has run; after that the link is itself again.
    const { href } = link;
    link.href = instead;
    setTimeout(() => (link.href = href));
  },
  true,
);

const openWindow = window.open.bind(window);
window.open = (address, target, features) =>
  openWindow(address === undefined ? address : (standIn(String(address)) ?? address), target, features);
