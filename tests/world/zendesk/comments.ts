import type { HttpHandler } from 'msw';
import type { Core } from '../core.ts';
import type { AuditRecord, Comment } from '../state/zendesk.ts';
import { endpoint, notFound, ticketIn } from './gate.ts';
import { listed } from './paging.ts';
import { plainOf } from './text.ts';
import { userView } from './users.ts';

const via = (channel: string) => ({ channel, source: { from: {}, to: {}, rel: null } });

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
    audit_id: comment.id + 1,
    via: via(comment.channel),
    created_at: comment.created_at,
    metadata: { system: {}, custom: {} },
  };
}

/** Comments that were there before the story began have an audit each, like all others. */
function auditsOf(core: Core, ticketId: number): AuditRecord[] {
  const { audits, comments } = core.state.zendesk;
  const kept = audits.filter((audit) => audit.ticket_id === ticketId);
  const ids = new Set(kept.map((audit) => audit.id));
  const implied = comments
    .filter((comment) => comment.ticket_id === ticketId && !ids.has(comment.id + 1))
    .map((comment): AuditRecord => ({
      id: comment.id + 1,
      ticket_id: ticketId,
      author_id: comment.author_id,
      created_at: comment.created_at,
      metadata: { system: {}, custom: {} },
      events: [commentView(comment)],
    }));
  return [...implied, ...kept].sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id - b.id);
}

export function commentHandlers(core: Core): HttpHandler[] {
  return [
    endpoint(core, 'get', '/tickets/:id/comments', ({ params, url }) => {
      const ticket = ticketIn(core, params);
      if (!ticket) return notFound();
      const comments = core.state.zendesk.comments
        .filter((comment) => comment.ticket_id === ticket.id)
        .sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id - b.id);
      const users = (shown: Comment[]) => {
        const wanted = new Set(shown.map((comment) => comment.author_id));
        return {
          users: core.state.zendesk.users
            .filter((user) => wanted.has(user.id))
            .map((user) => userView(core, user)),
        };
      };
      const include = url.searchParams.get('include')?.split(',') ?? [];
      return listed(url, 'comments', comments, commentView, include.includes('users') ? users : undefined);
    }),
    endpoint(core, 'get', '/tickets/:id/audits', ({ params, url }) => {
      const ticket = ticketIn(core, params);
      if (!ticket) return notFound();
      return listed(url, 'audits', auditsOf(core, ticket.id), (audit) => ({ ...audit, via: via('web') }));
    }),
  ];
}
