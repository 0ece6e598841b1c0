/** The agent carries the change out in the admin pages; the app hands over the form's values and waits for a word. */
import { type Executor, withoutIssue } from './executor.ts';

export const byHand: Executor = {
  execute: () => Promise.resolve({ tag: 'handed', to: 'agent' }),
  ...withoutIssue,
};
