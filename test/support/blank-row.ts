import type { Fields, Store } from '../../src/domain/entities/declaration.ts';

type Values<F extends Fields> = {
  readonly [K in keyof F]: NonNullable<F[K]['value']> | Extract<F[K]['value'], null>;
};
/** The fields that a row can be silent on. */
type Silent<F extends Fields> = {
  [K in keyof Values<F>]: null extends Values<F>[K] ? K : Values<F>[K] extends readonly unknown[] ? K : never;
}[keyof F];

/** What a row says that says nothing, so that tests write what they are about and no test changes for a new field. */
export function blankRow<F extends Fields>({ fields }: { readonly fields: F }): Pick<Values<F>, Silent<F>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, { store }]) => {
      const blank = blankOf(store);
      return blank === undefined ? [] : [[key, blank]];
    }),
  ) as Pick<Values<F>, Silent<F>>;
}

function blankOf(store: Store): null | [] | undefined {
  switch (store.kind) {
    case 'text':
    case 'row':
      return store.isNullable ? null : undefined;
    case 'code':
      return store.offset === 1 && store.absent === null ? null : undefined;
    case 'usage':
    case 'number':
      return null;
    case 'id':
    case 'group':
    case 'claim':
      return undefined;
    default:
      return [];
  }
}
