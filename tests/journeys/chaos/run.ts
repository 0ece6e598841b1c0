/** Runs one schedule in an open sandbox whose clock the test holds, and tells all that was seen. */
import type { Sandbox } from '../driver/sandbox.ts';
import { carryOut, look, type Press, type Shown } from './screen.ts';
import { newMind, nextPress } from './keen-agent.ts';
import type { Schedule, Trouble } from './schedule.ts';
import { begin, calm } from './troubles.ts';
import { missing, open } from './ticket.ts';
import type { Claim, SentChange } from './witness.ts';

/** So many turns after the last trouble, the keen agent has to have come to an end. */
const enough = 250;
/** Short of the shortest deadline that the app has, so that none runs out while a reply is on its way to it. */
const stride = 6_000;
/** While requests wait for their replies. */
const step = 1_000;

export interface Excuse {
  readonly n: number;
  readonly step: string;
  /** The agent's word that it did not happen, as opposed to a refusal. */
  readonly word: boolean;
}

export interface Seen {
  readonly schedule: Schedule;
  readonly closed: boolean;
  readonly sent: readonly SentChange[];
  readonly claims: readonly Claim[];
  readonly tooEarly: readonly string[];
  /** Steps that the screen called settled while they were not. */
  readonly wronglySettled: readonly string[];
  /** Where in the world's log the agent gave its word, or a step was seen refused: after these it may go again. */
  readonly excuses: readonly Excuse[];
  readonly applied: readonly { readonly action: string; readonly key: string }[];
  /** What is missing at the end although the case is closed. */
  readonly unfinished: readonly string[];
  /** Requests of the third minute after the end: nothing should be left to ask for. */
  readonly afterwards: number;
  readonly requests: number;
  readonly story: readonly string[];
}

/** Runs in the page: lets what is under way there go on for a moment of real time. */
async function pulse(): Promise<{ n: number; underWay: number; now: number }> {
  for (let beat = 0; beat < 3; beat += 1) {
    await new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => done());
      port1.start();
      port2.postMessage(null);
    });
  }
  const { world } = window.sandbox;
  return { n: world.log.length, underWay: window.witness.underWay, now: world.now() };
}

export async function run(sandbox: Sandbox, schedule: Schedule): Promise<Seen> {
  const { page } = sandbox;
  const mind = newMind(schedule.backsOut);
  const story: string[] = [];
  const excuses: Excuse[] = [];
  const wronglySettled: string[] = [];
  const ends = new Map<number, (() => Promise<void>)[]>();
  let settledBefore = new Set<string>();
  let refusedBefore = new Set<string>();
  let reloadMidway = false;
  let n = 0;
  let underWay = 0;

  await open(sandbox, schedule);

  /** Waits until nothing more happens by itself while time stands still. */
  async function settle(): Promise<Shown> {
    let before = '';
    for (let round = 0; ; round += 1) {
      const [shown, beat] = await Promise.all([look(page), page.evaluate(pulse)]);
      n = beat.n;
      ({ underWay } = beat);
      const now = JSON.stringify([shown, beat.n, beat.underWay]);
      if (now === before || round > 40) return shown;
      before = now;
    }
  }

  async function pass(ms: number): Promise<Shown> {
    let shown = await settle();
    for (let left = ms; left > 0;) {
      const next = Math.min(left, underWay > 0 ? step : stride);
      left -= next;
      await sandbox.later(next);
      shown = await settle();
    }
    return shown;
  }

  async function observe(shown: Shown): Promise<void> {
    const at = (where: string) => new Set(shown.steps.filter((one) => one.at === where).map((one) => one.id));
    const settled = at('settled');
    for (const step of settled) {
      if (settledBefore.has(step)) continue;
      if (!(await page.evaluate((id) => window.witness.isSo(id), step))) wronglySettled.push(step);
    }
    const refused = at('refused');
    for (const step of refused) if (!refusedBefore.has(step)) excuses.push({ n, step, word: false });
    // A frame that is still loading shows no steps: that takes nothing back.
    if (shown.steps.length > 0)
      [settledBefore, refusedBefore] = [new Set([...settledBefore, ...settled]), refused];
  }

  async function tell(turn: number, shown: Shown, what: string): Promise<void> {
    const steps = shown.steps.map((one) => `${one.id}:${one.at}`).join(' ');
    story.push(`${turn} [${shown.status ?? 'no app'}] ${steps} — ${what}`);
  }

  async function make(turn: number, trouble: Trouble): Promise<void> {
    story.push(`${turn} ! ${JSON.stringify(trouble)}`);
    if (trouble.is === 'reload') {
      reloadMidway ||= trouble.midway;
      if (!trouble.midway) await sandbox.reloadApp();
      return;
    }
    const end = await begin(sandbox, trouble);
    if (end === null || !('turns' in trouble)) return;
    const until = turn + trouble.turns;
    ends.set(until, [...(ends.get(until) ?? []), end]);
  }

  async function act(deed: Press): Promise<void> {
    if (deed.do === 'press' && deed.name === 'did-not-happen' && deed.step !== null) {
      excuses.push({ n, step: deed.step, word: true });
    }
    await carryOut(page, deed);
    if (!reloadMidway) return;
    reloadMidway = false;
    await sandbox.reloadApp();
  }

  let shown = await pass(1_000);
  const last = schedule.calmFrom + enough;
  let turn = 0;
  let closedFor = 0;
  for (; turn < last; turn += 1) {
    for (const end of ends.get(turn) ?? []) await end();
    if (turn === schedule.calmFrom) await calm(sandbox);
    for (const one of schedule.troubles) if (one.turn === turn) await make(turn, one.trouble);
    await observe(shown);
    closedFor = shown.status === 'closed' ? closedFor + 1 : 0;
    if (closedFor > (turn < schedule.calmFrom ? 3 : 0)) break;
    const deed = nextPress(shown, mind);
    await tell(
      turn,
      shown,
      deed === null ? 'waits' : deed.do === 'press' ? `${deed.name} ${deed.step}` : deed.do,
    );
    if (deed !== null) await act(deed);
    shown = await pass(turn < schedule.calmFrom ? schedule.pace : deed === null ? stride : 500);
  }
  await tell(turn, shown, 'the end');
  if (turn < schedule.calmFrom) await calm(sandbox);
  // How the last step ended, and what merely insures the verdict, may come a little later.
  await pass(120_000);
  const requests = n;
  await pass(60_000);
  const unfinished = shown.status === 'closed' ? await missing(sandbox) : [];
  return {
    schedule,
    closed: shown.status === 'closed',
    wronglySettled,
    excuses,
    unfinished,
    afterwards: n - requests,
    requests,
    story,
    ...(await page.evaluate(() => {
      const { sent, claims, tooEarly } = window.witness;
      return { sent, claims, tooEarly, applied: window.sandbox.world.state.applied };
    })),
  };
}
