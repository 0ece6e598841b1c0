/** Stops that need the customer's agreement: they are confirmed in the words of an agreement (decisions.md, "Findings"). */
import type { MessageKey } from '../domain/message-key.ts';
import type { StepGate } from './gates.ts';
import type { Consent } from './reply/kinds.ts';

/**
 * What was agreed to, by the sentence of the finding that asks for it: the reply that asks, and how the agreement reads. Who sells
 * the seats is decided with how many are missing: the comment that says so is picked there.
 */
const agreedTo: { readonly [Key in MessageKey]?: readonly [asks: Consent | null, reads: MessageKey] } = {
  'finding.namespace-free.active': ['replace', 'consent.replace'],
  'finding.namespace-free.held': ['replace', 'consent.replace'],
  'finding.reseller.short': [null, 'consent.partner'],
  'finding.namespace-free.nameless': ['replace', 'consent.replace-nameless'],
  'finding.source-namespace.leaves': ['moves', 'consent.moves'],
  'finding.compute-minutes.packs-linked': ['packs-linked', 'consent.packs-linked'],
  'finding.subscription-started.future': ['starts-later', 'consent.starts-later'],
  'finding.seats-match.short': ['too-few-seats', 'consent.too-few-seats'],
  'finding.seats-match.refused': ['too-few-seats', 'consent.too-few-seats-unread'],
  'finding.seats-match.many': ['right-group', 'consent.right-group'],
  'finding.seats-peak.carried': ['peak', 'consent.peak'],
  'finding.seats-peak.carried-later': ['peak', 'consent.peak-later'],
  'finding.seats-peak.carried-unknown': ['peak', 'consent.peak-unknown'],
};

/** The sentence of the agreement, filled with the gate's own numbers; null where no agreement is asked for. */
export const agreementOf = ({ key }: Pick<StepGate, 'key'>): MessageKey | null => agreedTo[key]?.[1] ?? null;

/** The question to the customer that asks for the agreement of a gate; null where none is asked for. */
export const askedBy = ({ key }: Pick<StepGate, 'key'>): Consent | null => agreedTo[key]?.[0] ?? null;
