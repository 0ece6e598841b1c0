/**
 * Who stands by in the page and writes down what the services see: each change with the notes that were there before
 * it, each claim that a step is settled with how it is in truth, and what is left in the ticket's window.
 */
import type { Sandbox as SandboxInPage } from '../../sandbox/sandbox.ts';

export interface SentChange {
  /** Its place in the world's log. */
  readonly n: number;
  /** The fragment of its ticket link: procedure and wish. */
  readonly change: string;
  /** The entries of the private notes that stood on the ticket at that moment. */
  readonly notes: readonly string[];
  /** What it would change, as it was at that moment. */
  readonly state: {
    readonly uid: string | null;
    readonly linked: Readonly<Record<string, number | null>>;
    readonly paths: Readonly<Record<string, string>>;
    readonly total: number;
  };
  /** Null: nothing came back yet. */
  status: number | null;
}

export interface Claim {
  readonly procedure: string;
  readonly wish: Readonly<Record<string, unknown>>;
  /** The end state is so, or has been since the attempt began. */
  readonly so: boolean;
}

export interface Witness {
  readonly sent: SentChange[];
  readonly claims: Claim[];
  /** What was found in the ticket's window before the end state was reached. */
  readonly tooEarly: string[];
  underWay: number;
  /** Whether the end state of a step is so, on both sides. */
  readonly isSo: (procedure: string, wish?: Readonly<Record<string, unknown>>) => boolean;
}

declare global {
  interface Window {
    witness: Witness;
  }
}

/** Runs in the page, as soon as the case is open: all it needs stands inside. */
export function watch(sandbox: SandboxInPage): void {
  const { world, ticket } = sandbox;
  const { customersdot, gitlab, zendesk } = world.state;
  const answer = world.answer.bind(world);
  interface Noted {
    readonly event: string;
    readonly attempt: string;
    readonly procedure: string;
    readonly wish: Claim['wish'];
  }
  const begun: Noted[] = [];
  const bought = (name: string) => customersdot.subscriptions.find((one) => one.name === name);
  const groupOf = (id: number) => gitlab.namespaces.find((one) => one.id === id);

  const isOn = (name: string, id: number): boolean => {
    const subscription = bought(name);
    const seats = subscription?.line_items.filter((item) => item.kind === 'seats') ?? [];
    const { code, seats: shown } = groupOf(id)?.plan ?? { code: null, seats: null };
    return (
      subscription?.linked_namespace?.id === id &&
      code === seats[0]?.plan_code &&
      shown === seats.reduce((sum, item) => sum + item.quantity, 0)
    );
  };
  const isCleared = (name: string): boolean =>
    bought(name)?.linked_namespace === null && (groupOf(9001)?.plan?.code ?? 'free') === 'free';
  /** The subscription that was to be cleared last: others may have put one of theirs on the group. */
  const clearedLast = () =>
    begun.findLast((one) => one.procedure === 'clear-subscription')?.wish['subscription'] ?? 'A-S00010001';
  const uid = (): string | null => customersdot.customers.find((one) => one.id === 5501)?.uid ?? null;

  function isSo(procedure: string, wish: Readonly<Record<string, unknown>> = {}): boolean {
    switch (procedure) {
      case 'link-account':
        return uid() === String(wish['uid'] ?? '4711');
      case 'unlink-account':
        return uid() === null;
      case 'clear-subscription':
        return isCleared(String(wish['subscription'] ?? clearedLast()));
      case 'put-back':
        return isOn(String(clearedLast()), 9001);
      case 'set-compute-minutes':
        return groupOf(9001)?.extra_shared_runners_minutes_limit === (wish['total'] ?? 3000);
      default:
        return isOn(String(wish['subscription'] ?? 'A-S00012345'), Number(wish['namespace'] ?? 9001));
    }
  }

  const stateNow = (): SentChange['state'] => ({
    uid: uid(),
    linked: Object.fromEntries(
      customersdot.subscriptions.map((one) => [one.name, one.linked_namespace?.id ?? null]),
    ),
    paths: Object.fromEntries(gitlab.namespaces.map((one) => [String(one.id), one.full_path])),
    total: groupOf(9001)?.extra_shared_runners_minutes_limit ?? 0,
  });

  const witness: Witness = { sent: [], claims: [], tooEarly: [], underWay: 0, isSo };
  window.witness = witness;

  /** Attempts whose end state has been so since they began. */
  const reached = new Set<string>();

  function hearClaim(body: string): void {
    const { ticket: update } = JSON.parse(body) as { ticket?: { metadata?: Record<string, unknown> } };
    const entry = update?.metadata?.['provisioning_journal'];
    if (typeof entry !== 'string') return;
    const { event, attempt, procedure, wish } = JSON.parse(entry) as Noted;
    if (event === 'begun') begun.push({ event, attempt, procedure, wish });
    if (event === 'settled')
      witness.claims.push({ procedure, wish, so: reached.has(attempt) || isSo(procedure, wish) });
  }

  /** A proof that could not be noted at once is noted later: by then the next step may have gone on from there. */
  function look(): void {
    for (const one of begun) if (isSo(one.procedure, one.wish)) reached.add(one.attempt);
  }
  world.subscribe(look);

  world.answer = async (request, passage) => {
    const body = request.method === 'GET' ? '' : await request.clone().text();
    if (request.url.includes('/api/v2/tickets/') && body !== '') hearClaim(body);
    const change = /"zendesk_ticket_link":"[^"#]*#([^"]*)"/.exec(body)?.[1];
    const sent: SentChange | null =
      change === undefined
        ? null
        : {
            n: world.log.length + 1,
            change,
            notes: zendesk.comments.flatMap(({ public: shown, custom }) => {
              const entry = custom?.['provisioning_journal'];
              return !shown && typeof entry === 'string' ? [entry] : [];
            }),
            state: stateNow(),
            status: null,
          };
    if (sent !== null) witness.sent.push(sent);
    witness.underWay += 1;
    try {
      const response = await answer(request, passage);
      if (sent !== null) sent.status = response.status;
      return response;
    } finally {
      witness.underWay -= 1;
    }
  };

  function lookAtWindow(): void {
    if (ticket === null) return;
    const { composer, unsaved } = ticket;
    const touched = !composer.empty || unsaved.fields.size > 0 || unsaved.status !== undefined;
    if (!touched || isSo('force-associate') || isSo('put-back')) return;
    witness.tooEarly.push(
      `${composer.html.slice(0, 80)} ${JSON.stringify([...unsaved.fields])} ${ticket.status}`,
    );
  }
  ticket?.subscribe(lookAtWindow);
}
