/** Forms as agents fill them in: each fact told in one way or the other, or left untouched. */
import * as fc from 'fast-check';
import { manualChoices, type ManualField, manualFields, type ManualForm } from '#core/facts/manual-form.ts';

/** What is typed into the fields that have no list of choices. */
const typed: { readonly [K in ManualField]?: readonly string[] } = {
  'customer-id': ['31'],
  'linked-uid': ['none', '4711'],
  'subscription-name': ['A-S00000001'],
  seats: ['0', '25', '9'],
  'linked-namespace': ['none', '9001', '7'],
  'subscription-status': ['Active', 'Cancelled'],
  'subscription-start': ['none', '2026-04-24', '2099-01-01'],
  'subscription-end': ['none', '2027-04-24', '2020-01-01'],
  holder: ['none', 'unknown', 'A-S00000009'],
};

/** Every answer that a field may hold. */
export const answersOf = (field: ManualField): readonly string[] =>
  manualChoices[field] ?? typed[field] ?? [];

/** A form with most fields told; the more often told, the deeper it leads. */
export const forms: fc.Arbitrary<ManualForm> = fc.record(
  Object.fromEntries(
    manualFields.map((field) => [
      field,
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...answersOf(field)) },
        { weight: 1, arbitrary: fc.constant('') },
      ),
    ]),
  ),
);
