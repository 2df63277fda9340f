/** Whether columns fit together: lists inside their items, references inside what they point to, codes in their words. */
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
import { maxOf } from './cells.ts';
import type { ColumnName, Columns } from './columns.ts';
import { judgements, nameKinds, registryStates, uses } from './row-codes.ts';
import { SnapshotUnreadable } from './snapshot-frame.ts';

/** Starts, a column with one value for each row, and the items that the starts lead into. */
const lists: readonly (readonly [starts: ColumnName, rows: ColumnName | null, items: ColumnName])[] = [
  ['wordsAt', null, 'words'],
  ['namesAt', null, 'names'],
  ['vendorIdsAt', 'vendorName', 'vendorIds'],
  ['productIdsAt', 'productName', 'productIds'],
  ['integrationIdsAt', 'integrationProduct', 'integrationIds'],
  ['approvalIdsAt', 'approvalIssuer', 'approvalIds'],
  ['vendorNamesAt', 'vendorName', 'vendorNameValue'],
  ['vendorApprovalsAt', 'vendorName', 'approvalIssuer'],
  ['vendorResolutionsAt', 'vendorName', 'resolutionLeft'],
  ['vendorClaimsAt', 'vendorName', 'claimOrigin'],
  ['productAliasesAt', 'productName', 'productAlias'],
  ['productCategoriesAt', 'productName', 'productCategory'],
  ['productSettingsAt', 'productName', 'productSetting'],
  ['productUserGroupsAt', 'productName', 'productUserGroup'],
  ['productNegativesAt', 'productName', 'negativeTarget'],
  ['productClaimsAt', 'productName', 'claimOrigin'],
  ['integrationApprovalsAt', 'integrationProduct', 'approvalIssuer'],
  ['integrationClaimsAt', 'integrationProduct', 'claimOrigin'],
];

/** The columns of one table, all of one length. */
const tables: readonly (readonly ColumnName[])[] = [
  ['vendorName', 'vendorNumber', 'vendorState'],
  ['vendorNameValue', 'vendorNameKind'],
  ['resolutionLeft', 'resolutionJudgement', 'resolutionRight', 'resolutionMethod', 'resolutionScore'],
  ['resolutionLeft', 'resolutionDecidedBy', 'resolutionDecidedAt', 'resolutionReason'],
  ['productName', 'productVendor'],
  ['integrationProduct', 'integrationTarget', 'integrationInterface', 'integrationRole', 'integrationVia'],
  ['integrationProduct', 'integrationProcess', 'integrationStanding', 'integrationObservation'],
  ['integrationProduct', 'integrationHeadline', 'integrationSince', 'integrationValidUntil'],
  ['integrationProduct', 'integrationWarnings', 'integrationContradicted'],
  ['integrationProduct', 'integrationMissingSince', 'integrationInUse', 'integrationVersion'],
  ['negativeTarget', 'negativeInterface', 'negativeRole', 'negativeText'],
  ['negativeTarget', 'negativeVersion'],
  ['negativeTarget', 'negativeClaimOrigin', 'negativeClaimIndex'],
  ['approvalIssuer', 'approvalSource', 'approvalBasis', 'approvalLegalEffect', 'approvalProcess'],
  ['approvalIssuer', 'approvalStanding', 'approvalObservation', 'approvalStatusText', 'approvalDecidedOn'],
  ['approvalIssuer', 'approvalValidUntil', 'approvalConditions', 'approvalVersion', 'approvalClaimOrigin'],
  ['approvalIssuer', 'approvalClaimIndex', 'approvalStated', 'approvalHeadline', 'approvalWarnings'],
  ['approvalIssuer', 'approvalMissingSince', 'approvalInUse', 'approvalDisputed'],
  ['originSource', 'originBatch'],
  ['claimOrigin', 'claimIndex'],
];

/** Throws SnapshotUnreadable where the columns would lead a reader astray. One pass over each column. */
export function checkColumns(columns: Columns, targets: number, interfaces: number): void {
  for (const [starts, rows, items] of lists) checkStarts(columns, starts, rows, items);
  for (const [first, ...others] of tables) {
    for (const other of others) {
      if (first !== undefined && columns[other].length !== columns[first].length) fail(other);
    }
  }
  const below = (limit: number, ...names: ColumnName[]) => {
    for (const name of names) {
      if (columns[name].length > 0 && maxOf(columns[name]) >= limit) fail(name);
    }
  };
  const words = columns.wordsAt.length;
  below(words, 'vendorNumber', 'resolutionLeft', 'resolutionRight', 'resolutionMethod', 'resolutionReason');
  below(words, 'resolutionDecidedBy', 'resolutionDecidedAt', 'integrationVia', 'integrationSince');
  below(words, 'integrationValidUntil', 'integrationWarnings', 'integrationContradicted', 'approvalIssuer');
  below(words, 'approvalSource', 'approvalStatusText', 'approvalDecidedOn', 'approvalValidUntil');
  below(words, 'approvalWarnings', 'approvalMissingSince', 'approvalDisputed', 'integrationMissingSince');
  below(words, 'negativeText', 'negativeVersion', 'integrationVersion', 'productUserGroup');
  below(words, 'approvalConditions', 'approvalVersion', 'originSource', 'originBatch');
  below(columns.namesAt.length, 'vendorName', 'vendorNameValue', 'productName', 'productAlias');
  below(columns.vendorName.length + 1, 'productVendor');
  below(columns.productName.length, 'integrationProduct');
  below(targets, 'integrationTarget', 'negativeTarget');
  below(interfaces + 1, 'integrationInterface', 'negativeInterface');
  below(interfaceRoles.length + 1, 'integrationRole', 'negativeRole');
  below(uses, 'integrationInUse', 'approvalInUse');
  below(columns.originSource.length, 'claimOrigin', 'approvalClaimOrigin', 'negativeClaimOrigin');
  below(processPhases.length, 'integrationProcess', 'approvalProcess');
  below(standings.length, 'integrationStanding', 'approvalStanding');
  below(standings.length + 1, 'approvalStated');
  below(observations.length, 'integrationObservation', 'approvalObservation');
  below(headlines.length, 'integrationHeadline');
  below(headlines.length + 1, 'approvalHeadline');
  below(approvalBases.length, 'approvalBasis');
  below(legalEffects.length, 'approvalLegalEffect');
  below(productCategories.length, 'productCategory');
  below(careSettings.length, 'productSetting');
  below(registryStates.length, 'vendorState');
  below(nameKinds.length, 'vendorNameKind');
  below(judgements.length, 'resolutionJudgement');
  if (!isRising(columns.integrationProduct)) fail('integrationProduct');
}

function checkStarts(columns: Columns, name: ColumnName, rows: ColumnName | null, items: ColumnName): void {
  const starts = columns[name];
  const rightLength = rows === null ? starts.length > 0 : starts.length === columns[rows].length + 1;
  if (!rightLength || !isRising(starts) || (starts.at(-1) ?? 0) > columns[items].length) fail(name);
}

function isRising(numbers: ArrayLike<number>): boolean {
  for (let i = 1; i < numbers.length; i++) if ((numbers[i] ?? 0) < (numbers[i - 1] ?? 0)) return false;
  return true;
}

function fail(name: ColumnName): never {
  throw new SnapshotUnreadable(`Column ${name} does not fit the others.`);
}
