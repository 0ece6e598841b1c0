/** Zendesk's events in the words of the host. They say that something changed; what it is now is read again. */
import * as z from 'zod/mini';
import { pick, read } from './answers.ts';
import type { Calls } from './calls.ts';
import type { HostEvent, ColorScheme } from './host.ts';
import { othersOf, viewerPaths } from './people.ts';
import type { ZafClient } from './sdk.ts';
import { listen, subscribe, type Handlers } from './subscribe.ts';
import { scheme } from './ticket.ts';
import type { Visibility } from './visibility.ts';

export interface Sources {
  readonly page: Window;
  readonly client: ZafClient;
  readonly calls: Calls;
  readonly visibility: Visibility;
  /** Custom fields that the app sets or reads. */
  readonly fields: readonly number[];
  /** The ticket that the frame was last known to show. */
  readonly ticket: { id: string | null };
}

/** Typing fires an event for each key: a change is told once nothing was typed for so long, ms. */
const quiet = 250;

const composerEvents = (fields: readonly number[]): readonly string[] => [
  'comment.text.changed',
  'comment.type.changed',
  'ticket.comment.text.changed',
  'ticket.comment.type.changed',
  'channel.changed',
  'ticket.form.id.changed',
  'ticket.status.changed',
  'ticket.statusCategory.changed',
  'ticket.customStatus.changed',
  ...fields.map((id) => `ticket.custom_field_${id}.changed`),
];

const context = z.object({ ticketId: z.union([z.string(), z.number()]) });

/** The id of the ticket in a context, as text. */
export function ticketIn(given: unknown): string | null {
  const id = read(context, given)?.ticketId;
  return id === undefined ? null : String(id);
}

function handlersOf(
  { calls, fields, ticket }: Sources,
  emit: (event: HostEvent) => void,
  edited: () => void,
): Handlers {
  async function viewersChanged(): Promise<void> {
    // What comes with the event differs from host to host; names are not always in it.
    const look = await calls.get(viewerPaths);
    if (look.tag === 'seen') emit({ type: 'viewers', viewers: othersOf(look.seen) });
  }
  function contextUpdated(given: unknown): void {
    const id = ticketIn(given);
    if (id === null || id === ticket.id) return;
    ticket.id = id;
    emit({ type: 'ticket', id });
  }
  async function schemeChanged(given: unknown): Promise<void> {
    const told = read(scheme, given) ?? (await schemeNow());
    if (told !== undefined) emit({ type: 'scheme', scheme: told });
  }
  async function schemeNow(): Promise<ColorScheme | undefined> {
    const look = await calls.get(['colorScheme']);
    return look.tag === 'seen' ? pick(look.seen, scheme, 'colorScheme') : undefined;
  }
  return {
    ...Object.fromEntries(composerEvents(fields).map((event) => [event, edited])),
    'colorScheme.changed': (given) => void schemeChanged(given),
    'ticket.submit.done': () => emit({ type: 'saved' }),
    'ticket.updated': () => emit({ type: 'saved' }),
    'ticket.viewers.changed': () => void viewersChanged(),
    'context.updated': contextUpdated,
    'app.willDestroy': () => emit({ type: 'gone' }),
  };
}

/** Tells one listener everything until it stops; after `gone`, or having stopped, it hears nothing more. */
export function tell(sources: Sources, listener: (event: HostEvent) => void): () => void {
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function emit(event: HostEvent): void {
    if (over) return;
    over = event.type === 'gone';
    listener(event);
  }
  function edited(): void {
    clearTimeout(timer);
    timer = setTimeout(() => emit({ type: 'composer' }), quiet);
  }
  function left(event: Event): void {
    // A page that the browser keeps may come back as it was; that it is hidden until then, visibility tells.
    if (!('persisted' in event && event.persisted === true)) emit({ type: 'gone' });
  }
  // Of two windows side by side none is ever hidden: there the focus alone comes back.
  const cameBack = (): void => emit({ type: 'came-back' });
  const leave = [
    subscribe(sources.client, handlersOf(sources, emit, edited)),
    listen(sources.page, { pagehide: left, focus: cameBack }),
    sources.visibility.on((shown) => {
      emit({ type: 'shown', shown });
      if (shown) cameBack();
    }),
  ];
  return () => {
    over = true;
    clearTimeout(timer);
    for (const stop of leave.splice(0)) stop();
  };
}
