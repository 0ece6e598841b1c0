/** The property that every test of the model shares: whatever happens, nothing that must not be is, and it ends. */
import fc from 'fast-check';
import { finish } from './finish.ts';
import { moves } from './drawn.ts';
import type { Move } from './moves.ts';
import type { Mutant } from '../mutants/mutant.ts';
import { pass, play, wrongAt } from './play.ts';
import { lay, type Story, type Table } from './table.ts';

function hold(table: Table, when: string): void {
  const wrong = wrongAt(table);
  if (wrong.length > 0) throw new Error(`After ${when}:\n${wrong.join('\n')}`);
}

/** An ending that could not be noted in time is noted some minutes later, be the case closed or not. */
async function noteAll(table: Table): Promise<void> {
  const { stage } = table.seats.ann;
  const open = () => stage.state().pendingNotes.filter((one) => one.due !== null);
  if (open().length > 0) await pass(table, 240);
  if (open().length > 0) throw new Error('The case is closed, and how a step ended is not on the ticket.');
}

function standsAt(table: Table): string {
  const { stage } = table.seats.ann;
  const steps = stage.state().steps.map((one) => `${one.id}: ${one.step.at}`);
  return `The case does not end, and stands at ${stage.status()}:\n${steps.join('\n')}`;
}

/** Plays a story with these moves. Throws what is wrong, if anything is. */
export async function runThrough(
  story: Story,
  list: readonly Move[],
  mutant: Mutant | null = null,
): Promise<void> {
  const table = await lay(story, mutant);
  hold(table, 'opening');
  for (const move of list) {
    await play(table, move);
    hold(table, JSON.stringify(move));
  }
  const end = await finish(table);
  if (end === 'closed') await noteAll(table);
  hold(table, 'the end');
  if (end === null) throw new Error(standsAt(table));
}

export interface Search {
  readonly mutant?: Mutant;
  /** The longest list of moves that is played. */
  readonly longest?: number;
}

/** The property as fast-check takes it: it holds for every list of moves. */
export const caseModel = (story: Story, { mutant, longest = 16 }: Search = {}): fc.IAsyncProperty<[Move[]]> =>
  fc.asyncProperty(fc.array(moves, { minLength: 4, maxLength: longest, size: 'max' }), (list) =>
    runThrough(story, [...(mutant?.leads ?? []), ...list], mutant ?? null),
  );

/** What the model is played with: prepared cases, by each way to carry a change out. */
export const stories: readonly Story[] = [
  { id: 'standard', mode: 'api' },
  { id: 'held-by-expired', mode: 'api' },
  { id: 'admin-linked', mode: 'api' },
  { id: 'too-few-seats', mode: 'api' },
  { id: 'minutes-lost', mode: 'api' },
  { id: 'swap-refused', mode: 'api' },
  { id: 'standard', mode: 'guided' },
  { id: 'held-by-active', mode: 'guided' },
  { id: 'too-few-seats', mode: 'internal_request' },
  { id: 'held-by-expired', mode: 'internal_request' },
];
