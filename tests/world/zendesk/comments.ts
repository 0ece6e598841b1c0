import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import type { AuditRecord, Comment } from '../state/zendesk.ts';
import { endpoint, notFound, ticketIn } from './gate.ts';
import { listed } from './paging.ts';
import { plainOf } from './text.ts';
import { userView } from './users.ts';

export const viaOf = (channel: string, rel: string | null = null) => ({
  channel,
  source: { from: {}, to: {}, rel },
});

/** What a client tells of itself, and what the update carried: the audit has it, and each of its comments. */
export const metadataOf = (channel: string, custom: Record<string, unknown>) => ({
  system: channel === 'email' ? {} : { client: 'Mozilla/5.0', ip_address: '192.0.2.1' },
  custom,
});

/** Flags are left out where there are none. */
const metadataOfComment = ({ channel, custom = {}, flags = [] }: Comment) => ({
  ...metadataOf(channel, custom),
  ...(flags.length === 0
    ? {}
    : { flags, flags_options: Object.fromEntries(flags.map((flag) => [flag, { trusted: false }])) }),
});

export const auditIdOf = (comment: Comment): number => comment.audit_id ?? comment.id + 1;

export function commentView(comment: Comment): Record<string, unknown> {
  const plain = plainOf(comment.html_body);
  return {
    id: comment.id,
    type: 'Comment',
    author_id: comment.author_id,
    body: plain,
    html_body: comment.html_body,
    plain_body: plain,
    public: comment.public,
    attachments: [],
    audit_id: auditIdOf(comment),
    via: viaOf(comment.channel, comment.rel),
    created_at: comment.created_at,
    metadata: metadataOfComment(comment),
  };
}

/** In an audit a comment is an event: what the audit tells of itself does not stand in it again. */
export function commentEvent(comment: Comment): Record<string, unknown> {
  const { created_at: _at, metadata: _metadata, via: _via, ...event } = commentView(comment);
  return event;
}

/** Comments that were there before the story began have an audit each, like all others. */
function auditsOf(core: Core, ticketId: number): AuditRecord[] {
  const { audits, comments } = core.state.zendesk;
  const kept = audits.filter((audit) => audit.ticket_id === ticketId);
  const ids = new Set(kept.map((audit) => audit.id));
  const implied = comments
    .filter((comment) => comment.ticket_id === ticketId && !ids.has(auditIdOf(comment)))
    .map((comment): AuditRecord => ({
      id: auditIdOf(comment),
      ticket_id: ticketId,
      author_id: comment.author_id,
      created_at: comment.created_at,
      metadata: metadataOfComment(comment),
      events: [commentEvent(comment)],
      via: viaOf(comment.channel, comment.rel),
    }));
  return [...implied, ...kept].sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id - b.id);
}

/** The users that a list is sent along with, where they are asked for. */
const usersOf =
  (core: Core, url: URL) =>
  (shown: readonly { author_id: number }[]): Record<string, unknown> => {
    if (url.searchParams.get('include')?.split(',').includes('users') !== true) return {};
    const wanted = new Set(shown.map((one) => one.author_id));
    const users = core.state.zendesk.users.filter((user) => wanted.has(user.id));
    return { users: users.map((user) => userView(core, user)) };
  };

export function commentHandlers(core: Core): Route[] {
  return [
    endpoint(core, 'GET', '/tickets/:id/comments', ({ params, url }) => {
      const ticket = ticketIn(core, params);
      if (!ticket) return notFound();
      const comments = core.state.zendesk.comments
        .filter((comment) => comment.ticket_id === ticket.id)
        .sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id - b.id);
      return listed(url, 'comments', comments, commentView, usersOf(core, url));
    }),
    endpoint(core, 'GET', '/tickets/:id/audits', ({ params, url }) => {
      const ticket = ticketIn(core, params);
      if (!ticket) return notFound();
      return listed(url, 'audits', auditsOf(core, ticket.id), (audit) => audit, usersOf(core, url));
    }),
  ];
}
