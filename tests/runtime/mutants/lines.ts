/** Planted bugs: a line counts that does not, or what was confirmed or left on Free is kept otherwise than it has to be. */
import { reduceCase } from '../../../src/core/case/reducer.ts';
import { gatesOf } from '../../../src/core/case/gates.ts';
import { assess } from '../../../src/core/case/assessment.ts';
import type { CaseState } from '../../../src/core/case/state.ts';
import { withFact } from '../../../src/core/facts/store.ts';
import type { Comment } from '../../../src/core/domain/records/zendesk.ts';
import type { AutosaveStore } from '../../../src/runtime/services.ts';
import { readingAs } from './conversation.ts';
import type { Mutant } from './mutant.ts';

/** As if whom an entry names had written it, privately and here. */
function believed(comment: Comment): Comment {
  if (comment.entry === null) return comment;
  const { agentId, ...rest } = JSON.parse(comment.entry) as { agentId?: unknown };
  return {
    ...comment,
    entry: JSON.stringify({ ...rest, agentId, ticket: '4201' }),
    authorId: String(agentId),
    role: 'agent',
    roleType: null,
    public: false,
    channel: 'api',
  };
}

const anybodyCounts: Mutant = {
  name: 'an entry counts, whoever wrote it',
  says: /a line that does not count/,
  shownBy: 'standard',
  services: (services) => readingAs(services, (comment) => [believed(comment)]),
};

/** A line of a text is an entry, as it was once. */
function lineTaken(comment: Comment): Comment {
  const entry = /provisioning-journal v1 (\{.*\})/.exec(comment.text)?.[1];
  return entry === undefined ? comment : believed({ ...comment, entry });
}

const mergesLineCounts: Mutant = {
  name: 'a line of a merged or pasted text counts',
  says: /a line that does not count/,
  shownBy: 'standard',
  services: (services) => readingAs(services, (comment) => [lineTaken(comment)]),
};

const ticksIn = (text: string | null): readonly string[] =>
  text === null ? [] : ((JSON.parse(text) as { ticks?: string[] }).ticks ?? []);

const ticked = ({ confirmations }: CaseState): readonly string[] =>
  Object.entries(confirmations).flatMap(([gate, one]) => (one.of === null ? [] : [gate]));

/** Gives each gate of which the store says that it was given once. */
function givenAgain(state: CaseState, ticks: readonly string[], now: number): CaseState {
  const gates = state.steps.flatMap((step) => gatesOf(state, assess(state, now), step));
  const open = gates.filter((gate) => !gate.given && ticks.includes(gate.name));
  return open.reduce<CaseState>(
    (soFar, { name, kind, phrase }) =>
      reduceCase(soFar, {
        type: 'give',
        gate: name,
        ...(kind === 'box' ? { ticked: true } : { text: phrase ?? 'As before.' }),
        now,
      }),
    state,
  );
}

/** The store keeps what was confirmed, and a frame that opens takes it for confirmed. */
const tickKept: Mutant = {
  name: 'a tick is kept over a reload',
  shownBy: 'too-few-seats',
  says: /which nobody gave in this frame/,
  advance({ autosave }) {
    const before = ticksIn(autosave.load());
    return (state, event) => {
      const next = givenAgain(reduceCase(state, event), before, event.now);
      const text = autosave.load();
      if (text !== null) {
        const ticks = [...new Set([...ticksIn(text), ...ticked(next)])];
        autosave.save(JSON.stringify({ ...(JSON.parse(text) as object), ticks }));
      }
      return next;
    };
  },
  services: (services) => ({
    ...services,
    autosave: {
      ...services.autosave,
      // What the app saves leaves the ticks where they are.
      save(text) {
        const ticks = ticksIn(services.autosave.load());
        services.autosave.save(JSON.stringify({ ticks, ...(JSON.parse(text) as object) }));
      },
    },
  }),
};

const isClear = ({ entry }: Comment): boolean => entry?.includes('clear-subscription') ?? false;

function withoutClears(state: CaseState): CaseState {
  let { facts } = state;
  for (const [arg, part] of state.facts.conversation ?? []) {
    if (part.tag !== 'known') continue;
    const comments = part.value.comments.filter((one) => !isClear(one));
    facts = withFact(facts, 'conversation', arg, { ...part, value: { ...part.value, comments } });
  }
  return { ...state, facts, reached: [] };
}

/** Frames in which something was chosen anew, by what they keep. */
const chosen = new WeakSet<AutosaveStore>();

/** What was cleared is forgotten with the choice that it was cleared for: here, and in what is read from then on. */
const strandedForgotten: Mutant = {
  name: 'a stranded group is forgotten at a choice',
  says: /nothing says that it is on Free/,
  shownBy: 'swap-refused',
  advance:
    ({ autosave }) =>
    (state, event) => {
      if (event.type !== 'choose') return reduceCase(state, event);
      chosen.add(autosave);
      return reduceCase(withoutClears(state), event);
    },
  services: (services) =>
    readingAs(services, (comment) => [
      chosen.has(services.autosave) && isClear(comment) ? { ...comment, entry: null } : comment,
    ]),
};

export const lineMutants: readonly Mutant[] = [anybodyCounts, mergesLineCounts, tickKept, strandedForgotten];
