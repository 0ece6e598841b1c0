/** How each service answered last: read, not readable and why, or never asked. */
import { type FactStore, factIn } from '../../core/facts/store.ts';
import { type Query, serviceOf } from '../../core/domain/query.ts';
import { isTold, type Loadable, type Service, type Trouble } from '../../core/domain/loadable.ts';

export interface ServiceSeen {
  readonly service: Service;
  readonly trouble: Trouble | null;
  readonly at: number | null;
}

const services: readonly Service[] = ['customersdot', 'gitlab', 'zendesk'];

/** @param asked what is asked by now; answers that nobody needs, or that were asked for on suspicion, tell nothing */
export function servicesSeen(facts: FactStore, asked: readonly Query[]): readonly ServiceSeen[] {
  const kinds = asked.flatMap(({ of, arg }) => {
    const part: Loadable<unknown> = factIn(facts, of, arg);
    const read = 'at' in part && !isTold(part);
    return read ? [{ service: serviceOf[of], part }] : [];
  });
  return services.map((service) => {
    const last = kinds
      .filter((one) => one.service === service)
      .toSorted((a, b) => b.part.at - a.part.at)
      .map((one) => one.part);
    const unread = last.find((part) => part.tag === 'unread');
    const trouble = unread?.tag === 'unread' ? unread.trouble : null;
    return { service, trouble, at: last[0]?.at ?? null };
  });
}
