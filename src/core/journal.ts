/**
 * The journal: private notes on the ticket whose updates carry an entry each, in metadata that nobody sees, renders or
 * can write by hand (docs/decisions/0013). It is how a change survives a reload, another browser and a second agent; it
 * tells where to look, and authorises nothing.
 */
export { type Attempt, attemptsOf } from './journal/attempts.ts';
export type { Why } from './journal/counting.ts';
export { type Entry, type JournalEvent, journalEvents, type Noted } from './journal/entry.ts';
export {
  type Disregarded,
  isJournal,
  type Journal,
  liesFurtherBack,
  readJournal,
} from './journal/reading.ts';
