/**
 * What the world knows of the confirmed state, without the app's own code: no change is sent or carried out from another
 * one, and no group but the confirmed one loses its paid plan.
 */
import type { Wish } from '../../../src/core/domain/wish.ts';
import type { World } from '../../world/types.ts';

export interface Oracle {
  readonly breaches: string[];
  /** What is so now is what the agent confirms. */
  confirm(procedure: string, wish: Wish): void;
  /** Something moves, and no app had a part in it. */
  aside(move: () => void): void;
  /** The app sends a change. */
  sends(): void;
  /** Changes of the app that left it, and that were carried out, since the confirmation. */
  sent(): number;
  applied(): number;
}

const groupIn = (world: World, id: unknown) => world.state.gitlab.namespaces.find((one) => one.id === id);
const subIn = (world: World, name: unknown) =>
  world.state.customersdot.subscriptions.find((one) => one.name === name);

/** What each change departs from, after the table of the decisions, "When a change may go". */
function stateIn(world: World, procedure: string, wish: Wish): unknown {
  const { customers, subscriptions } = world.state.customersdot;
  const uid = customers.find((one) => one.id === wish['customer'])?.uid;
  const linked = subIn(world, wish['subscription'])?.linked_namespace?.id ?? null;
  const target = groupIn(world, wish['namespace']);
  switch (procedure) {
    case 'link-account':
      return [uid, customers.filter((one) => one.uid === wish['uid']).map((one) => one.id)];
    case 'unlink-account':
      return uid;
    case 'clear-subscription':
      return [linked, groupIn(world, linked)?.full_path];
    case 'set-compute-minutes':
      return [target?.full_path, target?.extra_shared_runners_minutes_limit];
    default: {
      const on = subscriptions.filter((one) => one.linked_namespace?.id === wish['namespace']);
      return [linked, target?.full_path, on.map((one) => one.name)];
    }
  }
}

const paidIn = (world: World): readonly number[] =>
  world.state.gitlab.namespaces
    .filter(({ plan }) => plan !== null && plan.code !== 'free')
    .map((one) => one.id);

const carriedOut = (world: World): number =>
  world.state.applied.filter((one) => one.ticketLink !== null).length;

interface Confirmed {
  readonly state: string;
  readonly leaves: number | null;
  readonly applied: number;
  now(): string;
}

export function oracleOf(world: World): Oracle {
  const breaches: string[] = [];
  let confirmed: Confirmed | null = null;
  let aside = false;
  let sent = 0;
  let had = { paid: paidIn(world), applied: carriedOut(world), state: '' };

  function look(): void {
    const now = { paid: paidIn(world), applied: carriedOut(world), state: confirmed?.now() ?? '' };
    if (confirmed !== null && !aside) {
      const { leaves, state } = confirmed;
      const still = new Set(world.state.gitlab.namespaces.map((one) => one.id));
      const fell = had.paid.filter((id) => !now.paid.includes(id) && id !== leaves && still.has(id));
      breaches.push(...fell.map((id) => `group ${id} lost its paid plan`));
      if (now.applied > had.applied && had.state !== state)
        breaches.push(`carried out from ${had.state}, confirmed was ${state}`);
    }
    had = now;
  }
  world.subscribe(look);

  return {
    breaches,
    confirm(procedure, wish) {
      const now = (): string => JSON.stringify(stateIn(world, procedure, wish));
      const leaves = subIn(world, wish['subscription'])?.linked_namespace?.id ?? null;
      confirmed = { state: now(), leaves, applied: carriedOut(world), now };
      look();
    },
    aside(move) {
      aside = true;
      move();
      // Whoever listens to the world hears of it.
      world.advance(0);
      aside = false;
    },
    sends() {
      if (confirmed === null) return;
      sent += 1;
      if (confirmed.now() !== confirmed.state)
        breaches.push(`sent from ${confirmed.now()}, confirmed was ${confirmed.state}`);
    },
    sent: () => sent,
    applied: () => (confirmed === null ? 0 : carriedOut(world) - confirmed.applied),
  };
}
