/** The setup check over the world: every setting is tried by the app's own clients, through Zendesk's proxy. */
import type { DeskAbout } from '../../../src/desk/about.ts';
import { deskPortsFor } from '../../../src/assembly/desk-ports.ts';
import { tryCustomersDot } from '../../../src/desk/setup/customersdot.ts';
import { tryGitlab } from '../../../src/desk/setup/gitlab.ts';
import { tryOutside } from '../../../src/desk/setup/outside.ts';
import type { SetupKey, SetupLevel, SetupRow, SetupSetting } from '../../../src/desk/setup/row.ts';
import { setupRows, type Tried } from '../../../src/desk/setup/rows.ts';
import { tryZendesk } from '../../../src/desk/setup/zendesk.ts';
import type { DeskPorts } from '../../../src/desk/ports.ts';
import { readSettings } from '#core/domain/settings.ts';
import { expect, test } from 'vitest';
import { openCase, type Stage, type StageOptions } from '../../runtime/stage.ts';
import { macroIds } from '../../world/settings.ts';
import type { Seed } from '../../world/seed.ts';
import type { Fault, Knobs, World } from '../../world/types.ts';

export interface Checked {
  readonly stage: Stage;
  readonly ports: DeskPorts;
  readonly tried: Tried;
  readonly rows: readonly SetupRow[];
  readonly of: (setting: SetupSetting) => SetupRow;
}

export interface Setup {
  readonly settings?: StageOptions['settings'];
  /** How the account and the services are set up. */
  readonly seed?: (seed: Seed) => void;
  /** What becomes of them once the ticket is open. */
  readonly afterwards?: (world: World) => void;
}

const about: Pick<DeskAbout, 'emails' | 'customer'> = { emails: ['mia@acme.example'], customer: null };

/** Sentry and Mailgun are no part of the world that this needs: both answer as to whoever may look. */
function outsideAnswers(seed: Seed): void {
  const json = { status: 200, contentType: 'application/json' };
  seed.canned.push(
    { url: 'https://sentry.gitlab.net/', body: '[]', ...json },
    { url: 'https://api.mailgun.net/', body: '{"items":[],"paging":{}}', ...json },
  );
}

const complete = { confirmation_macro_id: macroIds.confirmation, operator_group_ids: '77001,77002' };

/** Of an installation in which all is right, but for what the test has set otherwise. */
export async function checked({ settings, seed, afterwards }: Setup = {}): Promise<Checked> {
  const stage = await openCase('standard', { settings: { ...complete, ...settings } }, (all) => {
    outsideAnswers(all);
    seed?.(all);
  });
  afterwards?.(stage.world);
  const { host } = stage.desk;
  const read = readSettings(host.settings).settings;
  const ports = deskPortsFor(host, read, stage.state().ticket.id, stage.world.now);
  const [gitlab, customersdot, zendesk, outside] = await Promise.all([
    tryGitlab(ports.client, read),
    tryCustomersDot(ports.client, read, about),
    tryZendesk(ports.client, read, stage.state().ticket.id),
    tryOutside(ports.client, ports.settings),
  ]);
  const tried = { gitlab, customersdot, zendesk, outside };
  const rows = setupRows(ports.installed, tried, stage.world.now());
  const of = (setting: SetupSetting): SetupRow => {
    const row = rows.find((one) => one.setting === setting);
    if (row === undefined) throw new Error(`There is no row for ${setting}`);
    return row;
  };
  return { stage, ports, tried, rows, of };
}

/** A setting that is set up in some way, the level that it gets and a sentence that is said of it. */
export type Row = readonly [
  what: string,
  setting: SetupSetting,
  level: SetupLevel,
  says: SetupKey,
  setup: Setup,
];

export function testRows(table: readonly Row[]): void {
  const named = table.map((row) => [`${row[1]}: ${row[0]}`, row] as const);
  test.each(named)('%s', async (_name, [, setting, level, says, setup]) => {
    const row = (await checked(setup)).of(setting);
    expect(row.says.map((one) => one.key)).toContain(says);
    expect(row.level).toBe(level);
  });
}

export const set = (settings: NonNullable<Setup['settings']>): Setup => ({ settings });
export const seeded = (seed: (seed: Seed) => void): Setup => ({ seed });
export const knobs = (told: Partial<Knobs>): Setup => seeded((seed) => void (seed.knobs = told));

/** What answers once the ticket is open, every time that it is asked. */
export const answers = (fault: Fault): Setup => ({
  afterwards: (world) => void world.knobs.faults.push({ times: 50, ...fault }),
});
export const says = (path: RegExp, status: number, body = '{}'): Setup =>
  answers({ match: { path }, does: 'status', status, body });
