/** The journal as it stands on the ticket, read without the app's own code: what the model holds the app to. */
import type { Comment } from '../../world/state/zendesk.ts';
import type { World } from '../../world/types.ts';

export type Values = Readonly<Record<string, string | number | null>>;

export interface NotedLine {
  readonly event: string;
  readonly procedure: string;
  readonly wish: Readonly<Record<string, string | number>>;
  readonly attempt: string;
  readonly agent: string;
  readonly agentId: string;
  readonly ticket: string;
  readonly about?: { readonly namespace?: { readonly id: number; readonly path: string } };
  readonly reasons: Readonly<Record<string, string>>;
  readonly from?: Values;
}

/** A wish as text, its keys sorted: two wishes are the same when this is. */
export const textOf = (wish: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(wish).sort(([a], [b]) => (a < b ? -1 : 1))));

export const keyOf = ({ procedure, wish }: Pick<NotedLine, 'procedure' | 'wish'>): string =>
  `${procedure} ${textOf(wish)}`;

/** By contracts/automation.md: private, of this ticket, and by the very person of staff whom it names, here. */
function counts({ state }: World, comment: Comment, line: NotedLine): boolean {
  const author = state.zendesk.users.find(({ id }) => id === comment.author_id);
  return (
    !comment.public &&
    ['api', 'web'].includes(comment.channel) &&
    author !== undefined &&
    ['agent', 'admin'].includes(author.role) &&
    author.role_type !== 1 &&
    String(line.agentId) === String(author.id) &&
    String(line.ticket) === String(comment.ticket_id)
  );
}

/** What the private notes carry, word for word, oldest first: in the order in which Zendesk took them. */
export const entryTextsOn = (world: World): readonly string[] =>
  world.state.zendesk.comments.flatMap((comment) => {
    const entry = comment.custom?.['provisioning_journal'];
    return comment.public || typeof entry !== 'string' ? [] : [entry];
  });

/** The entries that count, oldest first: in the order in which Zendesk took them. */
export const notesOn = (world: World): readonly NotedLine[] =>
  world.state.zendesk.comments.flatMap((comment) => {
    const entry = comment.custom?.['provisioning_journal'];
    if (typeof entry !== 'string') return [];
    const line = JSON.parse(entry) as NotedLine;
    return counts(world, comment, line) ? [line] : [];
  });

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
