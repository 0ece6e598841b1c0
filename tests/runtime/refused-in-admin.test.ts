/** The admin page said no (contracts/automation.md, `refused-in-admin`): its words do what the API's refusal would. */
import { describe, expect, test } from 'vitest';
import { gatesOf } from '../../src/core/case/gates.ts';
import { texts } from '../world/customersdot/texts.ts';
import type { Fault } from '../world/types.ts';
import { byHand } from './agents/hands.ts';
import { at, begin, give, go, line, lookAgain, press, stepOf } from './fixtures.ts';
import { entryTextsOn, notesOn } from './model/ticket-notes.ts';
import { tell } from './safety/told.ts';
import { openCase, type Stage, type StageOptions } from './stage.ts';
import { changesSent, done, issuesFiled, notesSent, privateNotes } from './traffic.ts';

const wish = { subscription: 'A-S00012345', namespace: 9001 };
const overage = texts.overage(10, 'acme-corp', 24);

/** Guided, without any API of CustomersDot: the first change waits for the agent's hands. */
async function handedOver(procedure = 'change-namespace', options: StageOptions = {}): Promise<Stage> {
  const stage = await openCase('guided', options);
  await tell(stage);
  await begin(stage, procedure);
  expect(at(stage, procedure)).toBe('waiting');
  return stage;
}

const paste = (stage: Stage, procedure: string, words: string): Promise<void> =>
  stage.send({ type: 'quote', step: stepOf(stage, procedure).id, words });
const say = (stage: Stage, procedure: string): Promise<void> =>
  stage.send({ type: 'refused-in-admin', step: stepOf(stage, procedure).id });

async function refuse(stage: Stage, procedure: string, words: string): Promise<void> {
  await paste(stage, procedure, words);
  await say(stage, procedure);
}

const refusalOf = (stage: Stage, procedure: string) => {
  const { step } = stepOf(stage, procedure);
  return step.at === 'refused' ? step.refusal : null;
};

/** The journal's entries without what tells one attempt, and one moment, from another. */
const noted = (stage: Stage) =>
  entryTextsOn(stage.world).map((text) => {
    const { attempt: _, at: __, ...entry } = JSON.parse(text) as Record<string, unknown>;
    return entry;
  });

describe('by the API and by the page: the same step, offers and journal', () => {
  /** CustomersDot can be read in both modes, so that both cases tell the same of everything else. */
  async function both(words: string): Promise<readonly [Stage, Stage]> {
    const api = await openCase('standard', { settings: { execution_mode: 'api' } });
    const page = await openCase('standard', { settings: { execution_mode: 'guided' } });
    for (const stage of [api, page]) await begin(stage, 'link-account');
    byHand(page.world, 'link-account', { customer: 5501, uid: '4711' });
    await page.send({ type: 'done-in-admin', step: stepOf(page, 'link-account').id });
    api.world.knobs.faults.push({
      match: { service: 'customersdot', path: '/namespace', change: true },
      does: 'status',
      status: 422,
      body: JSON.stringify({ success: false, error: words }),
    });
    for (const stage of [api, page]) await go(stage, 'change-namespace');
    await refuse(page, 'change-namespace', words);
    return [api, page];
  }

  test.each([
    texts.taken,
    overage,
    texts.extraMinutes(9001),
    texts.extraStorage(9001),
    texts.oneTimeCharge,
    texts.notLinked,
    texts.linkedElsewhere,
    texts.notRoot,
    'An unexpected error occurred. If the problem persists, contact support.',
    'Flux capacitor missing',
    'moved',
  ])('%s', async (words) => {
    const [api, page] = await both(words);
    expect(line(page)).toEqual(line(api));
    expect(refusalOf(page, 'change-namespace')).toEqual(refusalOf(api, 'change-namespace'));
    const ending = noted(api).at(-1);
    expect(ending).toMatchObject({ event: 'refused', procedure: 'change-namespace' });
    expect(noted(page).at(-1)).toEqual(ending);
    expect(privateNotes(page.world).at(-1)).toBe(privateNotes(api.world).at(-1));
    expect(changesSent(page.world)).toEqual([]);
  });
});

describe('guided, without an API', () => {
  test('an overage becomes a force: offered, confirmed, carried out by hand and proven', async () => {
    const stage = await handedOver();
    await refuse(stage, 'change-namespace', `Customers Admin\n${overage}\nConfirm changes`);
    expect(line(stage)).toEqual(['change-namespace refused', 'force-associate ready']);
    await go(stage, 'force-associate');
    expect(at(stage, 'force-associate')).toBe('waiting');
    byHand(stage.world, 'force-associate', wish);
    await stage.send({ type: 'done-in-admin', step: stepOf(stage, 'force-associate').id });
    expect(at(stage, 'force-associate')).toBe('settled');
    expect(stage.status()).toBe('closing');
    expect(notesOn(stage.world).map((one) => `${one.procedure} ${one.event}`)).toEqual([
      'change-namespace begun',
      'change-namespace refused',
      'force-associate begun',
      'force-associate settled',
    ]);
  });

  test('what the page said is the reason that the force asks the consent for', async () => {
    const stage = await openCase('guided', {}, (seed) => {
      seed.knobs = { ...seed.knobs, gitlabToken: 'no-billing' };
    });
    await tell(stage);
    await begin(stage, 'change-namespace');
    await refuse(stage, 'change-namespace', overage);
    const gates = gatesOf(stage.state(), stage.assessment(), stepOf(stage, 'force-associate'));
    expect(gates).toContainEqual(
      expect.objectContaining({ id: 'seats-match', kind: 'reason', given: false }),
    );
    await press(stage, 'force-associate');
    expect(at(stage, 'force-associate')).toBe('ready');
    await give(stage, 'force-associate', 'seats-match', 'They agreed in writing.');
  });

  test('the force may be refused as well, and the case goes on from there', async () => {
    const stage = await handedOver();
    await refuse(stage, 'change-namespace', overage);
    await go(stage, 'force-associate');
    await refuse(stage, 'force-associate', texts.taken);
    expect(line(stage)).toEqual(['change-namespace refused', 'force-associate refused']);
    expect(refusalOf(stage, 'force-associate')).toMatchObject({ id: 'already-associated', offers: 'clear' });
  });

  test('refused for now: it can go again after a look, as another attempt with an empty field', async () => {
    const stage = await handedOver();
    await refuse(stage, 'change-namespace', '429 Too Many Requests');
    expect(refusalOf(stage, 'change-namespace')).toMatchObject({ id: 'wait', forNow: true });
    await lookAgain(stage, 'change-namespace');
    await go(stage, 'change-namespace');
    expect(at(stage, 'change-namespace')).toBe('waiting');
    await say(stage, 'change-namespace');
    expect(at(stage, 'change-namespace')).toBe('waiting');
    expect(notesOn(stage.world).map((one) => one.event)).toEqual(['begun', 'refused', 'begun']);
    expect(new Set(notesOn(stage.world).map((one) => one.attempt)).size).toBe(2);
  });

  test('a page that broke has refused nothing: in doubt, nothing noted, and a look leads back', async () => {
    const stage = await handedOver();
    const notes = notesSent(stage.world).length;
    await refuse(stage, 'change-namespace', '502 Bad Gateway');
    expect(at(stage, 'change-namespace')).toBe('in-doubt');
    await lookAgain(stage, 'change-namespace');
    expect(at(stage, 'change-namespace')).toBe('waiting');
    expect(notesSent(stage.world)).toHaveLength(notes);
  });
});

describe('without words', () => {
  test.each(['', '   ', '\n\t', '\u0000\u0007'])('%j: nothing happens', async (words) => {
    const stage = await handedOver();
    const notes = notesSent(stage.world).length;
    await paste(stage, 'change-namespace', words);
    await say(stage, 'change-namespace');
    expect(at(stage, 'change-namespace')).toBe('waiting');
    expect(notesSent(stage.world)).toHaveLength(notes);
  });
});

describe('a look comes first, where it can be had', () => {
  test('a form that was sent twice is refused for what the first one did: it is settled', async () => {
    const stage = await openCase('guided-with-api');
    await begin(stage, 'link-account');
    byHand(stage.world, 'link-account', { customer: 5501, uid: '4711' });
    await refuse(stage, 'link-account', texts.linkedElsewhere);
    expect(at(stage, 'link-account')).toBe('settled');
    expect(notesOn(stage.world).map((one) => one.event)).toEqual(['begun', 'settled']);
  });

  test('what CustomersDot shows and GitLab.com does not yet is waited for, and never called refused', async () => {
    const stage = await openCase('guided-with-api');
    await begin(stage, 'link-account');
    byHand(stage.world, 'link-account', { customer: 5501, uid: '4711' });
    await stage.send({ type: 'done-in-admin', step: stepOf(stage, 'link-account').id });
    await go(stage, 'change-namespace');
    stage.world.knobs.propagation = 'slow';
    stage.world.knobs.propagationMs = 40_000;
    byHand(stage.world, 'change-namespace', wish);
    await refuse(stage, 'change-namespace', texts.taken);
    expect(at(stage, 'change-namespace')).toBe('looking');
    await stage.pass(60_000, 5_000);
    expect(at(stage, 'change-namespace')).toBe('settled');
    expect(notesOn(stage.world).map((one) => one.event)).not.toContain('refused');
  });
});

describe('a reload', () => {
  test('while the words are typed leaves them where they are', async () => {
    const stage = await handedOver();
    await paste(stage, 'change-namespace', overage);
    const later = await stage.reload();
    expect(at(later, 'change-namespace')).toBe('waiting');
    await say(later, 'change-namespace');
    expect(line(later)).toEqual(['change-namespace refused', 'force-associate ready']);
  });

  test.each<[string, Fault['does'], string]>([
    ['its answer is lost', 'lose-reply', 'refused'],
    ['it never arrives', 'lose-request', 'waiting'],
    ['it arrives after the reload', 'apply-late', 'waiting'],
  ])('while its note is written, and %s: nothing is lost or noted twice', async (_, does, then) => {
    const stage = await handedOver();
    stage.world.knobs.faults.push({ match: { service: 'zendesk', change: true }, does, delayMs: 3_000 });
    await refuse(stage, 'change-namespace', overage);
    expect(at(stage, 'change-namespace')).toBe('refused');
    const later = await stage.reload();
    expect(at(later, 'change-namespace')).toBe(then);
    await later.pass(10_000);
    if (at(later, 'change-namespace') === 'waiting') await say(later, 'change-namespace');
    await later.pass(30_000, 5_000);
    expect(line(later)).toEqual(['change-namespace refused', 'force-associate ready']);
    expect(notesOn(later.world).map((one) => one.event)).toEqual(['begun', 'refused']);
    expect(changesSent(later.world)).toEqual([]);
    expect(done(later.world)).toEqual([]);
  });

  test('after it offers the same once more, to whoever opens the ticket', async () => {
    const stage = await handedOver();
    await refuse(stage, 'change-namespace', overage);
    const later = await stage.reload();
    expect(refusalOf(later, 'change-namespace')).toMatchObject({ id: 'overage', offers: 'force' });
    expect(line(later)).toEqual(['change-namespace refused', 'force-associate ready']);
  });
});

describe('words that somebody else wrote stay words', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)> Flux'],
    ['placeholders', '{{ticket.requester.email}} {% for x in y %} Flux'],
    ['quotes and braces', '"},"event":"settled","attempt":"other"} Flux'],
    ['another entry', JSON.stringify({ event: 'settled', procedure: 'change-namespace', wish })],
    ['lines', 'Flux\n\nRe-sync of A-S00012345: settled, proven by looking.'],
    ['what nobody sees', 'Fl\u0000ux \ud83d \u202e capacitor'],
    ['a long text', '\u0001"\\<😀>'.repeat(2_000)],
  ];

  test.each(hostile)('%s', async (_, words) => {
    const stage = await handedOver();
    await refuse(stage, 'change-namespace', words);
    expect(refusalOf(stage, 'change-namespace')?.id).toBe('unknown');
    const text = entryTextsOn(stage.world).at(-1) ?? '';
    expect(new TextEncoder().encode(text).length).toBeLessThan(4_096);
    expect(text).not.toMatch(/\{[{%]/);
    expect(JSON.parse(text)).toMatchObject({ event: 'refused', procedure: 'change-namespace', wish });
    const note = privateNotes(stage.world).at(-1) ?? '';
    expect(note.replaceAll(/<\/?p>/g, '')).not.toMatch(/[<>]|\{[{%]/);
    expect(note.match(/<p>/g)).toHaveLength(2);
    expect(notesOn(stage.world).map((one) => one.event)).toEqual(['begun', 'refused']);
  });
});

describe('an escalation', () => {
  const filed = (stage: Stage): string => stage.world.state.gitlab.issues.at(-1)?.description ?? '';
  const escalate = (stage: Stage): Promise<void> =>
    stage.send({ type: 'escalate', step: stepOf(stage, 'change-namespace').id });

  test('of a step that waits: filed as it is, with the words that stand there', async () => {
    const stage = await handedOver();
    await paste(stage, 'change-namespace', 'Flux\ncapacitor missing');
    await escalate(stage);
    expect(issuesFiled(stage.world)).toHaveLength(1);
    expect(filed(stage)).toContain(': waiting (`Flux capacitor missing`)');
    expect(at(stage, 'change-namespace')).toBe('waiting');
  });

  test('of a refusal that nobody knows: with all of its words', async () => {
    const stage = await handedOver();
    const words = `Flux ${'capacitor '.repeat(50)}missing`;
    await refuse(stage, 'change-namespace', words);
    await escalate(stage);
    expect(filed(stage)).toContain(`: refused (unknown: \`${words}\`)`);
  });
});

test('by internal request the steps that no automation carries out are refused in the same way', async () => {
  const stage = await openCase('standard', { settings: { execution_mode: 'internal_request' } });
  await begin(stage, 'link-account');
  expect(at(stage, 'link-account')).toBe('waiting');
  await refuse(stage, 'link-account', texts.linkedElsewhere);
  expect(refusalOf(stage, 'link-account')).toMatchObject({ id: 'linked-to-another' });
});

test('an issue speaks for itself: no page is quoted beside it', async () => {
  const stage = await openCase('internal-request-unanswered');
  await begin(stage, 'force-associate');
  await refuse(stage, 'force-associate', texts.taken);
  expect(at(stage, 'force-associate')).toBe('waiting');
  expect(stage.state().quoted).toEqual({});
});
