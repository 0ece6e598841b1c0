/** What the agent typed, chose and ticked for themselves, kept for this ticket until the case is closed. Works without a store too. */
import * as z from 'zod/mini';
import type { CaseState } from '../core/case/state.ts';
import type { AutosaveStore } from './services.ts';

const texts = z.record(z.string(), z.string());
const Typing = z.object({
  choices: z.object({
    customer: z.exactOptional(z.string()),
    subscription: z.exactOptional(z.string()),
    namespace: z.exactOptional(z.string()),
    gitlabUser: z.exactOptional(z.string()),
  }),
  /** Reasons that were typed, by gate. */
  reasons: z.catch(texts, {}),
  /** What was ticked in guides. */
  ticks: z.catch(z.array(z.string()), []),
  form: texts,
  /** What was pasted of an admin page that said no, by attempt. */
  quoted: z.catch(texts, {}),
  /** Who took the form's facts, when (epoch ms), which, and through which stages; null where nobody did. */
  taken: z.catch(
    z.nullable(
      z.object({
        by: z.string(),
        at: z.number(),
        told: texts,
        passed: z.catch(z.array(z.string()), []),
      }),
    ),
    null,
  ),
  guided: z.boolean(),
});
export type Typing = z.infer<typeof Typing>;

/** What an earlier frame of this ticket left, or null. Somebody else's text in the store is nothing. */
export function restoreTyping(autosave: AutosaveStore): Typing | null {
  try {
    const text = autosave.load();
    const parsed = Typing.safeParse(text === null ? null : JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What a later frame may propose again: reasons are sentences, ticks and typed paths are confirmations. */
const reasonsIn = ({ confirmations, steps }: CaseState): Readonly<Record<string, string>> => {
  const paths = new Set(steps.map((one) => `path ${one.id}`));
  const texts = Object.entries(confirmations).flatMap(([gate, { text }]) =>
    text === undefined || text.trim() === '' || paths.has(gate) ? [] : [[gate, text] as const],
  );
  return Object.fromEntries(texts);
};

/** When the form's facts were taken: they are the only ones in the store that nobody read. */
function takenIn({ facts, formTaken, taken, agent, passed }: CaseState): Typing['taken'] {
  const told = [...(facts['customers-by-email']?.values() ?? [])].find(
    (fact) => fact.tag === 'known' && fact.by === 'agent',
  );
  return formTaken && told?.tag === 'known'
    ? { by: agent.id, at: told.at, told: taken, passed: [...passed] }
    : null;
}

/** Keeps what was typed, whenever it has changed; forgets it once the case is closed. */
export function autosaveIn(autosave: AutosaveStore): (state: CaseState, closed: boolean) => void {
  let last: readonly unknown[] = [];
  return (state, closed) => {
    const { choices, confirmations, form, formTaken, guideTicks, mode, passed, quoted, settings, taken } =
      state;
    const kept = [choices, confirmations, form, formTaken, guideTicks, mode, passed, quoted, taken, closed];
    if (kept.every((one, index) => one === last[index])) return;
    last = kept;
    try {
      if (closed) return autosave.clear();
      const guided = mode === 'guided' && settings.mode !== 'guided';
      const reasons = reasonsIn(state);
      autosave.save(
        JSON.stringify({
          choices,
          reasons,
          ticks: [...guideTicks],
          form,
          quoted,
          taken: takenIn(state),
          guided,
        } satisfies Typing),
      );
    } catch {
      // A full or forbidden store loses the typing at the next reload, nothing else.
    }
  };
}
