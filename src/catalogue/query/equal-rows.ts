/**
 * For each row the first one that has the same values in all columns: what follows from these values is worked out once. Rows are
 * found by a hash and then compared, so that no two are taken for equal that are not.
 */
export function equalRows(columns: readonly ArrayLike<number>[], rows: number): Uint32Array {
  const hashes = hashesOf(columns, rows);
  const first = new Uint32Array(rows);
  const known = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const hash = hashes[row] ?? 0;
    const other = known.get(hash);
    if (other === undefined) known.set(hash, row);
    // Of two kinds of rows with one hash, those of the second are each a kind of their own.
    first[row] = other !== undefined && areEqual(columns, row, other) ? other : row;
  }
  return first;
}

function areEqual(columns: readonly ArrayLike<number>[], row: number, other: number): boolean {
  for (const column of columns) if (column[row] !== column[other]) return false;
  return true;
}

/** Whole numbers below 2^53, column by column: FNV-1a in 32 bits, and another in 21. */
function hashesOf(columns: readonly ArrayLike<number>[], rows: number): Float64Array {
  const low = new Uint32Array(rows).fill(0x811c9dc5);
  const high = new Uint32Array(rows).fill(0x9e3779b9);
  for (const column of columns) {
    for (let row = 0; row < rows; row++) {
      const value = column[row] ?? 0;
      low[row] = Math.imul((low[row] ?? 0) ^ value, 0x01000193);
      high[row] = Math.imul((high[row] ?? 0) ^ value ^ ((high[row] ?? 0) >>> 15), 0x85ebca6b);
    }
  }
  return Float64Array.from(low, (value, row) => ((high[row] ?? 0) >>> 11) * 2 ** 32 + value);
}
