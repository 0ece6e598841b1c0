/** The removals of this desk by address and list: one at a time each, and none goes by itself. */
import { useCallback, useRef, useState } from 'react';
import type { Suppression, SuppressionList } from '../../clients/mailgun/schemas.ts';
import { useDesk } from '../desk-context.ts';
import { lookAtMail } from './look-at-mail.ts';
import type { Mail } from './mail.ts';
import { noteOf } from './note.ts';
import { type Removal, type RemovalStage, removeOnce } from './remove.ts';

export type Removing =
  | { readonly at: 'idle' }
  | { readonly at: RemovalStage }
  | { readonly at: 'over'; readonly removal: Removal };

export interface Removals {
  readonly of: (address: string, list: SuppressionList) => Removing;
  readonly remove: (address: string, list: SuppressionList, confirmed: Suppression) => void;
  /** Looks whether it is gone; one that is still there can be confirmed anew. */
  readonly lookAgain: (address: string, list: SuppressionList) => void;
}

const idle: Removing = { at: 'idle' };

/** Where a look finds it after a removal that was in doubt. */
function seenAgain(mail: Mail, list: SuppressionList): Removing {
  const look = mail.lists[list];
  if (look.tag === 'absent') return { at: 'over', removal: { is: 'gone' } };
  return look.tag === 'seen' ? idle : { at: 'over', removal: { is: 'in-doubt' } };
}

/** @param onSeen what was seen of an address meanwhile */
export function useRemovals(onSeen: (address: string, mail: Mail) => void): Removals {
  const { about, ports } = useDesk();
  const [all, setAll] = useState<Readonly<Record<string, Removing>>>({});
  const underWay = useRef(new Set<string>());

  const run = useCallback(async (key: string, work: (set: (one: Removing) => void) => Promise<Removing>) => {
    if (underWay.current.has(key)) return;
    underWay.current.add(key);
    const set = (one: Removing): void => setAll((before) => ({ ...before, [key]: one }));
    set(await work(set));
    underWay.current.delete(key);
  }, []);

  return {
    of: (address, list) => all[`${list} ${address}`] ?? idle,
    remove(address, list, confirmed) {
      void run(`${list} ${address}`, async (set) => {
        const note = await noteOf({ about, address, list, confirmed, domain: ports.settings.mailgunDomain });
        if (note === null) return { at: 'over', removal: { is: 'not-noted' } };
        const wanted = { address, list, confirmed, note };
        const { removal, mail } = await removeOnce(ports, wanted, (stage) => set({ at: stage }));
        onSeen(address, mail);
        return { at: 'over', removal };
      });
    },
    lookAgain(address, list) {
      void run(`${list} ${address}`, async (set) => {
        set({ at: 'seeing' });
        const mail = await lookAtMail(ports, address);
        onSeen(address, mail);
        return seenAgain(mail, list);
      });
    },
  };
}
