/** The list that a context is laid around: rows of a profile in well-known words, and what they say. */
import { type DateForm, dateForms, makeRows, type Row } from '../facts.ts';
import type { Profile } from '../profiles.ts';
import type { Random } from '../random.ts';
import { type Column, tuned, type Words } from '../words.ts';
import { type Block, type Box, box, type Grid, type GridForm, type Line } from './document.ts';
import { type ContextFact, type Expect, expectationOf, type Values } from './expectation.ts';
import type { ContextWords, Phrase } from './words.ts';

export interface Env {
  readonly random: Random;
  readonly profile: Profile;
  readonly words: ContextWords;
  readonly workbook: boolean;
  readonly rows: readonly Row[];
  readonly date: DateForm;
  /** One heading for each column, the same on the whole page. */
  readonly heading: (column: Column) => string;
}

/** Mostly approved, in words whose reading is measured elsewhere. */
const statuses: Words['statuses'] = [
  ...['Godkjent', 'Godkjent', 'Godkjent', 'Godkjend', 'Godkjent for bruk'].map((words) => ({
    words,
    process: 'APPROVED' as const,
  })),
  { words: 'Under utprøving', process: 'LIMITED_TRIAL' },
  { words: 'I test', process: 'IN_TEST' },
];

const headings: Partial<Record<Column, readonly string[]>> = {
  viaVersion: ['Versjon meldingstjener', 'Versjon av meldingstjener'],
};

export function openEnv(random: Random, profile: Profile, words: ContextWords, workbook: boolean): Env {
  const rows = makeRows(random, profile, { ...tuned, statuses }).slice(0, 14);
  const chosen = new Map<Column, string>();
  return {
    random,
    profile,
    words,
    workbook,
    date: random.pick(dateForms.slice(0, 7)),
    // At least two are approved, so that a context has something to take away.
    rows: rows.map((row, at) =>
      at < 2
        ? { ...row, status: 'Godkjent', fact: { ...row.fact, process: 'APPROVED', standing: 'NOT_STATED' } }
        : row,
    ),
    heading: (column) => {
      const list =
        column === 'interface'
          ? (profile.placeHeadings ?? tuned.headings.interface)
          : (headings[column] ?? tuned.headings[column]);
      const known = chosen.get(column) ?? random.pick(list).replace(/:$/u, '');
      chosen.set(column, known);
      return known;
    },
  };
}

const several = (profile: Profile) => profile.places.length > 1;
const roleWords = { PRODUCER: 'Kilde', CONSUMER: 'Konsument' } as const;

/** The columns of the list. */
export function columnsOf({ profile, random }: Env, without: readonly Column[] = []): readonly Column[] {
  const all: Column[] =
    profile.kind === 'supplier'
      ? ['vendor', 'organisationNumber', 'status']
      : [
          'vendor',
          'product',
          'version',
          ...(several(profile) ? (['interface'] as const) : []),
          ...(profile.roles ? (['role'] as const) : []),
          ...(profile.via ? (['via', 'viaVersion'] as const) : []),
          'status',
        ];
  if (random.chance(0.5)) all.push('decidedOn');
  return all.filter((column) => !without.includes(column));
}

/** The words of a cell. */
export function wordsOf({ date }: Env, { fact, place, status }: Row, column: Column): string {
  switch (column) {
    case 'interface':
      return place;
    case 'status':
      return status;
    case 'role':
      return fact.role === null ? '' : roleWords[fact.role];
    case 'decidedOn':
      return fact.decidedOn === null ? '' : date(fact.decidedOn).words;
    case 'vendor':
    case 'product':
      return fact[column];
    case 'version':
    case 'via':
    case 'viaVersion':
    case 'organisationNumber':
      return fact[column] ?? '';
    default:
      return '';
  }
}

/** What the row says in those columns. */
export function valuesOf({ profile, date }: Env, { fact }: Row, columns: readonly Column[]): Values {
  const shown = (column: Column & keyof typeof fact) =>
    columns.includes(column) ? (fact[column] ?? null) : null;
  const status = columns.includes('status');
  const decidedOn = shown('decidedOn');
  const common = {
    vendor: fact.vendor,
    organisationNumber: shown('organisationNumber'),
    process: status ? fact.process : 'NOT_STATED',
    standing: status ? fact.standing : 'NOT_STATED',
    decidedOn: decidedOn === null ? null : date(decidedOn).means,
    validUntil: null,
  };
  if (profile.kind === 'supplier')
    // The title of a list of suppliers says what rows without a status are.
    return status ? common : { ...common, process: 'APPROVED' };
  return {
    ...common,
    product: fact.product,
    version: shown('version'),
    target: fact.target,
    interface: fact.interface,
    role: shown('role'),
    via: shown('via'),
    viaVersion: shown('viaVersion'),
  };
}

export const nameOf = ({ profile }: Env, { fact }: Row): string =>
  profile.kind === 'supplier' ? fact.vendor : fact.product;

export const isApproved = ({ fact }: Row): boolean =>
  fact.process === 'APPROVED' && fact.standing === 'NOT_STATED';

/** A row's expectation in a context of that meaning: only an approval can be taken away. */
export function expectationIn(row: Row, { means }: Phrase): Expect {
  if (means === 'harmless' || means === 'unclear') return expectationOf(means);
  return isApproved(row) ? expectationOf(means) : { kind: 'kept' };
}

export interface Laid {
  readonly grid: Grid;
  readonly facts: readonly ContextFact[];
  readonly columns: readonly Column[];
}

interface TableOptions {
  readonly columns?: readonly Column[];
  readonly form?: GridForm;
  readonly caption?: string;
  /** A column beside the others. */
  readonly extra?: { readonly heading: string; readonly cell: (row: Row, at: number) => Box };
  readonly change?: (line: Line, row: Row, at: number) => Line;
  readonly expect?: (row: Row, at: number) => Pick<ContextFact, 'expect' | 'words'> & Partial<ContextFact>;
}

const asSaid = { expect: { kind: 'said' }, words: [] } as const;

/** The rows as a table. */
export function tableOf(env: Env, rows: readonly Row[], options: TableOptions = {}): Laid {
  const columns = options.columns ?? columnsOf(env);
  const { extra, change, expect } = options;
  const heads = [...columns.map((column) => env.heading(column)), ...(extra ? [extra.heading] : [])];
  const lines = rows.map((row, at): Line => {
    const boxes = columns.map((column) => box(wordsOf(env, row, column)));
    const line: Line = { boxes: extra ? [...boxes, extra.cell(row, at)] : boxes };
    return change ? change(line, row, at) : line;
  });
  return {
    columns,
    grid: {
      kind: 'grid',
      form: options.form ?? 'table',
      ...(options.caption === undefined ? {} : { caption: options.caption }),
      heads: [{ boxes: heads.map(box) }],
      lines,
    },
    facts: rows.map((row, at) =>
      withEnd({ values: valuesOf(env, row, columns), ...asSaid, ...expect?.(row, at) }),
    ),
  };
}

const end =
  /(?:til|til og med|t\.o\.m\.|utløp\p{L}*|gjaldt til|gikk ut|gjekk ut|until|expire\p{L}*)(?: den| on)?\s+(\d{1,2})\.\s?(\d{2}|\p{L}+)\.?\s?(\d{4})/iu;
/** `Gjaldt ut 2025`, `approval lapsed in 2025`. */
const endYear =
  /(?:gjaldt|gjeldt|gyldig|utløp\p{L}*|utgått|gikk ut|gjekk ut|laps\p{L}*|expire\p{L}*|valid)(?: \p{L}+){0,2} (?:19|20)\d{2}(?!\d)/iu;
const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(
  ' ',
);

/** The date that words name, as exact as they are: `12.03.2026`, `mai 2025`, `2025`; null: none. */
export function dateIn(words: string): string | null {
  const day = /(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/u.exec(words);
  if (day !== null) return `${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}`;
  const [, month = '', year] = /(\p{L}+)?\s*((?:19|20)\d{2})(?!\d)/u.exec(words) ?? [];
  if (year === undefined) return null;
  const at = months.indexOf(month.toLowerCase());
  return at < 0 ? year : `${year}-${String(at + 1).padStart(2, '0')}`;
}

/** Words that name the day on which the approval ends state it, beside what they say of the status. */
function withEnd(fact: ContextFact): ContextFact {
  const [, day, named, year] = fact.words.flatMap((words) => end.exec(words) ?? []);
  if (day === undefined || named === undefined) {
    const last = fact.words.flatMap((words) => (endYear.test(words) ? (dateIn(words) ?? []) : []));
    return last.length === 0 ? fact : { ...fact, anyOf: { ...fact.anyOf, validUntil: [null, ...last] } };
  }
  const month = /\d/u.test(named) ? named : String(months.indexOf(named.toLowerCase()) + 1).padStart(2, '0');
  return {
    ...fact,
    anyOf: { ...fact.anyOf, validUntil: [null, `${year}-${month}-${day.padStart(2, '0')}`] },
  };
}

/** Rows of one product stay together: a note on a product speaks about all of them. */
export function byName(env: Env): readonly (readonly Row[])[] {
  return [...Map.groupBy(env.rows, (row) => nameOf(env, row)).values()];
}

export interface ContextDraft {
  readonly blocks: readonly Block[];
  readonly head?: string;
  readonly facts: readonly ContextFact[];
  /** The page shows a part of its list: it must be held, or its other pages asked for. */
  readonly isPart?: true;
  /** Bytes of another format than HTML or a workbook. */
  readonly other?: { readonly content: string; readonly mediaType: string };
}

/** A kind of context: makes the page's blocks around the rows. `formats`: where it can be. */
export interface ContextKind {
  readonly name: string;
  readonly formats: 'both' | 'html';
  readonly fits: (profile: Profile) => boolean;
  readonly draw: (env: Env) => ContextDraft;
}

export const listed = ({ kind }: Profile): boolean => kind !== 'municipality';
export { several };
