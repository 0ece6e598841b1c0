/** What a setting that is meant to be an option's tag turns out to be, by the options of its field (cases/reading.md 13). */
import type { Loadable } from './loadable.ts';
import type { FieldOption } from './records/zendesk.ts';

/**
 * - `tag`: an option has this tag, or the field has no options and takes any text.
 * - `label`: it is what people read, not the tag. `tags`: of the options that bear it; several where two read alike, none where
 *   the options are not known and its blanks alone tell, since no tag has any.
 * - `none`: no option has it, neither as its tag nor as its label. `no-field`: there is no field of that id.
 * - `unread`: the options could not be read. `asked`: they are still to be read.
 */
export type OptionMeant =
  | { readonly is: 'tag' | 'none' | 'no-field' | 'unread' | 'asked' }
  | { readonly is: 'label'; readonly tags: readonly string[] };

const alike = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** An option within others shows the last part of its name, `Billing::Refund`; tags are told apart by their case. */
const bears = ({ label, tag }: FieldOption, value: string): boolean =>
  [label, label.split('::').at(-1) ?? '', tag].some((one) => alike(one) === alike(value));

/** Zendesk's tags have no blanks, so a text with one is a label whatever the options are. */
export const hasBlanks = (value: string): boolean => /\s/.test(value.trim());

function meantAmong(value: string, options: readonly FieldOption[]): OptionMeant {
  if (options.length === 0 || options.some((one) => one.tag === value)) return { is: 'tag' };
  const tags = [...new Set(options.filter((one) => bears(one, value)).map((one) => one.tag))];
  return tags.length > 0 ? { is: 'label', tags } : { is: 'none' };
}

/** What the value is. `options`: those of the field, empty for one that takes any text; absent: there is no such field. */
export function optionMeant(value: string, options: Loadable<readonly FieldOption[]>): OptionMeant {
  switch (options.tag) {
    case 'known':
      return meantAmong(value, options.value);
    case 'absent':
      return { is: 'no-field' };
    case 'unread':
      return hasBlanks(value) ? { is: 'label', tags: [] } : { is: 'unread' };
    case 'asked':
    case 'idle':
      return hasBlanks(value) ? { is: 'label', tags: [] } : { is: 'asked' };
  }
}

/**
 * The tag that the field shows once it is set as it is meant. A label stands for its option where only one bears it; null: no
 * tag can be told, so whatever the field shows is not known to be right.
 */
export function tagMeant(value: string, meant: OptionMeant): string | null {
  if (meant.is === 'label') return meant.tags.length === 1 ? (meant.tags[0] ?? null) : null;
  return meant.is === 'none' ? null : value;
}
