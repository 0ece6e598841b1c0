/** invoke: what an app can make Zendesk do in the ticket's window. None of it saves or sends anything. */
import type { Notice, OpenTicket } from '../desk/open-ticket.ts';
import { applyMacro } from '../desk/macro.ts';
import { PathRefused } from './objects.ts';

/** What is about the frame or the desk rather than about the ticket. */
export interface FrameActions {
  resize: (size: { width?: string; height?: string }) => void;
  routeTo: (args: readonly unknown[]) => void;
  setVisible: (visible: boolean) => void;
  destroy: () => void;
}

type Action = (ticket: OpenTicket, args: readonly unknown[], frame: FrameActions) => void;

const text = (args: readonly unknown[]): string => String(args[0] ?? '');

const commentActions: Record<string, Action> = {
  appendText: ({ composer }, args) => composer.appendText(text(args)),
  appendHtml: ({ composer }, args) => composer.appendHtml(text(args)),
  appendMarkdown: ({ composer }, args) => composer.appendMarkdown(text(args)),
};

const actions: Record<string, Action> = {
  ...prefixed('ticket.comment.', commentActions),
  ...prefixed('comment.', commentActions),
  notify: (ticket, args) => ticket.show({ kind: noticeKind(args[1]), text: plain(text(args)) }),
  macro: (ticket, args) => applyMacro(ticket, Number(args[0])),
  'ticket.editor.insert': ({ composer }, args) => composer.insert(text(args)),
  'ticket.tags.add': (ticket, args) => ticket.edit({ tags: [...new Set([...ticket.tags, ...tagsIn(args)])] }),
  'ticket.tags.remove': (ticket, args) => {
    const gone = tagsIn(args);
    ticket.edit({ tags: ticket.tags.filter((tag) => !gone.includes(tag)) });
  },
  disableSave: (ticket) => setSaveDisabled(ticket, true),
  enableSave: (ticket) => setSaveDisabled(ticket, false),
  resize: (_ticket, args, frame) => frame.resize((args[0] ?? {}) as { width?: string; height?: string }),
  routeTo: (_ticket, args, frame) => frame.routeTo(args),
  show: (_ticket, _args, frame) => frame.setVisible(true),
  hide: (_ticket, _args, frame) => frame.setVisible(false),
  'app.close': (_ticket, _args, frame) => frame.destroy(),
  destroy: (_ticket, _args, frame) => frame.destroy(),
};

export function carryOut(
  ticket: OpenTicket,
  frame: FrameActions,
  action: string,
  args: readonly unknown[],
): void {
  // In a messaging conversation the editor's actions do nothing but complain to the console; only insert works.
  if (ticket.composer.messaging && action.startsWith('ticket.editor.') && action !== 'ticket.editor.insert') {
    console.error(`${action} is not available in this channel`);
    return;
  }
  const carried = actions[action];
  if (!carried) throw new PathRefused(action, 'No such Api');
  carried(ticket, args, frame);
}

function prefixed(prefix: string, some: Record<string, Action>): Record<string, Action> {
  return Object.fromEntries(Object.entries(some).map(([name, action]) => [prefix + name, action]));
}

function noticeKind(kind: unknown): Notice['kind'] {
  return kind === 'alert' || kind === 'error' ? kind : 'notice';
}

function plain(message: string): string {
  return message.replace(/<[^>]*>/g, '');
}

function tagsIn(args: readonly unknown[]): string[] {
  return args.flat().map(String);
}

function setSaveDisabled(ticket: OpenTicket, disabled: boolean): void {
  ticket.saveDisabled = disabled;
  ticket.changed();
}
