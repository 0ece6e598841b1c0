/** What has to be confirmed before a subscription is put on a group. */
import { type Departure, unreadPart } from './departure.ts';
import type { Wish } from '../domain/wish.ts';
import type { AskedOf, Ask } from './traits.ts';
import { isPaidCode } from '../domain/group-plan.ts';

/** The group that drops to Free when the subscription leaves it, by path or number; null: it leaves none. */
export function leftBy(from: Departure, wish: Wish): string | null {
  const linked = from['linked'] ?? null;
  // As everywhere on GitLab.com, capitals make no other path.
  const own = linked === wish['namespace'] || lower(linked) === lower(from['path'] ?? null);
  return linked === null || own ? null : String(from['linked-path'] ?? `#${linked}`);
}

const lower = (path: string | number | null): string | number | null =>
  typeof path === 'string' ? path.toLowerCase() : path;

const text = (value: string | number | null | undefined): string => String(value ?? '?');

/** The group that is left has to be confirmed, and where it is forced the target's path typed. */
export function leavingAsks(from: Departure, { wish }: AskedOf, typed: boolean): readonly Ask[] {
  const left = leftBy(from, wish);
  if (left === null) return [];
  const params = { from: left, name: text(wish['subscription']), path: text(from['path']) };
  const stop: Ask = {
    id: 'source-namespace',
    kind: 'box',
    phrase: null,
    key: 'finding.source-namespace.leaves',
    params,
  };
  return typed ? [stop, pathAsk(from)] : [stop];
}

export const pathAsk = (from: Departure): Ask => ({
  id: 'path',
  kind: 'path',
  phrase: text(from['path']),
  key: 'ui.gate.path',
  params: { path: text(from['path']) },
});

/**
 * A paid plan on the group that no subscription of this case explains: whose it is, is not known. Where the plan itself is not
 * known, the findings ask for a reason; putting back has none, so it asks by itself.
 */
export function paidAsks(from: Departure, { wish, role }: AskedOf, typed: boolean): readonly Ask[] {
  const own = from['linked'] === wish['namespace'];
  const code = from['plan'] ?? null;
  if (code === unreadPart && role === 'put-back') return [unknownPlan(from)];
  if (own || code === unreadPart || !isPaidCode(code === null ? null : String(code))) return [];
  const stop: Ask = {
    id: 'namespace-free',
    kind: 'box',
    phrase: null,
    key: 'finding.namespace-free.nameless',
    params: { path: text(from['path']), plan: text(code) },
  };
  return typed ? [stop, pathAsk(from)] : [stop];
}

const unknownPlan = (from: Departure): Ask => ({
  id: 'namespace-free',
  kind: 'reason',
  phrase: null,
  key: 'finding.namespace-free.plan-untold',
  params: { path: text(from['path']) },
});
