/** How it was bought: through a reseller, or in a programme. */
import { notRead } from '../build.ts';
import { seats } from '../records.ts';
import { asks } from './asks.ts';

const short = { lines: [seats(10)] };
const resold = { invoiceOwner: 'Nordwind Resale AG' };

asks('reseller', [
  ['bought from GitLab', {}, 'left out'],
  ['bought from GitLab, with seats missing', { sub: short }, 'left out'],
  ['another channel', { sub: { sspChannel: 'Direct' } }, 'left out'],
  ['somebody else owns the invoice', { sub: resold }, 'info', 'info'],
  ['the channel is Reseller', { sub: { sspChannel: 'Reseller' } }, 'info', 'info'],
  ['a reseller, and as many seats as members', { sub: { ...resold, lines: [seats(24)] } }, 'info', 'info'],
  ['a reseller, and seats are missing', { sub: { ...resold, ...short } }, 'stop', 'short', 'box'],
  ['the same by channel', { sub: { sspChannel: 'Reseller', ...short } }, 'stop', 'short', 'box'],
  [
    'a reseller, and members cannot be counted',
    { sub: { ...resold, ...short }, group: { billable: null }, facts: { billable: { 9001: notRead } } },
    'info',
    'info',
  ],
]);

asks('program', [
  ['no programme', {}, 'left out'],
  ['open source', { sub: { program: 'oss' } }, 'info', 'info'],
  ['an empty name is none', { sub: { program: '' } }, 'left out'],
]);
