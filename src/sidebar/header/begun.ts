/** What colleagues have begun on the ticket and not ended, by its journal. */
import { attemptsOf, type Entry, type Journal } from '../../core/journal.ts';
import type { Agent } from '../../core/ticket.ts';

export const begunByOthers = (journal: Journal, agent: Agent): readonly Entry[] =>
  attemptsOf(journal)
    .filter((attempt) => attempt.ended === null && attempt.begun.agentId !== agent.id)
    .map((attempt) => attempt.begun);
