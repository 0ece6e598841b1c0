/** Drafting texts for the customer, one at a time, and what came of the last one. */
import { useState } from 'react';
import { draftOf } from '../core/domain/draft.ts';
import { useDesk } from './desk-context.ts';
import type { DraftOutcome } from './ports.ts';

/** Where a draft is: on its way into the composer, or what came of it. */
export type DraftStage = 'drafting' | DraftOutcome;

/** `Which`: by what the texts are told apart. */
export interface Drafting<Which> {
  /** Null before anything was drafted. */
  readonly last: { readonly which: Which; readonly stage: DraftStage } | null;
  readonly draft: (which: Which, text: string) => void;
}

export function useDrafting<Which>(): Drafting<Which> {
  const { ports } = useDesk();
  const [last, setLast] = useState<Drafting<Which>['last']>(null);
  return {
    last,
    draft(which, text) {
      setLast({ which, stage: 'drafting' });
      void ports.draft(draftOf(text)).then((stage) => setLast({ which, stage }));
    },
  };
}
