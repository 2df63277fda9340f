/** Plain rows made from columns, one at a time. */
import type {
  ApprovalRow,
  ClaimRef,
  IntegrationRow,
  NegativeRow,
  ProductRow,
  ResolutionRow,
  StatusRow,
  VendorRow,
  WarningCode,
} from '../domain/model.ts';
import {
  approvalBases,
  type CareSetting,
  careSettings,
  headlines,
  interfaceRoles,
  legalEffects,
  observations,
  type ProductCategory,
  processPhases,
  productCategories,
  standings,
} from '../domain/vocabulary.ts';
import { type Columns, nameOf, textAt, wordOf } from './columns.ts';
import { judgements, nameKinds, registryStates, usageOf } from './row-codes.ts';
import { SnapshotUnreadable } from './snapshot-frame.ts';
import type { SmallTables } from './snapshot-writer.ts';

/** The tables that are kept as JSON. Throws SnapshotUnreadable. */
export function smallTablesOf(columns: Columns): SmallTables {
  const tables = parse(new TextDecoder().decode(columns.tables));
  const lists = ['agencies', 'targets', 'interfaces', 'municipalities', 'frameworks', 'sources'];
  const complete =
    typeof tables === 'object' &&
    tables !== null &&
    lists.every((name) => Array.isArray((tables as Record<string, unknown>)[name]));
  if (!complete) throw new SnapshotUnreadable('The small tables have another shape.');
  // Snapshots from before these tables came do not have them.
  const since = { selfDeclarations: [], planElements: [], activities: [], profiles: [], links: [] };
  return { ...since, ...(tables as Omit<SmallTables, keyof typeof since> & Partial<SmallTables>) };
}

export function vendorNamesAt(columns: Columns, row: number): VendorRow['names'] {
  return listOf(columns.vendorNamesAt, row, (i) => ({
    value: nameOf(columns, columns.vendorNameValue[i]) ?? '',
    kind: wordFor(nameKinds, columns.vendorNameKind[i]),
  }));
}

export function registryStateAt(columns: Columns, row: number): VendorRow['registryState'] {
  return wordFor(registryStates, columns.vendorState[row]);
}

export function resolutionsAt(columns: Columns, row: number): ResolutionRow[] {
  return listOf(columns.vendorResolutionsAt, row, (i) => {
    const score = columns.resolutionScore[i] ?? Number.NaN;
    return {
      judgement: wordFor(judgements, columns.resolutionJudgement[i]),
      left: wordOf(columns, columns.resolutionLeft[i]) ?? '',
      right: wordOf(columns, columns.resolutionRight[i]) ?? '',
      method: wordOf(columns, columns.resolutionMethod[i]) ?? '',
      score: Number.isNaN(score) ? null : score,
      decidedBy: wordOf(columns, columns.resolutionDecidedBy[i]) ?? '',
      decidedAt: wordOf(columns, columns.resolutionDecidedAt[i]) ?? '',
      reason: wordOf(columns, columns.resolutionReason[i]) ?? '',
    };
  });
}

export function aliasesAt(columns: Columns, row: number): string[] {
  return listOf(columns.productAliasesAt, row, (i) => nameOf(columns, columns.productAlias[i]) ?? '');
}

export function categoriesAt(columns: Columns, row: number): ProductCategory[] {
  return listOf(columns.productCategoriesAt, row, (i) =>
    wordFor(productCategories, columns.productCategory[i]),
  );
}

export function careSettingsAt(columns: Columns, row: number): CareSetting[] {
  return listOf(columns.productSettingsAt, row, (i) => wordFor(careSettings, columns.productSetting[i]));
}

export function userGroupsAt(columns: Columns, row: number): string[] {
  return listOf(columns.productUserGroupsAt, row, (i) => wordOf(columns, columns.productUserGroup[i]) ?? '');
}

/** Claims of a row of the table whose starts are given. */
export function claimsAt(columns: Columns, starts: Uint32Array, row: number): ClaimRef[] {
  return listOf(starts, row, (i) =>
    claimRef(columns, columns.claimOrigin[i] ?? 0, columns.claimIndex[i] ?? 0),
  );
}

/** Approvals of a row of the table whose starts are given. */
export function approvalsAt(columns: Columns, starts: Uint32Array, row: number): ApprovalRow[] {
  return listOf(starts, row, (i) => approvalAt(columns, i));
}

/** Approval number `i` of all. */
export function approvalAt(columns: Columns, i: number): ApprovalRow {
  return {
    id: textAt(columns.approvalIds, columns.approvalIdsAt, i),
    issuer: wordOf(columns, columns.approvalIssuer[i]) ?? '',
    source: wordOf(columns, columns.approvalSource[i]) ?? '',
    basis: wordFor(approvalBases, columns.approvalBasis[i]),
    legalEffect: wordFor(legalEffects, columns.approvalLegalEffect[i]),
    process: wordFor(processPhases, columns.approvalProcess[i]),
    standing: wordFor(standings, columns.approvalStanding[i]),
    stated: wordFor(
      standings,
      columns.approvalStated[i] ? (columns.approvalStated[i] ?? 0) - 1 : columns.approvalStanding[i],
    ),
    observation: wordFor(observations, columns.approvalObservation[i]),
    headline: columns.approvalHeadline[i]
      ? wordFor(headlines, (columns.approvalHeadline[i] ?? 0) - 1)
      : 'UNCERTAIN',
    warnings: wordList(columns, columns.approvalWarnings[i]) as WarningCode[],
    missingSince: wordOf(columns, columns.approvalMissingSince[i]),
    inUse: usageOf(columns.approvalInUse[i]),
    disputed: wordList(columns, columns.approvalDisputed[i]),
    statusText: wordOf(columns, columns.approvalStatusText[i]),
    decidedOn: wordOf(columns, columns.approvalDecidedOn[i]),
    validUntil: wordOf(columns, columns.approvalValidUntil[i]),
    conditions: wordOf(columns, columns.approvalConditions[i]),
    version: wordOf(columns, columns.approvalVersion[i]),
    claim: claimRef(columns, columns.approvalClaimOrigin[i] ?? 0, columns.approvalClaimIndex[i] ?? 0),
  };
}

export function statusAt(columns: Columns, row: number): StatusRow {
  return {
    process: wordFor(processPhases, columns.integrationProcess[row]),
    standing: wordFor(standings, columns.integrationStanding[row]),
    observation: wordFor(observations, columns.integrationObservation[row]),
    headline: wordFor(headlines, columns.integrationHeadline[row]),
    since: wordOf(columns, columns.integrationSince[row]),
    validUntil: wordOf(columns, columns.integrationValidUntil[row]),
    missingSince: wordOf(columns, columns.integrationMissingSince[row]),
    inUse: usageOf(columns.integrationInUse[row]),
    warnings: wordList(columns, columns.integrationWarnings[row]) as WarningCode[],
  };
}

/** What lists say that the product is not there for. Targets and interfaces are named by the keys given. */
export function negativesAt(
  columns: Columns,
  keys: {
    readonly targets: readonly { readonly key: string }[];
    readonly interfaces: readonly { readonly key: string }[];
  },
  row: number,
): NegativeRow[] {
  return listOf(columns.productNegativesAt, row, (i) => {
    const role = columns.negativeRole[i] ?? 0;
    return {
      target: keys.targets[columns.negativeTarget[i] ?? 0]?.key ?? '',
      interface: keys.interfaces[(columns.negativeInterface[i] ?? 0) - 1]?.key ?? null,
      interfaceVersion: wordOf(columns, columns.negativeVersion[i]),
      role: role === 0 ? null : wordFor(interfaceRoles, role - 1),
      text: wordOf(columns, columns.negativeText[i]) ?? '',
      claim: claimRef(columns, columns.negativeClaimOrigin[i] ?? 0, columns.negativeClaimIndex[i] ?? 0),
    };
  });
}

export function roleAt(columns: Columns, row: number): IntegrationRow['role'] {
  const code = columns.integrationRole[row] ?? 0;
  return code === 0 ? null : wordFor(interfaceRoles, code - 1);
}

export function contradictedAt(columns: Columns, row: number): string[] {
  return wordList(columns, columns.integrationContradicted[row]);
}

export function vendorRowAt(columns: Columns, row: number): VendorRow {
  return {
    id: textAt(columns.vendorIds, columns.vendorIdsAt, row),
    organisationNumber: wordOf(columns, columns.vendorNumber[row]),
    name: nameOf(columns, columns.vendorName[row]) ?? '',
    names: vendorNamesAt(columns, row),
    registryState: registryStateAt(columns, row),
    supplierApprovals: approvalsAt(columns, columns.vendorApprovalsAt, row),
    resolution: resolutionsAt(columns, row),
    claims: claimsAt(columns, columns.vendorClaimsAt, row),
  };
}

export function productRowAt(
  columns: Columns,
  tables: Pick<SmallTables, 'targets' | 'interfaces'>,
  row: number,
): ProductRow {
  const vendor = columns.productVendor[row] ?? 0;
  return {
    id: textAt(columns.productIds, columns.productIdsAt, row),
    name: nameOf(columns, columns.productName[row]) ?? '',
    aliases: aliasesAt(columns, row),
    vendor: vendor === 0 ? null : textAt(columns.vendorIds, columns.vendorIdsAt, vendor - 1),
    categories: categoriesAt(columns, row),
    careSettings: careSettingsAt(columns, row),
    userGroups: userGroupsAt(columns, row),
    negatives: negativesAt(columns, tables, row),
    claims: claimsAt(columns, columns.productClaimsAt, row),
  };
}

export function integrationRowAt(columns: Columns, tables: SmallTables, row: number): IntegrationRow {
  return {
    id: textAt(columns.integrationIds, columns.integrationIdsAt, row),
    product: textAt(columns.productIds, columns.productIdsAt, columns.integrationProduct[row] ?? 0),
    target: tables.targets[columns.integrationTarget[row] ?? 0]?.key ?? '',
    interface: tables.interfaces[(columns.integrationInterface[row] ?? 0) - 1]?.key ?? null,
    interfaceVersion: wordOf(columns, columns.integrationVersion[row]),
    role: roleAt(columns, row),
    via: wordOf(columns, columns.integrationVia[row]),
    status: statusAt(columns, row),
    approvals: approvalsAt(columns, columns.integrationApprovalsAt, row),
    contradicted: contradictedAt(columns, row),
    claims: claimsAt(columns, columns.integrationClaimsAt, row),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SnapshotUnreadable('The small tables are not JSON.', { cause });
  }
}

function claimRef(columns: Columns, origin: number, index: number): ClaimRef {
  return {
    source: wordOf(columns, columns.originSource[origin]) ?? '',
    batch: wordOf(columns, columns.originBatch[origin]) ?? '',
    index,
  };
}

function listOf<T>(starts: Uint32Array, row: number, read: (index: number) => T): T[] {
  const items: T[] = [];
  const end = starts[row + 1] ?? 0;
  for (let i = starts[row] ?? 0; i < end; i++) items.push(read(i));
  return items;
}

function wordList(columns: Columns, reference: number | undefined): string[] {
  const word = wordOf(columns, reference);
  return word === null ? [] : (JSON.parse(word) as string[]);
}

function wordFor<T>(words: readonly T[], code: number | undefined): T {
  const word = words[code ?? 0];
  if (word === undefined) throw new SnapshotUnreadable(`No word for the code ${code}.`);
  return word;
}
