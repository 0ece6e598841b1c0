/** Tries every setting once, when the check is opened, and again when the agent asks for it. */
import { useCallback } from 'react';
import { known, seen } from '../../core/domain/loadable.ts';
import { readSettings } from '../../core/domain/settings.ts';
import { useDesk } from '../desk-context.ts';
import { useLook } from '../use-look.ts';
import { tryCustomersDot } from './customersdot.ts';
import { tryGitlab } from './gitlab.ts';
import { tryOutside } from './outside.ts';
import type { Tried } from './rows.ts';
import { tryZendesk } from './zendesk.ts';

export interface Trying {
  readonly tried: Tried;
  readonly isDone: boolean;
  readonly again: () => void;
}

export function useTried(): Trying {
  const { about, ports } = useDesk();
  const { client, installed } = ports;
  const { settings } = readSettings(installed);
  const [gitlab, gitlabAgain] = useLook('gitlab', async () => seen(await tryGitlab(client, settings)));
  const [portal, portalAgain] = useLook('customersdot', async () =>
    seen(await tryCustomersDot(client, settings, about)),
  );
  const [zendesk, zendeskAgain] = useLook('zendesk', async () =>
    seen(await tryZendesk(client, settings, about.ticket)),
  );
  const [outside, outsideAgain] = useLook('outside', async () =>
    seen(await tryOutside(client, ports.settings)),
  );
  const again = useCallback(() => {
    for (const look of [gitlabAgain, portalAgain, zendeskAgain, outsideAgain]) look();
  }, [gitlabAgain, portalAgain, zendeskAgain, outsideAgain]);
  const tried: Tried = {
    gitlab: known(gitlab) ?? null,
    customersdot: known(portal) ?? null,
    zendesk: known(zendesk) ?? null,
    outside: known(outside) ?? null,
  };
  return { tried, isDone: [gitlab, portal, zendesk, outside].every((one) => one.tag === 'known'), again };
}
