/** The requests of a change, by what they are: what is looked at, what is noted, and what is sent. */
import type { WireRequest } from '../../src/core/domain/wire.ts';

/** An update of the ticket, whatever it tells. */
export const isUpdate = ({ service, method }: WireRequest): boolean =>
  service === 'zendesk' && method === 'PUT';

/** The note that a change begins. */
export const isBegunNote = (request: WireRequest): boolean =>
  isUpdate(request) && JSON.stringify(request.body ?? {}).includes('\\"event\\":\\"begun\\"');

export const isChange = ({ service, method }: WireRequest): boolean =>
  service === 'customersdot' && method !== 'GET';

/** What a state, and the proof of a change, is read from. */
export const isLook = ({ service, method }: WireRequest): boolean =>
  service !== 'zendesk' && method === 'GET';
