/** References between entries: what is named must be there, and nothing may require itself, however far around. */
import { describe, type Finding, makeFinding, type SourceDocument, type Sourced } from '../../src/kit.ts';
import type { Entry } from './entry.ts';

/** An entry as it was read, and where it stands. */
export interface ReadEntry {
  readonly kind: Entry['kind'];
  readonly fields: Readonly<Record<string, Sourced<unknown>>>;
  readonly line: number;
  readonly document: SourceDocument;
}

/** Which field names entries of which kinds. A key of a source (`nhn-leverandorer`) names a list, and no entry. */
const references: readonly (readonly [kind: Entry['kind'], field: string, to: readonly Entry['kind'][]])[] = [
  ['obligation', 'framework', ['frameworkEntry']],
  ['frameworkEntry', 'versionOf', ['frameworkEntry']],
  ['obligation', 'requires', ['obligation']],
  ['obligation', 'shownAt', ['target', 'interface']],
  ['profileLine', 'profile', ['profile']],
  ['profileLine', 'requirement', ['obligation']],
  ['profileLine', 'anyOf', ['target', 'interface']],
];

/** Ends of links that are entries. Standards, activities and services of plans are named by what lists call them. */
const linkEnds: Readonly<Record<string, Entry['kind']>> = {
  TARGET: 'target',
  INTERFACE: 'interface',
  FRAMEWORK: 'frameworkEntry',
  REQUIREMENT: 'obligation',
};

/**
 * A finding for each reference that leads nowhere and for each circle, by file and line. Kinds of which nothing was read
 * are not looked for: a draft of one file refers to the others.
 */
export function brokenReferences(entries: readonly ReadEntry[]): Finding[] {
  const keys = new Map<Entry['kind'], Set<string>>();
  for (const { kind, fields } of entries) {
    const key = fields.key?.value;
    if (typeof key !== 'string') continue;
    const known = keys.get(kind);
    if (known) known.add(key);
    else keys.set(kind, new Set([key]));
  }
  const findings: Finding[] = [];
  for (const [kind, field, to] of references) {
    if (!to.every((one) => keys.has(one))) continue;
    for (const entry of entries.filter((one) => one.kind === kind)) {
      for (const name of namesIn(entry.fields[field]?.value)) {
        const isThere = isListKey(name) || to.some((one) => keys.get(one)?.has(name));
        if (!isThere) findings.push(broken(entry, field, name, 'leads'));
      }
    }
  }
  for (const entry of entries.filter(({ kind }) => kind === 'link')) {
    for (const end of ['from', 'to']) {
      const kind = linkEnds[String(entry.fields[`${end}Kind`]?.value)];
      const name = String(entry.fields[end]?.value);
      const known = kind === undefined ? undefined : keys.get(kind);
      if (known && !known.has(name)) findings.push(broken(entry, end, name, 'leads'));
    }
  }
  return [...findings, ...circles(entries.filter(({ kind }) => kind === 'obligation'))];
}

const isListKey = (name: string) => /^[a-z]+(-[a-z0-9]+)+$/u.test(name) && !name.includes('/');

function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.map(String) : [];
}

/** Obligations that require themselves through others. */
function circles(obligations: readonly ReadEntry[]): Finding[] {
  const requires = new Map(
    obligations.map(({ fields }) => [String(fields.key?.value), namesIn(fields.requires?.value)]),
  );
  return obligations.flatMap((entry) => {
    const own = String(entry.fields.key?.value);
    const reached = new Set<string>();
    const waiting = [...(requires.get(own) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(...(requires.get(next) ?? []));
    }
    return reached.has(own) ? [broken(entry, 'requires', own, 'circle')] : [];
  });
}

function broken(entry: ReadEntry, field: string, name: string, fault: 'leads' | 'circle'): Finding {
  const { line, document, fields } = entry;
  const sourced = fields[field];
  const row = sourced?.locator.row ?? line;
  const placeEn = `${document.name}.yaml, line ${row}`;
  return makeFinding({
    ...describe(fault === 'leads' ? 'BROKEN_REFERENCE.missing' : 'BROKEN_REFERENCE.circle', {
      file: document.name,
      line: row,
      name,
    }),
    source: 'redaksjon',
    severity: 'BLOCKING',
    recordKey: `${document.name}/${row}/${field}/${name}`,
    record: placeEn,
    field,
    locator: sourced?.locator ?? null,
    found: name,
  });
}
