export { computePacks, customer, pastOrder, seats, storagePacks, subscription } from './customersdot.ts';
export { portalError } from './errors.ts';
export { gitlabUser, group, member, personal, plan } from './gitlab.ts';
export { mailEvent, suppressed } from './mail.ts';
export {
  entryOn,
  journalNote,
  LIGHT_AGENT,
  lightAgent,
  lineOf,
  mergedNote,
  pastedNote,
  type WrittenEntry,
} from './notes.ts';
export { seedOf, TOKEN_USER, type Parts } from './seed.ts';
export { AGENT, agents, comment, FORM, OTHER_AGENT, REQUESTER, requester, ticket } from './zendesk.ts';
