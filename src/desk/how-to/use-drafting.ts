/** Drafting a how-to, one at a time, and what came of the last one. */
import { useState } from 'react';
import { draftOf } from '../../core/domain/draft.ts';
import { useDesk } from '../desk-context.ts';
import type { DraftOutcome } from '../ports.ts';
import type { Topic } from './topic.ts';

interface Drafted {
  readonly topic: Topic;
  readonly is: 'drafting' | DraftOutcome;
}

export interface Drafting {
  /** Null before anything was drafted. */
  readonly last: Drafted | null;
  readonly draft: (topic: Topic, text: string) => void;
}

export function useDrafting(): Drafting {
  const { ports } = useDesk();
  const [last, setLast] = useState<Drafted | null>(null);
  return {
    last,
    draft(topic, text) {
      setLast({ topic, is: 'drafting' });
      void ports.draft(draftOf(text)).then((is) => setLast({ topic, is }));
    },
  };
}
