/** Deeds of other hands that wait for a moment in the life of a change which no agent can press at. */
import type { Send } from '../../../src/core/domain/wire.ts';
import type { World } from '../../world/types.ts';
import { isChange } from '../requests.ts';
import { begunIn } from './changes.ts';

export const moments = ['noting', 'noted', 'going'] as const;
/**
 * `noting`: the state was looked at, and the begun note is on its way. `noted`: it stands on the ticket, and the change has
 * not gone. `going`: nothing can be looked at any more, so the server has to compare what it was told to expect.
 */
export type Moment = (typeof moments)[number];

export interface Arms {
  arm(moment: Moment, deed: () => void): void;
  send(send: Send): Send;
}

export function armsIn(world: World): Arms {
  const armed: { readonly moment: Moment; readonly deed: () => void }[] = [];

  function fire(moment: Moment): void {
    const due = armed.filter((one) => one.moment === moment);
    if (due.length === 0) return;
    armed.splice(0, armed.length, ...armed.filter((one) => one.moment !== moment));
    if (moment === 'going') world.knobs.honoursExpected = true;
    for (const { deed } of due) deed();
  }

  return {
    arm: (moment, deed) => void armed.push({ moment, deed }),
    send: (send) => async (request) => {
      if (isChange(request)) fire('going');
      if (begunIn(request) === null) return send(request);
      fire('noting');
      const reply = await send(request);
      const refused = reply.tag === 'reply' && reply.status >= 300;
      if (!refused) fire('noted');
      return reply;
    },
  };
}
