/** What is wrong with an address is told by what its country needs; what nobody told is neither right nor wrong. */
import { describe, expect, test } from 'vitest';
import { type Address, addressParts } from '../../../src/desk/purchase/address.ts';
import { readAddress } from '../../../src/desk/purchase/address-flaws.ts';
import { countryOf } from '../../../src/desk/purchase/country.ts';
import { needs } from '../../../src/desk/purchase/country-needs.ts';
import { typedAddress } from '../../../src/desk/purchase/typed-address.ts';

const german: Address = { country: 'DE', state: null, city: 'Munich', zip: '80331', street: 'Marienplatz 1' };
const american: Address = {
  country: 'US',
  state: 'CA',
  city: 'San Francisco',
  zip: '94105',
  street: '268 Bush Street',
};

const flawsOf = (address: Address): readonly string[] =>
  readAddress(address).flaws.map(({ part, wrong }) => `${part} ${wrong}`);

describe('nothing is wrong with', () => {
  test.each<[string, Address]>([
    ['a German address without a state', german],
    ['an American one with its state', american],
    ['a postal code in small letters', { ...german, country: 'GB', zip: 'sw1a 1aa', city: 'London' }],
    ['a country by its name', { ...german, country: 'Germany' }],
    [
      'Hong Kong, which has neither postal codes nor cities',
      {
        country: 'HK',
        state: 'Kowloon',
        city: null,
        zip: null,
        street: '1 Nathan Road',
      },
    ],
    ['an Irish address without a code', { ...german, country: 'IE', zip: null, city: 'Dublin' }],
    ['a Japanese one', { country: 'JP', state: '東京都', city: null, zip: '100-0001', street: '千代田1-1' }],
  ])('%s', (_, address) => {
    expect(flawsOf(address)).toEqual([]);
  });
});

describe('it is told what is wrong', () => {
  test.each<[string, Address, readonly string[]]>([
    ['no state in the United States', { ...american, state: null }, ['state missing']],
    ['blanks are nothing', { ...american, state: '  ' }, ['state missing']],
    ['no postal code in Germany', { ...german, zip: null }, ['zip missing']],
    ['an American postal code in Germany', { ...german, zip: '94105-1234' }, ['zip malformed']],
    ['a postal code that is too short', { ...american, zip: '9410' }, ['zip malformed']],
    ['no city, no street', { ...german, city: null, street: null }, ['city missing', 'street missing']],
    ['no country', { ...german, country: null }, ['country missing']],
    ['a country that there is not', { ...german, country: 'Ruritania' }, ['country unknown']],
    [
      'fields that were only filled',
      { ...german, city: 'n/a', street: '---' },
      ['city filler', 'street filler'],
    ],
    ['a postal code of dots', { ...german, zip: '...' }, ['zip filler']],
    ['the postal code in the city', { ...german, city: '80331 Munich' }, ['city digits']],
    [
      'an instruction instead of a city',
      { ...german, city: '<img src=x onerror=alert(1)> 123' },
      ['city digits'],
    ],
  ])('%s', (_, address, flaws) => {
    expect(flawsOf(address)).toEqual(flaws);
  });
});

describe('what nobody told', () => {
  test('is named, and has no flaw', () => {
    expect(readAddress(typedAddress({ country: 'US' }))).toEqual({
      flaws: [],
      untold: ['state', 'city', 'zip', 'street'],
      zipChecked: false,
    });
  });

  test('leaves open what its country would need', () => {
    expect(flawsOf({ ...american, country: undefined, zip: 'no code', state: null })).toEqual([]);
  });
});

test('a postal code counts as checked only where its country has a form', () => {
  expect(readAddress(german).zipChecked).toBe(true);
  expect(readAddress({ ...german, country: 'AO', zip: 'abc' }).zipChecked).toBe(false);
});

test.each([
  ['DE', 'DE'],
  [' de ', 'DE'],
  ['Germany', 'DE'],
  ['Deutschland', 'DE'],
  ['Brasil', 'BR'],
  ['日本', 'JP'],
  ['USA', 'US'],
  ['UK', 'GB'],
  ['EU', null],
  ['ZZ', null],
  ['', null],
  ['Acme', null],
])('the country %s is %s', (text, code) => {
  expect(countryOf(text)).toBe(code);
});

test.each([
  ['US', ['country', 'state', 'city', 'zip', 'street']],
  ['DE', ['country', 'city', 'zip', 'street']],
  ['SG', ['country', 'zip', 'street']],
  ['IE', ['country', 'city', 'street']],
])('%s needs %j', (country, parts) => {
  expect(addressParts.filter((part) => needs(country, part))).toEqual(parts);
});
