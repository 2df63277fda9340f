/** The fields of a line, out of its parts. */
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { splitVersion } from '../../../domain/text/versions.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Part, partsOf } from './item-parts.ts';

/** A line as fields, or why it cannot be divided with certainty. */
export type Divided =
  | {
      readonly ok: true;
      readonly fields: ReadonlyMap<string, string>;
      readonly isSpecific: boolean;
      /** The order of the two names, where the line itself makes it plain by a legal form or a version. */
      readonly order: NameOrder | null;
    }
  | { readonly ok: false; readonly isSpecific: boolean };

/** Which name stands first in the lines of a list. */
export type NameOrder = 'vendor-first' | 'product-first';

/** What the reader already knows of the line from above it. */
export interface Known {
  readonly vendor: boolean;
  readonly product: boolean;
  readonly status: boolean;
  /** The order that other lines of the same list have plainly; used where a line itself does not say. */
  readonly order?: NameOrder | null;
}

/**
 * The fields of a line. A line has at most a vendor's name and a product's name; which is which must be plain from a
 * legal form, a colon, or from what stands above. A part too many after the names is taken for a status that nobody
 * knows, so that it is reported and not lost.
 */
export function divide(line: string, vocabulary: Vocabulary, known: Known, wantsProduct: boolean): Divided {
  const found = divideParts(partsOf(line, vocabulary), known, wantsProduct);
  // `Product (Vendor)` without a legal form is two names only in a list that has its products first.
  if (found.ok || known.order !== 'product-first') return found;
  return divideParts(partsOf(line, vocabulary, true), known, wantsProduct);
}

function divideParts(parts: readonly Part[], known: Known, wantsProduct: boolean): Divided {
  const fields = new Map<string, string>();
  let isSpecific = false;
  const names: Part[] = [];
  for (const part of parts) {
    if (part.kind === 'name') {
      // `1) Godkjent på vilkår`: a mark names nobody.
      if (!/\p{L}/u.test(part.text)) return { ok: false, isSpecific: false };
      names.push(part);
      continue;
    }
    const field = part.kind === 'date' ? 'decidedOn' : part.kind;
    if (fields.has(field)) return { ok: false, isSpecific: true };
    fields.set(field, part.text);
    if (['status', 'version', 'organisationNumber', 'date'].includes(part.kind)) isSpecific = true;
  }
  // Without a word for the status, a date says nothing by itself unless something above states the status.
  if (names.some((name) => splitVersion(name.text).version !== null)) isSpecific = true;
  const wanted = (known.vendor ? 0 : 1) + (wantsProduct && !known.product ? 1 : 0);
  if (names.length === wanted + 1 && !fields.has('status')) {
    const last = names.at(-1);
    const after = last === undefined ? [] : parts.slice(parts.indexOf(last) + 1);
    const ends = after.every(({ kind }) => kind === 'date');
    if (last !== undefined && ends && (last.before === 'dash' || last.before === 'colon')) {
      fields.set('status', last.text);
      names.pop();
    }
  }
  if (names.length !== wanted) return { ok: false, isSpecific };
  const [first, second] = names;
  if (wanted === 0) return { ok: true, fields, isSpecific, order: null };
  if (wanted === 1) {
    if (first !== undefined)
      fields.set(known.vendor ? 'product' : wantsProduct && known.product ? 'vendor' : 'vendor', first.text);
    return { ok: true, fields, isSpecific, order: null };
  }
  if (first === undefined || second === undefined) return { ok: false, isSpecific };
  // Without a word for the status the second name may be a status that nobody knows: then only a legal form says which.
  const stated = fields.has('status') || known.status;
  const order = orderOf(first, second, parts, stated);
  const used =
    order ?? (stated ? known.order : null) ?? (stated && second.before === 'colon' ? 'vendor-first' : null);
  if (used === null) return { ok: false, isSpecific };
  const [vendor, product] = used === 'vendor-first' ? [first, second] : [second, first];
  fields.set('vendor', vendor.text);
  fields.set('product', product.text);
  return { ok: true, fields, isSpecific, order };
}

/** A legal form makes a name a company's; a version, in it or just after it, makes it a product's. */
function orderOf(first: Part, second: Part, parts: readonly Part[], stated: boolean): NameOrder | null {
  if (second.before === 'from') return 'product-first';
  const companies = [looksLikeCompany(first.text), looksLikeCompany(second.text)];
  if (companies[0] !== companies[1]) return companies[0] ? 'vendor-first' : 'product-first';
  if (!stated) return null;
  const versioned = [first, second].map(
    (name) => splitVersion(name.text).version !== null || parts[parts.indexOf(name) + 1]?.kind === 'version',
  );
  if (versioned[0] !== versioned[1]) return versioned[0] ? 'product-first' : 'vendor-first';
  return null;
}
