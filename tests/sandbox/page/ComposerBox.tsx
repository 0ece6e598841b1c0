import { Select } from '@zendeskgarden/react-forms';
import { useEffect, useRef } from 'react';
import type { CommentType } from '../desk/composer.ts';
import type { OpenTicket } from '../desk/open-ticket.ts';
import { insertAtCursor } from './insert-at-cursor.ts';
import { useObserved } from './use-observed.ts';

export function ComposerBox({ ticket }: { ticket: OpenTicket }) {
  const composer = useObserved(ticket.composer);
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef('');

  useEffect(() => {
    composer.knowCursor((html) => insertAtCursor(box.current, html));
    return () => composer.knowCursor(null);
  }, [composer]);

  useEffect(() => {
    // What the agent has just typed stands in the box already; writing it there again would move the cursor.
    if (box.current && composer.html !== shown.current) box.current.innerHTML = composer.html;
    shown.current = composer.html;
  }, [composer.html]);

  const internal = composer.type === 'internalNote';
  return (
    <section className="composer" data-type={composer.type} aria-label="Composer">
      <div className="composer-head">
        {composer.messaging ? (
          <span className="composer-type">Messaging</span>
        ) : (
          <div className="composer-type">
            <Select
              isCompact
              aria-label="Comment type"
              value={composer.type}
              onChange={(event) => composer.setType(event.target.value as CommentType)}
            >
              <option value="publicReply">Public reply</option>
              <option value="internalNote">Internal note</option>
            </Select>
          </div>
        )}
        {!internal && <span className="quiet">To {ticket.requester.name}</span>}
      </div>
      <div
        ref={box}
        className="composer-box"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a textarea holds no rich text
        role="textbox"
        tabIndex={0}
        aria-multiline
        aria-label={internal ? 'Internal note' : 'Public reply'}
        contentEditable
        suppressContentEditableWarning
        onInput={(event) => {
          shown.current = composer.typed(event.currentTarget.innerHTML);
        }}
      />
    </section>
  );
}
