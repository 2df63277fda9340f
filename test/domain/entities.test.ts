/** A declared field that is missing somewhere does not compile: `npm run types` holds each line under `@ts-expect-error` to that. */
import { expect, test } from 'vitest';
import { columnReaders } from '../../src/catalogue/snapshot/column-readers.ts';
import { type Columns, columnKinds } from '../../src/catalogue/snapshot/columns.ts';
import type { Claim } from '../../src/domain/claims/claim.ts';
import type { RowOf } from '../../src/domain/entities/declaration.ts';
import { entity, label, listedText, text } from '../../src/domain/entities/field.ts';
import { changeLabels, evidenceLabels } from '../../src/domain/entities/labels.ts';
import { product } from '../../src/domain/entities/product.ts';
import { tables } from '../../src/domain/entities/tables.ts';
import { mergedFields } from '../../src/domain/merge/declared-fields.ts';
import type { ProductRow } from '../../src/domain/model.ts';
import { evidenceFields } from '../../src/graphql/evidence/evidence-fields.ts';
import { blankRow } from '../support/blank-row.ts';

const words = label('eksempel', 'eksempel', 'example');
const declared = entity('Product', 'productName', {
  ...product.fields,
  example: listedText('example', 'productExample', { label: words, isChecked: true }),
});
type DeclaredRow = RowOf<typeof declared>;
const blank: ProductRow = { ...blankRow(product), id: 'p', name: 'Oppdikt' };

test('rows, columns and labels that lack a declared field do not compile', () => {
  const whole: DeclaredRow = { ...blank, example: null };
  // @ts-expect-error A row without the declared field.
  const row: DeclaredRow = { ...blank };
  // @ts-expect-error A value of another type.
  const wrong: DeclaredRow = { ...blank, example: 1 };
  // @ts-expect-error A field without a label.
  const unlabelled = text('productExample', {});
  // @ts-expect-error Nobody has declared the column.
  const column = (columns: Columns) => columns.productExample;
  // @ts-expect-error No claim has such a field.
  const claimed = (claim: Extract<Claim, { kind: 'integration' }>) => claim.fields.example;
  // @ts-expect-error Evidence of a field that no claim has.
  const evident = text('productExample', { label: words, from: ['integration.example'] });
  expect([whole, row, wrong, unlabelled, column, claimed, evident]).toHaveLength(7);
});

test('a listed text is what the first claim says that has it', () => {
  const said = (value?: string) =>
    ({ claim: { kind: 'integration', fields: value ? { example: { value } } : {} } }) as never;
  const values = mergedFields(declared.fields, [
    said(),
    said('https://en.example'),
    said('https://to.example'),
  ]);
  expect(values).toMatchObject({ categories: [], careSettings: [], example: 'https://en.example' });
  expect(mergedFields(declared.fields, []).example).toBeNull();
});

test('every column of every declared field is written, and has one field', () => {
  const names = tables.flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ columns }) => Object.keys(columns)),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(columnKinds)).toEqual(expect.arrayContaining(names));
  for (const { lead } of tables) expect(names).toContain(lead);
});

test('readers, evidence and labels follow the declarations', () => {
  expect(Object.keys(columnReaders.Product ?? {})).toEqual(
    expect.arrayContaining(['aliases', 'careSettings', 'categories', 'id', 'name', 'permanentId']),
  );
  // What is a row of another table, or rows, has no reader of its own.
  for (const key of ['vendor', 'negatives', 'claims']) expect(columnReaders.Product).not.toHaveProperty(key);
  expect(columnReaders.Vendor).toHaveProperty('orgnr');
  expect(columnReaders.Approval).toHaveProperty('phase');
  expect(evidenceFields.Product.categories).toEqual([
    'integration.categories',
    'integration.userGroup',
    'productKind.categories',
  ]);
  expect(evidenceFields.Integration).toHaveProperty('inUse');
  expect(evidenceFields.Vendor).not.toHaveProperty('organisationNumber');
  expect(changeLabels['status.since']).toEqual(label('dato', 'dato', 'date'));
  expect(evidenceLabels.orgnr?.nn).toBe('organisasjonsnummer');
});
