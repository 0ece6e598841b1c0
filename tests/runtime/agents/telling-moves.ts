/** What an agent who tells facts may do, as plain data, and how such an agent comes to an end. */
import { askingOf } from '../../../src/core/case/told.ts';
import { inFlight } from '../../../src/core/case/progress.ts';
import { traitsOf } from '../../../src/core/procedures/catalog.ts';
import type { CaseStep } from '../../../src/core/case/state.ts';
import { AGENT, OTHER_AGENT } from '../../world/build/index.ts';
import { notesOn } from '../model/ticket-notes.ts';
import type { Stage } from '../stage.ts';
import { byHand, saidByPage } from './hands.ts';
import { goHonestly, isSeenThere, shownTo, tellTruly, typedIn, typeInto } from './honest-teller.ts';
import { doDeed, type OtherDeed } from './other-hands.ts';
import { wrongNow } from './told-truths.ts';

export type TellingMove =
  /** Tells what is shown as the pages show it; the field at `skip` is left as it is. */
  | { readonly move: 'tell'; readonly skip: number }
  | { readonly move: 'take' }
  | { readonly move: 'mistell'; readonly field: string; readonly value: string }
  | { readonly move: 'choose'; readonly value: string }
  | { readonly move: 'press'; readonly press: Pressed }
  | { readonly move: 'others'; readonly deed: OtherDeed }
  | { readonly move: 'reload'; readonly as: 'ann' | 'ben' }
  | { readonly move: 'pass'; readonly minutes: number };

/** `by-hand` does it and says so, `word-only` only says so. */
export type Pressed =
  | 'start'
  | 'go'
  | 'by-hand'
  | 'word-only'
  | 'did-not-happen'
  | 'look-again'
  | 'refused-in-admin'
  | 'put-back'
  | 'refresh';

const stepAt = (stage: Stage, at: CaseStep['step']['at']): CaseStep | undefined =>
  stage.state().steps.find(({ step }) => step.at === at);

/** The paid group that loses its plan with this change, by its id; null where none does. */
function fallingWith({ world }: Stage, { plan: { wish } }: CaseStep): number | null {
  const sub = world.state.customersdot.subscriptions.find(({ name }) => name === wish['subscription']);
  const on = sub?.linked_namespace?.id ?? null;
  return on === null || on === wish['namespace'] ? null : on;
}

/** The change is made in the admin pages, by an agent who looks first. Says which group fell without having been named. */
async function doneByHand(stage: Stage, step: CaseStep): Promise<readonly string[]> {
  const { procedure, wish } = step.plan;
  if (!isSeenThere(stage, step)) {
    await stage.send({ type: 'did-not-happen', step: step.id });
    return [];
  }
  const falling = traitsOf(procedure).changesPlan ? fallingWith(stage, step) : null;
  const begun = notesOn(stage.world).findLast((one) => one.event === 'begun' && one.procedure === procedure);
  const { reasons = {} } = begun ?? {};
  const isNamed = 'path' in reasons || 'source-namespace' in reasons;
  const words = saidByPage(stage.world, procedure, wish);
  if (words !== null) {
    await stage.send({ type: 'quote', step: step.id, words });
    await stage.send({ type: 'refused-in-admin', step: step.id });
    return [];
  }
  byHand(stage.world, procedure, wish);
  await stage.send({ type: 'done-in-admin', step: step.id });
  return falling === null || isNamed ? [] : [`group ${falling} lost its plan with ${step.id}, unnamed`];
}

async function pressed(stage: Stage, press: Pressed): Promise<readonly string[]> {
  const waiting = stepAt(stage, 'waiting');
  switch (press) {
    case 'start':
    case 'refresh':
    case 'put-back':
      await stage.send({ type: press });
      return [];
    case 'go': {
      const ready = stepAt(stage, 'ready');
      if (ready !== undefined) await goHonestly(stage, ready);
      return [];
    }
    case 'by-hand':
      return waiting === undefined ? [] : doneByHand(stage, waiting);
    case 'word-only':
      if (waiting !== undefined) await stage.send({ type: 'done-in-admin', step: waiting.id });
      return [];
    case 'did-not-happen':
    case 'look-again':
    case 'refused-in-admin': {
      const step = waiting ?? stepAt(stage, 'in-doubt') ?? stepAt(stage, 'refused');
      if (step !== undefined) await stage.send({ type: press, step: step.id });
      return [];
    }
  }
}

/** Takes what is shown. Says what became the agent's word without having been shown, or typed. */
async function taken(stage: Stage): Promise<readonly string[]> {
  const shown = new Set<string>([...shownTo(stage), ...typedIn(stage), 'holder-of']);
  const had = stage.state().taken;
  await stage.send({ type: 'take-facts' });
  return Object.entries(stage.state().taken)
    .filter(([field, value]) => had[field] !== value && !shown.has(field))
    .map(([field, value]) => `${field} ${value} was taken unseen`);
}

/** Plays one move; the stage may be another one after it. */
export async function played(stage: Stage, one: TellingMove, wrong: string[]): Promise<Stage> {
  switch (one.move) {
    case 'tell': {
      const left = shownTo(stage)[one.skip];
      await tellTruly(stage, (field) => field !== left);
      break;
    }
    case 'take':
      wrong.push(...(await taken(stage)));
      break;
    case 'mistell':
      await typeInto(stage, one.field, one.value);
      break;
    case 'choose':
      await stage.send({ type: 'choose', field: 'namespace', value: one.value });
      break;
    case 'press':
      wrong.push(...(await pressed(stage, one.press)));
      break;
    case 'others':
      doDeed(stage.world, one.deed);
      break;
    case 'reload':
      return stage.reload({ agentId: one.as === 'ann' ? AGENT : OTHER_AGENT });
    case 'pass':
      await stage.pass(one.minutes * 60_000, 30_000);
  }
  await stage.calm();
  return stage;
}

const ends = new Set(['closed', 'closing', 'blocked']);

/** One more deed of an agent who wants to end the case: tells what is not told, or is not so any more, and does what is next. */
async function next(stage: Stage, wrong: string[]): Promise<void> {
  const { steps } = stage.state();
  const { snapshot, stranded } = stage.assessment();
  if (askingOf(stage.state(), snapshot).current !== null) {
    await tellTruly(stage);
    return stage.send({ type: 'take-facts' });
  }
  const ready = stepAt(stage, 'ready');
  if (ready !== undefined && !steps.some(inFlight)) {
    if (!isSeenThere(stage, ready)) {
      await tellTruly(stage);
      await stage.send({ type: 'take-facts' });
      await stage.calm();
    }
    const now = stepAt(stage, 'ready');
    return now === undefined ? undefined : goHonestly(stage, now);
  }
  if (stepAt(stage, 'waiting') !== undefined) return void wrong.push(...(await pressed(stage, 'by-hand')));
  if (stepAt(stage, 'in-doubt') !== undefined) {
    await pressed(stage, 'look-again');
    await stage.calm();
    return void (await pressed(stage, 'did-not-happen'));
  }
  if (stage.status() === 'ready') return stage.send({ type: 'start' });
  if (stranded.length > 0) return stage.send({ type: 'put-back' });
  await tellTruly(stage);
  await stage.send({ type: 'take-facts' });
}

/** Goes on with the right group until the case is at an end; null, or where it stands. */
export async function ended(stage: Stage, wrong: string[]): Promise<string | null> {
  await stage.send({ type: 'choose', field: 'namespace', value: '9001' });
  await stage.calm();
  for (let deed = 0; deed < 40; deed += 1) {
    if (ends.has(stage.status()) && !stage.state().steps.some(inFlight) && deed > 0) {
      const { current } = askingOf(stage.state(), stage.assessment().snapshot);
      if (current === null || stage.status() === 'closed') return null;
    }
    await next(stage, wrong);
    await stage.calm();
    await stage.pass(70_000, 10_000);
    wrong.push(...wrongNow(stage));
    if (wrong.length > 0) return null;
  }
  const { current } = askingOf(stage.state(), stage.assessment().snapshot);
  const steps = stage.state().steps.map(({ id, step }) => `${id}: ${step.at}`);
  return [`It does not end, and stands at ${stage.status()}, open: ${current?.id ?? '-'}`, ...steps].join(
    '\n',
  );
}
