/** What a workbook's cell holds, as words and as a typed value. */
import type { Cell } from '../outline.ts';

/** Days from Excel's day 0 to 1970-01-01. In the 1900 system days up to 60 are one off, for a leap day that never was. */
const epoch = { 1900: 25_569, 1904: 24_107 } as const;
export type DateSystem = keyof typeof epoch;

/** ISO date of an Excel serial; null when it is no day (a bare time, or out of range). */
function serialDate(serial: number, system: DateSystem): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return null;
  const days = Math.floor(serial);
  if (system === 1900 && days === 60) return null;
  const shifted = system === 1900 && days < 60 ? days + 1 : days;
  return new Date((shifted - epoch[system]) * 86_400_000).toISOString().slice(0, 10);
}

/** A cell as its XML gives it. */
export interface RawCell {
  /** `s`, `str`, `inlineStr`, `b`, `e`, `d` or `n`. */
  readonly type: string;
  readonly raw: string;
  readonly date: boolean;
}

type Read = { readonly quote: string; readonly value: Cell['value'] };

function number(raw: string): Read {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return { quote: raw, value: null };
  const plain = String(Number(value.toPrecision(15)));
  return { quote: plain, value: { type: 'number', value: plain } };
}

/** Words and value of a cell that is not text. Dates are quoted in ISO, since their look is the reader's own setting. */
export function readValue({ type, raw, date }: RawCell, system: DateSystem): Read {
  if (type === 'b') {
    const is = raw.trim() === '1' || raw.trim() === 'true';
    return { quote: is ? 'TRUE' : 'FALSE', value: { type: 'boolean', value: String(is) } };
  }
  if (type === 'd') {
    const day = /^\d{4}-\d{2}-\d{2}/u.exec(raw)?.[0];
    return { quote: day ?? raw, value: day === undefined ? null : { type: 'date', value: day } };
  }
  if (type !== 'n') return { quote: raw, value: null };
  const day = date ? serialDate(Number(raw), system) : null;
  return day === null ? number(raw) : { quote: day, value: { type: 'date', value: day } };
}
