/** What happens when: the earliest first, and of those at the same time the one that was put in first. */
interface Entry {
  readonly at: number;
  readonly n: number;
  readonly run: (at: number) => void;
}

const isBefore = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.n < b.n);

/** A binary heap. */
export class Queue {
  private readonly heap: Entry[] = [];
  private count = 0;

  put(at: number, run: (at: number) => void): void {
    const entry: Entry = { at, n: (this.count += 1), run };
    let place = this.heap.length;
    for (; place > 0;) {
      const up = (place - 1) >> 1;
      const parent = this.heap[up];
      if (parent === undefined || !isBefore(entry, parent)) break;
      this.heap[place] = parent;
      place = up;
    }
    this.heap[place] = entry;
  }

  /** Runs everything, and what is put in meanwhile. */
  runAll(): void {
    for (let next = this.take(); next !== undefined; next = this.take()) next.run(next.at);
  }

  private take(): Entry | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (first === undefined || last === undefined || this.heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [a, b] = [this.heap[left], this.heap[left + 1]];
      const less = a !== undefined && b !== undefined && isBefore(b, a) ? b : a;
      if (less === undefined || !isBefore(less, last)) break;
      this.heap[place] = less;
      place = less === a ? left : left + 1;
    }
    this.heap[place] = last;
    return first;
  }
}
