/** Files, or drafts to copy, an internal request about a step that was refused or is in doubt (F20, R33). */
import '../words/whole.ts';
import * as issues from '../clients/gitlab/issues.ts';
import { addNote, ticket } from '../clients/zendesk/endpoints.ts';
import { caseText } from '../core/case/text.ts';
import type { CaseEvent } from '../core/case/events.ts';
import type { CaseState } from '../core/case/state.ts';
import { allowed } from '../core/case/state.ts';
import { htmlOf } from './note-html.ts';
import type { Services } from './services.ts';

export const escalationLabel = 'Console Escalation - customers';

export interface EscalatingTools {
  readonly state: CaseState;
  readonly services: Services;
  readonly tell: (event: CaseEvent) => void;
}

/** An issue of this ticket and step that is there already: a lost reply must not file a second one. */
async function found(
  { client }: Services,
  project: string,
  link: string,
  title: string,
): Promise<string | null> {
  const look = await client.ask(issues.findIssues, { project, search: link });
  return look.tag === 'seen'
    ? (look.seen.find((issue) => issue.description.includes(link) && issue.title === title)?.url ?? null)
    : null;
}

/** Notes the issue's address on the ticket, and puts it into the `GitLab Issues` field where one is set. */
async function leaveAddress({ state, services }: EscalatingTools, url: string, what: string): Promise<void> {
  const stamp = await services.client.ask(ticket, { id: state.ticket.id });
  if (stamp.tag === 'seen') {
    const html = htmlOf(services.say('journal.escalated', { agent: state.agent.name, what, url }));
    const note = { id: state.ticket.id, html, entry: null, stamp: stamp.seen.updatedAt };
    await services.client.alter(addNote, note);
  }
  const { gitlabIssuesField } = state.settings;
  if (gitlabIssuesField !== null) await services.host.setField(gitlabIssuesField, url);
}

/** Escalates one step: an issue filed, or its text to copy where this token may not file. */
export async function escalated(tools: EscalatingTools, id: string): Promise<void> {
  const { state, services, tell } = tools;
  const step = state.steps.find((one) => one.id === id);
  if (step === undefined || !allowed(state) || state.escalations[id]?.state === 'filing') return;
  const now = (): number => services.clock.now();
  const say = (of: 'filing' | 'filed' | 'draft', url: string | null, text: string): void =>
    tell({ type: 'escalation', id, escalation: { state: of, url, text }, now: now() });
  const { about, procedure, wish } = step.plan;
  const what = services.say(`journal.what.${procedure}`, {
    ...wish,
    path: about.namespace?.path ?? '',
    username: about.user?.username ?? '',
  });
  const title = services.say('escalation.title', { what });
  const text = caseText(state, services.say, now());
  const project = state.settings.requestsProject;
  say('filing', null, text);
  const before = await found(services, project, state.ticket.link, title);
  if (before !== null) return say('filed', before, text);
  const filed = await services.client.make(issues.fileIssue, {
    project,
    title,
    description: text,
    labels: escalationLabel,
  });
  const url =
    filed.tag === 'made'
      ? filed.made.url
      : filed.tag === 'no-answer'
        ? await found(services, project, state.ticket.link, title)
        : null;
  if (url === null) return say('draft', null, text);
  await leaveAddress(tools, url, what);
  say('filed', url, text);
}
