/** The connector's words as indexes: places, roles, user groups and statuses, matched whole. */
import { readHeadingStatus } from '../../../domain/status/heading.ts';
import {
  type KnownStatus,
  readStatus,
  type StatusReading,
  type StatusTable,
  statusTable,
} from '../../../domain/status/reader.ts';
import { scanText, type TextScan } from '../../../domain/status/signals/scan-text.ts';
import type { StatusWord } from '../../../domain/status/words.ts';
import { readDate } from '../../../domain/text/dates.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import { remembered } from '../../../domain/text/remembered.ts';
import type { InterfaceRole } from '../../../domain/vocabulary.ts';
import { inCaseOf, nearestPhrase } from '../../nearest.ts';
import type { Place, RoleWord } from '../spec.ts';
import { isQualifier, splitList, splitParts } from './parts.ts';

export interface VocabularyParts {
  readonly places?: readonly Place[];
  readonly roles?: readonly RoleWord[];
  readonly userGroups?: readonly string[];
  readonly statusWords?: readonly StatusWord[];
  readonly statusFromContext?: boolean;
}

/** What a heading, caption, sheet name or column heading says by words that are known. */
export interface Meaning {
  readonly place: Place | null;
  readonly role: InterfaceRole | null;
  readonly status: KnownStatus | null;
  readonly userGroup: string | null;
  /** Parts of the words that say none of it and name nothing: `gammelt` in `SYSVAK (gammelt)`. */
  readonly unread: readonly string[];
}

/** What a cell says of the thing integrated with. `unknown` holds the parts that no vocabulary has. */
export interface PlaceReading {
  readonly places: readonly Place[];
  readonly role: InterfaceRole | null;
  readonly unknown: readonly string[];
}

export interface Vocabulary {
  readonly status: StatusTable;
  place(text: string): Place | null;
  /** The place of which a name begins with the text; null where there is none, or there are several. */
  placeThatBegins(text: string): Place | null;
  role(text: string): InterfaceRole | null;
  isKnownName(text: string): boolean;
  meaningOf(text: string): Meaning | null;
  readPlaces(text: string): PlaceReading;
  /** The status that a text is, with the names that are known beside it. */
  readStatus(text: string): StatusReading;
  /** What a free text says of an approval; the same texts stand beside many rows, and are read once. */
  scan(text: string): TextScan;
  /** The known name that a misspelt one of a place or role may have been meant as; null where none is near. */
  nearest(kind: 'place' | 'role', text: string): string | null;
}

const numbering =
  /^(?:(?:bruksområde|brukstilfelle|use case|tjeneste|register|del|tabell|table|ark)\s*)?(?:nr\.?\s*)?(?:\d+(?:\.\d+)*[.):]?|[a-z]\))\s+(?=\p{L})/iu;
const label =
  /^(?:bruksområde|brukstilfelle|use case|tjeneste|samhandlingstjeneste|register|helseregister|grensesnitt|variant|målgruppe|brukergruppe|status|fase|rolle|tabell|integrasjon(?:er)?(?: mot)?)\s*(?:\d+\s*)?:\s*/iu;

const approvedThings =
  /^(?:godkjente|godkjende|verifiserte|sertifiserte|testede|testa|approved|verified|certified) (.+)$/iu;

/** What every column of a matrix may be called after: `MSIS-godkjenning`, `NPR status`. */
const generic =
  /[-\s](?:godkjenning(?:er|ar|en)?|godkjenningsstatus|godkjent|godkjend|verifisering|verifikasjon|status|integrasjon|tilkobling|tilkopling|(?:inn)?rapportering|approval|integration)$/iu;

/** The names of a connector's words. */
interface NameIndexes {
  readonly places: ReadonlyMap<string, Place>;
  readonly roles: ReadonlyMap<string, InterfaceRole>;
  readonly groups: ReadonlyMap<string, string>;
}

/** Builds the indexes. Earlier places win where two share a name. */
export function buildVocabulary(parts: VocabularyParts): Vocabulary {
  const status = statusTable(parts.statusWords);
  const places = index(
    (parts.places ?? []).flatMap((place) => place.names.map((name) => [name, place] as const)),
  );
  const roles = index(
    (parts.roles ?? []).flatMap((role) => role.names.map((name) => [name, role.value] as const)),
  );
  const groups = index((parts.userGroups ?? []).map((name) => [name, name] as const));
  const indexes: NameIndexes = { places, roles, groups };
  const place = (text: string) => find(places, text);
  const role = (text: string) => find(roles, text);
  const isKnownName = (text: string) => {
    const key = phraseKey(text);
    return places.has(key) || roles.has(key) || groups.has(key);
  };
  const headingStatus = (text: string) =>
    parts.statusFromContext === false ? null : readHeadingStatus(text, status, isKnownName);

  const names = {
    place: keyed((parts.places ?? []).flatMap((one) => one.names)),
    role: keyed((parts.roles ?? []).flatMap((one) => one.names)),
  };
  function nearest(kind: 'place' | 'role', text: string): string | null {
    const near = nearestPhrase(phraseKey(text), names[kind]);
    return near === null ? null : inCaseOf(text, near);
  }
  return {
    status,
    place,
    placeThatBegins: (text) => placeThatBegins(indexes, text),
    role,
    isKnownName,
    meaningOf: remembered((text: string) => meaningOf(indexes, headingStatus, text)),
    readPlaces: remembered((text: string) => readPlaces(indexes, text)),
    readStatus: remembered((text: string) => readStatus(text, status, isKnownName)),
    scan: remembered((text: string) => scanText(withoutAddresses(text))),
    nearest,
  };
}

function placeThatBegins({ places }: NameIndexes, text: string): Place | null {
  const start = withoutOpenBracket(withoutNumber(text));
  const key = phraseKey(start);
  const found = new Set([...places].flatMap(([name, one]) => (name.startsWith(key) ? [one] : [])));
  // Of an interface with its versions it is the interface: which version, the beginning does not say.
  const [first, ...others] = [...found].sort((a, b) => (a.version ?? '').localeCompare(b.version ?? ''));
  const isOne =
    first && others.every((one) => one.target === first.target && one.interface === first.interface);
  return find(places, start) ?? (isOne ? first : null);
}

function meaningOf(
  { places, roles, groups }: NameIndexes,
  headingStatus: (text: string) => KnownStatus | null,
  text: string,
): Meaning | null {
  const plain = withoutDay(plainText(text).replace(numbering, '').replace(label, ''));
  const unread: string[] = [];
  const found: { -readonly [K in Exclude<keyof Meaning, 'unread'>]: Meaning[K] } = {
    place: find(places, plain),
    role: find(roles, plain),
    status: null,
    userGroup: find(groups, plain),
  };
  if (found.place === null && found.role === null && found.userGroup === null) {
    found.status = headingStatus(plain);
    for (const part of found.status === null ? splitParts(plain) : [plain]) {
      const said = [find(places, part), find(roles, part), find(groups, part), headingStatus(part)] as const;
      found.place ??= said[0];
      found.role ??= said[1];
      found.userGroup ??= said[2];
      found.status ??= said[3];
      if (said.every((value) => value === null) && isQualifier(part, plain)) unread.push(part);
    }
    // `Godkjente kilder`: a status, and whose.
    const whose = approvedThings.exec(plain)?.[1];
    if (whose !== undefined) {
      found.role ??= find(roles, whose);
      found.place ??= find(places, whose);
      found.userGroup ??= find(groups, whose);
    }
    const bare = plain.replace(generic, '');
    if (bare !== plain) found.place ??= find(places, bare);
    const named = /\s(?:for|mot|til|i|med|against)\s+(.+)$/iu.exec(plain)?.[1];
    if (named !== undefined) {
      found.place ??= find(places, named);
      found.userGroup ??= find(groups, named);
    }
  }
  return Object.values(found).every((value) => value === null) ? null : { ...found, unread };
}

function readPlaces({ places, roles }: NameIndexes, text: string): PlaceReading {
  const whole = find(places, text) ?? find(places, withoutNumber(text));
  if (whole !== null) return { places: [whole], role: null, unknown: [] };
  const found: Place[] = [];
  const unknown: string[] = [];
  let side: InterfaceRole | null = null;
  for (const part of splitList(text)) {
    const known = find(places, part) ?? find(places, withoutNumber(part));
    const direction = find(roles, part);
    if (known !== null) found.push(known);
    else if (direction !== null) side = side === null || side === direction ? direction : 'BOTH';
    else unknown.push(part);
  }
  // `VKP – Hent tjenester`: the interface says the target too.
  const narrow = found.filter(
    (one) =>
      one.interface !== undefined ||
      !found.some((other) => other.interface !== undefined && other.target === one.target),
  );
  return { places: [...new Set(narrow)], role: side, unknown };
}

/** Characters at the end of a heading in which its day is looked for. */
const longestDay = 100;
const dayAtEnd =
  /(?<![\s,(-])[\s,(-]*(?<![\p{L}])(?:per|pr\.?|(?:sist\s+)?oppdatert|ajour|as of|updated)\s*:?\s*(?:den\s+)?([^()]+?)\)?$/iu;

/** `Godkjente leverandører per 1. mai 2024` without the day that it was written on. */
function withoutDay(text: string): string {
  const from = Math.max(0, text.length - longestDay);
  const match = dayAtEnd.exec(text.slice(from));
  return match !== null && from + match.index > 0 && readDate(match[1] ?? '').kind === 'date'
    ? text.slice(0, from + match.index)
    : text;
}

/** `EPJ (for legekontor` without the bracket that is not closed. */
function withoutOpenBracket(text: string): string {
  const open = text.indexOf('(', text.lastIndexOf(')') + 1);
  return open < 0 ? text : text.slice(0, open).trimEnd();
}

/** Addresses are no words: `eksempel.invalid` says nothing of an approval. */
function withoutAddresses(text: string): string {
  return text.replace(
    /(?<!\S)\S+@\S+|(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+(?:no|com|org|net|io|eu|se|dk|fi|info|invalid|example)(?![\p{L}\p{N}])\S*/giu,
    ' ',
  );
}

const keyed = (names: readonly string[]) => names.map((name) => [phraseKey(name), name] as const);

function withoutNumber(text: string): string {
  return plainText(text).replace(numbering, '');
}

function index<T>(entries: Iterable<readonly [string, T]>): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [name, value] of entries) {
    const key = phraseKey(name);
    if (key !== '' && !map.has(key)) map.set(key, value);
  }
  return map;
}

function find<T>(map: ReadonlyMap<string, T>, text: string): T | null {
  return map.get(phraseKey(text)) ?? null;
}
