/** Leaves the draft in the composer, the field and the status set; each is read back (decisions.md, "Closing"). */
import { actedIn } from '../../core/step/state.ts';
import type { EffectTools } from './tools.ts';
import { factReceived } from '../../core/case/events.ts';
import { loadableFrom } from '../../core/domain/loadable.ts';
import { assess } from '../../core/case/assessment.ts';
import { showsNothingToDo, isPaidWherePutBack } from '../../core/case/hold.ts';
import { isMinutesChoiceOpen } from '../../core/case/lost-minutes.ts';
import { isResumed } from '../../core/case/phase.ts';
import type { CaseState, Composer, Drafting, DraftingProblem } from '../../core/case/state.ts';
import { allowed } from '../../core/case/state.ts';
import { setIssueType } from './issue-type.ts';
import { type Closing, closingOf, isDrafted } from '../../core/case/closing.ts';
import type { ReplyKind } from '../../core/case/reply/kinds.ts';
import { replyFor } from '../reply.ts';
import { readMacro } from './macro-comment.ts';
import { learnWordsWith } from './reply-words.ts';
import type { Services } from '../services.ts';
import { takesHtml } from './takes-html.ts';

/** Reads the composer, and tells the case what was read. */
async function composerNow({ services, tell }: EffectTools): Promise<Composer | null> {
  const look = await services.host.readComposer();
  const composer = look.tag === 'seen' ? look.seen : null;
  tell({ type: 'composer', composer, now: services.clock.now() });
  return composer;
}

/** Puts the draft in, once, into a public reply only. Answers what went wrong, or null. */
async function insert(
  tools: EffectTools,
  closing: Closing,
  problems: DraftingProblem[],
): Promise<DraftingProblem | null> {
  const { services, state } = tools;
  const before = await composerNow(tools);
  if (before === null) return 'composer-unread';
  const macro = await readMacro(tools, closing.kind);
  await learnWordsWith(tools, closing.kind, macro);
  if (before.type === 'internalNote' && isDrafted(state(), closing)) return 'draft-in-note';
  const type = await services.host.makePublic();
  if (type.tag !== 'seen' || type.seen === 'internalNote') return 'not-public';
  // Another kind of comment may go out by another channel.
  const box = type.seen === before.type ? before : await composerNow(tools);
  if (box === null) return 'composer-unread';
  if (isDrafted(state(), closing)) return null;
  const reply = await replyFor(state(), services, closing, macro);
  if (reply.draft === null) return reply.problem;
  if (reply.problem !== null) problems.push(reply.problem);
  const inserted = await services.host.insert(reply.draft, takesHtml(box));
  await composerNow(tools);
  if (isDrafted(state(), closing)) return null;
  return inserted.tag === 'seen' ? 'not-seen' : 'not-inserted';
}

/** Sets issue type and status, as the settings say; a field that is not on the form is said, and holds nothing up. */
async function setFields(tools: EffectTools, closing: Closing, problems: DraftingProblem[]): Promise<void> {
  const { services, state } = tools;
  if (closing.issueType) {
    problems.push(...(await setIssueType(tools)));
    await setIssueAddress(services, state(), problems);
  }
  if (!closing.pending) return;
  const status = await services.host.setStatus('pending');
  if (status.tag !== 'seen' || status.seen !== 'pending') problems.push('status-refused');
}

/** The `GitLab Issues` field gets the addresses of what was filed for this case. */
async function setIssueAddress(
  { host }: Services,
  state: CaseState,
  problems: DraftingProblem[],
): Promise<void> {
  const { gitlabIssuesField } = state.settings;
  const urls = issuesOf(state);
  if (gitlabIssuesField === null || urls.length === 0) return;
  const field = await host.setField(gitlabIssuesField, urls.join(' '));
  if (field.tag !== 'seen') problems.push('issues-field-missing');
}

/** Internal requests and escalations of the case; an address stands there only of an issue that was read and is ours. */
function issuesOf(state: CaseState): readonly string[] {
  const filed = state.steps.flatMap(({ step }) => {
    const handed = actedIn(step)?.delegatedTo;
    return handed == null || handed === 'agent' || handed.url === '' ? [] : [handed.url];
  });
  return [...filed, ...Object.values(state.escalations).flatMap((one) => one.url ?? [])];
}

/** Whether a colleague has begun something since: then there is more to do than to tell the customer. */
async function isOvertaken({ services, state, tell }: EffectTools): Promise<boolean> {
  const { id } = state().ticket;
  const look = await services.read('conversation', id);
  const now = services.clock.now();
  // What cannot be read says nothing new; the draft is the agent's to submit.
  if (look.tag !== 'seen') return false;
  tell({ ...factReceived('conversation', id, loadableFrom(look, now)), now });
  return !isResumed(state());
}

/** Whether what was read just now bears out what the reply says was done; no other takes the confirmation's place unseen. */
function isSoNow(state: CaseState, kind: ReplyKind | null, now: number): boolean {
  if (state.drafting.confirms === true && kind !== 'confirmation') return false;
  if (kind === 'put-back') return isPaidWherePutBack(state);
  return kind !== 'confirmation' || showsNothingToDo(assess(state, now));
}

/** Drafts the reply that fits the case as it stands now. Nothing reaches the customer: the agent submits. */
export async function drafted(tools: EffectTools): Promise<void> {
  const { services, state, tell } = tools;
  const show = (drafting: Drafting): void => tell({ type: 'drafting', drafting, now: services.clock.now() });
  const closingNow = (): Closing | null => closingOf(state(), assess(state(), services.clock.now()));
  const confirms = state().drafting.confirms === true;
  const kind = closingNow()?.kind ?? null;
  const isSo = isSoNow(state(), kind, services.clock.now());
  if (!isSo && allowed(state())) return show({ state: 'failed', problems: ['not-so-now'] });
  if (kind === null || !allowed(state())) return show({ state: 'idle', problems: [] });
  show({ state: 'drafting', problems: [] });
  const overtaken = await isOvertaken(tools);
  const closing = closingNow();
  const isOther = confirms && closing?.kind !== 'confirmation';
  // What was read meanwhile may show that minutes were lost: whether to go on without them is the agent's choice.
  const waits = isMinutesChoiceOpen(state(), assess(state(), services.clock.now()));
  if (overtaken || closing === null || isOther || waits) return show({ state: 'idle', problems: [] });
  const problems: DraftingProblem[] = [];
  const failed = await insert(tools, closing, problems);
  if (failed !== null) return show({ state: 'failed', problems: [...problems, failed] });
  await setFields(tools, closing, problems);
  await composerNow(tools);
  show({ state: 'done', problems });
}
