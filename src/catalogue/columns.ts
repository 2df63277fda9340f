/**
 * A snapshot's content as named typed arrays. Lists are kept as starts (`…At`, one longer than its rows) into another
 * column; a reference is a number one higher than what it points to, 0 meaning null; an enumeration's code is the
 * word's place in its vocabulary. Words (dates, keys, status texts) and names are interned, ids stand in row order.
 */

/** `ref` is as narrow as its greatest value allows: 8, 16 or 32 bits. */
export const columnKinds = {
  tables: 'u8',
  words: 'u8',
  wordsAt: 'u32',
  names: 'u8',
  namesAt: 'u32',

  vendorIds: 'u8',
  vendorIdsAt: 'u32',
  vendorNumber: 'ref',
  vendorName: 'ref',
  vendorState: 'u8',
  vendorNamesAt: 'u32',
  vendorNameValue: 'ref',
  vendorNameKind: 'u8',
  vendorApprovalsAt: 'u32',
  vendorResolutionsAt: 'u32',
  vendorClaimsAt: 'u32',

  resolutionJudgement: 'u8',
  resolutionLeft: 'ref',
  resolutionRight: 'ref',
  resolutionMethod: 'ref',
  resolutionScore: 'f64',
  resolutionDecidedBy: 'ref',
  resolutionDecidedAt: 'ref',
  resolutionReason: 'ref',

  productIds: 'u8',
  productIdsAt: 'u32',
  productName: 'ref',
  productVendor: 'ref',
  productAliasesAt: 'u32',
  productAlias: 'ref',
  productCategoriesAt: 'u32',
  productCategory: 'u8',
  productSettingsAt: 'u32',
  productSetting: 'u8',
  productUserGroupsAt: 'u32',
  productUserGroup: 'ref',
  productNegativesAt: 'u32',
  productClaimsAt: 'u32',

  negativeTarget: 'ref',
  negativeInterface: 'ref',
  negativeRole: 'u8',
  negativeText: 'ref',
  negativeVersion: 'ref',
  negativeClaimOrigin: 'ref',
  negativeClaimIndex: 'ref',

  integrationIds: 'u8',
  integrationIdsAt: 'u32',
  integrationProduct: 'ref',
  integrationTarget: 'ref',
  integrationInterface: 'ref',
  integrationRole: 'u8',
  integrationVia: 'ref',
  integrationVersion: 'ref',
  integrationProcess: 'u8',
  integrationStanding: 'u8',
  integrationObservation: 'u8',
  integrationHeadline: 'u8',
  integrationSince: 'ref',
  integrationValidUntil: 'ref',
  integrationMissingSince: 'ref',
  /** 0: not stated, 1: no, 2: yes. */
  integrationInUse: 'u8',
  /** Lists that are nearly always empty or alike: a word holding the list as JSON, 0 for the empty list. */
  integrationWarnings: 'ref',
  integrationContradicted: 'ref',
  integrationApprovalsAt: 'u32',
  integrationClaimsAt: 'u32',

  approvalIds: 'u8',
  approvalIdsAt: 'u32',
  approvalIssuer: 'ref',
  approvalSource: 'ref',
  approvalBasis: 'u8',
  approvalLegalEffect: 'u8',
  approvalProcess: 'u8',
  approvalStanding: 'u8',
  /** Codes one higher; 0: as `approvalStanding`. */
  approvalStated: 'u8',
  /** Codes one higher; 0: not known. */
  approvalHeadline: 'u8',
  approvalWarnings: 'ref',
  approvalMissingSince: 'ref',
  approvalInUse: 'u8',
  approvalDisputed: 'ref',
  approvalObservation: 'u8',
  approvalStatusText: 'ref',
  approvalDecidedOn: 'ref',
  approvalValidUntil: 'ref',
  approvalConditions: 'ref',
  approvalVersion: 'ref',
  approvalClaimOrigin: 'ref',
  approvalClaimIndex: 'ref',

  /** A claim's source and batch, once for each pair. */
  originSource: 'ref',
  originBatch: 'ref',
  claimOrigin: 'ref',
  claimIndex: 'ref',
} as const;

export type ColumnName = keyof typeof columnKinds;
export type ColumnKind = (typeof columnKinds)[ColumnName];
export type Ref = Uint8Array | Uint16Array | Uint32Array;
export type Column = Ref | Float64Array;
interface KindToColumn {
  u8: Uint8Array;
  u32: Uint32Array;
  f64: Float64Array;
  ref: Ref;
}

/** All columns of a snapshot, by name. */
export type Columns = { readonly [N in ColumnName]: KindToColumn[(typeof columnKinds)[N]] };

/**
 * Columns that came after the first release, each with a column that has one value for each row of its table. A
 * snapshot from before reads as zeros there, so zero must mean null or an empty list: a code is kept one higher. Named
 * before those that build on them. Example: `offerPrice: 'offerProduct'`.
 */
export const laterColumns: LaterColumns = {
  productSettingsAt: 'productName',
  productSetting: 'productSetting',
  productUserGroupsAt: 'productName',
  productUserGroup: 'productUserGroup',
  productNegativesAt: 'productName',
  negativeTarget: 'negativeTarget',
  negativeInterface: 'negativeTarget',
  negativeRole: 'negativeTarget',
  negativeText: 'negativeTarget',
  negativeVersion: 'negativeTarget',
  negativeClaimOrigin: 'negativeTarget',
  negativeClaimIndex: 'negativeTarget',
  integrationMissingSince: 'integrationProduct',
  integrationInUse: 'integrationProduct',
  integrationVersion: 'integrationProduct',
  approvalStated: 'approvalIssuer',
  approvalHeadline: 'approvalIssuer',
  approvalWarnings: 'approvalIssuer',
  approvalMissingSince: 'approvalIssuer',
  approvalInUse: 'approvalIssuer',
  approvalDisputed: 'approvalIssuer',
};
export type LaterColumns = Readonly<Partial<Record<ColumnName, ColumnName>>>;

/** The names of the columns in the order in which they are written. */
export const columnNames = Object.keys(columnKinds) as ColumnName[];

/** How many rows each of the large tables has. */
export function sizesOf(columns: Columns): {
  readonly vendors: number;
  readonly products: number;
  readonly integrations: number;
  readonly approvals: number;
} {
  return {
    vendors: columns.vendorName.length,
    products: columns.productName.length,
    integrations: columns.integrationProduct.length,
    approvals: columns.approvalIssuer.length,
  };
}

const utf8 = new TextDecoder();

/** Text number `index` of a pool of UTF-8 bytes with its starts. */
export function textAt(bytes: Uint8Array, starts: Uint32Array, index: number): string {
  const start = starts[index] ?? 0;
  const end = starts[index + 1] ?? start;
  // Short ASCII, which nearly all texts are, is quicker read byte by byte than through a decoder.
  if (end - start <= 24) {
    let text = '';
    for (let i = start; i < end; i++) {
      const byte = bytes[i] ?? 0;
      if (byte > 127) return utf8.decode(bytes.subarray(start, end));
      text += String.fromCharCode(byte);
    }
    return text;
  }
  return utf8.decode(bytes.subarray(start, end));
}

/** The word that a reference points to. */
export function wordOf(columns: Columns, reference: number | undefined): string | null {
  return reference ? textAt(columns.words, columns.wordsAt, reference - 1) : null;
}

/** The name that a reference points to. */
export function nameOf(columns: Columns, reference: number | undefined): string | null {
  return reference ? textAt(columns.names, columns.namesAt, reference - 1) : null;
}
