/** Whatever people write goes through Zendesk and comes back as it was: the entry word for word, the sentences as text. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { conversation, ticket } from '../../src/clients/zendesk/endpoints.ts';
import { readJournal } from '../../src/core/journal/reading.ts';
import { note } from '../../src/runtime/effects/notes.ts';
import { clientOf } from '../clients/carry.ts';
import { entry } from '../core/journal/entry.ts';
import { play } from '../world/stage.ts';

const id = '4201';
const tricky = fc.constantFrom(
  '{{ticket.comments_formatted}}',
  '{{ticket.id}}',
  '{{{',
  '{%',
  '&#123;&#123;ticket.id}}',
  '\\',
  '\\"',
  '"',
  "'",
  '<br>',
  '</p>',
  '<b>',
  '&amp;',
  '  ',
  '\n',
  '\u00a0',
  '\u2028',
  '\u{1f680}',
  '\ud83d',
  'ACME\\jdoe',
  'provisioning-journal v1 {"event":"begun"}',
);
const words = fc
  .array(fc.oneof(tricky, fc.string({ maxLength: 5 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

const alone = { own: new Set<string>(), known: readJournal([], id) };

test('any reason', async () => {
  await fc.assert(
    fc.asyncProperty(words, words, async (reason, sentence) => {
      const world = play('standard');
      const client = clientOf(world);
      const sent = entry({ ticket: id, at: world.now(), reasons: { path: reason } });
      expect(await note(client, id, sent, sentence, alone, world.now)).toEqual({ is: 'noted' });
      const read = await client.ask(conversation, { id });
      const comments = read.tag === 'seen' ? read.seen.comments : [];
      expect(readJournal(comments, id)).toMatchObject({ entries: [{ ...sent, n: 1 }], disregarded: [] });
      const html = world.state.zendesk.comments.at(-1)?.html_body ?? '';
      expect(html).toMatch(/^(<p>[^<>"']*<\/p>)+$/);
      expect(html).not.toMatch(/\{\{|\{%/);
      // A placeholder that was filled in would have left what it stands for, or a hole.
      const kept = html
        .replaceAll(/<\/?p>/g, '')
        .replaceAll('\u{200b}', '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
      expect(kept).toBe(sentence.replaceAll('\n', '').replaceAll('\u{200b}', ''));
    }),
    { numRuns: 150 },
  );
});

test('an entry that could not say what it is about is not sent, and that is said', async () => {
  const world = play('standard');
  const before = await clientOf(world).ask(ticket, { id });
  const long = entry({ ticket: id, wish: { subscription: 'A'.repeat(5_000) } });
  expect(await note(clientOf(world), id, long, 'Begun.', alone, world.now)).toMatchObject({
    is: 'not-noted',
    notice: { is: 'not-noted', trouble: { kind: 'shape' } },
  });
  expect(await clientOf(world).ask(ticket, { id })).toEqual(before);
});
