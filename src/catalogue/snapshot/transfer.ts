/** The memory behind a tree of typed arrays: each buffer once. */
export function buffersOf(tree: unknown): ArrayBufferLike[] {
  const buffers = new Set<ArrayBufferLike>();
  const walk = (node: unknown) => {
    if (ArrayBuffer.isView(node)) buffers.add(node.buffer);
    else if (typeof node === 'object' && node !== null) for (const child of Object.values(node)) walk(child);
  };
  walk(tree);
  return [...buffers];
}

/** The same without what threads share: that cannot be given away, and need not be. */
export const transferableOf = (tree: unknown): ArrayBuffer[] =>
  buffersOf(tree).filter((buffer) => buffer instanceof ArrayBuffer);

/**
 * The tree on memory that threads share: what is posted to another thread then costs no copy. Each buffer is copied once; what is
 * shared already stays where it is.
 */
export function share<T>(tree: T): T {
  const shared = new Map<ArrayBufferLike, SharedArrayBuffer>();
  const memoryOf = (buffer: ArrayBufferLike): SharedArrayBuffer => {
    if (buffer instanceof SharedArrayBuffer) return buffer;
    const known = shared.get(buffer) ?? new SharedArrayBuffer(buffer.byteLength);
    if (!shared.has(buffer)) new Uint8Array(known).set(new Uint8Array(buffer));
    shared.set(buffer, known);
    return known;
  };
  const copy = (node: unknown): unknown => {
    if (ArrayBuffer.isView(node)) return viewOn(memoryOf(node.buffer), node as Uint8Array);
    if (Array.isArray(node)) return node.map(copy);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, copy(child)]));
  };
  return copy(tree) as T;
}

function viewOn(memory: SharedArrayBuffer, view: Uint8Array): Uint8Array {
  const View = view.constructor as Uint8ArrayConstructor;
  return new View(memory, view.byteOffset, view.length);
}
