/**
 * The journal is read to its beginning before the first change, and not at load: an older page may hold what was begun, and one
 * that cannot be read holds everything up.
 */
import { describe, expect, test } from 'vitest';
import { isBegun } from '../../../src/core/case/phase.ts';
import { viewOf } from '../../../src/core/case/view.ts';
import { AGENT, comment, entryOn, journalNote } from '../../world/build/index.ts';
import type { Seed } from '../../world/seed.ts';
import type { Fault } from '../../world/types.ts';
import { at, begin, line } from '../fixtures.ts';
import { work } from '../agents/keen-agent.ts';
import { openCase, type Stage } from '../stage.ts';
import { changesSent, done, notesSent } from '../traffic.ts';

const ticket = 4201;
const long = '2027-01-10T08:00:00Z';

/** Talk of the last days, a hundred comments a page, and before all of it whatever was noted first. */
const talkedAbout =
  (pages: number, ...entries: readonly Readonly<Record<string, unknown>>[]) =>
  (seed: Seed): void => {
    const first = seed.zendesk.comments.splice(0);
    const noted = entries.map((entry, n) =>
      journalNote(n + 1, ticket, { at: long, ...entry }, { created_at: long }),
    );
    const talk = Array.from({ length: pages * 100 }, (_, n) => ({
      ...comment(0, ticket, `Any news? (${n})`, { author_id: AGENT, channel: 'web' }),
      id: 30_000_000 + n,
      created_at: new Date(Date.parse('2027-01-12T00:00:00Z') + n * 60_000).toISOString(),
    }));
    for (const one of first) one.created_at = long;
    seed.zendesk.comments.push(...first, ...noted, ...talk);
  };

const older: Fault['match'] = { service: 'zendesk', path: /page=|page%5B|cursor/ };
const pagesRead = (stage: Stage): number =>
  stage.world.log.filter(
    (one) =>
      one.method === 'GET' &&
      /\/comments/.test(one.url) &&
      /page=\d|page%5B|cursor/.test(one.url.replace('per_page', '')),
  ).length;

describe('at load', () => {
  test.each([1, 3])('%i pages of talk: only the newest is read', async (pages) => {
    const stage = await openCase('standard', {}, talkedAbout(pages));
    expect(stage.status()).toBe('ready');
    expect(pagesRead(stage)).toBe(0);
  });
});

describe('an older page that holds an open begun entry', () => {
  const begun = [
    entryOn(ticket),
    entryOn(ticket, {
      procedure: 'clear-subscription',
      wish: { subscription: 'A-S00010001' },
      about: { namespace: { id: 9001, path: 'acme-corp' } },
    }),
    entryOn(ticket, {
      procedure: 'force-associate',
      wish: { subscription: 'A-S00012345', namespace: 9001 },
    }),
  ];

  const cases = [1, 2, 4].flatMap((pages) =>
    begun.map((entry) => [pages, String(entry['procedure']), entry] as const),
  );

  test.each(cases)(
    '%i pages back, %s: nothing goes, and it is looked at',
    async (pages, procedure, entry) => {
      const stage = await openCase('standard', {}, talkedAbout(pages, entry));
      await stage.send({ type: 'start' });
      expect(notesSent(stage.world)).toEqual([]);
      expect(changesSent(stage.world)).toEqual([]);
      expect(stage.step(procedure)?.begunBy?.agent).toBe('Ben Okafor');
      expect(['looking', 'in-doubt', 'settled']).toContain(at(stage, procedure));
    },
  );

  test('an ended one holds nothing up', async () => {
    const entry = entryOn(ticket);
    const stage = await openCase(
      'standard',
      {},
      talkedAbout(2, entry, { ...entry, event: 'did-not-happen' }),
    );
    await work(stage);
    expect(done(stage.world)).toEqual(['link_gitlab_account', 'change_linked_namespace']);
  });
});

describe('an older page that cannot be read', () => {
  const faults: readonly Fault['does'][] = [
    'html-502',
    'hang',
    'wrong-shape',
    'html-200',
    'lose-reply',
    'status',
  ];

  test.each(faults)('%s: nothing goes, and it is said why; it goes once it can be read', async (does) => {
    const stage = await openCase('standard', {}, talkedAbout(2));
    stage.world.knobs.faults.push({ match: older, does, times: 99 });
    await stage.send({ type: 'start' });
    await stage.pass(60_000, 5_000);
    expect(isBegun(stage.state())).toBe(false);
    expect(notesSent(stage.world)).toEqual([]);
    expect(changesSent(stage.world)).toEqual([]);
    const { hold, status } = viewOf(stage.state(), stage.world.now());
    expect(hold?.trouble).not.toBeUndefined();
    expect(hold?.trouble).not.toBeNull();
    expect(status).toBe('blocked');
    stage.world.knobs.faults.splice(0);
    await stage.send({ type: 'refresh' });
    if (line(stage).length === 0) await begin(stage, 'link-account');
    else await work(stage);
    expect(done(stage.world)).toContain('link_gitlab_account');
  });

  test('the second of two: the same', async () => {
    const stage = await openCase('standard', {}, talkedAbout(3));
    stage.world.subscribe(() => {
      const armed = stage.world.knobs.faults.length > 0;
      if (!armed && pagesRead(stage) > 0)
        stage.world.knobs.faults.push({ match: older, does: 'html-502', times: 99 });
    });
    await stage.send({ type: 'start' });
    await stage.pass(10_000);
    expect(notesSent(stage.world)).toEqual([]);
    expect(isBegun(stage.state())).toBe(false);
  });
});
