/** What is gathered while documents are read: findings, drift, the account of cells, and the layouts seen. */
import type { Trilingual } from '../../domain/bilingual.ts';
import type { Locator } from '../../domain/claim.ts';
import type { FindingCode } from '../../domain/findings/codes.ts';
import { makeFinding, stableId } from '../../domain/findings/finding.ts';
import type { Drift, Finding, HeadingUse } from '../../domain/reading.ts';
import type { Severity } from '../../domain/vocabulary.ts';
import type { Fragment } from './fragment.ts';
import { Ledger } from './ledger.ts';
import type { HeadingIndex } from './words/headings.ts';
import type { Vocabulary } from './words/vocabulary.ts';

export interface Report {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly recordKey: string;
  readonly record: string;
  readonly field: string;
  readonly locator: Locator | null;
  readonly message: Trilingual;
  readonly action: Trilingual;
  readonly found?: string | null;
  readonly suggested?: string | null;
  /** What is counted as reported. */
  readonly unit?: object | string;
}

/** One reading of one source. */
export class Session<F extends string> {
  readonly ledger = new Ledger();
  readonly layouts = new Set<string>();
  readonly #findings = new Map<string, Finding>();
  readonly #rows = new Map<string, (object | string)[]>();
  readonly #drift = new Map<string, Drift>();
  readonly #headings = new Map<string, HeadingUse>();
  readonly source: string;
  readonly headings: HeadingIndex<F>;
  readonly vocabulary: Vocabulary;
  readonly required: readonly F[];
  readonly identifying: readonly F[];
  /** Fields that need no column, since the connector has a value for the whole list. */
  readonly given: ReadonlySet<F>;
  /**
   * The page's title may give the status. It may for suppliers, who are what the title says; pages titled "godkjente
   * integrasjoner" hold products in process too.
   */
  readonly titleStates: boolean;

  constructor(
    parts: Pick<
      Session<F>,
      'source' | 'headings' | 'vocabulary' | 'required' | 'identifying' | 'given' | 'titleStates'
    >,
  ) {
    this.source = parts.source;
    this.headings = parts.headings;
    this.vocabulary = parts.vocabulary;
    this.required = parts.required;
    this.identifying = parts.identifying;
    this.given = parts.given;
    this.titleStates = parts.titleStates;
  }

  /** Keeps a finding; the same fault in the same record is reported once. */
  report({ unit, ...parts }: Report): void {
    if (unit !== undefined) this.ledger.mark(unit, 'reported');
    const finding = makeFinding({ source: this.source, ...parts });
    if (!this.#findings.has(finding.id)) this.#findings.set(finding.id, finding);
  }

  /**
   * A key for a row that lacks what would identify it: made of its words, so that it keeps its key when rows move, and
   * of which of several rows with the very same words it is. `unit` is the row's own cell or item.
   */
  rowKey(words: readonly string[], unit: object | string): string {
    const key = stableId('row', words);
    const same = this.#rows.get(key) ?? [];
    if (!same.includes(unit)) same.push(unit);
    this.#rows.set(key, same);
    const place = same.indexOf(unit);
    return place === 0 ? key : `${key}-${place + 1}`;
  }

  drifted(drift: Drift): void {
    const key = `${drift.kind} ${drift.detail}`;
    const known = this.#drift.get(key);
    if (known === undefined || (drift.breaking && !known.breaking)) this.#drift.set(key, drift);
  }

  /** Keeps what became of a heading; the same heading used in the same way is reported once. */
  noteHeading(heading: HeadingUse): void {
    this.#headings.set(JSON.stringify(heading), heading);
  }

  map(...fragments: readonly (Fragment | null | undefined)[]): void {
    for (const fragment of fragments) if (fragment != null) this.ledger.mark(fragment.unit, 'mapped');
  }

  get findings(): readonly Finding[] {
    return [...this.#findings.values()];
  }

  get drift(): readonly Drift[] {
    return [...this.#drift.values()];
  }

  get headingUses(): readonly HeadingUse[] {
    return [...this.#headings.values()];
  }
}
