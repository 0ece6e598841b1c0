/** What an effect that failed on our own side becomes: a chunk that did not load, a wish that no procedure takes. */
import type { Trouble } from '../core/domain/loadable.ts';
import type { StepEffect } from '../core/step/effects.ts';
import type { StepEvent } from '../core/step/events.ts';

const unknown = { settled: 'cannot-tell', sides: [] } as const;

/** What is told of an effect that failed on our own side: never that it is done, and never nothing. */
export function failedEffect(effect: StepEffect, detail: string, now: number): StepEvent {
  const trouble: Trouble = { kind: 'shape', service: 'zendesk', detail };
  switch (effect.do) {
    case 'look':
    case 'check':
      return { type: 'looked', proof: unknown, departing: null, auditCheck: null, now };
    case 'note-begun':
      return { type: 'not-noted', notice: { is: 'not-noted', trouble }, now };
    case 'act':
      return { type: 'answered', answer: { tag: 'no-answer', trouble }, now };
    case 'ask-request':
      return { type: 'told', status: { is: 'nothing-yet' }, now };
    case 'note-ended':
      return { type: 'ended', now };
  }
}
