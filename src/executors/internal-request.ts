/**
 * The change is asked for in an issue of the internal requests project; an automation carries it out and writes the
 * outcome into the description (contracts/settings.md). An issue is known again by its ticket link and attempt, so it
 * is never filed twice, and no other is ever touched.
 */
import * as issues from '../clients/gitlab/issues.ts';
import { findOwn, type Mark, ownIn, type OwnIssue, ticketLine } from '../clients/gitlab/own-issues.ts';
import type { Client } from '../clients/client.ts';
import type { Answer, RequestForm } from '../core/step/procedure.ts';
import { escalationLabel } from '../core/domain/request-labels.ts';
import { refusalOf } from '../core/domain/refusal.ts';
import type { Settings } from '../core/domain/settings.ts';
import type { RequestStatus } from '../core/step/events.ts';
import { byHand } from './guided.ts';
import type { Executor, ChangeRequest } from './executor.ts';

/** Where requests are filed: GitLab's address without a slash at the end, and the project's full path. */
export type IssueTarget = Pick<Settings, 'gitlabUrl' | 'requestsProject'>;

/** The ticket link alone is the same for a second attempt at the same wish. */
const markOf = (
  { gitlabUrl, requestsProject }: IssueTarget,
  form: RequestForm,
  changeRequest: ChangeRequest,
): Mark => ({
  gitlabUrl,
  project: requestsProject,
  label: form.label,
  lines: [ticketLine(changeRequest.link), `Attempt: ${changeRequest.attempt}`],
  since: changeRequest.since,
});

const descriptionOf = (form: RequestForm, { lines: [ticket, attempt] }: Mark, agent: string): string =>
  [...form.lines, ticket, `Requested by: ${agent}`, attempt].join('\n');

async function file(client: Client, mark: Mark, form: RequestForm, agent: string): Promise<Answer> {
  const { project, label: labels } = mark;
  const description = descriptionOf(form, mark, agent);
  const filed = await client.make(issues.fileIssue, { project, title: form.title, description, labels });
  if (filed.tag === 'refused') return filed;
  // Whether it was filed is not known: it is looked for as long as the step waits, and never filed again.
  if (filed.tag === 'no-answer') return { tag: 'handed', to: 'request', url: '', iid: null };
  const { iid } = filed.made;
  return { tag: 'handed', to: 'request', url: ownIn(mark, filed.made)?.url ?? '', iid };
}

/** The lines that are filed begin so, whoever filed them; what else stands there, the automation appended. */
const filedLine = /^(Namespace|Subscription|Zendesk ticket|Requested by|Attempt):/;

/** An answer may stand in a block of code, whose marks are no words of it. */
const fence = /^\s*```/;

const appended = (description: string): string =>
  description
    .split('\n')
    .filter((line) => line.trim() !== '' && !filedLine.test(line) && !fence.test(line))
    .join('\n');

function outcomeIn({ iid, url, description }: OwnIssue, form: RequestForm): RequestStatus {
  const issue = { iid, url };
  const text = appended(description);
  if (text === '') return { is: 'nothing-yet', issue };
  if (form.done.some((sign) => sign.test(text))) return { is: 'done', issue };
  return { is: 'failed', refusal: refusalOf(422, text), issue };
}

async function tidy(client: Client, project: string, { is, issue }: RequestStatus): Promise<void> {
  if (issue === undefined) return;
  const at = { project, iid: issue.iid };
  if (is === 'done') await client.alter(issues.closeIssue, at);
  if (is === 'failed') await client.alter(issues.labelIssue, { ...at, add: escalationLabel });
}

/**
 * Carries a change out by filing an issue. A filing without an answer counts as handed over without a number, and is
 * looked for. A procedure without a request form is left to the agent's hands.
 */
export const byRequest = (client: Client, place: IssueTarget): Executor => ({
  async execute(changeRequest) {
    const form = changeRequest.prepared.request(changeRequest.from);
    if (form === null) return byHand.execute(changeRequest);
    return file(client, markOf(place, form, changeRequest), form, changeRequest.agent);
  },
  async requestStatus(changeRequest, hint) {
    const form = changeRequest.prepared.request(changeRequest.from);
    if (form === null) return byHand.requestStatus(changeRequest, hint);
    const own = await findOwn(client, markOf(place, form, changeRequest), hint.iid);
    return own.tag === 'seen' ? outcomeIn(own.seen, form) : { is: 'nothing-yet' };
  },
  tidy: (status) => tidy(client, place.requestsProject, status),
});
