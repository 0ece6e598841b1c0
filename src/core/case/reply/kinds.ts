/** Which replies there are (decisions.md, "Closing"). */

/** Questions that only the customer can answer before a change may go; several of them fit into one reply. */
export const consents = [
  'replace',
  'moves',
  'packs-linked',
  'starts-later',
  'too-few-seats',
  'peak',
  'right-group',
] as const;
/** One of `consents`. */
export type Consent = (typeof consents)[number];

/** Replies about something that only the customer can mend, or tell. */
const mendings = [
  'prove-ownership',
  'ended',
  'cancelled',
  'self-managed',
  'trial',
  'which-subscription',
  'which-group',
  'group-not-there',
  'group-ends',
  'root-group',
  'personal-namespace',
  'gitlab-username',
  'linked-elsewhere',
  'become-owner',
  'sign-in-again',
] as const;
/** One of `mendings`. */
export type Mending = (typeof mendings)[number];

/** Every reply; its sentences stand in `translations/replies/` under its own name. */
export const replyKinds = [
  'confirmation',
  'self-serve',
  'expert-review',
  'escalated',
  'hand-over',
  'put-back',
  ...mendings,
  ...consents,
] as const;
/** One of `replyKinds`. */
export type ReplyKind = (typeof replyKinds)[number];

/** Whether a reply asks for one of the agreements. */
export const isConsent = (kind: ReplyKind): kind is Consent => consents.some((one) => one === kind);

/** Nothing is set where the ticket goes on elsewhere; whoever asks for an account asks before an issue type is known. */
export const setBy = (kind: ReplyKind): { readonly pending: boolean; readonly issueType: boolean } => {
  const waits = kind !== 'expert-review' && kind !== 'escalated' && kind !== 'put-back';
  return { pending: waits, issueType: waits && kind !== 'hand-over' };
};
