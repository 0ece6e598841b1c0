/**
 * Runs in the app's frame, beside Zendesk's SDK: a link to CustomersDot's admin pages opens the sandbox's stand-in for
 * them. The app itself, its markup and its settings name the true address throughout.
 */
const customersdot = /^https:\/\/customers\.(staging\.)?gitlab\.com\/admin(\/|$)/;
const hostOrigin = new URLSearchParams(location.search).get('origin');

function standIn(address: string): string | null {
  const url = new URL(address, location.href);
  return hostOrigin && customersdot.test(url.href) ? hostOrigin + url.pathname + url.search : null;
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
