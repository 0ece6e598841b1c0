/** The audit check: CustomersDot's support audit events tell a lost reply that happened from one that did not. */
import { changesOfTicket } from '../../clients/customersdot/endpoints.ts';
import { attemptsOf } from '../../core/journal/attempts.ts';
import { type Journal, liesFurtherBack } from '../../core/journal/reading.ts';
import type { AuditEvent } from '../../core/domain/records/customersdot.ts';
import type { Acted } from '../../core/step/state.ts';
import type { AuditCheck } from '../../core/step/events.ts';
import type { Ports } from '../../procedures/ports.ts';

/** The clocks of browser and CustomersDot may differ by so much, ms. */
const skew = 2 * 60_000;

/**
 * What the events say of an attempt. They share one link with other attempts at the same wish, so a failure counts only
 * when there are more of them than attempts that ended without effect by the journal: refused, or by the agent's word.
 */
function auditCheckOf(
  events: readonly AuditEvent[],
  link: string,
  acted: Acted,
  endedBefore: number,
): AuditCheck {
  const ours = events.filter((event) => event.link === link);
  const late = ours.filter((event) => Date.parse(event.at) >= acted.since - skew);
  const failed = ours.filter((event) => event.succeeded === false).length;
  if (late.some((event) => event.succeeded !== false)) return 'succeeded';
  return late.length > 0 && failed > endedBefore ? 'failed' : 'none';
}

/**
 * Asks for the events under the change's link; `unread` where CustomersDot does not tell, or where the journal cannot
 * say which of them are refusals that are known already.
 */
export async function checkAuditLog(
  ports: Ports,
  link: string,
  key: string,
  acted: Acted,
  journal: Journal | null,
): Promise<AuditCheck> {
  if (journal === null || liesFurtherBack(journal)) return 'unread';
  const look = await ports.ask(changesOfTicket, { link });
  if (look.tag !== 'seen') return 'unread';
  const ended = attemptsOf(journal).filter(
    (one) =>
      one.key === key &&
      one.begun.attempt !== acted.attempt &&
      (one.ended?.event === 'refused' || one.ended?.event === 'did-not-happen'),
  ).length;
  return auditCheckOf(look.seen, link, acted, ended);
}
