/** The memory behind a tree of typed arrays: each buffer once. */
export function buffersOf(tree: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const walk = (node: unknown) => {
    if (ArrayBuffer.isView(node)) buffers.add(node.buffer as ArrayBuffer);
    else if (typeof node === 'object' && node !== null) for (const child of Object.values(node)) walk(child);
  };
  walk(tree);
  return [...buffers];
}
