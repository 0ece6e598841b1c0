/**
 * Recognises the facts in what an agent copies out of the admin pages: a page with names and values, or a table's row
 * with or without its heads. Only what is certain is taken; the agent sees it before it goes into the form.
 */
import type { ManualField } from '../../core/facts/manual-form.ts';
import { purchasePasted } from './pasted-purchase.ts';

/** What was recognised, by the form's fields and in its own words. */
export type Pasted = { readonly [K in ManualField]?: string };

/** The names that the admin pages and Zuora give to each fact. */
const names: readonly (readonly [RegExp, ManualField | 'product'])[] = [
  [/^(id|customer id)$/i, 'customer-id'],
  [/^uid$/i, 'linked-uid'],
  [/^login activated$/i, 'login-activated'],
  [/^(name|subscription|subscription name|subscription number|subscription id\/name)$/i, 'subscription-name'],
  [/^status$/i, 'subscription-status'],
  [/^(products?|rate plan|product name|plan)$/i, 'product'],
  [/^(type|delivery|delivery type)$/i, 'subscription-delivery'],
  [/^(start|start date|subscription start date|term start date)$/i, 'subscription-start'],
  [/^(end|end date|subscription end date|term end date)$/i, 'subscription-end'],
  [/^(quantity|seats)$/i, 'seats'],
  [/^(linked namespace|gl namespace|linked group|namespace)$/i, 'linked-namespace'],
  [/^(invoice owner)$/i, 'reseller'],
  [/^(sspchannel|ssp channel)$/i, 'reseller'],
];

const fieldOf = (name: string): ManualField | 'product' | undefined =>
  names.find(([pattern]) => pattern.test(name.trim().replace(/:$/, '')))?.[1];

const empty = /^(-|–|—|null|none|n\/a)?$/i;
const subscriptionName = /\bA-S\d+\b/;
/** A number is tried from its beginning only, or a long one would be read once for each of its digits. */
const counted = /(?<![\d,.])[,.]*(\d[\d,.]*)\s*[×x*]/i;
const day = /\b(\d{4}-\d{2}-\d{2})\b/;

/** What a purchase without a plan is, by its name. */
const consumption: readonly (readonly [RegExp, string])[] = [
  [/compute|\bci\b.*minutes/i, 'compute-minutes'],
  [/storage/i, 'storage'],
];

/** `25 × Premium` and the like; several lines with seats are added up. */
function productFacts(text: string): Pasted {
  const lines = text.split(/,(?!\d{3}\b)/);
  const plans = lines.filter((line) => /premium|ultimate/i.test(line));
  const plan = plans[0] === undefined ? undefined : /ultimate/i.test(plans[0]) ? 'ultimate' : 'premium';
  const counts = plans.map((line) => counted.exec(line)?.[1]?.replace(/\D/g, ''));
  const told = counts.length > 0 && counts.every((count) => count !== undefined);
  const seats = counts.reduce((sum, count) => sum + Number(count), 0);
  const product = plan === undefined ? consumption.find(([named]) => named.test(text))?.[1] : 'seats';
  return {
    ...(product === undefined ? {} : { 'subscription-product': product }),
    ...(plan === undefined ? {} : { 'subscription-plan': plan }),
    ...(told ? { seats: String(seats) } : {}),
  };
}

const one = (field: ManualField, value: string | undefined): Pasted =>
  value === undefined ? {} : { [field]: value };

/** A value as the form wants it; nothing where it does not look like one. */
function factsIn(field: ManualField | 'product', raw: string): Pasted {
  const value = raw.trim();
  switch (field) {
    case 'product':
      return productFacts(value);
    case 'customer-id':
    case 'seats':
      return one(field, /^\d+$/.exec(value)?.[0]);
    case 'linked-uid':
      return empty.test(value) ? one(field, 'none') : one(field, /^\d+$/.exec(value)?.[0]);
    case 'login-activated':
      return one(
        field,
        /^(yes|true|✓)$/i.test(value) ? 'yes' : /^(no|false|✗|✘)$/i.test(value) ? 'no' : undefined,
      );
    case 'subscription-name':
      return one(field, subscriptionName.exec(value)?.[0]);
    case 'subscription-status': {
      const status = value.replace(/\(trial\)/i, '').trim();
      const trial = status === value ? {} : { 'subscription-trial': 'yes' };
      return { ...one(field, /^[a-z][a-z ]*$/i.exec(status)?.[0]), ...trial };
    }
    case 'subscription-delivery':
      return one(
        field,
        /^saas\b/i.test(value) ? 'saas' : /^(sm|self.?managed)\b/i.test(value) ? 'self-managed' : undefined,
      );
    case 'subscription-start':
    case 'subscription-end':
      return one(field, day.exec(value)?.[1]);
    case 'linked-namespace': {
      if (empty.test(value)) return one(field, 'none');
      const id = /\((\d+)\)\s*$/.exec(value)?.[1];
      return one(field, id ?? /^[\w.-]+(\/[\w.-]+)*$/.exec(value)?.[0]);
    }
    case 'reseller':
      return empty.test(value) ? {} : one(field, /^(yes|reseller)$/i.test(value) ? 'yes' : undefined);
    default:
      return {};
  }
}

const cellsOf = (line: string): readonly string[] => line.split('\t').map((cell) => cell.trim());

/** A row under its heads. */
function fromTable(heads: readonly string[], cells: readonly string[]): Pasted {
  const found = heads.flatMap((head, index) => {
    const field = fieldOf(head);
    return field === undefined ? [] : [factsIn(field, cells[index] ?? '')];
  });
  return Object.assign({}, ...found);
}

/** A row alone: what its cells are is told by their look. */
function fromRow(cells: readonly string[]): Pasted {
  const days = cells.flatMap((cell) => /^\d{4}-\d{2}-\d{2}$/.exec(cell)?.[0] ?? []);
  const linked = cells.find((cell) => /^[\w./-]+ \(\d+\)$/.test(cell));
  const status = cells.find((cell) =>
    /^(active|cancelled|expired|suspended|draft)( \(trial\))?$/i.test(cell),
  );
  return {
    ...factsIn('subscription-name', cells.find((cell) => subscriptionName.test(cell)) ?? ''),
    ...productFacts(cells.find((cell) => /premium|ultimate/i.test(cell)) ?? ''),
    ...(status === undefined ? {} : factsIn('subscription-status', status)),
    ...one('subscription-start', days[0]),
    ...one('subscription-end', days[1]),
    ...(linked === undefined ? {} : factsIn('linked-namespace', linked)),
    ...factsIn('subscription-delivery', cells.find((cell) => /^(saas|sm|self-managed)$/i.test(cell)) ?? ''),
  };
}

interface Pair {
  readonly name: string;
  readonly value: string;
}

/** `Name: value`, `Name<tab>value`, or the value on the line after the name. */
function pairsIn(lines: readonly string[]): readonly Pair[] {
  return lines.flatMap((line, index) => {
    const parting = line.search(/[:\t]/);
    if (parting >= 0) return [{ name: line.slice(0, parting), value: line.slice(parting + 1) }];
    const below = lines[index + 1] ?? '';
    return fieldOf(line) === undefined || fieldOf(below) !== undefined ? [] : [{ name: line, value: below }];
  });
}

function fromPairs(lines: readonly string[]): Pasted {
  const pairs = pairsIn(lines);
  const valueOf = (name: RegExp): string | undefined =>
    pairs.find((pair) => name.test(pair.name.trim()))?.value;
  const found = pairs.flatMap(({ name, value }) => {
    const field = fieldOf(name);
    return field === undefined ? [] : [factsIn(field, value)];
  });
  return Object.assign({}, ...found, purchasePasted(valueOf));
}

/** Rows of several subscriptions: which of them is meant is the agent's to say. */
const namesIn = (lines: readonly string[]): number =>
  new Set(lines.flatMap((line) => subscriptionName.exec(line)?.[0] ?? [])).size;

/** No page of the admin is as long as this; what lies behind it is not what the agent meant to paste. */
const longest = 65_536;

/** What the text tells; empty when nothing in it is recognised. */
export function factsPasted(text: string): Pasted {
  const lines = text
    .slice(0, longest)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const at = lines.findIndex(
    (line) => cellsOf(line).filter((cell) => fieldOf(cell) !== undefined).length > 1,
  );
  if (namesIn(lines) > 1) return {};
  const heads = lines[at];
  const row = heads === undefined ? undefined : lines[at + 1];
  if (heads !== undefined && row !== undefined) return fromTable(cellsOf(heads), cellsOf(row));
  const alone = lines.find((line) => cellsOf(line).length > 2 && subscriptionName.test(line));
  return alone === undefined ? fromPairs(lines) : fromRow(cellsOf(alone));
}
