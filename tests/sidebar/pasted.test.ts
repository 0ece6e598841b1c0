/** What is recognised in a text copied out of the admin pages, and what is left to the agent. */
import { describe, expect, test } from 'vitest';
import { factsPasted } from '../../src/sidebar/facts/pasted.ts';

const heads = 'Name\tStatus\tType\tProducts\tStart\tEnd\tLinked namespace\tQuarterly Coterms\tInvoice Owner';
const row =
  'A-S00012345\tActive\tSaaS\t25 × GitLab Premium (SaaS)\t2026-03-01\t2027-03-01\tacme-corp (9001)\ton\t';

const fromRow = {
  'subscription-name': 'A-S00012345',
  'subscription-status': 'Active',
  'subscription-delivery': 'saas',
  'subscription-product': 'seats',
  'subscription-plan': 'premium',
  seats: '25',
  'subscription-start': '2026-03-01',
  'subscription-end': '2027-03-01',
  'linked-namespace': '9001',
};

describe('a row of Zuora Subscriptions', () => {
  test('under its heads', () => {
    expect(factsPasted(`${heads}\n${row}`)).toEqual(fromRow);
  });

  test('alone', () => {
    expect(factsPasted(row)).toEqual(fromRow);
  });

  test('a trial, ended and linked to nothing', () => {
    const trial = 'A-S7\tExpired (trial)\tSaaS\t5 × GitLab Ultimate (SaaS)\t2026-01-01\t2026-02-01\t\t\t';
    expect(factsPasted(`${heads}\n${trial}`)).toEqual({
      'subscription-name': 'A-S7',
      'subscription-status': 'Expired',
      'subscription-trial': 'yes',
      'subscription-delivery': 'saas',
      'subscription-product': 'seats',
      'subscription-plan': 'ultimate',
      seats: '5',
      'subscription-start': '2026-01-01',
      'subscription-end': '2026-02-01',
      'linked-namespace': 'none',
    });
  });

  test('seats of several lines are added up, compute packs are not', () => {
    const lines = '25 × GitLab Premium (SaaS), 5 × GitLab Premium add-on, 3 × 1,000 Compute Minutes';
    expect(factsPasted(`${heads}\nA-S8\tActive\tSaaS\t${lines}\t\t\t\t\t`)).toMatchObject({ seats: '30' });
  });

  test('a line that does not say how many leaves the seats to the agent', () => {
    const lines = '25 × GitLab Premium (SaaS), GitLab Premium add-on';
    expect(factsPasted(`${heads}\nA-S8\tActive\tSaaS\t${lines}\t\t\t\t\t`)).not.toHaveProperty('seats');
  });

  test.each([
    ['3 × 1,000 Compute Minutes', 'compute-minutes'],
    ['1,000 CI Minutes', 'compute-minutes'],
    ['Gitlab Storage 10GB', 'storage'],
  ])('a purchase without a plan is told by its name: %s', (product, kind) => {
    expect(factsPasted(`${heads}\nA-S8\tActive\tSaaS\t${product}\t\t\t\t\t`)).toMatchObject({
      'subscription-product': kind,
    });
  });

  test('a self-managed one is told by its type', () => {
    expect(factsPasted(`${heads}\nA-S8\tActive\tSM\t\t\t\t\t\t`)).toMatchObject({
      'subscription-delivery': 'self-managed',
    });
  });

  test('an invoice owner may be the customer, so it does not decide about a reseller', () => {
    expect(factsPasted(`${heads}\n${row}Acme GmbH`)).not.toHaveProperty('reseller');
  });
});

describe('the tab Show of a customer', () => {
  const facts = { 'customer-id': '5501', 'linked-uid': '4711', 'login-activated': 'no' };

  test('name and value beside each other', () => {
    expect(factsPasted('Id\t5501\nEmail\tmia@acme.example\nUid\t4711\nLogin activated\tno')).toEqual(facts);
  });

  test('with colons', () => {
    expect(factsPasted('Id: 5501\nUid: 4711\nLogin activated: false')).toEqual(facts);
  });

  test('the value below the name', () => {
    expect(factsPasted('Id\n5501\nUid\n4711\nLogin activated\nno')).toEqual(facts);
  });

  test('no account linked', () => {
    expect(factsPasted('Uid: -')).toEqual({ 'linked-uid': 'none' });
    expect(factsPasted('Uid\nLogin activated\nyes')).toEqual({ 'login-activated': 'yes' });
  });
});

test.each(['', '   \n', 'Hello Mia,\nplease find attached', 'Id: five', 'Status: 7', 'Start: soon'])(
  'nothing is made up out of %o',
  (text) => {
    expect(factsPasted(text)).toEqual({});
  },
);

describe('a page that nobody would paste', () => {
  const long = 60_000;
  const onPremium = { 'subscription-product': 'seats', 'subscription-plan': 'premium' };

  test.each<[string, string, object]>([
    ['blanks before a colon', `Id${' '.repeat(long)}x\nUid: 4711`, { 'linked-uid': '4711' }],
    ['blanks after a name', `Id${' '.repeat(long)}: 5501`, { 'customer-id': '5501' }],
    ['a number without an end', `Products: ${'1'.repeat(long)} Premium`, onPremium],
    ['numbers and dots', `Products: ${'1.'.repeat(long / 2)} Premium`, onPremium],
    ['blanks in a status', `Status: a${' '.repeat(long)}7`, {}],
    ['brackets', `Linked namespace: ${'(1) '.repeat(long / 4)}x`, {}],
    ['tabs', `${'\t'.repeat(long)}Uid`, {}],
  ])('is read as well: %s', (_what, text, facts) => {
    expect(factsPasted(text)).toEqual(facts);
  });

  test('is read to a bound', () => {
    const filling = 'Hello Mia\n'.repeat(5_000);
    expect(factsPasted(`${filling}Uid: 4711`)).toEqual({ 'linked-uid': '4711' });
    expect(factsPasted(`${filling}${filling}Uid: 4711`)).toEqual({});
  });
});

test.each([
  ['25 × GitLab Premium', '25'],
  ['1,025 x GitLab Premium', '1025'],
  ['GitLab Premium v2, 5 * Premium', undefined],
  ['.5 × GitLab Premium', '5'],
])('seats in %s', (line, seats) => {
  expect(factsPasted(`Products: ${line}`).seats).toBe(seats);
});

describe("the subscription's own page in Zuora", () => {
  const page = (products: string, owner: string, channel: string): string =>
    `Subscription Number\nA-S7\nStatus\nActive\nProducts\n${products}\nInvoice Owner\n${owner}\nSSPChannel\n${channel}`;

  test.each<[string, string, string, string, object]>([
    [
      'of a plan alone, bought directly',
      '24 × SaaS - Premium',
      '-',
      '-',
      { program: 'none', reseller: 'no' },
    ],
    ['of two plans alone', '24 × SaaS - Premium, 2 × GitLab Ultimate', '-', '-', { program: 'none' }],
    ['bought through a channel', '24 × SaaS - Premium', '-', 'Reseller', { reseller: 'yes' }],
  ])('%s', (_what, products, owner, channel, facts) => {
    expect(factsPasted(page(products, owner, channel))).toMatchObject(facts);
  });

  test.each<[string, string, string, string, string]>([
    ['a product with more to its name', '24 × SaaS - Ultimate EDU', '-', '-', 'program'],
    ['a product beside the plan', '24 × SaaS - Premium, 3 × Something', '-', '-', 'program'],
    ['an invoice owner, who may be the customer', '24 × SaaS - Premium', 'Acme GmbH', '-', 'reseller'],
    ['a channel that is no reseller', '24 × SaaS - Premium', '-', 'Direct', 'reseller'],
  ])('says nothing by %s', (_what, products, owner, channel, field) => {
    expect(factsPasted(page(products, owner, channel))).not.toHaveProperty(field);
  });

  test('says nothing of a reseller where only one of the two places was copied', () => {
    expect(factsPasted('Products: 24 × SaaS - Premium\nInvoice Owner: -')).not.toHaveProperty('reseller');
  });
});

test('of several subscriptions none is picked', () => {
  expect(factsPasted(`${heads}\n${row}\n${row.replace('A-S00012345', 'A-S7')}`)).toEqual({});
});
