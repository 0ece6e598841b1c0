/** The journal as it stands on the ticket, read without the app's own code: what the model holds the app to. */
import { plainOf } from '../../world/zendesk/text.ts';
import type { World } from '../../world/types.ts';

export interface NotedLine {
  readonly event: string;
  readonly procedure: string;
  readonly wish: Readonly<Record<string, string | number>>;
  readonly attempt: string;
  readonly agent: string;
}

const marker = 'provisioning-journal v1 ';

/** A wish as text, its keys sorted: two wishes are the same when this is. */
export const textOf = (wish: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(wish).sort(([a], [b]) => (a < b ? -1 : 1))));

export const keyOf = ({ procedure, wish }: Pick<NotedLine, 'procedure' | 'wish'>): string =>
  `${procedure} ${textOf(wish)}`;

/** Oldest first: in the order in which Zendesk took them. */
export function notesOn(world: World): readonly NotedLine[] {
  return world.state.zendesk.comments.flatMap((comment): NotedLine[] => {
    const text = plainOf(comment.html_body);
    const at = text.lastIndexOf(marker);
    if (comment.public || at < 0) return [];
    return [JSON.parse(text.slice(at + marker.length)) as NotedLine];
  });
}

/** Attempts that were begun and have no ending of their own, nor a proof of their wish after them. */
export function openOn(world: World): readonly NotedLine[] {
  const open: NotedLine[] = [];
  for (const note of notesOn(world)) {
    if (note.event === 'begun') {
      open.push(note);
      continue;
    }
    for (const one of open.filter((each) => keyOf(each) === keyOf(note))) {
      if (note.event === 'settled' || one.attempt === note.attempt) open.splice(open.indexOf(one), 1);
    }
  }
  return open;
}
