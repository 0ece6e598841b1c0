/**
 * Addresses as they were before a mail gateway rewrote them. Most gateways carry the address percent-encoded in a
 * parameter or behind a marker, so decoding it is enough (Safe Links, Google, Barracuda, Cisco and others); Proofpoint
 * has ways of its own. One that keeps the address to itself, as Mimecast does, names nothing.
 */

/** A gateway may have rewritten what another one had rewritten before; further in than this nobody looks. */
const deepest = 5;

const proofpoint = /urldefense\.(?:us|com|proofpoint\.com)\/(?:v3\/__|v([12])\/url\?)/i;

/** Characters of ASCII that can be seen, since a path has no others. */
const decoded = (text: string): string =>
  text.replaceAll(/%([2-7][\da-f])/gi, (whole, code: string) =>
    code.toLowerCase() === '7f' ? whole : String.fromCharCode(Number.parseInt(code, 16)),
  );

/** Version 3: the address stands between `__` and `__;`. */
function between(rest: string): string {
  const end = rest.lastIndexOf('__;');
  if (end >= 0) return rest.slice(0, end);
  return rest.endsWith('__') ? rest.slice(0, -'__'.length) : rest;
}

/** Versions 1 and 2: the parameter `u`, in the second with `-3A` for `%3A` and `_` for a slash. */
function parameter(rest: string, version: string): string {
  const value = rest.split('&').find((one) => one.startsWith('u='));
  const inner = value?.slice('u='.length) ?? '';
  return version === '1' ? inner : inner.replaceAll('_', '/').replaceAll(/-([\da-f]{2})/gi, '%$1');
}

function unwrapped(address: string): string {
  const found = proofpoint.exec(address);
  if (found === null) return decoded(address);
  const rest = address.slice(found.index + found[0].length);
  const version = found[1];
  const inner = version === undefined ? between(rest) : parameter(rest, version);
  return `${address.slice(0, found.index)} ${inner}`;
}

/**
 * What a run of characters says once gateways are undone; itself where none has touched it. Never throws, and costs no
 * more than some times its length.
 */
export function undone(run: string): string {
  let inner = run;
  for (let round = 0; round < deepest; round += 1) {
    const next = unwrapped(inner);
    if (next === inner) break;
    inner = next;
  }
  return inner;
}

/** Whether a run may be what a gateway made of an address. */
export const mayBeRewritten = (run: string): boolean => /%[2-7]|urldefense\./i.test(run);
