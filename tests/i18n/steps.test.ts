/** A step says what it will do to whom, what is so, and what proves it; the journal says it again on the ticket. */
import { describe, expect, test } from 'vitest';
import * as customersdot from '#clients/customersdot/endpoints.ts';
import * as gitlab from '#clients/gitlab/endpoints.ts';
import { assess } from '#core/case/assessment.ts';
import { journalEvents } from '#core/journal/entry.ts';
import type { Why } from '#core/journal/counting.ts';
import { type PlannedStep, planned } from '#core/plan/plan.ts';
import { type Looked, nothingTold } from '#core/step/procedure.ts';
import { type ProcedureId, procedureIds } from '#core/procedures/catalog.ts';
import type { Because, StepNotice } from '#core/step/notice.ts';
import type { Step } from '#core/step/state.ts';
import type { Settled, Side } from '#core/domain/proof.ts';
import type { Values } from '../../src/i18n/translate.ts';
import { someCases } from './cases.ts';
import { now } from './records.ts';
import type { Ports } from '../../src/procedures/ports.ts';
import { procedureOf } from '../../src/procedures/index.ts';
import { blanksOf, english, every, keysUnder, languages, sayIn } from './texts.ts';

const manyCases = someCases(400);

const about = {
  namespace: { id: 9001, path: 'acme-corp' },
  customer: 31,
  user: { id: '4711', username: 'mia-torres' },
};
const association = { subscription: 'A-S00000001', namespace: 9001 };

/** One step of each kind, as the plan makes it. */
const steps: Readonly<Record<ProcedureId | 'put-back' | 're-sync', PlannedStep>> = {
  'link-account': planned('link-account', { customer: 31, uid: '4711' }, about),
  'unlink-account': planned('unlink-account', { customer: 31 }, about),
  'change-namespace': planned('change-namespace', association, about),
  'force-associate': planned('force-associate', association, about),
  'clear-subscription': planned('clear-subscription', { subscription: 'A-S00000009' }, about),
  'set-compute-minutes': planned('set-compute-minutes', { namespace: 9001, total: 500 }, about),
  'put-back': planned('force-associate', association, { ...about, putBack: true }),
  're-sync': planned('force-associate', association, { ...about, resync: 'plan' }),
};
const ids = [...procedureIds, 'put-back', 're-sync'] as const;

/** Services in which everything is there, so that a look shows all that it can. */
const ask: Ports['ask'] = (endpoint) => {
  const answers: ReadonlyMap<unknown, unknown> = new Map<unknown, unknown>([
    [customersdot.customer, { uid: '4711' }],
    [customersdot.tokenOwner, { state: 'valid', owner: '4711' }],
    [customersdot.subscription, { linked: { id: 9001, path: 'acme-corp' }, lines: [] }],
    [gitlab.groupPlan, { code: 'premium', name: 'Premium', trial: false, seats: 25 }],
    [gitlab.namespace, { id: 9001, path: 'acme-corp', extraMinutes: 500 }],
    [customersdot.orders, []],
    [customersdot.customersByUid, []],
  ]);
  const seen = answers.get(endpoint);
  if (seen === undefined) throw new Error(`Nothing is known of ${endpoint.service}.`);
  return Promise.resolve({ tag: 'seen', seen: seen as never });
};
const alter: Ports['alter'] = () => Promise.reject(new Error('A look changes nothing.'));

async function lookAt({ procedure, wish, about: rest }: PlannedStep): Promise<Looked> {
  const prepared = procedureOf(procedure).prepare(wish, rest);
  if ('issues' in prepared) throw new Error(prepared.issues.join(' '));
  return prepared.look({ ask, alter }, nothingTold);
}

const states = every<Step['at']>()([
  'locked',
  'looking',
  'ready',
  'noting',
  'checking',
  'acting',
  'waiting',
  'settled',
  'refused',
  'in-doubt',
]);
const notices = every<StepNotice['is']>()([
  'not-noted',
  'too-many-notes',
  'note-public',
  'note-altered',
  'note-missing',
  'changed',
  'moved',
  'unchecked',
  'held',
]);
/** Those that say by themselves what to do. */
const plain: readonly StepNotice['is'][] = ['held'];
const becauses = every<Because>()([
  'forbidden',
  'in-flight',
  'reading',
  'journal',
  'unread',
  'moved',
  'blocked',
  'gates',
  'not-ready',
]);
const whys = every<Why>()([
  'malformed',
  'other-ticket',
  'public',
  'unknown-author',
  'not-staff',
  'light-agent',
  'not-its-author',
  'not-written-here',
]);
const doubts = every<Exclude<Settled, 'yes'> | 'not-sent'>()(['no', 'half', 'cannot-tell', 'not-sent']);
const unshown = every<Exclude<Side['is'], 'so' | 'not'> | 'absent'>()(['absent', 'unseen', 'untold']);

const valuesOf = ({ wish }: PlannedStep): Values => ({
  ...wish,
  path: about.namespace.path,
  username: about.user.username,
  agent: 'Alex Kim',
});

describe.each(languages)('%s', (language) => {
  const t = sayIn(language);

  test.each(ids)('%s', async (id) => {
    const values = valuesOf(steps[id]);
    const { sides } = (await lookAt(steps[id])).proof;
    expect(sides.length).toBeGreaterThan(0);
    t(`step.${id}.do`, values);
    t(`step.${id}.then`, values);
    for (const { service, params } of sides) {
      t(`step.${id}.now.${service}`, { ...values, ...params });
      t(`step.${id}.proof.${service}`, { ...values, ...params, at: '10:43:07 UTC' });
    }
  });

  test('a title names whom and what it is about', () => {
    const title = (id: (typeof ids)[number]): string => t(`step.${id}.do`, valuesOf(steps[id]));
    expect(title('link-account')).toMatch(/mia-torres.*31|31.*mia-torres/);
    expect(title('unlink-account')).toContain('31');
    expect(title('set-compute-minutes')).toContain('500');
    for (const id of ids.filter((one) => !one.endsWith('link-account')))
      expect(title(id)).toContain('acme-corp');
    for (const id of ['change-namespace', 'force-associate', 'clear-subscription', 'put-back'] as const) {
      expect(title(id)).toContain(steps[id].wish['subscription']);
    }
  });

  test('every step that a plan can hold can be told', () => {
    for (const one of manyCases) {
      for (const step of assess(one, now).plan) {
        t(`step.${step.procedure}.do`, valuesOf(step));
        t(`journal.what.${step.procedure}`, valuesOf(step));
        if (step.about.from !== undefined) {
          expect(t('step.leaves', { from: step.about.from })).toContain(step.about.from);
        }
      }
    }
  });

  test('every state of a step can be told', () => {
    for (const at of states) t(`step.at.${at}`);
    const values = { service: 'GitLab.com' };
    for (const is of unshown) t(`step.side.${is}`, values);
    for (const notice of notices) {
      t(`step.notice.${notice}`, { until: '10:50 UTC' });
      if (!plain.includes(notice)) t(`step.notice.${notice}.do`);
    }
    for (const doubt of doubts) {
      t(`step.in-doubt.${doubt}`);
      t(`step.in-doubt.${doubt}.do`);
    }
  });

  test('every reason for which a step is held can be told, and no other one has words', () => {
    for (const because of becauses) t(`ui.step.held.${because}`);
    expect([...keysUnder('ui.step.held')].sort()).toEqual([...becauses].sort());
  });

  test.each(ids)('%s: each part of the state that it departs from can be told', async (id) => {
    const { departing } = await lookAt(steps[id]);
    const parts = departing.is === 'unread' ? [] : Object.keys(departing.from);
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) {
      const moved = { part: t(`step.departure.${part}`), was: 'acme-old', now: 'acme-new' };
      expect(t('step.departure.moved', moved)).toMatch(/acme-old.*acme-new/);
    }
    t('step.departure.nothing');
  });

  test('the journal tells each of its events, and who and what', () => {
    const what = t('journal.what.force-associate', valuesOf(steps['force-associate']));
    for (const event of journalEvents) {
      const sentence = t(`journal.${event}.plain`, { what, agent: 'Alex Kim' });
      expect(sentence).toContain(what);
      expect(sentence).toContain('Alex Kim');
    }
    expect(t('journal.settled.worded', { what, agent: 'Alex Kim' })).toContain('Alex Kim');
    const url = 'https://gitlab.com/gitlab-com/support/internal-requests/-/issues/1';
    expect(t('journal.escalated', { what, agent: 'Alex Kim', url })).toContain(url);
    expect(t('escalation.title', { what })).toContain(what);
  });

  test('the journal says of each entry that does not count why, and of a note what it rests on', () => {
    for (const why of whys) t(`ui.journal.why.${why}`);
    expect([...keysUnder('ui.journal.why')].sort()).toEqual([...whys].sort());
    for (const name of ['plan', 'seats', 'namespace', 'linked', 'path', 'holders', 'total', 'uid'])
      t(`journal.state.${name}`);
    expect(t('journal.from', { state: 'plan premium' })).toContain('plan premium');
    expect(t('journal.to', { state: 'seats 24' })).toContain('seats 24');
    expect(t('journal.confirmed', { given: 'Agreed.' })).toContain('Agreed.');
    expect(t('journal.answer', { raw: 'No.' })).toContain('No.');
    for (const key of ['journal.ticked', 'journal.path']) t(key);
  });

  test('a group on Free is named', () => {
    expect(t('swap.on-free', { path: 'acme-corp', since: '10:43 UTC' })).toContain('acme-corp');
    expect(t('step.clears', { path: 'acme-corp' })).toContain('acme-corp');
    expect(t('swap.put-back', { subscription: 'A-S00000009' })).toContain('A-S00000009');
  });
});

test('every procedure has words, and only procedures have', () => {
  const worded = [...new Set(keysUnder('journal.what'))].sort();
  expect(worded).toEqual([...procedureIds, 'put-back', 're-sync'].sort());
});

test('titles and journal fill nothing but the wish and whom it is about', () => {
  for (const [id, step] of Object.entries(steps)) {
    const given = Object.keys(valuesOf(step));
    for (const key of [`step.${id}.do`, `step.${id}.then`, `journal.what.${id}`]) {
      expect(given, key).toEqual(expect.arrayContaining([...blanksOf(english.get(key) ?? '')]));
    }
  }
});
