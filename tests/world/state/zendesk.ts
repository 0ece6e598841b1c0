export interface Identity {
  type: string;
  value: string;
  verified: boolean;
  primary: boolean;
}

export interface ZendeskUser {
  id: number;
  name: string;
  email: string | null;
  role: 'end-user' | 'agent' | 'admin';
  /** 1: a light agent; 0: a custom role; 4: an admin. Ordinary agents and end users have none. */
  role_type?: number | null;
  locale: string;
  identities: Identity[];
  groups: { id: number; name: string }[];
  organizations?: { id: number; name: string }[];
}

export interface FieldValue {
  id: number;
  value: string | number | boolean | string[] | null;
}

export interface Ticket {
  id: number;
  subject: string;
  status: string;
  type: string | null;
  priority: string | null;
  requester_id: number;
  assignee_id: number | null;
  group_id: number | null;
  ticket_form_id: number;
  brand_id: number;
  /** As Zendesk names it in `via.channel`. */
  channel: string;
  tags: string[];
  custom_fields: FieldValue[];
  created_at: string;
  updated_at: string;
}

export interface Comment {
  id: number;
  ticket_id: number;
  author_id: number;
  html_body: string;
  public: boolean;
  created_at: string;
  channel: string;
  /** As `via.source.rel` names it: a merge's comment says `merge`. */
  rel?: string;
  /** Of the update that it came with; one of its own unless told. */
  audit_id?: number;
  /** What that update's audit keeps as `metadata.custom`; only an update by the API can set it. */
  custom?: Record<string, unknown>;
  /** Why Zendesk doubts it: 2 says that its author had no part in the conversation. */
  flags?: number[];
}

export interface AuditRecord {
  id: number;
  ticket_id: number;
  author_id: number;
  created_at: string;
  metadata: unknown;
  events: Record<string, unknown>[];
  via: unknown;
}

export interface TicketField {
  id: number;
  type: string;
  title: string;
  options: { name: string; value: string }[];
  /** Out of use where it is false. */
  active?: boolean;
}

export interface CustomStatus {
  id: number;
  agent_label: string;
  status_category: string;
  active: boolean;
}

export interface TicketForm {
  id: number;
  name: string;
  fields: number[];
}

export interface Macro {
  id: number;
  title: string;
  active: boolean;
  actions: { field: string; value: string | string[] }[];
  /** Whether the call for one ticket fills the placeholders; Zendesk's texts do not say. */
  rendersPlaceholders: boolean;
  /** Whose it is; every agent's where that is left out. */
  restriction?: { type: 'Group' | 'User'; id: number; ids?: number[] };
}

export interface ZendeskState {
  subdomain: string;
  /** Who is signed in when a request does not say. */
  agentId: number;
  users: ZendeskUser[];
  tickets: Ticket[];
  comments: Comment[];
  audits: AuditRecord[];
  ticketFields: TicketField[];
  forms: TicketForm[];
  macros: Macro[];
  statuses: CustomStatus[];
  /** When who updated which ticket, for the limit of 30 in ten minutes. */
  updates: { user: number; ticket: number; at: number }[];
}
