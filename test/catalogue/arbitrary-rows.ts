/** Rows with every declared field at odds: empty lists and texts, nulls, emoji, several of each. */
import fc from 'fast-check';
import type {
  ClaimRef,
  Entity,
  Fields,
  RowOf,
  RowTable,
  Store,
} from '../../src/domain/entities/declaration.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const claim: fc.Arbitrary<ClaimRef> = fc.record({
  source: fc.constantFrom('s1', 's2'),
  batch: fc.constantFrom('b1', ''),
  index: fc.nat({ max: 100_000 }),
});

/** Names of the rows that there are to point to. */
export type RowNames = Readonly<Record<RowTable, readonly string[]>>;

/** Rows of the entity under the id. */
export function arbitraryRow<E extends Entity>(
  entity: E,
  id: string,
  names: RowNames,
): fc.Arbitrary<RowOf<E>> {
  return fieldsOf(entity.fields, names, id) as fc.Arbitrary<RowOf<E>>;
}

function fieldsOf(fields: Fields, names: RowNames, id?: string): fc.Arbitrary<unknown> {
  return fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([key, { store }]) => [
        key,
        store.kind === 'id' && id !== undefined ? fc.constant(id) : valueOfStore(store, names),
      ]),
    ),
  );
}

function valueOfStore(store: Store, names: RowNames): fc.Arbitrary<unknown> {
  const several = (item: fc.Arbitrary<unknown>) => fc.array(item, { maxLength: 3 });
  switch (store.kind) {
    case 'id':
      return text;
    case 'text':
      return store.isNullable ? maybe(text) : text;
    case 'code': {
      const word = fc.constantFrom(...store.words);
      return store.offset === 1 && store.absent === null ? maybe(word) : word;
    }
    case 'usage':
      return maybe(fc.boolean());
    case 'texts':
      return fc.array(text, { maxLength: 2 });
    case 'number':
      return maybe(fc.double({ noNaN: true }));
    case 'row':
      if (names[store.table].length === 0) return fc.constant(null);
      return store.isNullable
        ? maybe(fc.constantFrom(...names[store.table]))
        : fc.constantFrom(...names[store.table]);
    case 'list':
      return several(valueOfStore(store.item, names));
    case 'parts':
      return several(fieldsOf(store.fields, names));
    case 'rows':
      return several(fieldsOf(store.of().fields, names));
    case 'claims':
      return several(claim);
    case 'claim':
      return claim;
    case 'group':
      return fieldsOf(store.fields, names);
  }
}
