import {
  type ClaimOf,
  type ContextPiece,
  claimKey,
  type Drift,
  describe,
  type Finding,
  type Fragment,
  isPersonal,
  judgeNamed,
  judgeRow,
  type LabelledLine,
  Ledger,
  leftOutFinding,
  makeFinding,
  type PagesRead,
  phraseKey,
  pieceFragment,
  type Reading,
  readDate,
  readLabelledPages,
  type SaidOfRow,
  type SourceDocument,
  saidUnder,
  shorten,
  sourced,
} from '../../src/kit.ts';
import { labels, personLabels, quarterWords } from './lookups.ts';
import { source } from './source.ts';

type Fields = { -readonly [F in keyof ClaimOf<'measure'>['fields']]: ClaimOf<'measure'>['fields'][F] };
type Field = keyof typeof labels;

const fieldOf = new Map(
  Object.entries(labels).flatMap(([field, words]) =>
    words.map((word) => [phraseKey(word), field as Field] as const),
  ),
);
/** What was carried out stands; what was stopped does not. */
const judged = { source: source.key, thing: 'activity', planned: 'holds' } as const;
const persons = new Set(personLabels.map(phraseKey));

/**
 * Reads the pages of the measures: a page's title is the measure, and values stand below the headings «Eier», «Risiko», …, after
 * such words and a colon, or in a list of terms. In a table a row is a measure. Other text describes the measure and is left out.
 */
export function readPortfolio(documents: readonly SourceDocument[]): Reading {
  const reader = new PortfolioReader(new Map(documents.map(({ name, url }) => [name, url])));
  const words = [...Object.values(labels).flat(), ...personLabels];
  const pages = readLabelledPages(
    source.key,
    // The entry page only leads to the others, unless it has a table.
    documents,
    words,
    (line, document) => reader.read(line, document),
  );
  // The entry page leads to the others: that it holds no measure itself is as it should be.
  const drift = pages.drift.filter(
    ({ kind, detail }) => kind !== 'SELECTOR_EMPTY' || !detail.includes('“entry”'),
  );
  return reader.reading({ ...pages, drift });
}

class PortfolioReader {
  readonly #urls: ReadonlyMap<string, string>;
  readonly #ledger = new Ledger();
  readonly #findings: Finding[] = [];
  readonly #measures = new Map<unknown, Fields>();
  readonly #layouts = new Set<string>();
  /** What stands beside the fields of a measure, by its row or its page. */
  readonly #said = new Map<unknown, SaidOfRow[]>();

  constructor(urls: ReadonlyMap<string, string>) {
    this.#urls = urls;
  }

  /** Whether the line is part of what is read here. */
  read(line: LabelledLine, document: string): boolean {
    const { value, row, context } = line;
    const over = context.at(-1);
    const label = line.label ?? (row === null && over ? phraseKey(over.text) : null);
    const field = label === null ? undefined : fieldOf.get(label);
    const isOther =
      field === undefined || value.text === '' || persons.has(label ?? '') || isPersonal(value.text);
    if (isOther || (row === null && document === 'entry')) {
      if (field === undefined && !persons.has(label ?? '') && (row !== null || document !== 'entry'))
        this.#say(row ?? document, saidUnder(line));
      this.#ledger.mark(value.unit, 'ignored');
      return false;
    }
    const fields = row ? this.#row(row) : this.#page(context, document);
    if (fields === null) {
      this.#ledger.mark(value.unit, 'ignored');
      return false;
    }
    if (value.struck) {
      this.#ledger.mark(value.unit, 'reported');
      const name = fields.measure?.value ?? value.text;
      this.#findings.push(leftOutFinding(source.key, 'STRUCK_THROUGH', value, name));
      return true;
    }
    if (fields[field] !== undefined) this.#say(row ?? document, { at: value, place: 'text' });
    this.#take(fields, field, value);
    return true;
  }

  #say(measure: unknown, said: SaidOfRow): void {
    const known = this.#said.get(measure);
    if (known) known.push(said);
    else this.#said.set(measure, [said]);
  }

  #row(row: object): Fields {
    this.#layouts.add('table');
    const fields = this.#measures.get(row) ?? {};
    this.#measures.set(row, fields);
    return fields;
  }

  /** The measure that a page is about: its title. */
  #page(context: readonly ContextPiece[], document: string): Fields | null {
    const known = this.#measures.get(document);
    if (known) return known;
    const title = context.find(({ level }) => level === 1);
    if (!title) return null;
    this.#layouts.add('page');
    const at = pieceFragment(title, document, title.kind);
    this.#ledger.mark(at.unit, 'mapped');
    const fields: Fields = { measure: sourced(at.text, at) };
    const url = this.#urls.get(document);
    if (url !== undefined) fields.url = sourced(url, at, 'document/url');
    this.#measures.set(document, fields);
    return fields;
  }

  /** The first words under a label are its value; what follows «Status» is an account of it. */
  #take(fields: Fields, field: Field, at: Fragment): void {
    const isFirst = fields[field] === undefined;
    this.#ledger.mark(at.unit, isFirst ? 'mapped' : 'ignored');
    if (!isFirst) return;
    if (field === 'changedOn') {
      const read = readDate(at.isoDate ?? at.text);
      if (read.kind === 'date') fields.changedOn = sourced(read.value, at, 'date');
      else if (read.kind === 'problem') this.#unread(fields, field, at);
      return;
    }
    fields[field] = sourced(at.text, at);
    if (field !== 'period') return;
    const quarter = quarterIn(at.text);
    if (quarter) fields.quarter = sourced(quarter, at, 'pattern/quarter');
  }

  #unread(fields: Fields, field: Field, at: Fragment): void {
    const record = fields.measure?.value ?? at.locator.document;
    this.#findings.push(
      makeFinding({
        ...describe('UNKNOWN_VALUE.date', { found: shorten(at.text) }),
        source: source.key,
        severity: 'WARNING',
        recordKey: phraseKey(record),
        record: shorten(record),
        field,
        locator: at.locator,
        found: shorten(at.text),
      }),
    );
  }

  /** Whether a measure is left out for what is said of it; that, and what may change it, is reported. */
  #isOut(at: unknown, { measure }: Fields): boolean {
    if (!measure) return true;
    const title: Fragment = {
      ...{ text: measure.value, locator: measure.locator, struck: false },
      ...{ marks: [], isoDate: null, via: 'measure', unit: measure.locator },
    };
    const { isOut, findings } = judgeRow({ ...judged, name: measure.value }, [
      { at: title, place: 'name' },
      ...(this.#said.get(at) ?? []),
    ]);
    this.#findings.push(...findings);
    return isOut;
  }

  reading({ findings, drift, outlines }: PagesRead): Reading {
    const claims = new Map<string, ClaimOf<'measure'>>();
    const names = [...this.#measures.values()].flatMap(({ measure }) => measure?.value ?? []);
    const named = outlines.flatMap((outline) => [...judgeNamed(outline, names, judged)]);
    this.#findings.push(...named.flatMap(([, judgement]) => judgement.findings));
    const gone = new Set(named.flatMap(([name, { isOut }]) => (isOut ? [name] : [])));
    for (const [at, fields] of this.#measures) {
      if (!fields.measure || gone.has(fields.measure.value) || this.#isOut(at, fields)) continue;
      const key = claimKey('measure', { measure: fields.measure.value });
      // A page says more of a measure than its row in a table.
      const known = claims.get(key);
      claims.set(key, { kind: 'measure', key, fields: { ...fields, ...known?.fields } });
    }
    const empty: Drift = { kind: 'SELECTOR_EMPTY', detail: 'no measure was found', breaking: true };
    return {
      claims: [...claims.values()],
      findings: [...findings, ...this.#findings],
      drift: claims.size > 0 ? drift : [...drift, empty],
      cells: this.#ledger.tally(),
      layouts: [...this.#layouts].sort(),
    };
  }
}

/** `2025-Q1`; null where the words name no quarter of one year: `1. kvartal 2025`, `første kvartal 2025`, `Q1 2025`, `2025 K1`. */
function quarterIn(text: string): string | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const years = words.filter((word) => /^20\d\d$/u.test(word));
  const quarters = words.flatMap((word, at) => {
    const digit = /^[qk]([1-4])$/u.exec(word)?.[1];
    if (digit !== undefined) return Number(digit);
    return words[at + 1] === 'kvartal' ? (quarterWords[word] ?? []) : [];
  });
  return years.length === 1 && quarters.length === 1 ? `${years[0]}-Q${quarters[0]}` : null;
}
