/** What the composer, the custom fields and the status show. */
import * as z from 'zod/mini';
import type { Composer } from '../core/case/state.ts';
import { pick, read, type Answers } from './answers.ts';

/** Both names stand for the same box; which one a host knows depends on its age. */
export const twins = (name: string): readonly [string, string] => [
  `ticket.comment.${name}`,
  `comment.${name}`,
];

export const fieldPath = (id: number): string => `ticket.customField:custom_field_${id}`;

export const statusPaths = ['ticket.status', 'ticket.statusCategory'];

export const composerPaths = (issueTypeField: number | null): readonly string[] => [
  ...twins('text'),
  ...twins('type'),
  ...twins('useRichText'),
  'channel',
  ...statusPaths,
  ...(issueTypeField === null ? [] : [fieldPath(issueTypeField)]),
];

const channel = z.union([
  z.pipe(
    z.string(),
    z.transform((name) => ({ name, sessionBased: false })),
  ),
  z.object({ name: z.catch(z.nullable(z.string()), null), sessionBased: z.catch(z.boolean(), false) }),
]);
const category = z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']);

/** What stands in the box; undefined: could not be read. */
export const textOf = (answers: Answers): string | undefined => {
  const text = pick(answers, z.nullable(z.string()), ...twins('text'));
  return text === undefined ? undefined : (text ?? '');
};

export const typeOf = (answers: Answers): string | undefined => pick(answers, z.string(), ...twins('type'));

/** With custom statuses `ticket.status` may be one of them; what counts is the category it belongs to. */
export const statusOf = (answers: Answers): string | undefined =>
  pick(answers, category, ...statusPaths) ?? pick(answers, z.string(), ...statusPaths);

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const fieldValue = z.union([z.nullable(scalar), z.array(scalar)]);

/** A custom field's value as text: of a drop-down, its option's tag. Null: empty; undefined: of an unknown form. */
export function fieldText(value: unknown): string | null | undefined {
  if (value === undefined) return null;
  const known = read(fieldValue, value);
  if (known === undefined) return undefined;
  const text = Array.isArray(known) ? known.join(' ') : String(known ?? '');
  return text === '' ? null : text;
}

/** Undefined where box or type could not be read. Rich text is only for channels that take it: messaging does not. */
export function composerOf(answers: Answers, issueTypeField: number | null): Composer | undefined {
  const text = textOf(answers);
  const type = typeOf(answers);
  if (text === undefined || type === undefined) return undefined;
  const via = pick(answers, channel, 'channel');
  const field = issueTypeField === null ? null : fieldPath(issueTypeField);
  const onForm = field !== null && !answers.refused.has(field);
  return {
    text,
    type,
    channel: via?.name ?? null,
    session: via?.sessionBased === true,
    status: statusOf(answers) ?? null,
    rich: pick(answers, z.boolean(), ...twins('useRichText')) === true && via?.sessionBased !== true,
    issueType: onForm ? (fieldText(answers.values.get(field)) ?? '') : null,
  };
}
