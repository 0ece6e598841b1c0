/** A draft is whole when it leaves: every blank filled, and in it what it is known again by. */
import { describe, expect, test } from 'vitest';
import { samples } from '../../tools/replies/samples.ts';
import { closingOf } from '#core/case/closing.ts';
import { onlyTells } from '#core/case/follow-ups.ts';
import { letterOf, wordedBy } from '#core/case/reply/letter.ts';
import { isConsent, type ReplyKind, replyKinds } from '#core/case/reply/kinds.ts';
import { lettersIn } from '#core/case/reply/letters-in.ts';
import { hasOwnWords } from '#core/case/reply/own-words.ts';
import { patternsOf } from '#core/case/reply/sentence-patterns.ts';
import { replyFacts } from '#core/case/reply/read-facts.ts';
import { replyLanguages } from '#core/domain/letter.ts';
import type { DraftingProblem } from '#core/case/state.ts';
import { assess } from '#core/case/assessment.ts';
import type { Route } from '#core/plan/route.ts';
import { letterText } from '../../src/i18n/letter-text.ts';
import { byAgent, said } from '../core/records.ts';
import { someCases } from './cases.ts';
import { now } from './records.ts';
import { repliesIn } from './reply-words.ts';
import { every, idsUnder, keysUnder, languages, sayIn } from './texts.ts';

const problems = every<DraftingProblem>()([
  'macro-gone',
  'macro-unread',
  'macro-open',
  'draft-open',
  'composer-unread',
  'draft-in-note',
  'not-public',
  'not-inserted',
  'not-seen',
  'field-unset',
  'field-missing',
  'field-refused',
  'field-label',
  'field-no-option',
  'issues-field-missing',
  'status-refused',
  'not-so-now',
]);
const routes = every<Route>()(['repair-link', 'hand-over', 'expert-review', 'self-serve', 'provision']);

const manyCases = someCases(4_000);
const assessments = manyCases.map((one) => ({ one, assessment: assess(one, now) }));
const closings = assessments.flatMap(({ one, assessment }) => {
  const closing = closingOf(one, assessment);
  return closing === null ? [] : [{ closing, facts: replyFacts(one, assessment) }];
});

/** What follows a begun step, an escalation, or what these cases have none of. */
const others: readonly ReplyKind[] = [
  'put-back',
  'escalated',
  'prove-ownership',
  'which-subscription',
  'which-group',
  'group-ends',
  // A move is asked about first.
  'packs-linked',
];

test('these cases bring about every route, and every closing that needs no step', () => {
  expect([...new Set(assessments.map(({ assessment }) => assessment.route))].sort()).toEqual(
    [...routes].sort(),
  );
  const without = replyKinds.filter((kind) => !others.includes(kind));
  expect([...new Set(closings.map(({ closing }) => closing.kind))].sort()).toEqual([...without].sort());
});

test('only these have words', () => {
  expect(idsUnder('route')).toEqual([...routes].sort());
  expect([...keysUnder('closing.kind')].sort()).toEqual([...replyKinds].sort());
});

describe.each(replyLanguages)('%s', (language) => {
  const t = repliesIn(language);
  const known = (kind: ReplyKind) => patternsOf(wordedBy(kind).flatMap((of) => t.sentences(of)));
  const drafts = closings.map(({ closing, facts }) => ({
    ...closing,
    draft: letterText(letterOf(closing.kind, facts), t),
    message: letterText(letterOf(closing.kind, facts, 'message'), t),
  }));

  test('each draft names what it is about, and is known by its own words', () => {
    for (const { kind, mark, draft, message } of drafts)
      for (const text of [draft, message]) {
        if (mark !== null) expect(text, kind).toContain(mark);
        expect(hasOwnWords(text, known(kind)), text).toBe(true);
      }
  });

  test('a message is plain and short: no greeting, no sign-off, no list, and no more sentences than its letter', () => {
    const signature = t('frame.sign-off', { agent: 'Alex Kim' });
    const sentences = (text: string) => text.split(/(?<=[.?:。])(?:\s|(?=[^\s.]))/).length;
    for (const { draft, message } of drafts) {
      expect(message).not.toMatch(/[{}[\]]|<[a-z/]|\*|\bundefined\b|\bnull\b|NaN|\n\n| {2}|^(?:\d+\.|-) /m);
      expect(message).not.toContain(signature);
      expect(message).not.toContain('Mia');
      expect(message).toBe(message.trim());
      expect(sentences(message)).toBeLessThanOrEqual(sentences(draft));
    }
  });

  test.each(replyKinds)('a message of %s about one thing has at most 700 signs', (kind) => {
    const [one] = samples.filter((sample) => sample.kind === kind && sample.form === 'message');
    if (one === undefined) throw new Error('There is no sample.');
    expect(letterText(letterOf(kind, one.facts, 'message'), t).length).toBeLessThanOrEqual(700);
  });

  test('each is whole: nothing is left open, and nothing stands twice', () => {
    for (const { kind, draft } of drafts) {
      expect(draft, kind).not.toMatch(
        /[{}[\]]|GROUPNAME|\bundefined\b|\bnull\b|NaN|\n{3}| {2}| [.,;:?]|\.\./,
      );
      expect(draft).toBe(draft.trim());
      expect(draft).toContain('Mia');
      expect(draft).toContain('Alex Kim');
      const paragraphs = draft.split('\n\n');
      expect(paragraphs.length, draft).toBeGreaterThan(2);
      expect(new Set(paragraphs).size, draft).toBe(paragraphs.length);
    }
  });

  test('an address ends where the text goes on', () => {
    const found = drafts.flatMap(({ draft }) => draft.match(/https:\/\/[^\s（）。、]*/g) ?? []);
    expect(found.filter((url) => !/[\w/-][.,)]?$/.test(url) || /[.,)]{2}$/.test(url))).toEqual([]);
  });

  test('a draft of one kind is none of another', () => {
    for (const { kind, draft } of drafts.filter((_, index) => index % 20 === 0)) {
      const found = replyKinds.filter((one) => hasOwnWords(draft, known(one)));
      // The way to link it says as well what seats are owed, or when the term begins.
      const own = kind === 'self-serve' ? [kind, ...found.filter(isConsent)] : wordedBy(kind);
      expect([...found].sort(), draft).toEqual([...own].sort());
    }
  });

  test('once it was sent, each is known for what it asks, and for nothing else', () => {
    const words = replyKinds.map((kind) => [kind, patternsOf(t.sentences(kind))] as const);
    const sent = closings.filter((_, index) => index % 20 === 0);
    for (const { closing, facts } of sent) {
      const text = letterText(letterOf(closing.kind, facts), t);
      const found = lettersIn([said(text, 5, byAgent)], words).map((one) => one.kind);
      expect(found.sort(), text).toEqual(
        isConsent(closing.kind) ? [...facts.consents].sort() : [closing.kind],
      );
    }
  });

  test('the ways to link, and out of too few seats, are numbered', () => {
    const numbered = (kind: ReplyKind) => {
      const draft = drafts.find((one) => one.kind === kind)?.draft ?? '';
      return draft.split('\n').filter((line) => /^\d\. /.test(line)).length;
    };
    expect(numbered('self-serve')).toBe(5);
    expect(numbered('too-few-seats')).toBe(3);
  });
});

test('German goes on in lower case after its greeting, names and forms of address aside', () => {
  const t = repliesIn('de');
  const texts = closings.map(({ closing, facts }) => letterText(letterOf(closing.kind, facts), t));
  const opening = new Set(texts.map((text) => text.split('\n\n')[1]?.split(' ')[0] ?? ''));
  for (const word of opening) expect(word).toMatch(/^(?:\p{Ll}|Sie$|Ihr|A-S|In$)/u);
});

describe.each(languages)('%s', (language) => {
  const t = sayIn(language);

  test('every reply has a name', () => {
    for (const kind of replyKinds) t(`closing.kind.${kind}`);
  });

  test('what was asked or told can be told, and what became of it', () => {
    const values = {
      path: 'acme-corp',
      subscription: 'A-S1',
      username: 'mia',
      at: '2027-03-01',
      author: 'Mia',
    };
    for (const kind of replyKinds) {
      t(`follow-up.asked.${kind}`, values);
      if (!onlyTells(kind)) t(`follow-up.now.${kind}`, values);
    }
    for (const key of ['open', 'answered', 'answered-still', 'gone', 'unread', 'free'])
      t(`follow-up.${key}`, values);
    expect(keysUnder('follow-up.now')).toHaveLength(replyKinds.filter((kind) => !onlyTells(kind)).length);
  });

  test('every route can be told, and the steps counted', () => {
    for (const route of routes) {
      t(`route.${route}.say`);
      // What is provisioned here is said by its steps.
      if (route !== 'provision') t(`route.${route}.do`);
    }
    expect(t('route.provision.steps', { count: 1 })).not.toBe(t('route.provision.steps', { count: 2 }));
    expect(t('route.provision.steps', { count: 2 })).toContain('2');
  });

  test('every problem of drafting can be told', () => {
    expect([...keysUnder('closing.problem')].sort()).toEqual([...problems].sort());
    for (const problem of problems) t(`closing.problem.${problem}`);
    t('closing.done');
  });
});
