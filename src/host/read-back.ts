/** Looking again after a change: what was set counts only once it is seen. */
import type { ReadResult } from '../core/domain/loadable.ts';
import { pause } from './deadline.ts';

/** Ms between the looks. How fast Support's own page takes over what was set is not documented; its editor tells its text after a while. */
const pauses = [150, 500];

/** Looks until it is as wished, a few times; answers what was seen last, as wished or not. */
export async function readBack<T>(
  look: () => Promise<ReadResult<T>>,
  asWished: (value: T) => boolean,
): Promise<ReadResult<T>> {
  let last = await look();
  for (const milliseconds of pauses) {
    if (last.tag !== 'seen' || asWished(last.seen)) return last;
    await pause(milliseconds);
    last = await look();
  }
  return last;
}
