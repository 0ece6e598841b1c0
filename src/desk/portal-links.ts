/** Where the portal and GitLab.com are, and the pages of both that customers and agents are led to. */
import { recordPath } from '../core/domain/admin-pages.ts';

/** Addresses without a slash at their end. */
export interface Places {
  readonly portal: string;
  readonly gitlab: string;
}

/** The pages to sign in and to ask that texts for customers lead to, by the names of their blanks. */
export const signInLinks = ({ portal, gitlab }: Places) => ({
  'sign-in': `${portal}/customers/sign_in`,
  legacy: `${portal}/customers/sign_in?legacy=true`,
  contact: `${portal}/contact_us`,
  'gitlab-sign-in': `${gitlab}/users/sign_in`,
});

/** The customer's record in CustomersDot's admin area. */
export const recordLink = ({ portal }: Pick<Places, 'portal'>, customer: number): string =>
  portal + recordPath(customer);
