/** The parts of the desk by the names that outside tests hold on to (contracts/automation.md, "The troubleshooting desk"). */
export const deskParts = ['mail', 'errors', 'purchase', 'doctor', 'how-to', 'setup'] as const;
export type DeskPart = (typeof deskParts)[number];
