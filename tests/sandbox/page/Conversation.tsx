import { memo } from 'react';
import type { Comment } from '#world/state/zendesk.ts';
import type { OpenTicket } from '../desk/open-ticket.ts';
import { normalised } from '../desk/rich-text.ts';
import { Icon } from './Icon.tsx';
import { useObserved } from './use-observed.ts';

export function Conversation({ ticket }: { ticket: OpenTicket }) {
  useObserved(ticket);
  const comments = ticket.world.state.zendesk.comments
    .filter((comment) => comment.ticket_id === ticket.id)
    .sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id - b.id);
  return (
    <div className="conversation">
      <ol aria-label="Conversation">
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} ticket={ticket} />
        ))}
      </ol>
    </div>
  );
}

interface CommentItemProps {
  comment: Comment;
  ticket: OpenTicket;
}

/** Some tickets have thousands of comments, and each key in the composer repaints the page. */
const CommentItem = memo(function CommentItem({ comment, ticket }: CommentItemProps) {
  const author = ticket.user(comment.author_id);
  return (
    <li className="comment" data-public={comment.public} data-comment={comment.id}>
      <span className="avatar" data-role={author.role} aria-hidden>
        {initials(author.name)}
      </span>
      <div className="comment-body">
        <p className="comment-head">
          <strong>{author.name}</strong>
          {!comment.public && (
            <span className="internal-mark">
              <Icon name="lock" /> Internal
            </span>
          )}
          <time dateTime={comment.created_at}>{moment(comment.created_at)}</time>
        </p>
        <div className="comment-text" dangerouslySetInnerHTML={{ __html: normalised(comment.html_body) }} />
      </div>
    </li>
  );
});

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('');
}

function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
