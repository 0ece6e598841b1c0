/** Pages of CustomersDot's admin area, as paths below the portal's address (gitlab-api.md, 2.5). */

/** The record of a customer. Its `/history`, `/zuora_subscriptions` and `/unlink_gitlab_user` are below it. */
export const recordPath = (customer: number | string): string => `/admin/customer/${customer}`;
