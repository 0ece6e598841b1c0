/** What the troubleshooting desk is handed of the outside. Loaded when the desk is opened. */
import { createClient, type Client } from './clients/client.ts';
import { addNote, ticket } from './clients/zendesk/endpoints.ts';
import type { Settings } from './core/domain/settings.ts';
import { draftingWith } from './desk-drafting.ts';
import type { DeskPorts } from './desk/ports.ts';
import { readDeskSettings } from './desk/settings.ts';
import type { Host } from './host/host.ts';
import { htmlOf } from './runtime/effects/note-html.ts';

async function noted(client: Client, id: string, sentences: string): Promise<boolean> {
  const read = await client.ask(ticket, { id });
  if (read.tag !== 'seen') return false;
  const note = { id, html: htmlOf(sentences), entry: null, stamp: read.seen.updatedAt };
  return (await client.alter(addNote, note)).tag === 'accepted';
}

/** @param ticketId the ticket that notes go to */
export function deskPortsFor(host: Host, settings: Settings, ticketId: string, now: () => number): DeskPorts {
  const desk = readDeskSettings(host.settings);
  const client = createClient(host.send, { ...settings, ...desk, now });
  return {
    settings: desk,
    installed: host.settings,
    client,
    now,
    note: (sentences) => noted(client, ticketId, sentences),
    draft: draftingWith(host),
  };
}
