/** A letter with nothing of others in it that Zendesk would fill in. */
import type { Letter } from './letter.ts';
import { hasPlaceholder, withoutPlaceholders } from './placeholders.ts';

const harmlessValue = (value: string | number): string | number =>
  typeof value === 'string' ? withoutPlaceholders(value) : value;

/**
 * What others wrote, with nothing in it for Zendesk to fill in; whoever is named by a placeholder is not named.
 * @param name the whole name of whom the letter greets, as Zendesk has it
 */
export function harmless<Key extends string>(
  { form, first, agent, blocks }: Letter<Key>,
  name: string,
): Letter<Key> {
  return {
    form,
    first: hasPlaceholder(name) ? '' : withoutPlaceholders(first),
    agent: withoutPlaceholders(agent),
    blocks: blocks.map(({ as, of }) => ({
      as,
      of: of.map((passage) =>
        passage.map(({ key, params }) => ({
          key,
          params: Object.fromEntries(
            Object.entries(params).map(([blank, value]) => [blank, harmlessValue(value)]),
          ),
        })),
      ),
    })),
  };
}
