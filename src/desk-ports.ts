/** What the troubleshooting desk is handed of the outside. Loaded when the desk is opened. */
import { createClient } from './clients/client.ts';
import type { Settings } from './core/domain/settings.ts';
import { noteOn } from './desk-note.ts';
import type { DeskPorts } from './desk/ports.ts';
import { readDeskSettings } from './desk/settings.ts';
import type { Host } from './host/host.ts';

/** @param ticketId the ticket that notes go to */
export function deskPortsFor(host: Host, settings: Settings, ticketId: string, now: () => number): DeskPorts {
  const desk = readDeskSettings(host.settings);
  const client = createClient(host.send, { ...settings, ...desk, now });
  return {
    settings: desk,
    installed: host.settings,
    client,
    now,
    note: (sentences) => noteOn(client, ticketId, sentences),
    async draft(draft) {
      const composer = await host.readComposer();
      const type = await host.makePublic();
      if (type.tag !== 'seen' || type.seen === 'internalNote') return 'not-public';
      const inserted = await host.insert(draft, composer.tag === 'seen' && composer.seen.rich);
      return inserted.tag === 'seen' ? 'drafted' : 'not-seen';
    },
  };
}
