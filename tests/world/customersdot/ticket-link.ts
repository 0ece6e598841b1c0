/** The ticket that a change is asked for; without one nothing is changed. */
export function linkIn(body: Record<string, unknown>): string | null {
  const link = body['zendesk_ticket_link'];
  return typeof link === 'string' && link.trim() !== '' ? link : null;
}
