/** The whole case as text, to copy or to escalate: who, what was found, what was tried, and what came of it. */
import { known } from '../domain/loadable.ts';
import type { Shown } from '../domain/proof.ts';
import { sightOf } from './assessment.ts';
import type { CaseState, CaseStep } from './state.ts';

type Say = (key: string, values?: Shown) => string;

const line = (label: string, value: string | number | null | undefined): string =>
  `- ${label}: ${value ?? '?'}`;

function stepLine({ plan, step }: CaseStep): string {
  const answer = step.at === 'refused' ? ` (${step.refusal.id}: ${step.refusal.raw.slice(0, 300)})` : '';
  return `- ${plan.procedure} ${JSON.stringify(plan.wish)}: ${step.at}${answer}`;
}

/** Markdown, for an issue of GitLab. */
export function caseText(state: CaseState, say: Say, now: number): string {
  const { snapshot, findings, route } = sightOf(state, now);
  const group = known(snapshot.namespace);
  const facts = [
    line(say('fact.customer-id'), snapshot.customer?.id),
    line(say('fact.subscription-name'), snapshot.subscription?.name),
    line(say('fact.namespace-path'), group === undefined ? null : `${group.path} (${group.id})`),
    line(say('fact.plan'), group?.plan),
    line(say('fact.billable-users'), known(snapshot.billable)),
    line(say('fact.max-seats-used'), group?.maxSeats),
    line(say('fact.extra-minutes'), group?.extraMinutes),
    line(say('fact.route'), route),
  ];
  const found = findings
    .filter((one) => one.level !== 'ok')
    .map((one) => `- ${one.level}: ${say(`finding.${one.id}.${one.says}`, one.shown)}`);
  const given = Object.entries(state.confirmations).map(([key, value]) =>
    line(key, value.text ?? (value.ticked ? 'confirmed' : '')),
  );
  return [
    `${say('escalation.ticket')}: ${state.ticket.link}`,
    `${say('escalation.by')}: ${state.agent.name}`,
    '',
    `## ${say('escalation.snapshot')}`,
    ...facts,
    '',
    `## ${say('escalation.findings')}`,
    ...found,
    '',
    `## ${say('escalation.tried')}`,
    ...state.steps.map(stepLine),
    ...(given.length > 0 ? ['', `## ${say('escalation.given')}`, ...given] : []),
  ].join('\n');
}
