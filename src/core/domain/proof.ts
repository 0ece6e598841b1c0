/** What a look says of a wish: each side by itself, and both together (decisions.md, "When a step is settled"). */
import type { ReadResult, Service, Trouble } from './loadable.ts';

/** Values shown as evidence; the words around them are in the translations. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * One side of a look. `untold`: this installation has no way to read it, so the agent's word stands for it
 * (contracts/settings.md, "Reading").
 */
export type Side = { readonly service: Service; readonly params: Params } & (
  { readonly is: 'so' | 'not' | 'untold' } | { readonly is: 'unseen'; readonly trouble: Trouble }
);

/** `half`: CustomersDot has it, GitLab.com not yet. */
export type Settled = 'yes' | 'no' | 'half' | 'cannot-tell';
/**
 * What one look says about a wish: each side that was asked, and whether the wish is settled (decisions.md, "When a
 * step is settled").
 */
export interface Proof {
  readonly settled: Settled;
  readonly sides: readonly Side[];
  /** When a rate limit let us look again, epoch ms. */
  readonly retryAt?: number;
}

/**
 * What one service says of a wish. `holds`: whether the wish is so in what was seen; `show`: the values to show for
 * it. Absent counts as not so; unseen `no-api` becomes `untold`, every other trouble `unseen`.
 */
export function sideOf<T>(
  service: Service,
  look: ReadResult<T>,
  holds: (seen: T) => boolean,
  show: (seen: T) => Params,
): Side {
  switch (look.tag) {
    case 'seen':
      return { service, is: holds(look.seen) ? 'so' : 'not', params: show(look.seen) };
    case 'absent':
      return { service, is: 'not', params: {} };
    case 'unseen':
      return look.trouble.kind === 'no-api'
        ? { service, is: 'untold', params: {} }
        : { service, is: 'unseen', trouble: look.trouble, params: {} };
  }
}

/** Reasons that will not pass by waiting: the side cannot be read here, so the other one alone must do. */
const lasting = (side: Side): boolean => side.is === 'unseen' && side.trouble.kind === 'forbidden';

/**
 * Both sides together. Only a look says yes. Where GitLab.com may never be read with this token, CustomersDot alone
 * proves ("on both sides where both can be read"). Where CustomersDot cannot be read, somebody's word counts as its half
 * (`attested`), and as all of it only where GitLab.com has no say: a change of plan is never settled by word alone.
 */
export function judge(sides: readonly Side[], attested: boolean): Proof {
  const portal = sides.find((side) => side.service === 'customersdot');
  const gitlab = sides.find((side) => side.service === 'gitlab');
  const retryAt = sides.reduce(
    (latest, side) => Math.max(latest, side.is === 'unseen' ? (side.trouble.retryAt ?? 0) : 0),
    0,
  );
  const said = (settled: Settled): Proof => (retryAt > 0 ? { settled, sides, retryAt } : { settled, sides });
  if (portal?.is === 'unseen') return said('cannot-tell');
  if (portal?.is === 'not' || (portal?.is === 'untold' && !attested)) return said('no');
  if (gitlab === undefined) return said(portal === undefined ? 'cannot-tell' : 'yes');
  if (lasting(gitlab)) return said(portal?.is === 'so' ? 'yes' : 'cannot-tell');
  if (gitlab.is === 'so') return said('yes');
  if (gitlab.is === 'not') return said(portal === undefined ? 'no' : 'half');
  return said('cannot-tell');
}
