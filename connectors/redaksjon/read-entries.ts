import { isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import {
  type Citation,
  type Claim,
  type ClaimKind,
  claimKey,
  type Drift,
  describe,
  type Finding,
  issueWords,
  makeFinding,
  type Reading,
  type SourceDocument,
  type Sourced,
} from '../../src/kit.ts';
import { type Entry, entrySchema } from './entry.ts';
import { brokenReferences, type ReadEntry } from './references.ts';

const MAX_ALIASES = 0;

/** The fields that identify an entry. */
const identity: Readonly<Record<Entry['kind'], readonly string[]>> = {
  agency: ['key'],
  target: ['key'],
  interface: ['key'],
  trialRule: ['interface', 'phase'],
  prerequisite: ['interface', 'party', 'prerequisiteKind', 'requires', 'text'],
  frameworkEntry: ['key'],
  obligation: ['key'],
  profile: ['key'],
  profileLine: ['profile', 'line'],
  productKind: ['product', 'vendor'],
  link: ['key'],
};

/** What further words about the same thing are words for. */
const restated: ReadonlySet<string> = new Set(['key', 'profile', 'line', 'title', 'text']);

/** What the files have given so far. */
interface EntriesRead {
  readonly claims: Map<string, Claim>;
  readonly findings: Finding[];
  readonly drift: Drift[];
  readonly places: ReadEntry[];
  cells: number;
}

/** The words at a path of a file, and their place. */
type WordsAt = (path: readonly (string | number)[]) => Pick<Sourced<unknown>, 'raw' | 'locator'>;

/** Reads the editorial files. An entry that does not fit its schema holds the batch: editors see it at once. */
export function readEntries(documents: readonly SourceDocument[]): Reading {
  const read: EntriesRead = { claims: new Map(), findings: [], drift: [], places: [], cells: 0 };
  for (const document of documents) readDocument(document, read);
  const { claims, findings, drift, places, cells } = read;
  findings.push(...brokenReferences(places));
  return {
    claims: [...claims.values()],
    findings,
    drift,
    cells: { read: cells + findings.length, mapped: cells, ignored: 0, reported: findings.length },
    layouts: ['yaml'],
  };
}

function readDocument(document: SourceDocument, read: EntriesRead): void {
  const text = new TextDecoder().decode(document.bytes);
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const fault = yaml.errors[0]?.message ?? (text.endsWith('\n') ? null : 'the file ends within a line');
  if (fault !== null || !isSeq(yaml.contents)) {
    read.drift.push({
      kind: 'MEDIA_TYPE',
      detail: `${document.name}: ${fault ?? 'not a list'}`,
      breaking: true,
    });
    return;
  }
  const entries: unknown[] = yaml.toJS({ maxAliasCount: MAX_ALIASES });
  const at: WordsAt = (path) => {
    const node = yaml.getIn(path, true);
    const range = isScalar(node) || isSeq(node) ? node.range : null;
    const raw = range ? text.slice(range[0], range[1]) : '';
    const row = range ? lines.linePos(range[0]).line : undefined;
    return {
      raw,
      locator: { document: document.name, ...(row ? { row } : {}), path: `/${path.join('/')}`, quote: raw },
    };
  };
  for (const [index, candidate] of entries.entries()) {
    const parsed = entrySchema.safeParse(candidate);
    if (parsed.success) addEntry(read, document, index, parsed.data, at);
    else read.findings.push(invalidEntry(document.name, index, parsed.error.issues[0]));
  }
}

/** Adds the claim of an entry, and one for each further citation of it. */
function addEntry(
  read: EntriesRead,
  document: SourceDocument,
  index: number,
  entry: Entry,
  at: WordsAt,
): void {
  const { kind, values, citation } = entry;
  const cited = citationOf(citation);
  const fields: Record<string, Sourced<unknown>> = {};
  const inferred = new Set('inferred' in values ? values.inferred : []);
  for (const [field, value] of Object.entries(values)) {
    read.cells += 1;
    // What the editors have concluded has no words of the publisher's behind it.
    fields[field] = inferred.has(field)
      ? { value, ...at([index, 'values', field]), rule: 'editorial-reading/1' }
      : { value, ...at([index, 'values', field]), rule: 'editorial/1', citation: cited };
  }
  const parts = Object.fromEntries(identity[kind].map((name) => [name, String(fields[name]?.value ?? '')]));
  const usual = claimKey(kind as ClaimKind, parts);
  // A second statement about the same thing has another citation.
  const source = cited.url ?? cited.document ?? '';
  const key = read.claims.has(usual) ? claimKey(kind as ClaimKind, { ...parts, citation: source }) : usual;
  read.claims.set(key, { kind, key, fields } as Claim);
  read.places.push({ kind, fields, line: fields[identity[kind][0] ?? '']?.locator.row ?? 0, document });
  for (const further of 'also' in entry ? (entry.also ?? []) : []) {
    const also = citationOf(further);
    const of = claimKey(kind as ClaimKind, { ...parts, citation: also.document, quote: also.quote });
    const words = Object.entries(fields)
      .filter(([field]) => restated.has(field) && !inferred.has(field))
      .map(([field, sourced]) => [field, { ...sourced, citation: also }]);
    read.claims.set(of, { kind, key: of, fields: Object.fromEntries(words) } as Claim);
  }
}

function citationOf(given: Entry['citation']): Citation {
  const { url, document, quote } = given;
  const says = 'says' in given ? given.says : undefined;
  const publisher = 'publisher' in given ? given.publisher : undefined;
  const recordedOn = 'recordedOn' in given ? given.recordedOn : undefined;
  const date = ('date' in given ? given.date : undefined) ?? given.readOn ?? recordedOn;
  const named = url?.startsWith('document: ') ? url.slice('document: '.length) : null;
  return {
    url: named === null ? (url ?? null) : null,
    document: document ?? named,
    quote: quote ?? null,
    says: says ?? null,
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
  };
}

function invalidEntry(
  document: string,
  index: number,
  issue:
    | { readonly path: readonly PropertyKey[]; readonly message: string; readonly code?: string }
    | undefined,
): Finding {
  const path = `/${[index, ...(issue?.path ?? [])].map(String).join('/')}`;
  return makeFinding({
    ...describe('INVALID_ENTRY', { path, file: document, issue: issueWords(issue) }),
    source: 'redaksjon',
    severity: 'BLOCKING',
    recordKey: `${document}${path}`,
    record: `${document} ${path}`,
    field: path,
    locator: { document, path, quote: '' },
  });
}
