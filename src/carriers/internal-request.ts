/**
 * The change is asked for in an issue of the internal requests project; an automation carries it out and writes the
 * outcome into the description (contracts/settings.md). An issue is found again by its ticket link and attempt, so
 * it is never filed twice.
 */
import * as issues from '../clients/gitlab/issues.ts';
import type { Client } from '../clients/wire.ts';
import type { Answer, RequestForm } from '../core/procedure.ts';
import { refusalOf } from '../core/refusal.ts';
import type { Told } from '../core/step.ts';
import { byHand } from './guided.ts';
import type { Carrier, Errand } from './carrier.ts';

export const failureLabel = 'Console Escalation - customers';

/** Which attempt an issue is about: the ticket link alone is the same for a second attempt at the same wish. */
const attemptLine = (attempt: string): string => `Attempt: ${attempt}`;

const descriptionOf = (form: RequestForm, { link, agent, attempt }: Errand): string =>
  [...form.lines, `Zendesk ticket: ${link}`, `Requested by: ${agent}`, attemptLine(attempt)].join('\n');

type Found = { readonly iid: number; readonly url: string } | null | 'unread';

async function find(client: Client, project: string, { link, attempt }: Errand): Promise<Found> {
  const found = await client.ask(issues.findIssues, { project, search: link });
  if (found.tag !== 'seen') return 'unread';
  return (
    found.seen.find(
      (issue) => issue.description.includes(link) && issue.description.includes(attemptLine(attempt)),
    ) ?? null
  );
}

async function file(client: Client, project: string, form: RequestForm, errand: Errand): Promise<Answer> {
  const filed = await client.make(issues.fileIssue, {
    project,
    title: form.title,
    description: descriptionOf(form, errand),
    labels: form.label,
  });
  if (filed.tag === 'refused') return filed;
  if (filed.tag === 'made') return { tag: 'handed', to: 'request', ...filed.made };
  // Whether it was filed is not known: it is looked for as long as the step waits, and never filed again.
  return { tag: 'handed', to: 'request', url: '', iid: null };
}

/** The lines that are filed begin so, whoever filed them; what else stands there, the automation appended. */
const filedLine = /^(Namespace|Subscription|Zendesk ticket|Requested by|Attempt):/;

const appended = (description: string): string =>
  description
    .split('\n')
    .filter((line) => line.trim() !== '' && !filedLine.test(line))
    .join('\n');

async function outcome(client: Client, project: string, form: RequestForm, iid: number): Promise<Told> {
  const issue = await client.ask(issues.issue, { project, iid });
  const text = issue.tag === 'seen' ? appended(issue.seen.description) : '';
  if (text === '') return { is: 'nothing-yet' };
  if (form.done.some((sign) => sign.test(text))) {
    await client.alter(issues.closeIssue, { project, iid });
    return { is: 'done' };
  }
  await client.alter(issues.labelIssue, { project, iid, add: failureLabel });
  return { is: 'failed', refusal: refusalOf(422, text) };
}

/** Procedures without a request form are carried out by hand. */
export const byRequest = (client: Client, project: string): Carrier => ({
  async carry(errand) {
    const form = errand.prepared.request();
    return form === null ? byHand.carry(errand) : file(client, project, form, errand);
  },
  async ask(errand, issue) {
    const form = errand.prepared.request();
    if (form === null) return { is: 'nothing-yet' };
    const found = issue.iid === null ? await find(client, project, errand) : null;
    const iid = issue.iid ?? (found === 'unread' ? null : (found?.iid ?? null));
    return iid === null ? { is: 'nothing-yet' } : outcome(client, project, form, iid);
  },
});
