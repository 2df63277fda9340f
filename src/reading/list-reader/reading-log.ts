/**
 * What the stages of a reading say of it. Stages hand over rows and claims as values; beside them they only write here,
 * and what is written they cannot read: no row is read otherwise because of what was reported before it.
 */
import type { Trilingual } from '../../domain/bilingual.ts';
import type { Locator } from '../../domain/claims/claim.ts';
import type { FindingCode } from '../../domain/findings/codes.ts';
import { makeFinding, stableId } from '../../domain/findings/finding.ts';
import type { Drift, Finding, HeadingUse, Reading } from '../../domain/reading.ts';
import type { Severity } from '../../domain/vocabulary.ts';
import type { Fragment } from './fragment.ts';
import { Ledger, type Outcome, type Unit } from './ledger.ts';

/**
 * A row that lacks what would identify it. Its key is made of its words, so that it keeps its key when rows move, and of
 * which of several rows with the very same words it is.
 */
export interface UnnamedRow {
  readonly words: readonly string[];
  /** The row's own cell or item. */
  readonly unit: Unit;
}

export type RecordKey = string | UnnamedRow;

export interface Report {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly recordKey: RecordKey;
  readonly record: string;
  readonly field: string;
  readonly locator: Locator | null;
  readonly message: Trilingual;
  readonly action: Trilingual;
  readonly found?: string | null;
  readonly suggested?: string | null;
  /** What is counted as reported. */
  readonly unit?: Unit;
}

/** Where stages write. */
export interface ReadingLog {
  /** Keeps a finding; the same fault in the same record is reported once. */
  report(report: Report): void;
  /** Counts a unit, once, by the strongest of its outcomes: reported, mapped, ignored. */
  cell(unit: Unit, outcome: Outcome): void;
  /** Counts what the fragments stand at as mapped. */
  mapped(...fragments: readonly (Fragment | null | undefined)[]): void;
  drift(drift: Drift): void;
  /** Keeps what became of a heading; the same heading used in the same way is kept once. */
  heading(use: HeadingUse): void;
  /** The name of a layout that was read. */
  layout(name: string): void;
}

/** A log, and at the end what stands in it. */
export interface OpenLog {
  readonly log: ReadingLog;
  close(): Omit<Reading, 'claims'>;
}

export function openLog(source: string): OpenLog {
  const ledger = new Ledger();
  const findings = new Map<string, Finding>();
  const drifts = new Map<string, Drift>();
  const headings = new Map<string, HeadingUse>();
  const layouts = new Set<string>();
  const keyOf = rowKeys();
  return {
    log: {
      cell: (unit, outcome) => ledger.mark(unit, outcome),
      report: ({ unit, recordKey, ...parts }) => {
        if (unit !== undefined) ledger.mark(unit, 'reported');
        const finding = makeFinding({ source, recordKey: keyOf(recordKey), ...parts });
        if (!findings.has(finding.id)) findings.set(finding.id, finding);
      },
      mapped: (...fragments) => {
        for (const fragment of fragments) if (fragment != null) ledger.mark(fragment.unit, 'mapped');
      },
      drift: (drift) => {
        const key = `${drift.kind} ${drift.detail}`;
        const known = drifts.get(key);
        if (known === undefined || (drift.breaking && !known.breaking)) drifts.set(key, drift);
      },
      heading: (use) => headings.set(JSON.stringify(use), use),
      layout: (name) => layouts.add(name),
    },
    close: () => ({
      findings: [...findings.values()],
      drift: [...drifts.values()],
      cells: ledger.tally(),
      layouts: [...layouts].sort(),
      headings: [...headings.values()],
    }),
  };
}

/** Keys of records; rows with the very same words are numbered as they come. */
function rowKeys(): (key: RecordKey) => string {
  const rows = new Map<string, Unit[]>();
  return (key) => {
    if (typeof key === 'string') return key;
    const base = stableId('row', key.words);
    const same = rows.get(base) ?? [];
    if (!same.includes(key.unit)) same.push(key.unit);
    rows.set(base, same);
    const place = same.indexOf(key.unit);
    return place === 0 ? base : `${base}-${place + 1}`;
  };
}
