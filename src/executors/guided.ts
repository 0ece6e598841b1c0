import { type Executor, withoutIssue } from './executor.ts';

/**
 * Leaves the change to the agent, in the admin pages: it sends nothing and answers `handed` at once. The screen
 * hands over the form's values and waits for the agent's word.
 */
export const byHand: Executor = {
  execute: () => Promise.resolve({ tag: 'handed', to: 'agent' }),
  ...withoutIssue,
};
