/** Where an error of a purchase leads. */
import { searchPage } from '../errors/pages.ts';
import type { DeskSettings } from '../settings.ts';
import type { Rule } from './rule.ts';

const handbook = 'https://handbook.gitlab.com/handbook/support/license-and-renewals/workflows';
const docs = 'https://docs.gitlab.com/subscriptions';
const linking = `${handbook}/saas/associate_subscription_and_namespace`;
const purchases = `${handbook}/customersdot/troubleshoot_errors_while_making_purchases`;
const troubleshooting = `${docs}/gitlab_com/gitlab_subscription_troubleshooting/`;
const tracker = 'https://gitlab.com/gitlab-org/customers-gitlab-com/-';

const pages: Readonly<Record<Rule, string>> = {
  E1: `${linking}#troubleshooting-502-errors-while-provisioning-the-subscription`,
  E2: `${linking}#clear-subscription`,
  E3: `${docs}/manage_subscription/#transfer-restrictions`,
  E4: `${tracker}/issues/8665`,
  E5: `${tracker}/issues/1690`,
  E6: `${docs}/manage_subscription/#transfer-restrictions`,
  E7: `${tracker}/issues/11024`,
  E8: `${tracker}/issues/4345`,
  E9: `${handbook}/customersdot/associating_purchases`,
  E10: `${tracker}/issues/13027`,
  E11: `${tracker}/issues/1676`,
  E12: purchases,
  E13: troubleshooting,
  E14: `${tracker}/issues/3698`,
  E15: `${tracker}/issues/6662`,
  E16: troubleshooting,
  E17: troubleshooting,
  address: purchases,
  card: purchases,
  unknown: purchases,
};

/** The page that tells of a rule (provisioning.md 6.3, and page 004). */
export const pageOf = (rule: Rule): string => pages[rule];

/** What Sentry has of a customer, found by the CustomersDot id. */
export const sentryLink = (settings: DeskSettings, customer: number): string =>
  searchPage(settings, `user.id:${customer}`);

/** A new issue of CustomersDot's tracker, filled in. `gitlab`: without a slash at its end. */
export const newIssueLink = (
  gitlab: string,
  { title, text }: { readonly title: string; readonly text: string },
): string =>
  `${gitlab}/gitlab-org/customers-gitlab-com/-/issues/new?${new URLSearchParams({ 'issue[title]': title, 'issue[description]': text })}`;
