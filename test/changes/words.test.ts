import { isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { changeCauses, changeKinds } from '../../src/domain/record.ts';
import { createSchema } from '../../src/graphql/schema.ts';

test.each([
  ['ChangeKind', changeKinds],
  ['ChangeCause', changeCauses],
] as const)('enum %s has exactly the words of the record', (name, words) => {
  const type = createSchema().getType(name);
  expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual([...words]);
});
