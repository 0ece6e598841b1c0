/** Addresses as mail gateways send them on, each as its maker writes it; the tokens at their ends are made up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undone } from '#core/facts/mentions/gateways.ts';
import { scan } from '#core/facts/mentions/scan.ts';

const group = 'https://gitlab.com/groups/acme-corp';
const encoded = encodeURIComponent(group);
const safe = (url: string) =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05%7C02%7Cmia%40acme.example%7C1a&reserved=0`;
const third = (url: string) => `https://urldefense.com/v3/__${url}__;!!x-y_z$`;
const second = (url: string) => {
  const inner = encodeURIComponent(url).replaceAll('-', '%2D').replaceAll('_', '%5F');
  return `https://urldefense.proofpoint.com/v2/url?u=${inner.replaceAll('%2F', '_').replaceAll('%', '-')}&d=DwMFaQ&c=ab_c&r=d-e&m=f&s=g&e=`;
};

describe('names the group', () => {
  test.each([
    ['Safe Links', safe(group)],
    ['Safe Links of an Office program', safe(group).replace('/?url', '/ap/w-59584e83/?url')],
    [
      'Safe Links of the US government',
      `https://usg01.safelinks.protection.office365.us/?url=${encoded}&data=x`,
    ],
    ['Proofpoint, version 3', third(group)],
    ['Proofpoint, version 3, of the US government', third(group).replace('.com/v3', '.us/v3')],
    ['Proofpoint, version 3, with a slash lost', third('https:/gitlab.com/groups/acme-corp')],
    ['Proofpoint, version 3, with parameters', third(`${group}/-/billings?tab=1*top`)],
    ['Proofpoint, version 3, cut off', 'https://urldefense.com/v3/__https://gitlab.com/groups/acme-corp__'],
    ['Proofpoint, version 2', second(group)],
    ['Proofpoint, version 1', `https://urldefense.proofpoint.com/v1/url?u=${group}&k=x%0A&r=y`],
    ['Google', `https://www.google.com/url?q=${group}&source=gmail&ust=1764320000000`],
    ['Google, encoded', `https://www.google.com/url?sa=D&q=${encoded}&usg=x`],
    ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${encoded.toLowerCase()}&c=E,1,x_y&typo=1`],
    ['Cisco', `https://secure-web.cisco.com/1a2B3c/${encoded}`],
    ['Trend Micro', `https://ca-1.trendmicro.com/wis/clicktime/v1/query?url=${encoded}&umid=1&auth=2`],
    ['FireEye', `https://protect2.fireeye.com/v1/url?k=1-2-3&q=1&e=4&u=${encoded}`],
    ['Slack', `https://slack-redir.net/link?url=${encoded}`],
    ['one within another', safe(third(group))],
    ['one within another, the other way round', third(safe(group))],
    ['version 2 within Safe Links', safe(second(group))],
    ['Safe Links twice', safe(safe(group))],
    ['an address whose path is encoded', 'https://gitlab.com/groups%2Facme-corp'],
    ['in brackets', `our group <${safe(group)}>`],
    ['in parentheses', `our group (${third(group)})`],
    ['without its scheme', safe(group).slice('https://'.length)],
  ])('%s', (_, text) => {
    expect(scan(text).paths).toEqual(['acme-corp']);
  });

  test('a name with two lines below one another keeps them', () => {
    expect(scan(third('https://gitlab.com/acme__corp__')).paths).toEqual(['acme__corp__']);
    expect(scan(second('https://gitlab.com/acme_corp-1')).paths).toEqual(['acme_corp-1']);
  });

  test('subscriptions too, in the order of the text', () => {
    const portal = 'https://customers.gitlab.com/subscriptions/A-S00012345';
    expect(scan(`A-S1 ${safe(portal)} A-S2`).subscriptions).toEqual(['A-S1', 'A-S00012345', 'A-S2']);
    expect(scan(`gitlab.com/a ${safe(group)} gitlab.com/b`).paths).toEqual(['a', 'acme-corp', 'b']);
  });
});

test.each([
  ['Mimecast keeps the address', 'https://protect-us.mimecast.com/s/aB3cD4?domain=gitlab.com'],
  ['Mimecast, as it is now', 'https://url.us.m.mimecastprotect.com/s/aB3cD4?domain=gitlab.com'],
  ['a page of GitLab', safe('https://gitlab.com/users/sign_in')],
  ['another host', safe('https://gitlab.com.example.org/acme')],
  ['an address of mail', 'https://a.example/?u=mia%40gitlab.com%2Facme'],
  ['nothing behind the marker', 'https://urldefense.com/v3/__'],
  ['no address in the parameter', 'https://urldefense.proofpoint.com/v2/url?d=x'],
  ['half a code', 'https://a.example/?url=https%3A%2F%2Fgitlab.com%2'],
  ['deeper in than anybody looks', [1, 2, 3, 4, 5, 6].reduce((url) => safe(url), group)],
])('names none: %s', (_, text) => {
  expect(scan(text).paths).toEqual([]);
});

test('what is no address of a gateway stays as it is', () => {
  for (const text of ['', group, '100% sure', 'a%zz%', '%E2%82%AC', '%00%0A%7F'])
    expect(undone(text)).toBe(text);
});

test('never throws, ends, and grows nothing, whatever is written', () => {
  const pieces = fc.constantFrom(
    'https://urldefense.com/v3/__', '__;', 'urldefense.proofpoint.com/v2/url?', 'u=', '&', '_', '-3A', '-2',
    '%25', '%2F', '%', '%2', 'gitlab.com/', 'acme', ' ', '/', '\u{d83d}', 'é', '?url=', 'A-S1',
  ); // prettier-ignore
  const text = fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 80 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (written) => {
      // Version 2 writes one character for what takes three.
      expect(undone(written).length).toBeLessThanOrEqual(2 * written.length + 5);
      for (const path of scan(written).paths) expect(path).toMatch(/^[\w.-]+(\/[\w.-]+)*$/);
    }),
  );
});
