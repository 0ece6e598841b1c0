/** The private note for whoever the ticket is handed on to: what was bought, the minutes, the question, and what was tried. */
import { known } from '../domain/loadable.ts';
import type { MessageKey } from '../domain/message-key.ts';
import type { Params } from '../domain/proof.ts';
import type { LineItem, Subscription } from '../domain/records/customersdot.ts';
import { type Assessment, assess } from './assessment.ts';
import { notedMinutes } from './before-after.ts';
import { usageOf } from './minutes-used.ts';
import { replyKindOf } from './reply-kind.ts';
import type { ReplyKind } from './reply/kinds.ts';
import type { CaseState, CaseStep } from './state.ts';
import { stepInNote } from './step-in-note.ts';

type Say = (key: MessageKey, values?: Params) => string;

/** Who goes on with it: a purchase that is cancelled, or minutes that may be lost, are Billing's (R29, R36). */
const addressees: { readonly [Kind in ReplyKind]?: 'expert' | 'engineers' | 'billing' } = {
  'expert-review': 'expert',
  escalated: 'engineers',
  cancelled: 'billing',
  'packs-linked': 'billing',
};

/** What was not read, or not told. */
const unread = '?';

const productOf = ({ product, quantity }: LineItem): string => `${product} (${quantity ?? unread})`;

function purchaseOf({ name, status, start, end, linked, lines }: Subscription, t: Say): string {
  const group =
    linked === undefined
      ? unread
      : linked === null
        ? t('hand-on.no-group')
        : (linked.path ?? `#${linked.id ?? unread}`);
  return t('hand-on.purchase', {
    name,
    products: lines?.map(productOf).join(', ') ?? unread,
    status: status ?? unread,
    start: start ?? unread,
    end: end ?? unread,
    group,
  });
}

/** The latest purchases alone: a note is read by people. */
const most = 10;

function purchasesOf({ snapshot }: Assessment, t: Say): readonly string[] {
  const list = known(snapshot.subscriptions);
  if (list === undefined) return [t('hand-on.purchases-unread')];
  return list.slice(0, most).map((one) => purchaseOf(one, t));
}

function minutesOf(state: CaseState, assessment: Assessment, t: Say): readonly string[] {
  const group = known(assessment.snapshot.namespace);
  if (group === undefined) return [];
  const used = usageOf(state, assessment);
  return [
    t('hand-on.minutes', {
      path: group.path,
      extra: group.extraMinutes === undefined ? unread : (group.extraMinutes ?? 0),
      before: notedMinutes(state, assessment.snapshot.journal, group.id) ?? '-',
      quota: group.quota ?? unread,
      used: (used === null ? undefined : known(used)) ?? unread,
    }),
  ];
}

/** In one line: what a service said can be long, and is no paragraph of ours. */
const inOneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim().slice(0, 300);

function triedOf(one: CaseStep, t: Say): string {
  const { step } = one;
  const { key, params } = stepInNote(one);
  const what = t(key, params);
  const said = step.at === 'refused' ? inOneLine(step.refusal.raw) : '';
  return said === '' ? `${what}: ${step.at}` : `${what}: ${step.at} (${said})`;
}

/** The address of what was filed for it, where there is one. */
const issuesOf = ({ escalations }: CaseState): readonly string[] =>
  Object.values(escalations).flatMap((one) => (one.url === null || one.url === '' ? [] : [one.url]));

/**
 * The note, one paragraph a line; null where the reply hands nothing on. `?` stands for what was not read.
 * @param t in the language of those who read it
 * @param now epoch ms
 */
export function handOverNote(state: CaseState, t: Say, now: number): string | null {
  const assessment = assess(state, now);
  const kind = replyKindOf(state, assessment);
  const to = kind === null ? undefined : addressees[kind];
  if (to === undefined) return null;
  const { snapshot } = assessment;
  const params = {
    customer: snapshot.customer?.id ?? unread,
    subscription: snapshot.subscription?.name ?? unread,
    path: known(snapshot.namespace)?.path ?? unread,
  };
  const open = assessment.findings.filter((one) => one.level === 'block' || one.level === 'stop');
  const tried = state.steps.map((one) => triedOf(one, t));
  return [
    t(`hand-on.${to}.to`, params),
    t(`hand-on.${to}.question`, params),
    ...open.map((one) => t(one.messageKey, one.params)),
    t('hand-on.purchases', params),
    ...purchasesOf(assessment, t),
    ...minutesOf(state, assessment, t),
    ...(tried.length === 0 ? [t('hand-on.nothing-tried')] : [t('hand-on.tried'), ...tried]),
    ...issuesOf(state),
  ].join('\n');
}
