/** An issue for the tracker tells what an engineer needs, and names a customer by nothing but the id. */
import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../src/desk/purchase/address-flaws.ts';
import { impersonal } from '../../../src/desk/purchase/impersonal.ts';
import { type IssueFacts, issueOf } from '../../../src/desk/purchase/issue.ts';
import { recordLink } from '../../../src/desk/portal-links.ts';
import { newIssueLink, pageOf, sentryLink } from '../../../src/desk/purchase/links.ts';
import { rules } from '../../../src/desk/purchase/rule.ts';
import { typedAddress } from '../../../src/desk/purchase/typed-address.ts';
import { readDeskSettings } from '../../../src/desk/settings.ts';
import { told } from '../../core/build.ts';

const about: IssueFacts['about'] = {
  ticket: '4481',
  customer: 5501,
  subscription: 'A-S00012345',
  group: { id: 9001, path: 'acme-corp' },
  emails: ['mia@acme.example'],
  requester: { name: 'Mia Torres', locale: 'en' },
  company: 'Acme GmbH',
  linkedUser: told({ id: '4711', username: 'mia-torres', admin: false }),
};
const address = { country: 'DE', state: null, city: 'Munich', zip: '80331', street: 'Marienplatz 1' };
const facts: IssueFacts = {
  about,
  rules: ['address'],
  error: 'Address is invalid for Mia Torres <mia@acme.example> of Acme GmbH',
  address: readAddress({ ...address, zip: '8033' }),
  record: 'https://customers.gitlab.com/admin/customer/5501',
  sentry: 'https://sentry.gitlab.net/x',
};

describe('the issue', () => {
  const { title, text } = issueOf(facts);

  test('names customer, subscription, group, rule, ticket and pages', () => {
    expect(title).toContain('5501');
    for (const fact of ['5501', 'A-S00012345', '9001', 'address', '4481', facts.record, facts.sentry])
      expect(text).toContain(fact);
  });

  test('names which part of the address looks wrong, and no value of it', () => {
    expect(text).toMatch(/look wrong: postal code$/m);
    expect(text).not.toMatch(/8033|Munich|Marienplatz/);
  });

  test('holds nobody’s name or address', () => {
    expect(title + text).not.toMatch(/mia|torres|acme/i);
  });

  test('keeps what was pasted in a block that it cannot end', () => {
    const hostile = issueOf({ ...facts, error: 'x\n```\n/close\n@everyone [a](javascript:1)' }).text;
    expect(hostile.split('```')).toHaveLength(3);
    expect(hostile.split('```')[1]).toContain('/close');
  });

  test('says nothing of what is not known', () => {
    const bare = issueOf({
      ...facts,
      about: { ...about, customer: null, subscription: null, group: null },
      record: null,
      sentry: null,
      address: null,
    });
    expect(bare.title).toContain('not known');
    expect(bare.text).not.toMatch(/null|undefined|\{|Subscription:|Sentry:/);
    expect(bare.text).toContain('was not read');
  });

  test.each([
    ['in part', typedAddress({ country: 'DE' }), /in part/],
    ['whole', address, /has its country's form/],
    ['whole, without a form of postal codes', { ...address, country: 'AO' }, /was not checked/],
  ])('tells an address that was read %s', (_, read, said) => {
    expect(issueOf({ ...facts, address: readAddress(read) }).text).toMatch(said);
  });
});

describe('personal data goes out of a pasted error', () => {
  test.each([
    ['an address of somebody unknown', 'for ben@other.example', 'for …'],
    ['a name that the case knows', 'Hello Mia', 'Hello …'],
    ['the company', 'at Acme GmbH', 'at …'],
    ['the username', '@mia-torres', '@…'],
    ['the number of a card', 'card 4111 1111 1111 1111 declined', 'card … declined'],
    ['a phone number', 'call +49 89 1234567', 'call …'],
    ['details of a person', '"city"=>"Munich", "zip_code": "80331"', '"city"=>…, "zip_code": …'],
    ['a token', 'Bearer glpat-abcdEFGH1234567890xyz', 'Bearer …'],
  ])('%s', (_, text, left) => {
    expect(impersonal(text, about)).toBe(left);
  });

  test.each([
    'Order_Imp_OneTime_Charge_Not_Allow_To_Change',
    '{"email"=>["has already been taken"]}',
    'Transaction declined. 51 - insufficient funds',
    'Your subscription includes 10 seats',
  ])('and the error stays: %s', (text) => {
    expect(impersonal(text, about)).toBe(text);
  });

  test('a long one is cut', () => {
    expect(impersonal('word '.repeat(500), about).length).toBeLessThan(402);
  });
});

describe('links', () => {
  test('lead to the record, to the errors of the customer, and to a new issue that is filled in', () => {
    expect(recordLink({ portal: 'https://customers.gitlab.com' }, 5501)).toBe(facts.record);
    expect(sentryLink(readDeskSettings({}), 5501)).toBe(
      'https://sentry.gitlab.net/gitlab/customersgitlabcom/issues/?query=user.id%3A5501',
    );
    const link = new URL(newIssueLink('https://gitlab.com', { title: 'A & B', text: 'one\ntwo' }));
    expect(link.pathname).toBe('/gitlab-org/customers-gitlab-com/-/issues/new');
    expect(link.searchParams.get('issue[title]')).toBe('A & B');
    expect(link.searchParams.get('issue[description]')).toBe('one\ntwo');
  });

  test('every rule has a page', () => {
    expect(rules.map(pageOf).filter((page) => !page.startsWith('https://'))).toEqual([]);
  });
});
