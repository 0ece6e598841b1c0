/** What a trigger, another app or Zendesk itself may make of a comment that carries metadata. */
import type { Comment } from '../state/zendesk.ts';
import type { NotesFate } from '../types.ts';

const changed = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/"at":"\d{4}/, '"at":"1999') : value;

/** What people write in Support's own window is left alone, and so is the metadata of a note that has none. */
export function asItIsKept(comment: Comment, fate: NotesFate): Comment {
  const { custom, channel } = comment;
  if (fate === 'public' && channel === 'api') return { ...comment, public: true };
  if (custom === undefined) return comment;
  switch (fate) {
    case 'public':
      return { ...comment, public: true };
    case 'no-metadata':
      return { ...comment, custom: {} };
    case 'altered':
      return {
        ...comment,
        custom: Object.fromEntries(Object.entries(custom).map(([name, value]) => [name, changed(value)])),
      };
    case 'kept':
    case 'no-audit':
      return comment;
  }
}
