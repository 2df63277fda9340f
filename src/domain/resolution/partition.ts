/** Groups that grow together: each element is in one group, which is named by its first element in text order. */
export class Partition {
  readonly #parents = new Map<string, string>();

  /** The name of the element's group. */
  find(element: string): string {
    let root = element;
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root))
      root = parent;
    for (let at = element; at !== root; ) {
      const next = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }

  /** Makes one group of the groups of the two. */
  join(left: string, right: string): void {
    const [a, b] = [this.find(left), this.find(right)];
    if (a === b) return;
    if (a < b) this.#parents.set(b, a);
    else this.#parents.set(a, b);
  }
}
