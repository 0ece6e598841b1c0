/**
 * A change goes from the state that its begun note names, and from no other: so no group loses a plan but the one that was
 * confirmed to, and no wish goes to a group whose id nobody confirmed. Held against the world at every moment since the
 * note was answered, since that is when the app has to look.
 */
import type { World } from '../../world/types.ts';
import { isPaid, planIn, stateNow } from './state-now.ts';
import { type NotedLine, notesOn, type Values } from './ticket-notes.ts';

interface View {
  readonly state: Values;
  /** The code of the plan on the group that the subscription is on. */
  readonly leaves: string;
  /** How much had been applied by then. */
  readonly applied: number;
}

export interface Departing {
  /** The app has been answered that its begun note stands. */
  answered(attempt: string): void;
  /** What is wrong with the attempt's change as it goes: from another state, or without what that asks to confirm. */
  goes(attempt: string): readonly string[];
  /** What is wrong with what a server did that was told the expected state. */
  came(attempt: string, link: string): readonly string[];
}

/** What could not be read, where a reason stood in for it. */
const unread = '?';

/** What a server that compares the expected state can see. */
const compared = ['uid', 'linked', 'path', 'total'];

const told = (values: readonly unknown[]): string =>
  [...new Set(values.map((one) => JSON.stringify(one)))].join(' or ');

/** What has to have been confirmed to depart from there: what falls, and what is overwritten. */
function unconfirmed({ procedure, wish, from, reasons }: NotedLine, views: readonly View[]): string[] {
  const queries = (id: string, why: string): string[] =>
    reasons[id] === undefined ? [`${procedure} goes without ${id}: ${why}`] : [];
  if (procedure === 'clear-subscription') {
    const typed = reasons['path'] === from?.['path'];
    return typed ? [] : [`${procedure} goes without the typed path ${String(from?.['path'])}`];
  }
  if (procedure === 'set-compute-minutes') {
    const lowers = Number(wish['total']) < Number(from?.['total']);
    return lowers ? queries('compute-minutes', 'it takes minutes away') : [];
  }
  if (wish['namespace'] === undefined || from?.['linked'] === wish['namespace']) return [];
  const leaves = from?.['linked'] !== null && views.every((one) => isPaid(one.leaves));
  const taken = typeof from?.['plan'] === 'string' && from['plan'] !== unread && isPaid(from['plan']);
  return [
    ...(leaves ? queries('source-namespace', `group ${String(from?.['linked'])} falls`) : []),
    ...(taken ? queries('namespace-free', `the plan ${String(from?.['plan'])} is overwritten`) : []),
  ];
}

export function departingIn(world: World): Departing {
  const watched = new Map<string, { readonly note: NotedLine; readonly views: View[] }>();
  const see = (note: NotedLine): View => {
    const state = stateNow(world, note);
    return { state, leaves: planIn(world, state['linked']), applied: world.state.applied.length };
  };
  const seeAll = (): void => {
    for (const { note, views } of watched.values()) views.push(see(note));
  };
  world.subscribe(seeAll);
  const begunBy = (attempt: string): NotedLine | undefined =>
    notesOn(world).find((one) => one.event === 'begun' && one.attempt === attempt);

  return {
    answered(attempt) {
      const note = begunBy(attempt);
      if (note !== undefined) watched.set(attempt, { note, views: [see(note)] });
    },
    goes(attempt) {
      const note = watched.get(attempt)?.note ?? begunBy(attempt);
      if (note === undefined) return [];
      const { from, procedure } = note;
      if (from === undefined) return [`${procedure} goes from a state that nobody noted`];
      const views = [...(watched.get(attempt)?.views ?? []), see(note)];
      const parts = Object.keys(see(note).state).filter((part) => from[part] !== unread);
      const other = parts.filter((part) => views.every((one) => one.state[part] !== (from[part] ?? null)));
      const [last] = views.slice(-1);
      const named = from['namespace'] ?? note.wish['namespace'];
      return [
        ...other.map((part) => {
          const is = told(views.map((one) => one.state[part]));
          return `${procedure} goes from ${part} ${told([from[part] ?? null])}, and it is ${is}`;
        }),
        ...(named === note.wish['namespace'] ? [] : [`${procedure} goes to a group that nobody confirmed`]),
        ...(last === undefined ? [] : unconfirmed(note, views)),
      ];
    },
    came(attempt, link) {
      const had = watched.get(attempt);
      if (!world.knobs.honoursExpected || had === undefined) return [];
      const { note, views } = had;
      const index = world.state.applied.findIndex((one) => one.ticketLink === link);
      const before = views.findLast((one) => one.applied <= index);
      if (index < 0 || before === undefined || note.from === undefined) return [];
      const { from, procedure } = note;
      return compared
        .filter((part) => part in before.state && before.state[part] !== (from[part] ?? null))
        .map((part) => `${procedure} was applied from another ${part} than it was told to expect`);
    },
  };
}
