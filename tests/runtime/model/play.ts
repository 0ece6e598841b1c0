/** Plays moves at a table, and says after each what must never be. */
import { flush } from '../flush.ts';
import { appliedTooOften } from './applied.ts';
import { byHand } from '../agents/hands.ts';
import { type Move, places, type Who } from './moves.ts';
import { doDeed, type OtherDeed, strangers } from '../agents/other-hands.ts';
import { unfounded } from './reading.ts';
import { pressIn, reload, type Table } from './table.ts';
import { type Lie, t, type Way } from './words.ts';

function countedByHand(table: Table, deed: () => void): void {
  const before = table.world.state.applied.length;
  deed();
  for (let n = before; n < table.world.state.applied.length; n += 1) table.byHand.add(n);
}

async function carriedByHand(table: Table, who: Who, honest: boolean): Promise<void> {
  const seat = table.seats[who];
  const waiting = seat.stage.state().steps.find((one) => one.step.at === 'waiting');
  if (waiting?.step.at !== 'waiting' || waiting.step.acted.delegatedTo !== 'agent') return;
  const { procedure, wish } = waiting.plan;
  if (honest) countedByHand(table, () => byHand(table.world, procedure, wish));
  await pressIn(table, [seat], 'done-in-admin');
}

function undo(table: Table, what: 'link' | 'association'): void {
  countedByHand(table, () => {
    if (what === 'link') byHand(table.world, 'unlink-account', { customer: 5501 });
    else byHand(table.world, 'clear-subscription', { subscription: 'A-S00012345' });
  });
}

/** The world is looked at before and after: what was so between two requests was so all the same. */
function byOthers(table: Table, deed: OtherDeed): void {
  table.world.advance(0);
  countedByHand(table, () => doDeed(table.world, deed));
  table.world.advance(0);
}

function saved(table: Table): void {
  for (const { stage } of Object.values(table.seats)) stage.desk.emit({ type: 'saved' });
}

function words(table: Table, way: Way, lie: Lie, heard: boolean): void {
  t(table.world, way, lie);
  if (heard) saved(table);
}

function comment(table: Table, text: string, heard: boolean): void {
  const { tickets, comments } = table.world.state.zendesk;
  const ticket = tickets[0];
  if (ticket === undefined) return;
  const at = new Date(table.world.now()).toISOString().replace('.000Z', 'Z');
  const id = Math.max(...comments.map((one) => one.id)) + 10;
  const words = { html_body: `<p>${text}</p>`, public: true, channel: 'email' };
  comments.push({ id, ticket_id: ticket.id, author_id: ticket.requester_id, created_at: at, ...words });
  ticket.updated_at = new Date(
    Math.max(Date.parse(ticket.updated_at) + 1_000, table.world.now()),
  ).toISOString();
  if (heard) saved(table);
}

/** Long waits are taken in long strides: a timer may be late, as in a tab behind others. */
export async function pass(table: Table, seconds: number): Promise<void> {
  const stride = seconds <= 10 ? 1_000 : seconds <= 70 ? 5_000 : 15_000;
  for (let passed = 0; passed < seconds * 1_000; passed += stride) {
    table.world.advance(stride);
    await flush(table.world);
  }
}

async function played(table: Table, move: Move): Promise<void> {
  const { world, seats } = table;
  const { knobs } = world;
  switch (move.move) {
    case 'press':
      return pressIn(table, move.who === 'both' ? [seats.ann, seats.ben] : [seats[move.who]], move.press);
    case 'by-hand':
      return carriedByHand(table, move.who, move.honest);
    case 'choose':
      return seats[move.who].stage.send({ type: 'choose', field: move.field, value: move.value });
    case 'type':
      return seats[move.who].stage.desk.type(move.text);
    case 'reload':
      return reload(table, seats[move.who], move.as, move.kept);
    case 'hide':
    case 'show':
      return seats[move.who].stage.desk.emit({ type: 'shown', shown: move.move === 'show' });
    case 'pass':
      return pass(table, move.seconds);
    case 'propagation':
      knobs.propagation = move.how;
      knobs.propagationMs = move.seconds * 1_000;
      return;
    case 'fault':
      knobs.faults.push({
        match: places[move.where],
        does: move.does,
        times: move.times,
        status: move.status,
        body: '{"success":false,"error":"Not now"}',
        retryAfter: move.seconds,
        delayMs: move.seconds * 1_000,
      });
      return;
    case 'proxy':
      knobs.proxyFaults.push({ does: move.does, times: move.times, retryAfter: move.seconds });
      return;
    case 'down':
    case 'up':
      knobs.down[move.service] = move.move === 'down';
      return;
    case 'latency':
      knobs.latencyMs = move.seconds * 1_000;
      return;
    case 'automation':
      knobs.mechanizer.asleep = move.is === 'asleep';
      knobs.mechanizer.failure =
        move.is === 'failing' ? 'Errno::ECONNREFUSED: Failed to open TCP connection' : null;
      return;
    case 'comment':
      return comment(table, move.text, move.heard);
    case 'undo':
      return undo(table, move.what);
    case 'others': {
      const deed = (): void => byOthers(table, move.deed);
      return move.at === 'now' ? deed() : table.arms.arm(move.at, deed);
    }
    case 'words':
      return words(table, move.way, move.lie, move.heard);
  }
}

/**
 * Deeds that no app did: by hand, or by an automation that took a path for a group which has it only since the issue was
 * filed. What the issue named when it was filed is held against the wish there (watch.ts).
 */
function notByApp({ world, byHand: hands, story }: Table): ReadonlySet<number> {
  const late = world.state.applied.flatMap(({ key }, n) =>
    story.mode === 'internal_request' && key.includes(`"namespace":${strangers}`) ? [n] : [],
  );
  return new Set([...hands, ...late]);
}

/** What is wrong at a table as it stands; nothing, most of all. */
export function wrongAt(table: Table): readonly string[] {
  const { world, watch, seats, story } = table;
  const sent = world.log.filter((one) => one.service === 'customersdot' && one.method !== 'GET');
  return [
    ...watch.breaches,
    ...appliedTooOften(world, notByApp(table)),
    ...Object.values(seats).flatMap(({ who, stage, frame }) =>
      [...unfounded(stage.assessment()), ...watch.wrongIn(frame, stage)].map((what) => `${who}: ${what}`),
    ),
    ...(story.mode !== 'api' && sent.length > 0
      ? [`a change was sent to CustomersDot in mode ${story.mode}`]
      : []),
  ];
}

/** Plays one move and waits for what comes of it at once. */
export async function play(table: Table, move: Move): Promise<void> {
  await played(table, move);
  await flush(table.world);
}
