/** What the customer wrote proposes how-tos: at most three, in whatever language, and nothing where they ask for something else. */
import { describe, expect, test } from 'vitest';
import { replyLanguages } from '#core/domain/letter.ts';
import { askedFor } from '../../../src/desk/how-to/asked-for.ts';
import { english } from '../../../src/desk/how-to/heard/english.ts';
import { french } from '../../../src/desk/how-to/heard/french.ts';
import { german } from '../../../src/desk/how-to/heard/german.ts';
import { japanese } from '../../../src/desk/how-to/heard/japanese.ts';
import { portuguese } from '../../../src/desk/how-to/heard/portuguese.ts';
import { spanish } from '../../../src/desk/how-to/heard/spanish.ts';
import { type Thing, things } from '../../../src/desk/how-to/heard/thing.ts';
import { thingsIn } from '../../../src/desk/how-to/things-in.ts';
import { type Topic, topics } from '../../../src/desk/how-to/topic.ts';
import { namespaceCases } from '../../world/cases/namespace.ts';
import { seatsCases } from '../../world/cases/seats.ts';
import { standard } from '../../world/cases/standard.ts';
import { subscriptionCases } from '../../world/cases/subscription.ts';
import type { PreparedCase } from '../../world/cases/types.ts';
import { still } from '../../world/stage.ts';
import { sentences } from './sentences.ts';

const wrote = (...texts: readonly string[]) => ({
  subject: '',
  said: texts.map((text, index) => ({ id: String(index), text, at: '', isRequesters: true })),
});

const rows = topics.flatMap((topic) =>
  replyLanguages.map((language) => [topic, language, sentences[topic][language]] as const),
);

describe('each topic is proposed first by a sentence that asks for it', () => {
  test.each(rows)('%s, in %s: %s', (topic, _language, sentence) => {
    expect(askedFor(wrote(sentence))[0]).toBe(topic);
  });
});

describe('nothing is proposed', () => {
  test.each([
    'Hello, we bought A-S00012345. Please put it on https://gitlab.com/acme-corp, thank you.',
    'Please link the subscription A-S00012345 to our group acme-corp. My GitLab user is mia-torres.',
    'Please transfer our subscription from the group acme-labs to acme-corp.',
    'Bitte verknüpfen Sie das Abonnement A-S00012345 mit unserer Gruppe. Es geht also um 24 Plätze.',
    'Notre abonnement n’apparaît pas sur le groupe acme-corp.',
    'La suscripción no aparece en el grupo acme-corp.',
    'サブスクリプションがグループに反映されません。',
    'A assinatura não aparece no grupo acme-corp.',
    'We have added the second project, please confirm.',
    'I wonder about the privateer of Ivan.',
    '',
  ])('%s', (text) => {
    expect(askedFor(wrote(text))).toEqual([]);
  });

  test('by what somebody else wrote, or what the customer quotes', () => {
    const asks = sentences.invoice.en;
    expect(askedFor({ subject: '', said: [{ id: '1', text: asks, at: '', isRequesters: false }] })).toEqual(
      [],
    );
    expect(askedFor(wrote(`> ${asks}`))).toEqual([]);
  });

  test('by words that stand in different sentences', () => {
    expect(askedFor(wrote('The invoice came. We will pay attention.'))).toEqual([]);
  });
});

describe('which come first', () => {
  test('those that more speaks for, and at most three', () => {
    const four: readonly Topic[] = ['reseller', 'tax-id', 'invoice', 'delete-payment-method'];
    expect(askedFor(wrote(four.map((topic) => sentences[topic].en).join(' ')))).toEqual([
      'delete-payment-method',
      'invoice',
      'reseller',
    ]);
  });

  test('of equals, what was written last', () => {
    expect(askedFor(wrote('What about VAT?', 'Our reseller is gone.'))).toEqual(['tax-id', 'reseller']);
    expect(askedFor(wrote('Our reseller is gone.', 'What about VAT?'))).toEqual(['reseller', 'tax-id']);
  });

  test('the subject counts as written before all else', () => {
    expect(askedFor({ ...wrote('Our reseller is gone.'), subject: 'VAT' })).toEqual(['reseller', 'tax-id']);
  });

  test('what says the same less exactly is not proposed beside it', () => {
    expect(askedFor(wrote('Please delete our credit card.'))).toEqual(['delete-payment-method']);
    expect(askedFor(wrote('Please delete our credit card. Which credit cards do you take?'))).toEqual([
      'delete-payment-method',
      'payment-method',
    ]);
  });
});

test('a text of any length and with any signs in it only proposes', () => {
  expect(askedFor(wrote('a'.repeat(1_000_000)))).toEqual([]);
  expect(askedFor(wrote('{{ticket.id}} <img src=x> (.*)+$ \u0000 '.repeat(2_000)))).toEqual([]);
});

describe('the words', () => {
  const languages = { en: english, de: german, fr: french, es: spanish, ja: japanese, 'pt-BR': portuguese };
  const every = Object.entries(languages).flatMap(([language, words]) =>
    things.flatMap((thing) => words[thing].split(', ').map((word) => [language, thing, word] as const)),
  );

  test('each of them is heard as what it stands for', () => {
    const unheard = every.filter(([, thing, word]) => {
      const said = thingsIn(`x ${word.replace(/-$/, '')} y`);
      return !said.some((one: ReadonlySet<Thing>) => one.has(thing));
    });
    expect(unheard).toEqual([]);
  });

  test('none is empty, or so short that it stands in anything', () => {
    const short = every.filter(([language, , word]) => word.trim().length < (language === 'ja' ? 1 : 3));
    expect(short).toEqual([]);
  });
});

/** What the requester of a prepared case wrote, without markup. */
function requestersWords({ seed }: PreparedCase): readonly string[] {
  const { tickets, comments } = still(seed()).state.zendesk;
  return comments
    .filter((one) => one.public && one.author_id === tickets[0]?.requester_id)
    .map((one) => one.html_body.replaceAll(/<[^>]*>/g, ' '));
}

test('who asks for a subscription to be linked asks for no how-to', () => {
  const provisioning = [standard, ...namespaceCases, ...seatsCases, ...subscriptionCases];
  const proposed = provisioning.flatMap((one) => {
    const topics = askedFor(wrote(...requestersWords(one)));
    return topics.length === 0 ? [] : [[one.id, ...topics]];
  });
  expect(provisioning.flatMap(requestersWords).length).toBeGreaterThan(20);
  expect(proposed).toEqual([]);
});
