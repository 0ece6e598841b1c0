/** Labels of internal requests, by which automations and colleagues find them (contracts/settings.md, "Changing"). */

/** Each starts the automation of that name, for which the request is filed. */
export const mechanizerLabels = {
  force: 'Mechanizer::Force Associate',
  clear: 'Mechanizer::Clear Subscription',
} as const;

/** Asks for somebody who has CustomersDot's console. */
export const escalationLabel = 'Console Escalation - customers';
