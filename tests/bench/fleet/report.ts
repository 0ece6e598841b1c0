/** A team at nine o'clock, in figures: for the terminal, and for docs/performance.md. */
import { median, type Row, table } from '../figures.ts';
import { carriedBy, largest } from './carried.ts';
import {
  everyLimit,
  gitlabAll,
  type Limit,
  plans,
  type Plan,
  ticketUpdates,
  userById,
  zendeskAll,
} from './limits.ts';
import { play, type Played, type Team, type Told } from './play.ts';
import type { Asked } from './record.ts';
import { byIssue, type Kind, kinds } from './rhythm.ts';
import type { Script } from './script.ts';

export const sizes = [40, 200, 1_000] as const;

type Any = Omit<Team, 'agents'>;

const whole = (value: number): string => value.toLocaleString('en');
const carries = (agents: number): string =>
  Number.isFinite(agents) ? whole(agents) : `over ${whole(largest)}`;
const seconds = (ms: number): string => `${whole(Math.round(ms / 1_000))} s`;
const percent = (part: number, of: number): string =>
  part === 0 ? '0 %' : part < of / 100 ? '< 1 %' : `${Math.round((100 * part) / of)} %`;

function kindsTable(team: Any, all: readonly Kind[]): string {
  const row = (kind: Kind): Row => {
    const rounds = team.scripts.get(kind.case)?.rounds ?? [];
    const count = (of: (asked: Asked) => boolean, part = ''): string =>
      String(
        rounds
          .filter((one) => part === '' || one.part === part)
          .flatMap((one) => one.asked)
          .filter(of).length,
      );
    const alone = { ...team, mix: [{ ...kind, share: 1 }] };
    return [
      kind.title,
      kind.share === 0 ? 'none' : `${kind.share} %`,
      count(() => true, 'verdict'),
      count(gitlabAll.counts),
      count(userById.counts),
      count((one) => one.service === 'customersdot'),
      count(zendeskAll(0).counts),
      count(ticketUpdates(0).counts),
      carries(carriedBy(gitlabAll, alone)),
      carries(carriedBy(ticketUpdates(100), alone)),
    ];
  };
  const head = [
    'ticket',
    'share',
    'verdict',
    'GitLab.com',
    'users/:id',
    'CustomersDot',
    'Zendesk',
    'updates',
  ];
  return table([[...head, 'agents by GitLab.com', 'by updates'], ...all.map(row)]);
}

const isKnown = ({ most }: Limit): boolean => Number.isFinite(most);

function limitsTable(team: Any): string {
  const plays = sizes.map((agents) => play({ ...team, agents }, everyLimit, false));
  const isAsked = (limit: Limit): boolean => plays.some(({ counters }) => counters.peak(limit) > 0);
  const row = (limit: Limit): Row => [
    limit.title,
    isKnown(limit) ? `${whole(limit.most)} / ${limit.per / 60_000} min` : 'unknown',
    ...plays.map(({ counters }) => whole(counters.peak(limit))),
    isKnown(limit) ? carries(carriedBy(limit, team)) : 'unknown',
    isKnown(limit) ? carries(carriedBy(limit, { ...team, rhythm: 'steady' })) : 'unknown',
  ];
  const peaks = sizes.map((agents) => `peak, ${whole(agents)}`);
  return table([
    ['limit', 'takes', ...peaks, 'carries', 'without a burst'],
    ...everyLimit.filter(isAsked).map(row),
  ]);
}

/** Middle and worst of what is more than nothing. */
function delays(all: readonly number[]): string {
  const late = all.filter((one) => one > 0);
  return late.length === 0 ? 'none' : `${seconds(median(late))}, ${seconds(Math.max(...late))}`;
}

const clock = (ms: number): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  const all = Math.floor(ms / 1_000);
  return `${9 + Math.floor(all / 3_600)}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
};

function column({ tickets, first }: Played): Row {
  const of = (what: (one: Told) => boolean): string => percent(tickets.filter(what).length, tickets.length);
  return [
    first === null ? 'none' : first.limit.title,
    first === null ? 'never' : clock(first.at),
    whole(tickets.length),
    of((one) => one.met.verdict),
    delays(tickets.map((one) => one.verdictLater)),
    of((one) => one.met.work),
    delays(tickets.map((one) => one.endLater)),
    clock(Math.max(...tickets.map((one) => one.ended))),
  ];
}

const asked: Row = [
  'which refuses first',
  'when',
  'tickets in all',
  '429 before the verdict',
  'verdict complete later, where it is: middle, worst',
  '429 in the work',
  'done later, where it is: middle, worst',
  'all done',
];

function refusedTable(team: Any, { title, limits }: Plan): string {
  const columns = sizes.map((agents) => column(play({ ...team, agents }, limits, true)));
  const rows = asked.map((name, n): Row => [name, ...columns.map((one) => one[n] ?? '')]);
  return table([[title, ...sizes.map((agents) => `${whole(agents)} agents`)], ...rows]);
}

/** Limits that nobody in the team asks anything of. */
function notAsked(team: Any): string {
  const { counters } = play({ ...team, agents: 40 }, everyLimit, false);
  const titles = everyLimit.filter((limit) => counters.peak(limit) === 0).map((one) => one.title);
  return `Not asked by any ticket of the mix: ${titles.join('; ')}.`;
}

/** Every table, one below the other. */
export function fleetReport(scripts: ReadonlyMap<string, Script>, seed: number): string {
  const team: Any = { scripts, seed, rhythm: 'burst', mix: kinds };
  return [
    `\`npm run bench -- --fleet\`, seed ${seed}.`,
    kindsTable(team, [...kinds, byIssue]),
    limitsTable(team),
    notAsked(team),
    ...plans.map((plan) => refusedTable(team, plan)),
  ].join('\n\n');
}
