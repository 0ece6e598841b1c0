/** The only file that makes real things: host, client, clock. Reading starts here, before React has arrived. */
import { createClient } from './clients/client.ts';
import { readFact } from './clients/facts.ts';
import { readSettings } from './core/domain/settings.ts';
import type { DeskPorts } from './desk/ports.ts';
import type { Host, Opening } from './host/host.ts';
import { connect } from './host/zendesk.ts';
import { autosaveStoreFor, keepsTyping } from './assembly/autosave-store.ts';
import { guessStore } from './assembly/guess-store.ts';
import { guideFor } from './runtime/guide.ts';
import type { Clock, Services } from './runtime/services.ts';
import { createRuntime, type Runtime } from './runtime/runtime.ts';
import { outOfLoading } from './runtime/out-of-loading.ts';
import { forVerdict } from './i18n/load.ts';
import { inEnglish } from './i18n/english.ts';
import { detailOf } from './runtime/trouble-detail.ts';
import { showMessage } from './assembly/message-page.ts';

const clock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    // A timer of more than 24 days would fire at once.
    const timer = setTimeout(call, Math.min(ms, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};

function servicesFor(host: Host, opening: Opening, t: Services['t']): Services {
  const { settings } = readSettings(host.settings);
  const client = createClient(host.send, { ...settings, now: clock.now });
  return {
    host,
    client,
    clock,
    autosave: autosaveStoreFor(opening.ticket.link),
    guesses: guessStore,
    newId: () => crypto.randomUUID(),
    read: (of, arg) => readFact(client, of, arg),
    stepTools: async () => (await import('./assembly/step-tools.ts')).stepToolsWith(settings),
    t,
    replyWords: async (language) => (await import('./i18n/letters.ts')).replyWordsIn(language),
  };
}

async function deskPorts(host: Host, ticket: string): Promise<DeskPorts> {
  const { deskPortsFor } = await import('./assembly/desk-ports.ts');
  return deskPortsFor(host, readSettings(host.settings).settings, ticket, clock.now);
}

/**
 * Shows one ticket until the frame shows another; answers how to end it.
 * @param isCurrent false once another ticket is to be shown: what was slower then shows nothing
 */
async function openTicket(host: Host, root: HTMLElement, isCurrent: () => boolean): Promise<() => void> {
  const look = await host.open();
  // Asked last: whoever is not yet subscribed would not hear that it has changed meanwhile.
  const shown = await host.shown();
  if (!isCurrent()) return () => {};
  if (look.tag !== 'seen') {
    // What kept the ticket from being read has its words among those of the screen.
    const t = await forVerdict(null).catch(() => inEnglish);
    if (!isCurrent()) return () => {};
    const detail = look.tag === 'unseen' ? detailOf(look.trouble, t) : '';
    showMessage(root, inEnglish('outside.unreadable', { detail }), inEnglish('outside.again'));
    return () => {};
  }
  const opening = look.seen;
  const services = servicesFor(host, opening, inEnglish);
  const runtime = createRuntime(opening, shown, services);
  const [{ mount }, t] = await Promise.all([import('./sidebar/mount.tsx'), forVerdict(opening.agent.locale)]);
  await outOfLoading(runtime, clock);
  if (!isCurrent()) {
    runtime.end();
    return () => {};
  }
  const unmount = mount(root, {
    runtime,
    t,
    scheme: opening.scheme,
    onScheme: (call) => host.on((event) => event.type === 'scheme' && call(event.scheme)),
    keepsTyping: keepsTyping(),
    guide: (id) => guideFor(runtime.state(), services, id),
    deskPorts: () => deskPorts(host, opening.ticket.id),
    fit: (element) => host.fit(element),
  });
  return endOf(runtime, unmount);
}

const endOf = (runtime: Runtime, unmount: () => void) => () => {
  runtime.end();
  unmount();
};

/** A part of the app that did not load: said, with a way to try again. */
function failed(error: unknown): void {
  const root = document.getElementById('app');
  const detail = error instanceof Error ? error.message : String(error);
  if (root !== null)
    showMessage(root, inEnglish('outside.unreadable', { detail }), inEnglish('outside.again'));
}

async function begin(root: HTMLElement): Promise<void> {
  const connection = await connect(window);
  if (connection.tag === 'outside') {
    showMessage(root, inEnglish(`outside.${connection.why}`), inEnglish('outside.again'));
    return;
  }
  const { host } = connection;
  let generation = 0;
  let end = (): void => {};
  const show = async (): Promise<void> => {
    end();
    end = () => {};
    generation += 1;
    const mine = generation;
    const isCurrent = (): boolean => mine === generation;
    try {
      const ended = await openTicket(host, root, isCurrent);
      if (isCurrent()) end = ended;
    } catch (error) {
      if (isCurrent()) failed(error);
    }
  };
  // Before the first opening: the frame may be given another ticket while that is still being read.
  host.on((event) => {
    if (event.type === 'gone') {
      generation += 1;
      end();
    } else if (event.type === 'ticket') void show();
  });
  await show();
}

const root = document.getElementById('app');
if (root !== null) begin(root).catch(failed);
