/** Which answers a step that has ended takes out of the book. */
import { expect, test } from 'vitest';
import { forgotten } from '#core/case/invalidation.ts';
import type { ProcedureId } from '#core/procedures/catalog.ts';
import { told } from '../build.ts';
import { caseOf } from '../opened.ts';
import { premium } from '../records.ts';

const state = caseOf({
  facts: {
    subscription: {
      'A-S1': told(premium({ name: 'A-S1' })),
      'A-S2': told(premium({ name: 'A-S2' }), 'agent'),
    },
  },
});
const left = (procedure: ProcedureId) => [...(forgotten(state, procedure).subscription?.keys() ?? [])];

test('a step on a group forgets the subscriptions that were read by themselves, and keeps what the agent said', () => {
  expect(left('force-associate')).toEqual(['A-S2']);
  expect(left('clear-subscription')).toEqual(['A-S2']);
});

test('a step on an account forgets none', () => {
  expect(left('link-account')).toEqual(['A-S1', 'A-S2']);
});
