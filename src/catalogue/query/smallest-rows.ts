/** Keeps the smallest of the row numbers offered: a heap with the greatest kept number on top. */
export class SmallestRows {
  readonly #heap: number[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** False when the row is greater than all that are kept and there is no room: greater ones need not be offered. */
  offer(row: number): boolean {
    if (this.#heap.length < this.#limit) {
      this.#heap.push(row);
      this.#rise(this.#heap.length - 1);
      return true;
    }
    if (row >= (this.#heap[0] ?? -1)) return false;
    this.#heap[0] = row;
    this.#sink();
    return true;
  }

  /** What was kept, rising. */
  sorted(): number[] {
    return this.#heap.toSorted((a, b) => a - b);
  }

  #rise(from: number): void {
    const heap = this.#heap;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent] ?? 0;
      const here = heap[place] ?? 0;
      if (above >= here) return;
      heap[parent] = here;
      heap[place] = above;
      place = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const child = right < heap.length && (heap[right] ?? 0) > (heap[left] ?? 0) ? right : left;
      const below = heap[child] ?? 0;
      const here = heap[place] ?? 0;
      if (here >= below) return;
      heap[place] = below;
      heap[child] = here;
      place = child;
    }
  }
}
