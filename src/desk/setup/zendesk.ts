/** Zendesk as it is asked for the setup check: fields, form, macro, groups of agents, statuses. All of it is read as the agent. */
import type { Client } from '../../clients/client.ts';
import { macro as macroApplied } from '../../clients/zendesk/endpoints.ts';
import type { MacroComment } from '../../clients/zendesk/schemas.ts';
import * as zendesk from '../../clients/zendesk/setup.ts';
import { absent, type ReadResult, seen } from '../../core/domain/loadable.ts';
import type { Settings } from '../../core/domain/settings.ts';

type Asks = Pick<Client, 'ask'>;

export interface MacroTried {
  readonly record: ReadResult<zendesk.MacroRecord>;
  /** As it would be on this ticket. */
  readonly comment: ReadResult<MacroComment>;
}

/** Null: that setting is not set, so there is nothing to ask for. */
export interface ZendeskTried {
  /** Null where each ticket has every field. */
  readonly form: ReadResult<zendesk.TicketForm | null>;
  readonly issueTypeField: ReadResult<zendesk.TicketField> | null;
  readonly gitlabIssuesField: ReadResult<zendesk.TicketField> | null;
  readonly macro: MacroTried | null;
  readonly groups: readonly {
    readonly id: string;
    readonly read: ReadResult<{ readonly name: string | null }>;
  }[];
  /** Absent: the account has only Zendesk's own statuses, Pending among them. */
  readonly statuses: ReadResult<readonly string[]>;
}

async function formOf(client: Asks, ticket: string): Promise<ZendeskTried['form']> {
  const read = await client.ask(zendesk.formOfTicket, { id: ticket });
  if (read.tag !== 'seen') return read;
  return read.seen.form === null ? seen(null) : client.ask(zendesk.ticketForm, { id: read.seen.form });
}

const fieldOf = (client: Asks, id: number | null) =>
  id === null ? null : client.ask(zendesk.ticketField, { id: String(id) });

async function macroOf(client: Asks, macro: number | null, ticket: string): Promise<MacroTried | null> {
  if (macro === null) return null;
  const record = await client.ask(zendesk.macroRecord, { id: String(macro) });
  // One that is not there, or out of use, has no comment either: that is said already.
  const isUsed = record.tag === 'seen' && record.seen.isActive;
  return { record, comment: isUsed ? await client.ask(macroApplied, { ticket, macro }) : absent };
}

/** No list of ids, where it was wrong: nobody may make changes then (core/domain/settings.ts). */
const ids = ({ operatorGroups }: Settings): readonly string[] =>
  operatorGroups.filter((id) => /^\d+$/.test(id));

/** Reads only; never rejects. */
export async function tryZendesk(client: Asks, settings: Settings, ticket: string): Promise<ZendeskTried> {
  const groups = ids(settings).map(async (id) => ({
    id,
    read: await client.ask(zendesk.agentGroup, { id }),
  }));
  const [form, issueTypeField, gitlabIssuesField, macro, statuses] = await Promise.all([
    formOf(client, ticket),
    fieldOf(client, settings.issueTypeField),
    fieldOf(client, settings.gitlabIssuesField),
    macroOf(client, settings.macro, ticket),
    client.ask(zendesk.pendingStatuses, {}),
  ]);
  return { form, issueTypeField, gitlabIssuesField, macro, groups: await Promise.all(groups), statuses };
}
