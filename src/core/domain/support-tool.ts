/** Support tools by the names on their pages, in place of what the audit calls them (provisioning.md 1.2). */
const names = new Map([
  ['force_reassociate', 'Force associate'],
  ['clear_subscription', 'Clear subscription'],
  ['change_linked_namespace', 'Change linked group'],
  ['link_gitlab_account', 'Link account'],
  ['unlink_gitlab_account', 'Unlink account'],
  ['set_extra_compute_minutes', 'Set extra compute minutes'],
]);

/**
 * The name that an agent knows a tool by, the same in every language; of one that has none here, its words.
 * @param action as an audit event spells it
 */
export const toolName = (action: string): string => names.get(action) ?? action.replaceAll('_', ' ');
