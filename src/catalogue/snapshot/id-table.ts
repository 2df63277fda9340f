/** Ids to rows: an open-addressing hash table in a typed array over the bytes of the ids, so that it can be transferred. */

/** Texts of one table: UTF-8 bytes and starts. */
export interface TextColumn {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

/** Slots hold a number one higher than the place of the id among all tables in turn; 0 is a free slot. */
export function buildIdTable(tables: readonly TextColumn[]): Uint32Array {
  const count = tables.reduce((sum, table) => sum + table.starts.length - 1, 0);
  const slots = new Uint32Array(2 ** Math.max(4, Math.ceil(Math.log2(count * 2 + 1))));
  const mask = slots.length - 1;
  let place = 0;
  for (const { bytes, starts } of tables) {
    for (let row = 0; row + 1 < starts.length; row++) {
      let slot = hash(bytes, starts[row] ?? 0, starts[row + 1] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = ++place;
    }
  }
  return slots;
}

/** Table and row of an id, or null. */
export function findId(
  slots: Uint32Array,
  tables: readonly TextColumn[],
  id: string,
): { readonly table: number; readonly row: number } | null {
  const wanted = Buffer.from(id, 'utf8');
  const mask = slots.length - 1;
  let slot = hash(wanted, 0, wanted.length) & mask;
  for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
    let row = entry - 1;
    let table = 0;
    for (const { bytes, starts } of tables) {
      if (row < starts.length - 1) {
        if (equal(wanted, bytes, starts[row] ?? 0, starts[row + 1] ?? 0)) return { table, row };
        break;
      }
      row -= starts.length - 1;
      table += 1;
    }
    slot = (slot + 1) & mask;
  }
  return null;
}

function equal(wanted: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== wanted.length) return false;
  for (let i = 0; i < wanted.length; i++) if (wanted[i] !== bytes[start + i]) return false;
  return true;
}

/** FNV-1a with a final mix, because the low bits choose the slot. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let i = start; i < end; i++) value = Math.imul(value ^ (bytes[i] ?? 0), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
