/** The property of `case.test.ts`, searched for long, where somebody else carries each change out. `MODEL_RUNS` sets the number. */
import { expect, test } from 'vitest';
import { hour, searched, storiesIn } from './search.ts';

test.each(storiesIn(({ mode }) => mode !== 'api'))(
  '%s, carried out by %s, survives anything for long',
  async (_id, _mode, story) => {
    await expect(searched(story)).resolves.toBeUndefined();
  },
  hour,
);
