/** What has to be confirmed before a step may go (decisions.md, after the table and under "Plan"). */
import type { Finding } from '../findings/finding.ts';
import type { CaseState, CaseStep } from './state.ts';
import type { Sight } from './sight.ts';

export interface StepGate {
  /** The finding's id, or `path` for the typed path. */
  readonly id: string;
  /** Where what was given is kept. */
  readonly key: string;
  readonly kind: 'box' | 'reason' | 'path';
  /** What has to be typed, for a path. */
  readonly phrase: string | null;
  readonly finding: Finding | null;
  /** What is confirmed, word for word; null where no finding asks. */
  readonly of: string | null;
  readonly given: boolean;
}

const namespaced = new Set(['change-namespace', 'force-associate', 'clear-subscription']);

/** Steps that change a group's plan, and are still to be done. */
const isDue = (step: CaseStep): boolean =>
  step.role !== 'put-back' &&
  namespaced.has(step.plan.procedure) &&
  step.step.at !== 'settled' &&
  step.step.at !== 'refused';

/** Clearing, forcing away from another group, and a holder without a name want the target's full path typed. */
function wantsPath(step: CaseStep, carriesStops: boolean, findings: readonly Finding[]): boolean {
  if (step.role === 'put-back') return false;
  const { procedure } = step.plan;
  if (procedure === 'clear-subscription') return true;
  if (
    procedure === 'force-associate' &&
    findings.some((one) => one.id === 'source-namespace' && one.level === 'stop')
  ) {
    return true;
  }
  return carriesStops && findings.some((one) => one.typed);
}

/**
 * What is confirmed: the finding as it is now, with its numbers. A tick given before a refusal does not arm what is offered
 * in place of the refused step.
 */
function confirmed({ says, shown, gate }: Finding, { role }: CaseStep): string {
  const numbers = `${says} ${JSON.stringify(shown)}`;
  return role === 'offered' && gate === 'box' ? `${numbers} offered` : numbers;
}

/** The gates of one step: every stop is one of the first step that touches a namespace; the path is the step's own. */
export function gatesOf(state: CaseState, sight: Sight, step: CaseStep): readonly StepGate[] {
  const first = state.steps.find(isDue);
  const carriesStops = first?.plan.key === step.plan.key;
  const gates: StepGate[] = [];
  if (carriesStops) {
    for (const finding of sight.findings) {
      if (finding.gate === null) continue;
      const given = state.given[finding.id];
      const said = finding.gate === 'reason' ? (given?.text ?? '').trim() !== '' : given?.ticked === true;
      const of = confirmed(finding, step);
      const done = said && given?.of === of;
      gates.push({
        id: finding.id,
        key: finding.id,
        kind: finding.gate,
        phrase: null,
        finding,
        of,
        given: done,
      });
    }
  }
  const minutes = losesMinutes(sight, step);
  if (minutes) {
    const key = `compute-minutes ${step.plan.key}`;
    gates.push({
      id: 'compute-minutes',
      key,
      kind: 'box',
      phrase: null,
      finding: null,
      of: null,
      given: state.given[key]?.ticked === true,
    });
  }
  const path = step.plan.about.namespace?.path;
  if (path !== undefined && wantsPath(step, carriesStops, sight.findings)) {
    const key = `path ${step.plan.key}`;
    gates.push({
      id: 'path',
      key,
      kind: 'path',
      phrase: path,
      finding: null,
      of: null,
      given: (state.given[key]?.text ?? '').trim() === path,
    });
  }
  return gates;
}

/** Setting a total below what the group has now takes minutes away. */
function losesMinutes(sight: Sight, step: CaseStep): boolean {
  if (step.plan.procedure !== 'set-compute-minutes') return false;
  const { namespace } = sight.snapshot;
  const now = namespace.tag === 'known' ? (namespace.value.extraMinutes ?? 0) : 0;
  const total = step.plan.wish['total'];
  return typeof total === 'number' && total < now;
}

/** What the agent gave, by finding id, as the journal notes it. */
export function reasonsOf(state: CaseState, gates: readonly StepGate[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    gates.map((gate) => [
      gate.id,
      gate.kind === 'box' ? 'confirmed' : (state.given[gate.key]?.text ?? '').trim(),
    ]),
  );
}

/**
 * Whether a finding forbids the step. Repairing a wrong link is what mends `linked-user-is-customer`; putting back and
 * restoring minutes undo harm, so nothing forbids them.
 */
export function isBlocked(step: CaseStep, sight: Sight): boolean {
  if (step.role === 'put-back' || step.role === 'minutes') return false;
  const mends = step.plan.procedure === 'unlink-account' || step.plan.procedure === 'link-account';
  return sight.findings.some(
    (one) => one.level === 'block' && !(mends && one.id === 'linked-user-is-customer'),
  );
}
