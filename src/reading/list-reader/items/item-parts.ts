import { looksLikeCompany } from '../../../domain/text/company.ts';
import { readDate } from '../../../domain/text/dates.ts';
import { takeOrganisationNumber } from '../../../domain/text/organisation-number.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import { splitVersion } from '../../../domain/text/versions.ts';
import { formerName } from '../words/names.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

export type PartKind =
  | 'name'
  | 'version'
  | 'status'
  | 'date'
  | 'interface'
  | 'role'
  | 'organisationNumber'
  | 'userGroup';

export interface Part {
  readonly kind: PartKind;
  readonly text: string;
  /** What stood before it in the line. */
  readonly before: 'start' | 'dash' | 'colon' | 'comma' | 'parenthesis' | 'from';
}

interface Segment {
  readonly text: string;
  readonly before: Part['before'];
}

const separators: readonly (readonly [RegExp, Part['before']])[] = [
  [/^\s+[-–—|]\s+/u, 'dash'],
  [/^\s*:\s+/u, 'colon'],
  [/^\s+\/\s+/u, 'dash'],
  [
    /^\s+(?:(?:levert|utviklet|laget)\s+av|fra|frå|av|from|by)\s+(?=\p{Lu}[\p{L}\p{N}]*)(?!(?:NHN|FHI|Norsk|Folkehelseinstituttet)(?!\p{L}))/u,
    'from',
  ],
  [/^\s*;\s*/u, 'comma'],
  [/^,\s+/u, 'comma'],
  [/^\s*\((?=[^()]*\))/u, 'parenthesis'],
  [/^\)\s*[,:;]?\s*(?:[-–—]\s+)?/u, 'dash'],
];

/** Cuts the line at its separators. */
function segmentsOf(line: string): readonly Segment[] {
  const segments: Segment[] = [];
  let text = '';
  let before: Part['before'] = 'start';
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const found = separators.find(([pattern]) => pattern.test(rest));
    if (found === undefined) {
      text += line[at] ?? '';
      at += 1;
      continue;
    }
    const [pattern, kind] = found;
    if (plainText(text) !== '') segments.push({ text: plainText(text), before });
    text = '';
    const closes = rest.startsWith(')');
    at += pattern.exec(rest)?.[0].length ?? 1;
    before = closes && /[:]/u.test(pattern.exec(rest)?.[0] ?? '') ? 'colon' : kind;
  }
  if (plainText(text) !== '') segments.push({ text: plainText(text), before });
  return segments;
}

/**
 * The parts of a line. Commas and parentheses divide only where what follows is known for what it is, or a version ends
 * what stands before; names in parentheses are names of their own where the list writes them so.
 */
export function partsOf(line: string, vocabulary: Vocabulary, namesInParentheses = false): readonly Part[] {
  const parts: Part[] = [];
  for (const segment of segmentsOf(statementOf(plainText(line).replace(/\.$/u, ''), vocabulary))) {
    const kind = kindOf(segment.text, vocabulary, segment.before);
    const last = parts.at(-1);
    const former = segment.before === 'parenthesis' && formerName.test(`(${segment.text})`);
    const glued =
      segment.before === 'comma' ||
      former ||
      (segment.before === 'parenthesis' &&
        !namesInParentheses &&
        !looksLikeCompany(segment.text) &&
        splitVersion(last?.text ?? '').version === null);
    if (kind === 'name' && glued && last !== undefined && last.kind !== 'name' && last.kind !== 'status') {
      parts.push({ kind, ...segment });
      continue;
    }
    if (kind === 'name' && glued && last !== undefined) {
      const joined =
        segment.before === 'comma' ? `${last.text}, ${segment.text}` : `${last.text} (${segment.text})`;
      parts[parts.length - 1] = { ...last, text: joined };
      continue;
    }
    // `Norsk pasientregister (NPR)`: one place by two names.
    const isSamePlace =
      kind === 'interface' &&
      last?.kind === 'interface' &&
      segment.before === 'parenthesis' &&
      placesKey(segment.text, vocabulary) === placesKey(last.text, vocabulary);
    if (isSamePlace) continue;
    if (kind === 'status' && last?.kind === 'status') {
      parts[parts.length - 1] = { ...last, text: `${last.text}, ${segment.text}` };
      continue;
    }
    parts.push({ kind, ...segment });
  }
  return parts;
}

const placesKey = (text: string, vocabulary: Vocabulary): string =>
  JSON.stringify(vocabulary.readPlaces(text).places.map(({ target, interface: at }) => [target, at]));

/** Verbs that join what is approved to what it is: `A EPJ er godkjent fra 1. mars`. */
const isVerb =
  /\s+(?:er nå|er no|er|ble|blei|vart|har blitt|har vorte|har status(?:en)?(?: som)?|står som|is now|is|was|has been)\s+/giu;
const generic =
  /^(?:(?:dette|denne|the|this)\s+)?(?:produktet|systemet|løsningen|løysinga|integrasjonen|leverandøren|versjonen|den|det|it|product|system)\s*:\s+/iu;

/** As what a vendor is approved: `godkjent som leverandør i Helsenettet`. */
const asWhat =
  /\s+(?:som|as)\s+(?:en\s+|ein\s+|a\s+)?\p{L}*(?:leverandør|supplier|vendor)(?:\s+(?:i|til|av|for|in|to)\s+\p{L}+)?\.?$/iu;

/** `Godkjenningen er trukket` is a status as a whole, and names nothing. */
const approvalNoun = /(?:^|[\s:])(?:godkjenning|verifisering|sertifisering|dispensasjon|approval)\p{L}*$/iu;

/** A sentence that states a status as a line of names and status: `Produktet er godkjent` is `godkjent`. Other text is as it was. */
function statementOf(text: string, vocabulary: Vocabulary): string {
  for (const match of text.matchAll(isVerb)) {
    const rest = text.slice(match.index + match[0].length).replace(asWhat, '');
    if (approvalNoun.test(text.slice(0, match.index))) continue;
    if (vocabulary.readStatus(rest).kind !== 'known') continue;
    return `${text.slice(0, match.index)}: ${rest}`.replace(generic, '');
  }
  return text;
}

const versionOnly = /^(?:versjon|version|vers\.?|ver\.?|v\.?)\s*\d+(?:[.,][\dx]+)*[a-z]?$/iu;

function kindOf(text: string, vocabulary: Vocabulary, before: Part['before']): PartKind {
  if (
    versionOnly.test(text) ||
    (before !== 'start' && /^\d+(?:\.\d+)+$/u.test(text) && readDate(text).kind !== 'date')
  )
    return 'version';
  if (
    /^(?:org\.?\s*-?nr\.?:?\s*|organisasjonsnummer:?\s*)?[\d\s.]{9,13}$/iu.test(text) &&
    takeOrganisationNumber(text)?.rest === ''
  )
    return 'organisationNumber';
  const status = vocabulary.readStatus(text);
  if (
    status.kind === 'known' ||
    status.kind === 'ambiguous' ||
    (status.kind === 'mark' && before !== 'start')
  )
    return 'status';
  if (status.kind === 'date') return 'date';
  if (vocabulary.role(text) !== null) return 'role';
  const places = vocabulary.readPlaces(text);
  if (places.places.length > 0 && places.unknown.length === 0) return 'interface';
  if (
    (vocabulary.meaningOf(text)?.userGroup ?? null) !== null &&
    phraseKey(text) === phraseKey(vocabulary.meaningOf(text)?.userGroup ?? '')
  )
    return 'userGroup';
  return 'name';
}

/** A line as fields, or why it cannot be divided with certainty. */
export type Divided =
  | {
      readonly ok: true;
      readonly fields: ReadonlyMap<string, string>;
      readonly telling: boolean;
      /** The order of the two names, where the line itself makes it plain by a legal form or a version. */
      readonly order: NameOrder | null;
    }
  | { readonly ok: false; readonly telling: boolean };

/** Which name stands first in the lines of a list. */
export type NameOrder = 'vendor-first' | 'product-first';

/** What the reader already knows of the line from above it. */
export interface Known {
  readonly vendor: boolean;
  readonly product: boolean;
  readonly status: boolean;
  /** The order that other lines of the same list have plainly; used where a line itself does not tell. */
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
  let telling = false;
  const names: Part[] = [];
  for (const part of parts) {
    if (part.kind === 'name') {
      names.push(part);
      continue;
    }
    const field = part.kind === 'date' ? 'decidedOn' : part.kind;
    if (fields.has(field)) return { ok: false, telling: true };
    fields.set(field, part.text);
    if (['status', 'version', 'organisationNumber', 'date'].includes(part.kind)) telling = true;
  }
  // Without a word for the status, a date says nothing by itself unless something above states the status.
  if (names.some((name) => splitVersion(name.text).version !== null)) telling = true;
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
  if (names.length !== wanted) return { ok: false, telling };
  const [first, second] = names;
  if (wanted === 0) return { ok: true, fields, telling, order: null };
  if (wanted === 1) {
    if (first !== undefined)
      fields.set(known.vendor ? 'product' : wantsProduct && known.product ? 'vendor' : 'vendor', first.text);
    return { ok: true, fields, telling, order: null };
  }
  if (first === undefined || second === undefined) return { ok: false, telling };
  // Without a word for the status the second name may be a status that nobody knows: then only a legal form tells.
  const stated = fields.has('status') || known.status;
  const order = orderOf(first, second, parts, stated);
  const used =
    order ?? (stated ? known.order : null) ?? (stated && second.before === 'colon' ? 'vendor-first' : null);
  if (used === null) return { ok: false, telling };
  const [vendor, product] = used === 'vendor-first' ? [first, second] : [second, first];
  fields.set('vendor', vendor.text);
  fields.set('product', product.text);
  return { ok: true, fields, telling, order };
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
