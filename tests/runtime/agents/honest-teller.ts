/** An agent without CustomersDot's API who looks at its admin pages: tells what they show, and ticks only what they show. */
import { known } from '../../../src/core/domain/loadable.ts';
import { departureOf, gatesOf } from '../../../src/core/case/gates.ts';
import type { CaseStep } from '../../../src/core/case/state.ts';
import { askingOf, fieldsShown } from '../../../src/core/case/told.ts';
import type { ManualField } from '../../../src/core/facts/manual-form.ts';
import type { World } from '../../world/types.ts';
import { type Answers, pagesOf } from '../carriers/pages.ts';
import type { Stage } from '../stage.ts';

export const bought = 'A-S00012345';
const requester = 5501;

/** What the pages show now of the requester's record, of the subscription that was bought, and of the group that is meant. */
export const pagesNow = (stage: Stage): Answers =>
  pagesOf(stage.world, {
    customer: requester,
    subscription: bought,
    group: known(stage.assessment().snapshot.namespace)?.id ?? null,
  });

/** The fields that the sidebar shows now. */
export const shownTo = (stage: Stage): readonly ManualField[] =>
  fieldsShown(askingOf(stage.state(), stage.assessment().snapshot));

const typed = new WeakMap<Stage, Set<string>>();

/** The fields that the agent has typed in this frame. */
export const typedIn = (stage: Stage): ReadonlySet<string> => typed.get(stage) ?? new Set();

/** Types into a field that is shown; one that is not there takes nothing. */
export async function typeInto(stage: Stage, field: string, value: string): Promise<void> {
  if (!shownTo(stage).some((one) => one === field)) return;
  typed.set(stage, new Set([...typedIn(stage), field]));
  await stage.send({ type: 'fill-in', field, value });
}

/** Fills what is shown as the pages show it, where `told` says so; the rest is left as it is. */
export async function tellTruly(
  stage: Stage,
  told: (field: ManualField) => boolean = () => true,
): Promise<void> {
  const answers = pagesNow(stage);
  for (const field of shownTo(stage).filter(told)) {
    await typeInto(stage, field, answers[field] ?? '');
  }
}

function linkedOf({ state }: World, name: unknown) {
  return state.customersdot.subscriptions.find((sub) => sub.name === name)?.linked_namespace ?? null;
}

/** Whether the admin page shows what a change departs from. */
export function isSeenThere({ world }: Stage, step: CaseStep): boolean {
  const from = departureOf(step);
  if (from === null) return false;
  const { wish } = step.plan;
  if ('uid' in from) {
    const customer = world.state.customersdot.customers.find(({ id }) => id === wish['customer']);
    return customer !== undefined && customer.uid === from['uid'];
  }
  if (!('linked' in from)) return true;
  const linked = linkedOf(world, wish['subscription']);
  return linked === null ? from['linked'] === null : linked.id === from['linked'];
}

/** Gives all gates whose words are true, and goes. */
export async function goHonestly(stage: Stage, step: CaseStep): Promise<void> {
  for (const gate of gatesOf(stage.state(), stage.assessment(), step)) {
    if (gate.given || (gate.id === 'departure' && !isSeenThere(stage, step))) continue;
    const text = gate.phrase ?? 'The customer agreed in writing.';
    await stage.send({
      type: 'give',
      gate: gate.name,
      ...(gate.kind === 'box' ? { ticked: true } : { text }),
    });
  }
  await stage.send({ type: 'go', step: step.id });
}
