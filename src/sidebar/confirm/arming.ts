/** When a control may be pressed: once it has stood where it is for as long as it takes to see it, and no key is held. */

/** Longer than a double click, and about as long as an eye and a hand need for what they did not expect. */
export const armingTime = 700;

export type Arming = 'waiting' | 'key-held' | 'armed';

type Forget = () => void;

export interface Around {
  /** Where the control stands in the page, however far that is scrolled, and its words: with others it is another one. */
  readonly place: () => string;
  /** Calls back when what stands now is painted. */
  readonly painted: (call: () => void) => Forget;
  readonly after: (ms: number, call: () => void) => Forget;
  readonly keyHeld: () => boolean;
  /** Calls back when the last key is let go. */
  readonly released: (call: () => void) => Forget;
}

export interface Armed {
  /** Looks whether it still stands where it stood, and answers whether it may be pressed. */
  readonly look: () => boolean;
  readonly end: () => void;
}

export function arm(around: Around, tell: (arming: Arming) => void): Armed {
  let place = around.place();
  let arming: Arming = 'waiting';
  let forget: Forget;
  const moved = (): boolean => around.place() !== place;

  function become(next: Arming): void {
    if (next !== arming) tell(next);
    arming = next;
  }
  function begin(): void {
    place = around.place();
    forget = around.painted(() => {
      forget = around.after(armingTime, stood);
    });
  }
  function again(): void {
    forget();
    become('waiting');
    begin();
  }
  function stood(): void {
    if (moved()) return again();
    forget = around.keyHeld() ? around.released(stood) : () => undefined;
    become(around.keyHeld() ? 'key-held' : 'armed');
  }

  begin();
  return {
    look() {
      if (moved()) again();
      return arming === 'armed';
    },
    end: () => forget(),
  };
}
