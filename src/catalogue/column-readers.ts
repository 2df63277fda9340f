/**
 * How values stand in the columns, for those who copy them into an answer: the same as the getters of views.ts give, by the
 * names that the graph has for them. A test holds each against what its resolver gives for every row.
 */
import {
  approvalBases,
  careSettings,
  headlines,
  interfaceRoles,
  legalEffects,
  observations,
  processPhases,
  productCategories,
  standings,
} from '../domain/vocabulary.ts';
import type { ColumnName, Columns } from './columns.ts';
import type { JsonOutput } from './json-output.ts';
import { registryStates } from './row-codes.ts';

/** Writes the value of the row as JSON. */
export type ColumnReader = (columns: Columns, row: number, out: JsonOutput) => void;

/** The row that a row points to; -1: none. */
export type RowOf = (columns: Columns, row: number) => number;

const nothing = Buffer.from('null');
const [no, yes] = [Buffer.from('false'), Buffer.from('true')];
const [open, comma, close] = [Buffer.from('['), Buffer.from(','), Buffer.from(']')];
const written = (words: readonly string[]) => words.map((word) => Buffer.from(JSON.stringify(word)));

/** Both ids of what is served now are the same. */
function ids(bytes: ColumnName, starts: ColumnName): Record<'id' | 'permanentId', ColumnReader> {
  const id: ColumnReader = (columns, row, out) =>
    out.pooled(columns[bytes] as Uint8Array, columns[starts] as Uint32Array, row);
  return { id, permanentId: id };
}

const wordAt = (columns: Columns, reference: number, out: JsonOutput) =>
  reference === 0 ? out.raw(nothing) : out.pooled(columns.words, columns.wordsAt, reference - 1);

const nameAt = (columns: Columns, reference: number, out: JsonOutput) =>
  reference === 0 ? out.text('') : out.pooled(columns.names, columns.namesAt, reference - 1);

const word =
  (column: ColumnName): ColumnReader =>
  (columns, row, out) =>
    wordAt(columns, columns[column][row] ?? 0, out);

const name =
  (column: ColumnName): ColumnReader =>
  (columns, row, out) =>
    nameAt(columns, columns[column][row] ?? 0, out);

/** `offset`: what stands for no value comes before the first word. */
function code(column: ColumnName, words: readonly string[], offset = 0): ColumnReader {
  const parts = written(words);
  return (columns, row, out) => out.raw(parts[(columns[column][row] ?? 0) - offset] ?? nothing);
}

function list(
  starts: ColumnName,
  write: (columns: Columns, i: number, out: JsonOutput) => void,
): ColumnReader {
  return (columns, row, out) => {
    const at = columns[starts];
    const start = at[row] ?? 0;
    const end = at[row + 1] ?? start;
    out.raw(open);
    for (let i = start; i < end; i++) {
      if (i > start) out.raw(comma);
      write(columns, i, out);
    }
    out.raw(close);
  };
}

function codes(starts: ColumnName, column: ColumnName, words: readonly string[]): ColumnReader {
  const parts = written(words);
  return list(starts, (columns, i, out) => out.raw(parts[columns[column][i] ?? 0] ?? nothing));
}

/** 0: not stated, 1: no, 2: yes. */
const usage =
  (column: ColumnName): ColumnReader =>
  (columns, row, out) => {
    const value = columns[column][row];
    out.raw(value === 2 ? yes : value === 1 ? no : nothing);
  };

/** By type and field of the graph. Statuses have the rows of their integrations. */
export const columnReaders: Readonly<Record<string, Readonly<Record<string, ColumnReader>>>> = {
  Vendor: {
    ...ids('vendorIds', 'vendorIdsAt'),
    name: name('vendorName'),
    orgnr: word('vendorNumber'),
    registryState: code('vendorState', registryStates),
  },
  Product: {
    ...ids('productIds', 'productIdsAt'),
    name: name('productName'),
    aliases: list('productAliasesAt', (columns, i, out) =>
      nameAt(columns, columns.productAlias[i] ?? 0, out),
    ),
    categories: codes('productCategoriesAt', 'productCategory', productCategories),
    careSettings: codes('productSettingsAt', 'productSetting', careSettings),
    userGroups: list('productUserGroupsAt', (columns, i, out) =>
      wordAt(columns, columns.productUserGroup[i] ?? 0, out),
    ),
  },
  Integration: {
    ...ids('integrationIds', 'integrationIdsAt'),
    role: code('integrationRole', interfaceRoles, 1),
    via: word('integrationVia'),
  },
  IntegrationStatus: {
    process: code('integrationProcess', processPhases),
    standing: code('integrationStanding', standings),
    observation: code('integrationObservation', observations),
    headline: code('integrationHeadline', headlines),
    since: word('integrationSince'),
    validUntil: word('integrationValidUntil'),
    missingSince: word('integrationMissingSince'),
    inUse: usage('integrationInUse'),
  },
  Approval: {
    ...ids('approvalIds', 'approvalIdsAt'),
    basis: code('approvalBasis', approvalBases),
    legalEffect: code('approvalLegalEffect', legalEffects),
    phase: code('approvalProcess', processPhases),
    standing: code('approvalStanding', standings),
    observation: code('approvalObservation', observations),
    statusText: word('approvalStatusText'),
    decidedOn: word('approvalDecidedOn'),
    validUntil: word('approvalValidUntil'),
    missingSince: word('approvalMissingSince'),
    inUse: usage('approvalInUse'),
  },
};

/** Fields that lead from a row to one row of another table. */
export const rowRelations: Readonly<Record<string, Readonly<Record<string, RowOf>>>> = {
  Product: { vendor: ({ productVendor }, row) => (productVendor[row] ?? 0) - 1 },
  Integration: {
    product: ({ integrationProduct }, row) => integrationProduct[row] ?? 0,
    status: (_columns, row) => row,
  },
};

/** Fields that lead from a row to one row of a small table, by the table. */
export const smallRelations = {
  Integration: {
    target: { table: 'targets', rowOf: ({ integrationTarget }, row) => integrationTarget[row] ?? 0 },
    interface: {
      table: 'interfaces',
      rowOf: ({ integrationInterface }, row) => (integrationInterface[row] ?? 0) - 1,
    },
  },
} as const satisfies Readonly<
  Record<
    string,
    Readonly<Record<string, { readonly table: 'targets' | 'interfaces'; readonly rowOf: RowOf }>>
  >
>;
