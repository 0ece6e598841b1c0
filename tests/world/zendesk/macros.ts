import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import { json } from '../replies.ts';
import type { Macro, Ticket } from '../state/zendesk.ts';
import { addressOf, endpoint, notFound, ticketIn } from './gate.ts';
import { listed } from './paging.ts';
import { rendered } from './placeholders.ts';
import { plainOf } from './text.ts';
import { ticketView } from './ticket-view.ts';

const macroView = (core: Core, macro: Macro): Record<string, unknown> => ({
  id: macro.id,
  url: addressOf(core, `/macros/${macro.id}.json`),
  title: macro.title,
  active: macro.active,
  description: null,
  restriction: macro.restriction ?? null,
  actions: macro.actions,
});

function changesOf(core: Core, macro: Macro, ticket: Ticket | null): Record<string, unknown> {
  const value = (name: string) => macro.actions.find((action) => action.field === name)?.value;
  const raw = value('comment_value_html') ?? value('comment_value');
  const words = Array.isArray(raw) ? (raw[1] ?? '') : raw;
  const fill = (text: string) => (ticket && macro.rendersPlaceholders ? rendered(core, text, ticket) : text);
  const body = words === undefined ? null : fill(plainOf(words));
  const status = value('status');
  const fields = macro.actions
    .map((action) => ({
      id: Number(/^custom_fields_(\d+)$/.exec(action.field)?.[1] ?? Number.NaN),
      value: action.value,
    }))
    .filter((field) => !Number.isNaN(field.id));
  const isPublic = value('comment_mode_is_public');
  return {
    ...(body === null
      ? {}
      : { comment: { body, public: isPublic !== 'false', scoped_body: [['channel:all', body]] } }),
    ...(status === undefined ? {} : { status }),
    ...(fields[0] ? { fields: fields.length === 1 ? fields[0] : fields } : {}),
  };
}

export function macroHandlers(core: Core): Route[] {
  const byId = (id: string | undefined) =>
    core.state.zendesk.macros.find((macro) => macro.active && String(macro.id) === id);
  return [
    endpoint(core, 'GET', '/macros/active', ({ url }) =>
      listed(
        url,
        'macros',
        core.state.zendesk.macros.filter((macro) => macro.active),
        (macro) => macroView(core, macro),
      ),
    ),
    endpoint(core, 'GET', '/macros/:macro_id', ({ params }) => {
      const macro = core.state.zendesk.macros.find((one) => String(one.id) === params['macro_id']);
      return macro ? json({ macro: macroView(core, macro) }) : notFound();
    }),
    endpoint(core, 'GET', '/macros/:macro_id/apply', ({ params }) => {
      const macro = byId(params['macro_id']);
      return macro ? json({ result: { ticket: changesOf(core, macro, null) } }) : notFound();
    }),
    endpoint(core, 'GET', '/tickets/:id/macros/:macro_id/apply', ({ params }) => {
      const macro = byId(params['macro_id']);
      const ticket = ticketIn(core, params);
      if (!macro || !ticket) return notFound();
      return json({ result: { ticket: { ...ticketView(core, ticket), ...changesOf(core, macro, ticket) } } });
    }),
  ];
}
