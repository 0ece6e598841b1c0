/** Files, or drafts to copy, an internal request about a step, or about a case that cannot go on (F20, R33). */
import type { StepContext } from './write-journal.ts';
import { fileIssue } from '../../clients/gitlab/issues.ts';
import { findOwn, type Mark, ownIn, ticketLine } from '../../clients/gitlab/own-issues.ts';
import type { Client } from '../../clients/client.ts';
import { addNote, ticket } from '../../clients/zendesk/endpoints.ts';
import { caseReport } from '../../core/case/report.ts';
import { commentsOf } from '../../core/case/assessment.ts';
import type { CaseState, CaseStep } from '../../core/case/state.ts';
import { allowed, wholeCase } from '../../core/case/state.ts';
import { escalationLabel } from '../../core/domain/request-labels.ts';
import { changeLink } from '../../core/domain/wish.ts';
import { actedIn } from '../../core/step/state.ts';
import { htmlOf } from './note-html.ts';

/** A step without an attempt of ours has no time of its own: so far back its escalation is looked for, ms. */
const aWeek = 7 * 24 * 60 * 60_000;

/** How the escalation of a step is known again: each attempt at it is another one. A whole case has one. */
async function markOf(state: CaseState, step: CaseStep | null, now: number): Promise<Mark> {
  const acted = step === null ? null : actedIn(step.step);
  const { link: ticketOf } = state.ticket;
  const link = step === null ? ticketOf : await changeLink(ticketOf, step.plan.procedure, step.plan.wish);
  return {
    gitlabUrl: state.settings.gitlabUrl,
    project: state.settings.requestsProject,
    label: escalationLabel,
    lines: [ticketLine(link), `Escalation: ${acted?.attempt ?? step?.id ?? wholeCase}`],
    since: acted?.since ?? now - aWeek,
  };
}

/** The address of the issue, which is filed where there is none yet; null where that cannot be told or done. */
async function filedOnce(client: Client, mark: Mark, title: string, text: string): Promise<string | null> {
  const before = await findOwn(client, mark, null);
  if (before.tag === 'seen') return before.seen.url;
  // What could not be looked through may hold it already.
  if (before.tag === 'unseen') return null;
  const { project, label: labels } = mark;
  const description = [...mark.lines, '', text].join('\n');
  const filed = await client.make(fileIssue, { project, title, description, labels });
  if (filed.tag === 'made') return ownIn(mark, filed.made)?.url ?? '';
  if (filed.tag === 'refused') return null;
  const after = await findOwn(client, mark, null);
  return after.tag === 'seen' ? after.seen.url : null;
}

/** Notes the issue's address on the ticket, unless it stands there, and puts it into the field `GitLab Issues`. */
async function leaveAddress({ state, services }: StepContext, url: string, what: string): Promise<void> {
  const isThere = commentsOf(state).some((one) => !one.public && one.text.includes(url));
  const stamp = isThere ? null : await services.client.ask(ticket, { id: state.ticket.id });
  if (stamp?.tag === 'seen') {
    const html = htmlOf(services.t('journal.escalated', { agent: state.agent.name, what, url }));
    const note = { id: state.ticket.id, html, entry: null, stamp: stamp.seen.updatedAt };
    await services.client.alter(addNote, note);
  }
  const { gitlabIssuesField } = state.settings;
  if (gitlabIssuesField !== null) await services.host.setField(gitlabIssuesField, url);
}

/** What it is about, in a few words. */
function whatOf({ services: { t } }: StepContext, step: CaseStep | null): string {
  if (step === null) return t('escalation.case');
  const { about, procedure, wish } = step.plan;
  return t(`journal.what.${step.role === 're-sync' ? step.role : procedure}`, {
    ...wish,
    path: about.namespace?.path ?? '',
    username: about.user?.username ?? '',
  });
}

/** Escalates one step, or the whole case: an issue filed, or its text to copy where this token may not file. */
export async function escalated(tools: StepContext, id: string): Promise<void> {
  const { state, services, tell } = tools;
  const step = state.steps.find((one) => one.id === id) ?? null;
  const isMeant = step !== null || id === wholeCase;
  if (!isMeant || !allowed(state) || state.escalations[id]?.state === 'filing') return;
  const now = (): number => services.clock.now();
  const text = caseReport(state, services.t, now());
  const show = (of: 'filing' | 'filed' | 'draft', url: string | null): void =>
    tell({ type: 'escalation', id, escalation: { state: of, url, text }, now: now() });
  show('filing', null);
  const what = whatOf(tools, step);
  const title = services.t('escalation.title', { what });
  const url = await filedOnce(services.client, await markOf(state, step, now()), title, text);
  if (url === null) return show('draft', null);
  // An issue whose address is not one of the project is filed all the same; nobody is led there.
  if (url === '') return show('filed', null);
  await leaveAddress(tools, url, what);
  show('filed', url);
}
