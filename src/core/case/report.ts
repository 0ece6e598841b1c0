/** The whole case as text, to copy or to escalate: who, what was found, what was tried, and what came of it. */
import { known } from '../domain/loadable.ts';
import type { MessageKey } from '../domain/message-key.ts';
import type { Params } from '../domain/proof.ts';
import { assess } from './assessment.ts';
import type { CaseState, CaseStep } from './state.ts';

type Say = (key: MessageKey, values?: Params) => string;

const line = (label: string, value: string | number | null | undefined): string =>
  `- ${label}: ${value ?? '?'}`;

function stepLine({ plan, step }: CaseStep): string {
  const answer = step.at === 'refused' ? ` (${step.refusal.id}: ${step.refusal.raw.slice(0, 300)})` : '';
  return `- ${plan.procedure} ${JSON.stringify(plan.wish)}: ${step.at}${answer}`;
}

/** The case as Markdown, for an issue of GitLab. `?` stands for what was not read. `now`: epoch ms. */
export function caseReport(state: CaseState, t: Say, now: number): string {
  const { snapshot, findings, route } = assess(state, now);
  const group = known(snapshot.namespace);
  const facts = [
    line(t('fact.customer-id'), snapshot.customer?.id),
    line(t('fact.subscription-name'), snapshot.subscription?.name),
    line(t('fact.namespace-path'), group === undefined ? null : `${group.path} (${group.id})`),
    line(t('fact.plan'), group?.plan),
    line(t('fact.billable-users'), known(snapshot.billable)),
    line(t('fact.max-seats-used'), group?.maxSeats),
    line(t('fact.extra-minutes'), group?.extraMinutes),
    line(t('fact.route'), route),
  ];
  const found = findings
    .filter((one) => one.level !== 'ok')
    .map((one) => `- ${one.level}: ${t(one.messageKey, one.params)}`);
  const given = Object.entries(state.confirmations).map(([key, value]) =>
    line(key, value.text ?? (value.ticked ? 'confirmed' : '')),
  );
  return [
    `${t('escalation.ticket')}: ${state.ticket.link}`,
    `${t('escalation.by')}: ${state.agent.name}`,
    '',
    `## ${t('escalation.snapshot')}`,
    ...facts,
    '',
    `## ${t('escalation.findings')}`,
    ...found,
    '',
    `## ${t('escalation.tried')}`,
    ...state.steps.map(stepLine),
    ...(given.length > 0 ? ['', `## ${t('escalation.given')}`, ...given] : []),
  ].join('\n');
}
