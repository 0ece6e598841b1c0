/** Whose GitLab.com account is linked to the customer, and so whether the portal's 502 comes from there (R8, E1). Pure. */
import type { Trouble } from '../../core/domain/loadable.ts';
import type { DeskAbout } from '../about.ts';

/**
 * - `no-customer`: no record is chosen. `no-account`: no linked account is known, so nobody can say whose it is.
 * - `looking`: an answer is on its way.
 * - `other`, `admin`, `foreign`: the account, or the stored token, is somebody else's: by its id, by being an
 *   administrator's, or by the agent's word.
 * - `no-token`, `invalid`: no token that works is stored, so it shows nobody's groups.
 * - `own`: the token is the linked user's, and no administrator's: the 502 has another cause.
 * - `admin-untold`: the token is the linked user's, and nobody tells whether that is an administrator.
 * - `unread`: it could not be read. `untold`: nothing here tells whose the token is.
 */
export type Diagnosis =
  | { readonly is: 'looking' }
  | { readonly is: 'no-customer' | 'no-account' | 'no-token' | 'invalid' | 'untold' }
  | { readonly is: 'own' | 'admin-untold' | 'foreign'; readonly uid: string }
  | { readonly is: 'other'; readonly uid: string; readonly owner: string }
  | { readonly is: 'admin'; readonly uid: string; readonly username: string }
  | { readonly is: 'unread'; readonly trouble: Trouble };

type Linked = Pick<DeskAbout, 'customer' | 'linkedUid' | 'linkedUser' | 'isWronglyLinked' | 'token'>;

function wrong({ linkedUser, token }: Linked, uid: string): Diagnosis {
  const owner = token.tag === 'known' && token.value.state === 'valid' ? token.value.owner : uid;
  if (owner !== uid) return { is: 'other', uid, owner };
  if (linkedUser.tag === 'known' && linkedUser.value.admin === true)
    return { is: 'admin', uid, username: linkedUser.value.username };
  return { is: 'foreign', uid };
}

function ownOr({ linkedUser }: Linked, uid: string): Diagnosis {
  if (linkedUser.tag === 'asked') return { is: 'looking' };
  if (linkedUser.tag === 'unread') return { is: 'unread', trouble: linkedUser.trouble };
  const isNoAdmin = linkedUser.tag === 'known' && linkedUser.value.admin === false;
  return { is: isNoAdmin ? 'own' : 'admin-untold', uid };
}

/** What is known by now of the linked account. What could not be read is never the customer's own. */
export function diagnosisOf(linked: Linked): Diagnosis {
  const { customer, linkedUid: uid, isWronglyLinked, token } = linked;
  if (customer === null) return { is: 'no-customer' };
  if (uid === null) return { is: 'no-account' };
  if (isWronglyLinked) return wrong(linked, uid);
  switch (token.tag) {
    case 'asked':
      return { is: 'looking' };
    case 'idle':
    case 'absent':
      return { is: 'untold' };
    case 'unread':
      return { is: 'unread', trouble: token.trouble };
    case 'known':
      break;
  }
  const { value } = token;
  if (value.state === 'invalid') return { is: 'invalid' };
  if (value.state === 'none') return { is: 'no-token' };
  return value.state === 'foreign' ? { is: 'foreign', uid } : ownOr(linked, uid);
}

/** Whether somebody else's account is linked: the 502 comes from there, and the link has to be made anew. */
export const isForeign = ({ is }: Diagnosis): boolean => is === 'other' || is === 'admin' || is === 'foreign';
