/** What a note of the journal says to people: what is done and by whom, from which state to which, and why it may be. */
import { agreementOf } from '../../core/case/agreement.ts';
import type { StepGate } from '../../core/case/gates.ts';
import type { CaseState, CaseStep } from '../../core/case/state.ts';
import { stepInNote } from '../../core/case/step-in-note.ts';
import type { Entry } from '../../core/journal/entry.ts';
import { unreadPart } from '../../core/procedures/departure.ts';
import type { Acted } from '../../core/step/state.ts';
import type { Translate } from '../../i18n/translate.ts';

export interface Telling {
  readonly t: Translate;
  readonly agent: CaseState['agent'];
  readonly step: CaseStep;
  readonly entry: Entry;
  /** What was asked before it went; empty where nothing was, and for an ending. */
  readonly gates: readonly StepGate[];
  /** Who says that it was done, where that is not read. */
  readonly attestedBy: Acted['attestedBy'];
}

/** So much of one reason or answer stands in a note; all notes together may not fill the ticket. */
const longest = 600;

/** One line, so that it cannot pass for another paragraph of the note. */
function inOneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest)}…`;
}

const byWord = { agent: 'worded', automation: 'automation' } as const;

function whatOf({ t, agent, step, entry, attestedBy }: Telling): string {
  const named = stepInNote(step);
  const values = { ...named.params, agent: agent.name };
  const what = t(named.key, values);
  if (entry.event === 'begun' && entry.request !== null) {
    return t('journal.requested', { ...values, what, url: entry.request.url });
  }
  const key =
    entry.event === 'settled' && attestedBy !== null
      ? (`journal.settled.${byWord[attestedBy]}` as const)
      : (`journal.${entry.event}.plain` as const);
  return t(key, { ...values, what });
}

type State = Readonly<Record<string, string | number | null | undefined>>;

/** A state in a sentence: what is known of it, in words where there are some. */
function told(key: 'journal.from' | 'journal.to', state: State, t: Translate): readonly string[] {
  const parts = Object.entries(state).flatMap(([name, value]) => {
    if (value === null || value === undefined || value === '') return [];
    const labelKey = `journal.state.${name}`;
    const label = t.has(labelKey) ? t(labelKey) : name;
    return [`${label} ${value === unreadPart ? t('ui.verdict.not-read') : inOneLine(String(value))}`];
  });
  return parts.length === 0 ? [] : [t(key, { state: parts.join(', ') })];
}

/** From which state to which, as far as the step tells. */
function changeOf({ t, step, entry }: Telling): string {
  const { about, wish } = step.plan;
  const associates = wish['subscription'] !== undefined && wish['namespace'] !== undefined;
  const cleared = wish['subscription'] === undefined || associates ? undefined : about.namespace?.path;
  return [
    ...told('journal.from', entry.from ?? {}, t),
    ...told('journal.to', associates ? { plan: about.plan, seats: about.seats } : {}, t),
    ...(about.from === undefined ? [] : [t('step.leaves', { from: inOneLine(about.from) })]),
    ...(cleared === undefined ? [] : [t('step.clears', { path: inOneLine(cleared) })]),
  ].join(' ');
}

/** With a colon where it does not end a sentence by itself. */
const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}:`);

/**
 * What an agent confirmed, and not the question: "Confirmed" after it would say yes to what is not so. Where it tells of the ticket's own
 * words a note has words of its own, since nobody's writing is to stand in it.
 */
function shownAt({ id, key, params }: StepGate, t: Translate): string {
  const own = `journal.shown.${id}`;
  return ended(inOneLine(t.has(own) ? t(own) : t(key, params)));
}

/** What was asked before it, and what the agent gave. */
function whyOf({ t, entry, gates }: Telling): string {
  const given = Object.entries(entry.reasons).map(([id, reason]) => {
    const gate = gates.find((one) => one.id === id);
    const agreement = gate === undefined ? null : agreementOf(gate);
    // An agreement says by itself that it was confirmed; where it stands is told besides.
    if (gate !== undefined && agreement !== null)
      return [t(agreement, gate.params), ...(reason === 'confirmed' ? [] : [inOneLine(reason)])].join(' ');
    const asked = `finding.${id}.ask`;
    const answer = reason === 'confirmed' ? t('journal.ticked') : inOneLine(reason);
    if (gate !== undefined && gate.kind !== 'path') return `${shownAt(gate, t)} ${answer}`;
    return `${t.has(asked) ? t(asked) : t('journal.path')} ${answer}`;
  });
  return given.length === 0 ? '' : t('journal.confirmed', { given: given.join(' / ') });
}

/** Why it was refused: the service's own words, or ours where nothing was sent. */
function refusalOf({ t, entry: { refusal } }: Telling): string {
  if (refusal === null) return '';
  const raw = inOneLine(refusal.raw);
  if (raw !== '') return t('journal.answer', { raw });
  const ours = `refusal.${refusal.id}`;
  return t.has(ours) ? t(ours) : '';
}

/** One sentence a line; the first stands alone where there is nothing else to say. */
export function sentencesOf(telling: Telling): string {
  const { entry } = telling;
  const more = entry.event === 'begun' ? [changeOf(telling), whyOf(telling)] : [refusalOf(telling)];
  return [whatOf(telling), ...more].filter((line) => line !== '').join('\n');
}
