/** The sandbox's side of the channel: answers for the world of the case that an admin page was opened from. */
import type { Sandbox } from '../sandbox.ts';
import { channelName, inUseKey, type ChannelMessage } from './channel.ts';
import { visitPage } from './visit.ts';

export function offerAdminPages(sandbox: Sandbox): void {
  const own = crypto.randomUUID();
  const inUse = (): void => localStorage.setItem(inUseKey, own);
  inUse();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') inUse();
  });
  window.addEventListener('focus', inUse);

  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', (event: MessageEvent<ChannelMessage>) => {
    const message = event.data;
    if (message.kind !== 'ask') return;
    if ((message.sandbox ?? localStorage.getItem(inUseKey)) !== own) return;
    const caseId = message.caseId ?? sandbox.ticket?.caseId ?? sandbox.cases[0]?.id;
    if (caseId === undefined) return;
    void visitPage(worldOf(sandbox, caseId), message.visit).then((page) => {
      const answer: ChannelMessage = { kind: 'answer', id: message.id, sandbox: own, caseId, ...page };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
      channel.postMessage(answer);
    });
  });
}

/** The admin signed in to CustomersDot is the agent at the first desk. */
function worldOf(sandbox: Sandbox, caseId: string) {
  const { world } = sandbox.worlds.of(caseId);
  const { users, agentId } = world.state.zendesk;
  const agent = users.find((user) => user.id === (sandbox.ticket?.agentId ?? agentId));
  return { world, admin: agent?.email ?? 'admin' };
}
