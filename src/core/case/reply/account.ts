/** Replies about the GitLab.com account: whose it is, where it is linked, and whether it owns the group (R6 to R9). */
import type { Block } from '../../domain/letter.ts';
import { listing, paragraph, say } from './build.ts';
import type { ReplyFacts } from './facts.ts';

export const becomeOwner = ({ path, subscription, username, gitlab }: ReplyFacts): readonly Block[] => [
  ...paragraph(say('become-owner.open', { subscription: subscription ?? '', path, username })),
  ...paragraph(
    say('become-owner.do', { username, members: `${gitlab}/groups/${path ?? ''}/-/group_members` }),
  ),
  ...paragraph(say('become-owner.then')),
];

export const signInAgain = ({ portal }: ReplyFacts): readonly Block[] => [
  ...paragraph(say('sign-in-again.open')),
  ...paragraph(say('sign-in-again.do', { portal }), say('sign-in-again.then')),
];

export const gitlabUsername = ({ email, emails, subscription, gitlab }: ReplyFacts): readonly Block[] => [
  ...paragraph(
    say('gitlab-username.open', { email: email ?? listing(emails), subscription: subscription ?? '' }),
  ),
  ...paragraph(say('gitlab-username.which'), say('gitlab-username.none', { gitlab })),
];

/** The other record is somebody's, so nothing of it is told. */
export const linkedElsewhere = ({ username, email }: ReplyFacts): readonly Block[] => [
  ...paragraph(say('linked-elsewhere.open', { username })),
  ...paragraph(say('linked-elsewhere.which', { email }), say('linked-elsewhere.otherwise')),
];
