/** What the agent typed and chose, kept for this ticket until the case is closed. Works without a store too. */
import * as z from 'zod/mini';
import type { CaseState } from '../core/case/state.ts';
import type { Keep } from './services.ts';

const texts = z.record(z.string(), z.string());
const Kept = z.object({
  choices: z.object({
    customer: z.exactOptional(z.string()),
    subscription: z.exactOptional(z.string()),
    namespace: z.exactOptional(z.string()),
    gitlabUser: z.exactOptional(z.string()),
  }),
  given: z.record(
    z.string(),
    z.object({
      ticked: z.exactOptional(z.boolean()),
      text: z.exactOptional(z.string()),
      of: z.exactOptional(z.string()),
    }),
  ),
  form: texts,
  taken: z.boolean(),
  guided: z.boolean(),
});
export type Kept = z.infer<typeof Kept>;

/** What an earlier frame of this ticket left, or null. Somebody else's text in the store is nothing. */
export function recall(keep: Keep): Kept | null {
  try {
    const text = keep.load();
    const parsed = Kept.safeParse(text === null ? null : JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps what was typed, whenever it has changed; forgets it once the case is closed. */
export function rememberIn(keep: Keep): (state: CaseState, closed: boolean) => void {
  let last: readonly unknown[] = [];
  return ({ choices, given, form, formTaken, mode, settings }, closed) => {
    const kept = [choices, given, form, formTaken, mode, closed];
    if (kept.every((one, index) => one === last[index])) return;
    last = kept;
    try {
      if (closed) return keep.clear();
      const guided = mode === 'guided' && settings.mode !== 'guided';
      keep.save(JSON.stringify({ choices, given, form, taken: formTaken, guided } satisfies Kept));
    } catch {
      // A full or forbidden store loses the typing at the next reload, nothing else.
    }
  };
}
