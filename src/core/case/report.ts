/** The whole case as text, to copy or to escalate: who, what was found, what was tried, and what came of it. */
import { known } from '../domain/loadable.ts';
import type { MessageKey } from '../domain/message-key.ts';
import type { Params } from '../domain/proof.ts';
import { assess } from './assessment.ts';
import { quotedOf } from './quoted.ts';
import type { CaseState, CaseStep } from './state.ts';

type Say = (key: MessageKey, values?: Params) => string;

const line = (label: string, value: string | number | null | undefined): string =>
  `- ${label}: ${value ?? '?'}`;

/** One line, and code: what a page said mentions nobody and opens nothing where it is read next. */
const asCode = (words: string): string => `\`${words.replaceAll(/\s+/g, ' ').replaceAll('`', "'").trim()}\``;

/** What the service said no with: by the agent's paste in full, else what is kept of an answer. */
function answerIn(state: CaseState, one: CaseStep): string {
  const quoted = quotedOf(state, one).trim();
  const { step } = one;
  if (step.at === 'refused')
    return ` (${step.refusal.id}: ${quoted === '' ? step.refusal.raw.slice(0, 300) : asCode(quoted)})`;
  return quoted === '' || step.at === 'settled' ? '' : ` (${asCode(quoted)})`;
}

const stepLine = (state: CaseState, one: CaseStep): string =>
  `- ${one.plan.procedure} ${JSON.stringify(one.plan.wish)}: ${one.step.at}${answerIn(state, one)}`;

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
    ...state.steps.map((one) => stepLine(state, one)),
    ...(given.length > 0 ? ['', `## ${t('escalation.given')}`, ...given] : []),
  ].join('\n');
}
