/**
 * How long GitLab.com has shown something else than the linked subscription wants. It follows CustomersDot within two
 * minutes (decisions.md, "When a step is settled"). They are counted from the moment this frame first saw the difference:
 * when the subscription was linked cannot be told, since customers link in the portal, where no audit event of Support and
 * no note tells of it. A reload counts anew.
 */
import { factIn } from '../facts/store.ts';
import { keyOf, type Query, query } from '../domain/query.ts';
import { known } from '../domain/loadable.ts';
import { differenceOf } from '../facts/provisioned.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { CaseState } from './state.ts';

/** So long GitLab.com may take to follow, ms. */
const follows = 2 * 60_000;

/** Which subscription and group differ; null: none that was seen to. */
export const differingIn = (snapshot: Snapshot): string | null =>
  differenceOf(snapshot) === null
    ? null
    : `${snapshot.subscription?.name} ${known(snapshot.namespace)?.id ?? '?'}`;

type Differing = Pick<CaseState, 'differs' | 'facts'>;

const readAt = ({ plan, namespace }: Snapshot): number =>
  Math.min(
    'at' in namespace ? namespace.at : 0,
    // A plan that this token may never read says nothing, however often it is asked.
    plan.tag === 'known' ? plan.at : Number.POSITIVE_INFINITY,
  );

/** Whether what was read two minutes or more after the first sight shows the difference still. */
export const isLasting = ({ differs }: Pick<CaseState, 'differs'>, snapshot: Snapshot): boolean =>
  differs !== null && differs.of === differingIn(snapshot) && readAt(snapshot) >= differs.since + follows;

/** What is read once more when the two minutes are over, each with its time; empty where nothing differs, or lasts. */
export function laterLooks(
  { differs, facts }: Differing,
  snapshot: Snapshot,
): readonly { readonly key: string; readonly due: number; readonly query: Query }[] {
  const group = known(snapshot.namespace);
  if (differs === null || group === undefined || isLasting({ differs }, snapshot)) return [];
  const due = differs.since + follows;
  return [query('plan', group.id), query('namespace', snapshot.namespaceRef ?? group.id)].flatMap((one) => {
    const part = factIn(facts, one.of, one.arg);
    const isOld = part.tag === 'known' && part.at < due;
    return isOld ? [{ key: `${keyOf(one)} again at ${due}`, due, query: one }] : [];
  });
}
