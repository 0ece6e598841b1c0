/** An admin page in its tab: asks the sandbox for its content, and turns links and forms into further visits. */
import { channelName, type ChannelMessage, type Visit } from './channel.ts';

const patience = 3_000;
const channel = new BroadcastChannel(channelName);

function ask(visit: Visit): Promise<Extract<ChannelMessage, { kind: 'answer' }> | null> {
  const id = crypto.randomUUID();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patience);
    channel.addEventListener('message', function hear(event: MessageEvent<ChannelMessage>) {
      if (event.data.kind !== 'answer' || event.data.id !== id) return;
      channel.removeEventListener('message', hear);
      clearTimeout(timer);
      resolve(event.data);
    });
    const question: ChannelMessage = {
      kind: 'ask',
      id,
      sandbox: sessionStorage.getItem('sandbox'),
      caseId: sessionStorage.getItem('case'),
      visit,
    };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    channel.postMessage(question);
  });
}

async function visit(path: string, form: Record<string, string> | null = null): Promise<void> {
  const answer = await ask({ path, form });
  if (!answer) {
    document.body.textContent = 'The sandbox that this page belongs to is not open in this browser.';
    return;
  }
  // The tab stays with the world it was opened for, whatever is opened in the sandbox meanwhile.
  sessionStorage.setItem('sandbox', answer.sandbox);
  sessionStorage.setItem('case', answer.caseId);
  document.title = answer.title;
  document.body.innerHTML = answer.body;
}

function go(path: string): void {
  history.pushState(null, '', path);
  void visit(path);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.metaKey || event.ctrlKey || link.origin !== location.origin) return;
  event.preventDefault();
  go(link.pathname + link.search);
});

document.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!(event.target instanceof HTMLFormElement)) return;
  const entries = [...new FormData(event.target, event.submitter)].map(
    ([name, value]) => [name, String(value)] as const,
  );
  if (event.target.method === 'get')
    go(`${location.pathname}?${new URLSearchParams(entries.map(([n, v]) => [n, v]))}`);
  else void visit(location.pathname, Object.fromEntries(entries));
});

window.addEventListener('popstate', () => void visit(location.pathname + location.search));
void visit(location.pathname + location.search);
