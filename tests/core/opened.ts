/** A case over the ordinary book, as it is once everything was read. */
import { stageIds } from '#core/facts/manual-stages.ts';
import { form } from './form.ts';
import { type Phase, planned as notBegun } from '#core/case/phase.ts';
import { assess } from '#core/case/assessment.ts';
import type { CaseState, CaseStep, Composer } from '#core/case/state.ts';
import type { Role } from '#core/procedures/traits.ts';
import { type Departing, type Departure } from '#core/procedures/departure.ts';
import { planned } from '#core/plan/plan.ts';
import type { ProcedureId } from '#core/procedures/catalog.ts';
import { readSettings } from '#core/domain/settings.ts';
import type { Acted, Step } from '#core/step/state.ts';
import type { Wish } from '#core/domain/wish.ts';
import { type Given, inquiryOf } from './build.ts';
import { now } from './records.ts';

export const composer = (over: Partial<Composer> = {}): Composer => ({
  text: '',
  type: 'publicReply',
  channel: 'web',
  status: 'open',
  rich: true,
  issueType: '',
  ...over,
});

const raw = { execution_mode: 'api', customersdot_admin_email: 'app@ops.example', issue_type_field_id: 7 };

export function caseOf(given: Given = {}, over: Partial<CaseState> = {}): CaseState {
  const { ticket, facts, choices } = inquiryOf(given);
  const { settings, problems } = readSettings(given.reads === 'agent' ? { issue_type_field_id: 7 } : raw);
  return {
    ticket,
    agent: { id: '901', name: 'Ann Reyes', locale: null, groups: [] },
    settings,
    problems,
    mode: settings.mode,
    facts,
    guesses: given.guesses ?? [],
    stale: new Set(),
    choices,
    form: given.reads === 'agent' ? form() : {},
    formTaken: false,
    taken: {},
    proposed: [],
    passed: given.reads === 'agent' ? stageIds : [],
    phase: notBegun,
    steps: [],
    confirmations: {},
    guideTicks: [],
    quoted: {},
    pendingNotes: [],
    ended: [],
    before: {},
    reached: [],
    differs: null,
    composer: composer(),
    drafting: { state: 'idle', problems: [] },
    escalations: {},
    viewers: [],
    visible: true,
    overtakenBy: null,
    ...over,
  };
}

export const assessment = (state: CaseState) => assess(state, now);

/** The same settings, for operators of a group that the agent is not in. */
export const forOthers = (state: CaseState): CaseState => ({
  ...state,
  settings: { ...state.settings, operatorGroups: ['77'] },
});

export const association = { subscription: 'A-S00012345', namespace: 9001 } as const;
/** The first of these is the subscription that holds the group in a swap. */
export const holder = { subscription: 'A-S00000001' } as const;

/** A plan was begun here; its intent as far as that was noted. */
export const running: Phase = { is: 'running', intent: null, partial: false };

export const acted: Acted = {
  attempt: 'one',
  since: now,
  answered: true,
  attestedBy: null,
  from: null,
  delegatedTo: null,
};
const proof = { settled: 'yes', sides: [] } as const;

/** Steps where they may end up. */
export const settled: Step = { at: 'settled', acted, proof, looked: now, owes: null };
export const refused: Step = {
  at: 'refused',
  acted,
  refusal: { id: 'unknown', raw: 'No.', params: {} },
  looked: now,
  owes: null,
};
export const inDoubt: Step = { at: 'in-doubt', acted, last: null, looked: now };
const notYet = { settled: 'no', sides: [] } as const;

/** Where the ordinary subscription departs from: linked to nothing, to a free group that nobody holds. */
export const fromNothing: Departure = {
  linked: null,
  'linked-path': null,
  namespace: 9001,
  path: 'acme-corp',
  holders: null,
  plan: 'free',
};
/** The same subscription, on another group meanwhile. */
export const fromLabs: Departure = { ...fromNothing, linked: 9002, 'linked-path': 'acme-labs' };

export const readyTo = (departing: Departing): Step => ({
  at: 'ready',
  proof: notYet,
  departing,
  looked: now,
  notice: null,
  fromHalf: false,
});
export const readyFrom = (from: Departure): Step => readyTo({ is: 'seen', from });
export const readyStep: Step = readyFrom(fromNothing);

export function stepOf(procedure: ProcedureId, wish: Wish, step: Step, role: Role = 'planned'): CaseStep {
  const plan = planned(procedure, wish, { namespace: { id: 9001, path: 'acme-corp' } });
  return { id: `${role} ${plan.key}`, plan, role, step, begunBy: null, offered: false };
}
