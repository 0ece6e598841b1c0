/** What the macro of the settings says in the confirmation's place (decisions.md, "Closing"). */
import { macro } from '../../clients/zendesk/endpoints.ts';
import type { MacroComment } from '../../clients/zendesk/schemas.ts';
import type { ReplyKind } from '../../core/case/reply/kinds.ts';
import type { ReadResult } from '../../core/domain/loadable.ts';
import type { EffectTools } from './tools.ts';

/** The macro's comment as Zendesk previews it for the ticket; null where none is set, or the reply is another one. */
export type MacroRead = ReadResult<MacroComment> | null;

/**
 * Reads the macro's comment. Once for a draft: what goes in has to be what it is known again by.
 * @param kind the reply that is drafted or looked for
 */
export function readMacro({ services, state }: EffectTools, kind: ReplyKind): Promise<MacroRead> {
  const { settings, ticket } = state();
  if (settings.macro === null || kind !== 'confirmation') return Promise.resolve(null);
  return services.client.ask(macro, { ticket: ticket.id, macro: settings.macro });
}
