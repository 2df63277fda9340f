/** The entities of a catalogue as rows of texts, so that any two can be compared. */
import type { CatalogueData } from '../model.ts';
import { compareText } from '../text/names.ts';

/** An entity as it stands in a catalogue. */
export type EntityRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** Every entity of a catalogue, by its id. Approvals are parts of theirs. */
export function rowsById(data: CatalogueData): Map<string, EntityRow> {
  const { mode: _mode, links, ...tables } = data;
  const requirements = data.frameworks.flatMap((framework) => framework.requirements);
  const linksWithIds = links.filter(({ id }) => id !== '');
  const lists: readonly (readonly { readonly id: string }[])[] = [
    ...Object.values(tables),
    requirements,
    linksWithIds,
  ];
  return new Map(lists.flat().map((row) => [row.id, row as EntityRow]));
}

/** Not part of what an entity says: places in batches, rows that are compared as entities of their own, and when it changed. */
const leftOut = new Set(['claims', 'claim', 'batch', 'requirements', 'missingSince', 'changedAt']);
/** Of an approval: what follows from the rest of it. Its standing is named, for that is how an end shows. */
const derived = new Set(['stated', 'headline', 'warnings']);

/** An entity's fields as text; nested ones by path, lists as JSON without what is left out. */
export function fieldsOf(row: EntityRow): Map<string, string | null> {
  const fields = new Map<string, string | null>();
  const visit = (prefix: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (!leftOut.has(key)) visit(prefix === '' ? key : `${prefix}.${key}`, inner);
      }
      return;
    }
    fields.set(prefix, asText(value));
  };
  visit('', row);
  return fields;
}

/** A value as text, the same for the same value. */
export function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return JSON.stringify(value, (key, inner) => {
    if (leftOut.has(key) || derived.has(key)) return undefined;
    // That a source has gone stale is said once, by the status; the approvals themselves are the same.
    if (key === 'observation' && inner === 'SOURCE_STALE') return 'LISTED';
    return isPlain(inner) ? Object.fromEntries(Object.entries(inner).sort(byKey)) : inner;
  });
}

/** The order of an object's keys says nothing: rows as merged and as decoded have theirs in different orders. */
const byKey = ([left]: [string, unknown], [right]: [string, unknown]) => compareText(left, right);

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
