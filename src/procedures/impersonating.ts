/**
 * Acting as the customer on both sites, as GUIDE has it: begun on GitLab.com first, since the portal links whoever is signed in
 * there, and ended on both. GUIDE forgets to end them, so each end is a step of its own.
 */
import type { About } from '../core/domain/wish.ts';
import type { GuidePage, GuideStep } from '../core/step/guide.ts';
import { guideStep, pages } from './by-hand.ts';

export interface Impersonated {
  /** The CustomersDot id; undefined where an entry of another hand does not tell it. */
  readonly customer: number | undefined;
  /** The GitLab.com user: both parts as far as they are known. */
  readonly uid: string | undefined;
  readonly username: string | undefined;
}

/** @param uid the wished user, where the wish tells them */
export const impersonatedIn = (about: About, uid = about.user?.id): Impersonated => ({
  customer: about.customer,
  uid,
  // The name is that of the user whom the step is about, or nobody's.
  username: about.user?.id === uid && about.user?.username !== '' ? about.user?.username : undefined,
});

/** How the user is called in sentences. */
export const calledOn = ({ uid, username }: Impersonated): string =>
  username ?? (uid === undefined ? '?' : `#${uid}`);

function userPage({ uid, username }: Impersonated): GuidePage {
  if (username !== undefined) return pages.user(username);
  return uid === undefined ? pages.users : pages.userById(uid);
}

const paramsOf = (who: Impersonated) => ({ username: calledOn(who), customer: who.customer ?? '?' });

/** Linking the account often comes right before changing the group: GUIDE impersonates once for both. */
export type Place = 'first' | 'last';

/** The steps given, taken as the customer. `place`: what else may be done as the customer comes after it, or came before. */
export function asCustomer(
  who: Impersonated,
  place: Place,
  steps: readonly GuideStep[],
): readonly GuideStep[] {
  const { uid, username } = who;
  const params = paramsOf(who);
  const fields = [
    ...(username === undefined ? [] : [{ label: 'Username', value: username }]),
    ...(username === undefined && uid !== undefined ? [{ label: 'User ID', value: uid }] : []),
  ];
  const isFirst = place === 'first';
  const begin = isFirst ? 'guide.impersonate-gitlab' : 'guide.impersonate-gitlab-still';
  const end = isFirst ? 'guide.end-customersdot-later' : 'guide.end-customersdot';
  return [
    guideStep('impersonate-gitlab', begin, { params, page: userPage(who), fields }),
    guideStep('impersonate-customersdot', 'guide.impersonate-customersdot', {
      params,
      page: pages.record(who.customer),
    }),
    ...steps,
    guideStep('end-customersdot', end, { params, page: pages.subscriptions }),
    guideStep('end-gitlab', 'guide.end-gitlab', { params, page: pages.gitlab }),
  ];
}
