/** The agent carries the change out in the admin pages; the app hands over the form's values and waits for a word. */
import { type Carrier, withoutIssue } from './executor.ts';

export const byHand: Carrier = {
  carry: () => Promise.resolve({ tag: 'handed', to: 'agent' }),
  ...withoutIssue,
};
