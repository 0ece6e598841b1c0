/** A draft is known by a sentence of its own, whatever an editor, a mail or the agent has done around it. */
import { describe, expect, test } from 'vitest';
import { hasOwnWords } from '#core/case/reply/own-words.ts';
import { patternsOf } from '#core/case/reply/sentence-patterns.ts';

const sentences = [
  'The group {path} is now linked to {subscription}.',
  'Soon.',
  'グループ {path} を {subscription} にリンクしました。',
];

describe('a draft', () => {
  test.each([
    ['plain', 'The group acme-corp is now linked to A-S00012345.'],
    ['as HTML', '<p>Hello Mia,<br>The group <b>acme-corp</b> is now linked to&nbsp;A-S00012345.</p>'],
    ['in other spaces and letters', 'the group  acme-corp\nis NOW linked to A-S00012345'],
    ['among other words', 'Hi. The group acme-corp is now linked to A-S00012345. Bye.'],
    ['in signs', 'Mia 様 グループ acme-corp を A-S00012345 にリンクしました。'],
  ])('%s', (_, text) => {
    expect(hasOwnWords(text, patternsOf(sentences))).toBe(true);
  });
});

describe('no draft', () => {
  test.each([
    ['an address', 'https://gitlab.com/groups/acme-corp/-/billings'],
    ['words of the agent’s own', 'Hi Mia, your group is ready, see https://customers.gitlab.com'],
    ['a sentence with nothing in its blanks', 'The group is now linked to.'],
    ['half a sentence', 'The group acme-corp is now'],
    ['so short a sentence that anybody may say it', 'I will write soon.'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(hasOwnWords(text, patternsOf(sentences))).toBe(false);
  });

  test('where no sentence is known', () => {
    expect(hasOwnWords('The group acme-corp is now linked to A-S00012345.', [])).toBe(false);
  });
});
