/** What a block stands under: places, statuses, user groups, and perhaps the vendor. Deepest wins. */

import type { KnownStatus } from '../../../domain/status/reader.ts';
import { longestSheetName } from '../../../domain/status/signals/cut-words.ts';
import { isHarmless } from '../../../domain/status/signals/harmless.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { InterfaceRole } from '../../../domain/vocabulary.ts';
import type { ContextPiece } from '../../outline.ts';
import { splitPair } from '../claims/product-cells.ts';
import { type Fragment, pieceFragment } from '../fragment.ts';
import type { Place } from '../spec.ts';
import type { Meaning, Vocabulary } from '../words/vocabulary.ts';

export interface Placed<T> {
  readonly value: T;
  readonly fragment: Fragment;
}

export interface BlockContext {
  /** Every piece with its evidence, outermost first: what they say of statuses counts for each row below. */
  readonly pieces: readonly Placed<ContextPiece>[];
  readonly place: Placed<Place> | null;
  readonly role: Placed<InterfaceRole> | null;
  readonly status: Placed<KnownStatus> | null;
  readonly userGroup: Placed<string> | null;
  /** The deepest piece that no vocabulary knows, where it may be the name of a vendor. */
  readonly vendor: Placed<ContextPiece> | null;
  /** The innermost piece that may be a name at all, trusted or not: a card's labels say of whom. */
  readonly named: Placed<ContextPiece> | null;
  /** A piece inside the vendor's that may name its product, for a list that has a column for neither. */
  readonly inner: Placed<ContextPiece> | null;
  /** The product that a heading names, where the list itself has none. */
  readonly product: Placed<ContextPiece> | null;
  /** The deepest heading below that of the status, if any, that nobody knows and that may itself be a status. */
  readonly doubt: Placed<ContextPiece> | null;
  /** The kind of piece that gave the status; a title speaks more loosely than a heading. */
  readonly statusFromTitle: boolean;
}

/** Reads the pieces from the outermost to the innermost. */
export function readContext(
  pieces: readonly ContextPiece[],
  document: string,
  vocabulary: Vocabulary,
): BlockContext {
  const context: { -readonly [K in keyof BlockContext]: BlockContext[K] } = {
    pieces: [],
    place: null,
    role: null,
    status: null,
    userGroup: null,
    vendor: null,
    named: null,
    inner: null,
    product: null,
    doubt: null,
    statusFromTitle: false,
  };
  const names: Placed<ContextPiece>[] = [];
  const all = pieces.map((value) => ({
    value,
    fragment: pieceFragment(value, document, `context/${value.kind}`),
  }));
  context.pieces = all;
  for (const { value: piece, fragment } of all) {
    const meaning =
      vocabulary.meaningOf(piece.text) ?? (piece.kind === 'sheet' ? cutName(piece.text, vocabulary) : null);
    if (meaning === null) {
      if (!isNeutral(piece)) context.doubt = { value: piece, fragment };
      if (!mayNameVendor(piece) || speaks(piece.text, vocabulary)) continue;
      names.push({ value: piece, fragment });
      continue;
    }
    const mayDiffer = meaning.status === null && !isNeutral(piece);
    if (mayDiffer && meaning.unread.some((part) => mayLimit(part, vocabulary)))
      context.doubt = { value: piece, fragment };
    const known = context.place?.value;
    if (
      meaning.place !== null &&
      !(meaning.place.interface === undefined && known?.target === meaning.place.target)
    )
      context.place = { value: meaning.place, fragment };
    if (meaning.role !== null) context.role = { value: meaning.role, fragment };
    if (meaning.userGroup !== null) context.userGroup = { value: meaning.userGroup, fragment };
    if (meaning.status !== null) {
      context.doubt = null;
      context.status = { value: meaning.status, fragment };
      context.statusFromTitle = piece.kind === 'title' || (piece.kind === 'heading' && piece.level === 1);
    }
  }
  return { ...context, ...whoseNames(names) };
}

/** Whose the names above a list are: of two inside each other the one that is plainly a company's is the vendor's; else the inner one is. */
function whoseNames(
  names: readonly Placed<ContextPiece>[],
): Pick<BlockContext, 'vendor' | 'inner' | 'named' | 'product'> {
  const [inner, outer] = [names.at(-1) ?? null, names.at(-2) ?? null];
  const company = (name: Placed<ContextPiece> | null) => name !== null && looksLikeCompany(name.value.text);
  const vendor = company(outer) && !company(inner) ? outer : inner;
  // `A EPJ / A AS` over its list names both.
  const pair = inner === null ? null : splitPair(inner.fragment);
  if (inner !== null && pair !== null)
    return {
      vendor: { value: inner.value, fragment: pair.vendor },
      product: { value: inner.value, fragment: pair.product },
      inner: null,
      named: inner,
    };
  return { vendor, product: null, inner: vendor === inner ? null : inner, named: inner };
}

/** Words of headings that only say that a list follows, or of whom. */
const neutralWords = new Set(
  (
    'sammenligning samanlikning comparison meldingstjener meldingstjenere meldingstenester oversikt oversyn liste over leverandør leverandører leverandørar leverandører system systemer løsning løsninger løysingar produkt produkter integrasjon integrasjoner integrasjonar tjeneste tjenester register registre status ' +
    'per pr etter av og for med til i alle samtlige norske nordiske utenlandske detaljert detaljerte tabell informasjon navn fastleger avtalespesialister kommuner kommunar sykehus sjukehus helseforetak legevakt tredjepartsleverandører ' +
    'epj leverandørene systemene løsningene innhold ark sheet overview list of vendors products systems'
  ).split(' '),
);

/** `A`, `L–Å`, `0–9`: an alphabetical register's parts. */
const letters = /^(?:[\p{L}\p{N}#])(?:\s*[-–—]\s*[\p{L}\p{N}])?$/u;

/** Whether a heading, term or label is a part of an alphabetical register. */
export function isLetterHeading(text: string): boolean {
  return letters.test(plainText(text));
}

/** Whether the innermost heading is a part of an alphabetical register. */
export function isUnderLetter({ pieces }: Pick<BlockContext, 'pieces'>): boolean {
  const last = pieces.findLast(({ value }) => value.kind !== 'lead');
  return last !== undefined && letters.test(plainText(last.value.text));
}

/** Whether a heading says nothing of how far what is listed has come. */
function isNeutral(piece: ContextPiece): boolean {
  if (piece.kind === 'title' || piece.kind === 'lead' || (piece.kind === 'heading' && piece.level < 2))
    return true;
  return letters.test(plainText(piece.text)) || isNeutralHeading(piece.text);
}

/** Whether words only say that a list follows, or of whom: `Oversikt over leverandører`. */
export function isNeutralHeading(text: string): boolean {
  return plainText(text)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .every((word) => word.length < 2 || neutralWords.has(word));
}

/** What a sheet whose name is cut off says: the one place whose name begins so. */
function cutName(text: string, vocabulary: Vocabulary): Meaning | null {
  const place = text.length < longestSheetName ? null : vocabulary.placeThatBegins(text);
  return place === null ? null : { place, role: null, status: null, userGroup: null, unread: [] };
}

/** Whether what stands beside a known name may say which rows these are: `gammelt` in `SYSVAK (gammelt)`, not `oversikt` or `2026`. */
function mayLimit(part: string, vocabulary: Vocabulary): boolean {
  return (
    /\p{L}{2}/u.test(part) &&
    !isNeutralHeading(part) &&
    vocabulary.scan(part).signals.length === 0 &&
    !isHarmless(part)
  );
}

/** Words of which headings are made. A heading with one of them is not a company, unless it bears a legal form. */
const headingWords = new Set(
  (
    'og eller om for fra med til av på i per pr er hva hvem hvordan hvorfor kan ofte stilte spørsmål svar kontakt kontaktinformasjon oversikt liste detaljert detaljer informasjon mer meir les nyttige lenker ' +
    'godkjente godkjent godkjenning godkjenninger leverandør leverandører leverandørar produkt produkter system systemer systemet løsning løsninger integrasjon integrasjoner tjeneste tjenester status versjon versjoner historikk endringer ' +
    'krav veiledning dokumentasjon tegnforklaring forklaring faser fase register registre ark sheet table tabell data andre annet øvrige øvrig diverse aktuelt nyheter sammendrag innhold side åpningstider support brukerstøtte vilkår faq epj journalsystemer journalsystem fagsystem fagsystemer kommune kommuner fastleger sykehus prosess utprøving test pilot ' +
    'list overview contact about the and of questions vendors products systems innledning bakgrunn formål merknader merknad fotnoter fotnote hovedliste'
  ).split(' '),
);

/** Whether words say something of an approval, such as `Avslåtte søknader`, and are no company's name. */
export function speaks(text: string, vocabulary: Vocabulary): boolean {
  return vocabulary.scan(text).signals.length > 0 && !looksLikeCompany(text);
}

const listWords = new Set(
  (
    'liste lista oversikt oversyn leverandører leverandørar systemer system løsninger løysingar produkter produkt integrasjoner integrasjonar godkjenninger ' +
    'list overview suppliers vendors systems solutions products integrations'
  ).split(' '),
);

/** `Leverandører som har fått prikk`, `Systemer uten avtale`: what they say of their rows is for somebody to read. */
const saysHow = new Set('som med uten utan under that which who with without'.split(' '));

/** Whether words begin with what a list or a part of it is of: `Systemer for sykehus`, `Systemer uten avtale`. They name nobody. */
export function opensWithRows(text: string): boolean {
  const [first = '', second] = lowerWords(text);
  return second !== undefined && listWords.has(first) && !looksLikeCompany(text);
}

/** Whether they say no more than that. */
export const isListTitle = (text: string): boolean =>
  opensWithRows(text) && !saysHow.has(lowerWords(text)[1] ?? '');

const lowerWords = (text: string): readonly string[] =>
  plainText(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

function mayNameVendor(piece: ContextPiece): boolean {
  if (piece.kind === 'title' || piece.kind === 'lead') return false;
  if (piece.kind === 'heading' && piece.level < 2) return false;
  const plain = plainText(piece.text);
  if (
    plain.length > 100 ||
    /[?!]|\.$/u.test(plain) ||
    phraseKey(plain) === '' ||
    /^\p{N}+$/u.test(phraseKey(plain))
  )
    return false;
  if (looksLikeCompany(plain)) return true;
  if (letters.test(plain)) return false;
  // Norwegian headings have a capital in the first word only: a later word with one is part of a name.
  return !plain
    .split(/[^\p{L}\p{N}]+/u)
    .some((word, at) => headingWords.has(at === 0 ? word.toLowerCase() : word));
}
