/** Gathers claims so that no two have one key: repeats are reported, and contradictions leave the status open. */
import type { Claim, ClaimKind, ClaimOf, Sourced } from '../../../domain/claims/claim.ts';
import type { Fragment } from '../fragment.ts';
import { reportIssue } from '../issues.ts';
import type { ReadingLog } from '../reading-log.ts';

interface Kept<K extends ClaimKind> {
  readonly claim: ClaimOf<K>;
  readonly label: string;
}

type Fields = Readonly<Record<string, Sourced<unknown> | undefined>>;

/** The fields that a contradiction leaves open: everything that a status consists of. */
const statusFields = new Set(['process', 'standing', 'basis', 'decidedOn', 'validUntil']);

/** Claims by key. The first of two that differ is kept; if their statuses differ it is left without one. */
export class ClaimList<K extends 'integration' | 'supplier'> {
  readonly #kept = new Map<string, Kept<K>>();
  readonly #log: ReadingLog;

  constructor(log: ReadingLog) {
    this.#log = log;
  }

  add(claim: ClaimOf<K>, label: string, anchor: Fragment): void {
    const first = this.#kept.get(claim.key);
    if (first === undefined) {
      this.#kept.set(claim.key, { claim, label });
      return;
    }
    const differ = differences(first.claim.fields as Fields, claim.fields as Fields);
    const code = differ.length === 0 ? 'DUPLICATE_ROW' : 'CONTRADICTING_ROWS';
    reportIssue(
      this.#log,
      {
        code,
        fragment: anchor,
        field: differ.join(','),
        found: wordsOf(claim.fields as Fields, differ) || label,
        named: label,
        lost: differ.length > 0,
      },
      { key: claim.key, label },
    );
    if (differ.some((field) => statusFields.has(field)))
      this.#kept.set(claim.key, { label, claim: withoutStatus(first.claim, claim) });
  }

  get claims(): readonly Claim[] {
    return [...this.#kept.values()].map(({ claim }) => claim as Claim);
  }
}

/** What a row says in these fields, in its own words; a status is said once however many fields it gives. */
function wordsOf(fields: Fields, names: readonly string[]): string {
  const said = names.map((name) => (statusFields.has(name) ? fields.statusText : undefined) ?? fields[name]);
  return [...new Set(said.flatMap((value) => value?.raw ?? []))].join(', ');
}

/** Fields whose values differ, by name. Verbatim words may differ in the same value. */
function differences(left: Fields, right: Fields): readonly string[] {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  names.delete('statusText');
  return [...names]
    .filter((name) => JSON.stringify(left[name]?.value) !== JSON.stringify(right[name]?.value))
    .sort();
}

function withoutStatus<K extends ClaimKind>(claim: ClaimOf<K>, other: ClaimOf<K>): ClaimOf<K> {
  const fields = Object.entries(claim.fields as Fields)
    .filter(([name]) => !statusFields.has(name) || name === 'process' || name === 'standing')
    .map(([name, value]) =>
      value !== undefined && (name === 'process' || name === 'standing')
        ? [name, { ...value, value: 'NOT_STATED', rule: 'status/contradicted' }]
        : [name, value],
    );
  const contradicted = [...(claim.contradicted ?? [claim.fields]), other.fields];
  return { ...claim, fields: Object.fromEntries(fields) as ClaimOf<K>['fields'], contradicted };
}
