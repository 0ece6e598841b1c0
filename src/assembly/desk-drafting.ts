/** How the troubleshooting desk leaves a text for the customer in the composer. Nothing is sent. */
import { isBlank } from '../core/domain/blank.ts';
import type { DeskPorts } from '../desk/ports.ts';
import type { Host } from '../host/host.ts';
import { takesHtml } from '../runtime/effects/takes-html.ts';

/**
 * Puts a draft below what the agent has typed, into a public reply only. A note that somebody is writing stays a note: made
 * public it would be in the reply to the customer.
 */
export const draftingWith =
  (host: Pick<Host, 'readComposer' | 'makePublic' | 'insert'>): DeskPorts['draft'] =>
  async (draft) => {
    const composer = await host.readComposer();
    if (composer.tag !== 'seen') return 'not-public';
    if (composer.seen.type === 'internalNote' && !isBlank(composer.seen.text)) return 'not-public';
    const type = await host.makePublic();
    if (type.tag !== 'seen' || type.seen === 'internalNote') return 'not-public';
    const inserted = await host.insert(draft, takesHtml(composer.seen));
    return inserted.tag === 'seen' ? 'drafted' : 'not-seen';
  };
