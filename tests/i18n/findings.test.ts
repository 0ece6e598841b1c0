/** Whatever a rule says, the words for it are there, with what to do about it and the page of the rule. */
import { describe, expect, test } from 'vitest';
import { agreementOf } from '#core/case/agreement.ts';
import { caseReport } from '#core/case/report.ts';
import { assess } from '#core/case/assessment.ts';
import { type Finding, findingIds, type Level } from '#core/findings/finding.ts';
import type { Service, TroubleKind } from '#core/domain/loadable.ts';
import { findings as findingsOf, type Given, notRead, notThere, told } from '../core/build.ts';
import { byAgent, email, mia, onLabs, premium, said } from '../core/records.ts';
import { someCases } from './cases.ts';
import { now } from './records.ts';
import { english, every, idsUnder, keysUnder, languages, sayIn } from './texts.ts';

const manyCases = someCases(3_000);

/** What a refusal told of members who cannot be counted. */
const refused = findingsOf({
  facts: { billable: { 9001: notRead } },
  group: { billable: null },
  overage: { users: null },
});

const foreign = 'A-S00099999';
const ofOther = premium({ name: foreign, owner: { id: 5599, email: 'eve@other.example', company: null } });
const ending = premium({ name: 'A-S00010001', linked: onLabs });
const list = { subscriptions: { 5501: told({ list: [premium(), ending], next: null }) } };
const unlinked = { uid: null, tokenValid: null };

/** What the ticket says, and what is found beside a person's primary address. */
const unusual: readonly Given[] = [
  { subject: 'A-S00012345' },
  { subject: ending.name, facts: list },
  { subject: ending.name, facts: list, choices: { namespace: '9001' } },
  { subject: foreign, facts: { subscription: { [foreign]: told(ofOther) } } },
  { subject: foreign, facts: { subscription: { [foreign]: notRead } } },
  { subject: foreign, facts: { subscription: { [foreign]: notThere } } },
  { subject: foreign, facts: { subscriptions: { 5501: notRead } } },
  { choices: { customer: '5599' }, facts: { customer: { 5599: told(mia({ id: 5599 })) } } },
  { choices: { customer: '5599' }, facts: { customer: { 5599: notRead } } },
  { customer: { email: 'owner@acme.example' } },
  { customer: { email: 'owner@acme.example' }, comments: [said('Link it', 5, byAgent)] },
  { comments: [said('Link it', 5, byAgent)] },
  { comments: [said('Link it', 5, byAgent)], facts: { 'customers-by-email': { [email]: told([]) } } },
  {
    customer: unlinked,
    user: { email: 'mia@home.example' },
    facts: { 'user-emails': { 4711: told([{ email, confirmed: true }]) } },
  },
  { facts: { member: { '9001/4711': notThere }, 'inherited-member': { '9001/4711': told(50) } } },
  { group: { path: 'acme-corp-deletion_scheduled-9001' } },
  { facts: { 'deletion-mark': { 9001: told({ on: '2026-05-11' }) } } },
  { facts: { 'deletion-mark': { 9001: notRead } } },
  { sub: { lines: undefined }, group: { maxSeats: 30 } },
];

const findings: readonly Finding[] = [
  ...manyCases.flatMap((one) => assess(one, now).findings),
  ...refused,
  ...unusual.flatMap((given) => findingsOf(given)),
];

/** One finding of each kind: by what is said, at which level, with which evidence. */
const kinds = new Map(
  findings.map((one) => [`${one.messageKey} ${one.level} ${Object.keys(one.params).sort().join(' ')}`, one]),
);

const levels = every<Level>()(['block', 'stop', 'warn', 'info', 'ok', 'unread']);
const troubles = every<TroubleKind>()([
  'silence',
  'down',
  'wait',
  'signed-out',
  'forbidden',
  'no-api',
  'shape',
  'bad-request',
  'proxy',
]);
const services = every<Service>()(['customersdot', 'gitlab', 'zendesk', 'sentry', 'mailgun']);

describe.each(languages)('%s', (language) => {
  const t = sayIn(language);

  test('every finding can be told, and what to do about it', () => {
    for (const one of kinds.values()) {
      t(one.messageKey, one.params);
      if (one.level !== 'ok') t(`${one.messageKey}.do`, one.params);
    }
  });

  test('every agreement that is asked for reads as one, with the numbers that are agreed to', () => {
    const agreed = [...kinds.values()].flatMap((one) => {
      const key = one.gate === null ? null : agreementOf({ key: one.messageKey });
      return key === null ? [] : [{ key, text: t(key, one.params) }];
    });
    const others = [
      'pick',
      'hint',
      'none',
      'comment',
      'comment-unnumbered',
      'answer',
      'noted',
      'noted-unnumbered',
    ];
    const worded = keysUnder('consent').filter((key) => !others.includes(key));
    expect([...new Set(agreed.map((one) => one.key))].sort()).toEqual(
      worded.map((key) => `consent.${key}`).sort(),
    );
  });

  test.each(findingIds)('%s asks one question and names the page of its rule', (id) => {
    expect(t(`finding.${id}.ask`)).toMatch(/^[^?？]+[?？]$/);
    expect(new URL(t(`finding.${id}.page`)).protocol).toBe('https:');
    expect(t(`finding.${id}.page`)).toBe(english.get(`finding.${id}.page`));
  });

  test('every level and every trouble can be told', () => {
    for (const level of levels) t(`level.${level}`);
    for (const service of services) t(`service.${service}`);
    for (const kind of troubles) {
      const values = { service: t('service.gitlab'), detail: 'HTTP 500', until: '10:43 UTC' };
      t(`trouble.${kind}`, values);
      t(`trouble.${kind}.do`, values);
    }
  });

  test('a whole case can be told as text', () => {
    for (const one of manyCases.slice(0, 500)) expect(caseReport(one, t, now)).not.toMatch(/undefined|NaN/);
  });
});

test('nothing is worded that no rule says', () => {
  const said = new Set<string>(findings.map((one) => one.messageKey));
  const worded = keysUnder('finding')
    .filter((key) => !/\.(ask|page|do)$/.test(key))
    // A text that counts is said by its parent.
    .map((key) => `finding.${key.replace(/(?<=\..+)\.(?:one|other)$/, '')}`);
  expect(worded.filter((key) => !said.has(key))).toEqual([]);
  expect(idsUnder('finding')).toEqual([...findingIds].sort());
  expect(idsUnder('trouble')).toEqual([...troubles, 'reason'].sort());
});

test('what passed needs nothing done', () => {
  const passed = new Set(findings.filter((one) => one.level === 'ok').map((one) => `${one.messageKey}.do`));
  expect([...passed].filter((key) => english.has(key))).toEqual([]);
});
