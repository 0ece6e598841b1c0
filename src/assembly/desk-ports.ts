/** What the troubleshooting desk is handed of the outside. Loaded when the desk is opened. */
import { createClient } from '../clients/client.ts';
import type { Settings } from '../core/domain/settings.ts';
import { draftingWith } from './desk-drafting.ts';
import { noteOn } from './desk-note.ts';
import type { DeskPorts } from '../desk/ports.ts';
import { readDeskSettings } from '../desk/settings.ts';
import type { Host } from '../host/host.ts';

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
    draft: draftingWith(host),
  };
}
