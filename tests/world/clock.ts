interface Task {
  at: number;
  order: number;
  run: () => void;
}

export interface Clock {
  now(): number;
  at(when: number, run: () => void): void;
  advance(ms: number): void;
  wait(ms: number): Promise<void>;
  /** Runs what has come due by itself; a virtual clock only moves when told. */
  catchUp(): void;
}

/** Real time can be pushed ahead too: the sandbox has a button for an agent who will not wait. */
export function createClock(kind: 'real' | 'virtual', start: number): Clock {
  const begun = Date.now();
  let ahead = 0;
  let stopped: number | null = null;
  let order = 0;
  const tasks: Task[] = [];

  const now = () => stopped ?? start + ahead + (kind === 'real' ? Date.now() - begun : 0);

  const runUntil = (until: number) => {
    for (;;) {
      tasks.sort((a, b) => a.at - b.at || a.order - b.order);
      const next = tasks[0];
      if (!next || next.at > until) break;
      tasks.shift();
      // A task must see its own hour, or what it dates would lie in the future of its cause.
      stopped = next.at;
      try {
        next.run();
      } finally {
        stopped = null;
      }
    }
  };

  const clock: Clock = {
    now,
    at(when, run) {
      tasks.push({ at: Math.max(when, now()), order: order++, run });
      if (kind !== 'real') return;
      const timer: unknown = setTimeout(() => clock.catchUp(), Math.max(0, when - now()));
      // Where timers can hold a process open (Node), these must not.
      (timer as { unref?: () => void }).unref?.();
    },
    advance(ms) {
      const until = now() + ms;
      if (kind === 'virtual') {
        runUntil(until);
        ahead = until - start;
      } else {
        ahead += ms;
        runUntil(now());
      }
    },
    wait: (ms) => (ms <= 0 ? Promise.resolve() : new Promise((done) => clock.at(now() + ms, done))),
    catchUp: () => runUntil(now()),
  };
  return clock;
}
