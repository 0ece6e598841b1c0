/** A planted bug: it stands between the app and its services, and does one thing wrong. */
import type { Send } from '../../../src/core/domain/wire.ts';
import type { Reducer } from '../../../src/runtime/runtime.ts';
import type { Services } from '../../../src/runtime/services.ts';
import type { Move } from '../model/moves.ts';

export interface Mutant {
  readonly name: string;
  /** The prepared case in which alone it can show. */
  readonly shownBy?: string;
  /** The way to carry changes out, likewise. */
  readonly shownIn?: string;
  /** The breach that it has to be found by, where another would be no proof that the model sees it. */
  readonly says?: RegExp;
  /** Moves that lead to where it can show, for one that chance seldom meets; others follow. */
  readonly leads?: readonly Move[];
  readonly send?: (send: Send) => Send;
  readonly services?: (services: Services) => Services;
  /** How an event changes the case. */
  readonly advance?: (services: Services) => Reducer;
  /** A frame that was left goes on as if nothing had happened. */
  readonly staysAlive?: true;
}
