import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import { json } from '../replies.ts';
import type { TicketField } from '../state/zendesk.ts';
import { addressOf, endpoint, notFound } from './gate.ts';

/** Only a field that has options tells of any. */
const optionsOf = ({ id, options }: TicketField): Record<string, unknown> =>
  options.length === 0
    ? {}
    : {
        custom_field_options: options.map(({ name, value }, n) => ({
          id: id + n,
          name,
          raw_name: name,
          value,
          default: false,
        })),
      };

const fieldView = (core: Core, field: TicketField): Record<string, unknown> => ({
  url: addressOf(core, `/ticket_fields/${field.id}.json`),
  id: field.id,
  type: field.type,
  title: field.title,
  raw_title: field.title,
  active: field.active ?? true,
  removable: true,
  ...optionsOf(field),
});

export const fieldHandlers = (core: Core): Route[] => [
  endpoint(core, 'GET', '/ticket_fields/:id', ({ params }) => {
    const field = core.state.zendesk.ticketFields.find((one) => String(one.id) === params['id']);
    return field ? json({ ticket_field: fieldView(core, field) }) : notFound();
  }),
];
