/**
 * Pages that are pasted one after the other are read together, wherever in the form they are dropped, and go into it at one
 * press. What speaks of somebody or something else than the form is left out and said.
 */
import { type ClipboardEvent, useState } from 'react';
import { manualFields, type ManualField, type ManualForm } from '../../core/facts/manual-form.ts';
import { factsPasted, type Pasted } from './pasted.ts';

/** Two pages that differ in one of these are not of one purchase. */
const identities = ['customer-id', 'subscription-name'] as const satisfies readonly ManualField[];

export interface Pasting {
  /** What was recognised so far, in the form's order. */
  readonly found: readonly { readonly field: ManualField; readonly value: string }[];
  /** The form is of another one than what was pasted last. */
  readonly other: { readonly field: ManualField; readonly value: string; readonly told: string } | null;
  /** What stands in the box: typed there, or pasted and not recognised. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Takes a paste into any place of the form, where it is a page or a row and not a single value. */
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly clear: () => void;
}

const isMany = (text: string): boolean => /[\t\n]/.test(text.trim());

function otherThan(form: ManualForm, facts: Pasted): Pasting['other'] {
  for (const field of identities) {
    const told = (form[field] ?? '').trim();
    const value = facts[field];
    if (value !== undefined && told !== '' && told !== value) return { field, value, told };
  }
  return null;
}

/** Of two pages that are not of one purchase the later one counts. */
const joined = (before: Pasted, now: Pasted): Pasted =>
  otherThan(before, now) === null ? { ...before, ...now } : now;

export function usePasting(form: ManualForm, locked: boolean): Pasting {
  const [facts, setFacts] = useState<Pasted>({});
  const [other, setOther] = useState<Pasting['other']>(null);
  const [text, setText] = useState('');
  const inBox = factsPasted(text);
  const all = otherThan(form, inBox) === null ? joined(facts, inBox) : facts;
  function onPaste(event: ClipboardEvent): void {
    const page = event.clipboardData.getData('text/plain');
    if (locked || !isMany(page)) return;
    const now = factsPasted(page);
    if (Object.keys(now).length === 0) return;
    event.preventDefault();
    const differs = otherThan(form, now);
    setOther(differs);
    if (differs === null) setFacts((before) => joined(before, now));
  }
  return {
    found: manualFields.flatMap((field) => {
      const value = all[field];
      return value === undefined ? [] : [{ field, value }];
    }),
    other: otherThan(form, inBox) ?? other,
    text,
    onText: setText,
    onPaste,
    clear: () => {
      setFacts({});
      setOther(null);
      setText('');
    },
  };
}
