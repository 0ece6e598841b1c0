/**
 * Code that only a begun case needs comes when it is needed, since the verdict does not wait for it. Where it does not
 * come (a chunk that did not load), that is told: never that something is done, and never nothing.
 */
import { repliesPrint, staffReplies } from '../core/case/earlier-letters.ts';
import type { ReplyKind } from '../core/case/reply/kinds.ts';
import type { CaseStep, PendingNote } from '../core/case/state.ts';
import type { StepEffect } from '../core/step/effects.ts';
import { failedEffect } from './failed-effect.ts';
import type { EffectTools } from './effects/tools.ts';

/** Code that writes in English where nobody sees a bare key in time, so it comes with all of English. */
async function fetchWriter<Code>(code: Promise<Code>): Promise<Code> {
  const [writer, { learnEnglish }] = await Promise.all([code, import('../i18n/whole.ts')]);
  learnEnglish();
  return writer;
}

/** Does what a step's state asks for. */
export async function runStepEffect(tools: EffectTools, step: CaseStep, effect: StepEffect): Promise<void> {
  const { services, tell } = tools;
  try {
    const { runStep } = await fetchWriter(import('./effects/run-step.ts'));
    await runStep({ ...tools, state: tools.state() }, step, effect, tools.state);
  } catch (error) {
    const now = services.clock.now();
    const detail = error instanceof Error ? error.message : String(error);
    tell({ type: 'step', id: step.id, event: failedEffect(effect, detail, now), now });
  }
}

/** Reads what the admin page said no with. Where that cannot be done, nobody knows whether it happened. */
export async function sayRefused(tools: EffectTools, id: string): Promise<void> {
  try {
    (await import('./effects/refused-in-admin.ts')).sayRefused(tools, id);
  } catch {
    const now = tools.services.clock.now();
    const trouble = { service: 'zendesk', kind: 'shape', detail: '' } as const;
    const event = { type: 'refused-in-admin', answer: { tag: 'no-answer', trouble }, now } as const;
    tools.tell({ type: 'step', id, event, now });
  }
}

/** Tries again to note how a step ended. */
export async function noteEnding(tools: EffectTools, note: PendingNote): Promise<void> {
  try {
    const { noteAgain } = await fetchWriter(import('./effects/write-journal.ts'));
    await noteAgain({ ...tools, state: tools.state() }, note);
  } catch {
    const { step, entry, sentence } = note;
    tools.tell({ type: 'ending-not-noted', step, entry, sentence, now: tools.services.clock.now() });
  }
}

/** Goes on without minutes that were lost. Where the code does not come nothing is chosen, and the choice stays open. */
export async function goWithoutMinutes(tools: EffectTools): Promise<void> {
  try {
    (await fetchWriter(import('./effects/waive-minutes.ts'))).waiveMinutes(tools);
  } catch {
    tools.tell({ type: 'woken', now: tools.services.clock.now() });
  }
}

/** Drafts the reply, and sets field and status. */
export async function draftReply({ state, services, tell }: EffectTools): Promise<void> {
  try {
    const { drafted } = await import('./effects/draft-reply.ts');
    await drafted({ state, services, tell });
  } catch {
    const drafting = { state: 'failed', problems: ['not-inserted'] } as const;
    tell({ type: 'drafting', drafting, now: services.clock.now() });
  }
}

/** Fetches the words by which a draft is known again. Where they do not come, no text counts as one. */
export async function learnReplyWords(tools: EffectTools, kind: ReplyKind): Promise<void> {
  try {
    const { learnWords } = await import('./effects/reply-words.ts');
    await learnWords(tools, kind);
  } catch {
    tools.tell({ type: 'reply-words', kind, patterns: [], now: tools.services.clock.now() });
  }
}

/** Searches the earlier replies for letters of the app's own. Where that cannot be done, none counts as one. */
export async function searchLetters(tools: EffectTools): Promise<void> {
  const replies = staffReplies(tools.state());
  try {
    const { findLetters } = await import('./effects/letters.ts');
    await findLetters(tools);
  } catch {
    const letters = { of: repliesPrint(replies), list: [] };
    tools.tell({ type: 'letters', letters, now: tools.services.clock.now() });
  }
}

/** Files an internal request about a step, or gives its text to copy. */
export async function escalate({ state, services, tell }: EffectTools, id: string): Promise<void> {
  const { clock, t } = services;
  try {
    const { escalated } = await fetchWriter(import('./effects/escalate.ts'));
    await escalated({ state: state(), services, tell }, id);
  } catch {
    const text = await fetchWriter(import('../core/case/report.ts')).then(
      ({ caseReport }) => caseReport(state(), t, clock.now()),
      () => '',
    );
    tell({ type: 'escalation', id, escalation: { state: 'draft', url: null, text }, now: clock.now() });
  }
}
