/** Changes applied again: what they say must make the next catalogue of the one before. */
import type { CatalogueChange } from '../../src/domain/history/catalogue-diff.ts';
import { fieldsOf, rowsById } from '../../src/domain/history/entities.ts';
import type { CatalogueData } from '../../src/domain/model.ts';
import { compareText } from '../../src/domain/text/names.ts';

/** Entities by id, each with its fields as text. */
export type EntityValues = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

/** What a catalogue says, as its changes tell it. */
export function valuesOfCatalogue(data: CatalogueData): EntityValues {
  return new Map([...rowsById(data)].map(([id, row]) => [id, withoutNull(fieldsOf(row))]));
}

/** The values after the changes, out of those before: the whole sequence from the first change gives a catalogue. */
export function applyChanges(values: EntityValues, changes: readonly CatalogueChange[]): EntityValues {
  const result = new Map([...values].map(([id, fields]) => [id, new Map(fields)]));
  for (const { kind, entity, field, after } of changes) {
    if (field !== null) result.get(entity)?.set(field, after);
    else if (kind === 'APPEARED' || kind === 'SPLIT')
      result.set(entity, new Map(Object.entries(JSON.parse(after ?? '{}'))));
    else result.delete(entity);
  }
  return new Map([...result].map(([id, fields]) => [id, withoutNull(fields)]));
}

const withoutNull = (fields: ReadonlyMap<string, string | null>) =>
  new Map([...fields].filter(([, value]) => value !== null).sort(([a], [b]) => compareText(a, b)));
