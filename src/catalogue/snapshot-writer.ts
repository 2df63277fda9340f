/** Collects sorted rows into columns, one row at a time, so that a large catalogue never stands as objects in memory. */
import type {
  ApprovalRow,
  CatalogueData,
  ClaimRef,
  IntegrationRow,
  NegativeRow,
  ProductRow,
  VendorRow,
} from '../domain/model.ts';
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
import { type Column, type ColumnName, type Columns, columnKinds, columnNames } from './columns.ts';
import { canonicalJson, NumberList, narrow, TextPool } from './packing.ts';
import { judgements, nameKinds, registryStates, usageCode } from './row-codes.ts';

/** The tables that are few enough to be kept as JSON. */
export type SmallTables = Omit<CatalogueData, 'vendors' | 'products' | 'integrations'>;

/** Rows must come sorted, vendors before products before integrations. A row that points nowhere is a bug and throws. */
export class SnapshotWriter {
  readonly #tables: SmallTables;
  readonly #lists = new Map<ColumnName, NumberList>();
  readonly #words = new TextPool(true);
  readonly #names = new TextPool(true);
  readonly #vendorIds = new TextPool(false);
  readonly #productIds = new TextPool(false);
  readonly #integrationIds = new TextPool(false);
  readonly #approvalIds = new TextPool(false);
  readonly #vendorRows = new Map<string, number>();
  readonly #productRows = new Map<string, number>();
  readonly #targetRows: ReadonlyMap<string, number>;
  readonly #interfaceRows: ReadonlyMap<string, number>;
  readonly #origins = new Map<string, number>();

  constructor(tables: SmallTables) {
    this.#tables = tables;
    this.#targetRows = new Map(tables.targets.map((target, row) => [target.key, row]));
    this.#interfaceRows = new Map(tables.interfaces.map((item, row) => [item.key, row]));
    for (const name of columnNames) this.#lists.set(name, new NumberList(columnKinds[name] === 'f64'));
    this.#begin(vendorLists);
  }

  addVendor(row: VendorRow): void {
    this.#vendorRows.set(row.id, this.#vendorIds.add(row.id) - 1);
    this.#put('vendorNumber', this.#word(row.organisationNumber));
    this.#put('vendorName', this.#names.add(row.name));
    this.#put('vendorState', codeOf(registryStates, row.registryState));
    for (const name of row.names) {
      this.#put('vendorNameValue', this.#names.add(name.value));
      this.#put('vendorNameKind', codeOf(nameKinds, name.kind));
    }
    this.#end('vendorNamesAt', 'vendorNameValue');
    for (const approval of row.supplierApprovals) this.#addApproval(approval);
    this.#end('vendorApprovalsAt', 'approvalBasis');
    for (const resolution of row.resolution) {
      this.#put('resolutionJudgement', codeOf(judgements, resolution.judgement));
      this.#put('resolutionLeft', this.#word(resolution.left));
      this.#put('resolutionRight', this.#word(resolution.right));
      this.#put('resolutionMethod', this.#word(resolution.method));
      this.#put('resolutionScore', resolution.score ?? Number.NaN);
      this.#put('resolutionDecidedBy', this.#word(resolution.decidedBy));
      this.#put('resolutionDecidedAt', this.#word(resolution.decidedAt));
      this.#put('resolutionReason', this.#word(resolution.reason));
    }
    this.#end('vendorResolutionsAt', 'resolutionJudgement');
    this.#addClaims('vendorClaimsAt', row.claims);
  }

  addProduct(row: ProductRow): void {
    this.#begin(productLists);
    this.#productRows.set(row.id, this.#productIds.add(row.id) - 1);
    this.#put('productName', this.#names.add(row.name));
    this.#put(
      'productVendor',
      row.vendor === null ? 0 : rowOf(this.#vendorRows, row.vendor, `vendor of product ${row.id}`) + 1,
    );
    for (const alias of row.aliases) this.#put('productAlias', this.#names.add(alias));
    this.#end('productAliasesAt', 'productAlias');
    for (const category of row.categories) this.#put('productCategory', codeOf(productCategories, category));
    this.#end('productCategoriesAt', 'productCategory');
    for (const setting of row.careSettings) this.#put('productSetting', codeOf(careSettings, setting));
    this.#end('productSettingsAt', 'productSetting');
    for (const group of row.userGroups) this.#put('productUserGroup', this.#word(group));
    this.#end('productUserGroupsAt', 'productUserGroup');
    for (const negative of row.negatives) this.#addNegative(row.id, negative);
    this.#end('productNegativesAt', 'negativeTarget');
    this.#addClaims('productClaimsAt', row.claims);
  }

  addIntegration(row: IntegrationRow): void {
    this.#begin(integrationLists);
    this.#integrationIds.add(row.id);
    const { status } = row;
    this.#put(
      'integrationProduct',
      rowOf(this.#productRows, row.product, `product of integration ${row.id}`),
    );
    this.#put('integrationTarget', rowOf(this.#targetRows, row.target, `target of integration ${row.id}`));
    this.#put('integrationInterface', this.#interface(row.interface, `integration ${row.id}`));
    this.#put('integrationRole', row.role === null ? 0 : codeOf(interfaceRoles, row.role) + 1);
    this.#put('integrationVia', this.#word(row.via));
    this.#put('integrationVersion', this.#word(row.interfaceVersion));
    this.#put('integrationProcess', codeOf(processPhases, status.process));
    this.#put('integrationStanding', codeOf(standings, status.standing));
    this.#put('integrationObservation', codeOf(observations, status.observation));
    this.#put('integrationHeadline', codeOf(headlines, status.headline));
    this.#put('integrationSince', this.#word(status.since));
    this.#put('integrationValidUntil', this.#word(status.validUntil));
    this.#put('integrationMissingSince', this.#word(status.missingSince));
    this.#put('integrationInUse', usageCode(status.inUse));
    this.#put('integrationWarnings', this.#list(status.warnings));
    this.#put('integrationContradicted', this.#list(row.contradicted));
    for (const approval of row.approvals) this.#addApproval(approval);
    this.#end('integrationApprovalsAt', 'approvalBasis');
    this.#addClaims('integrationClaimsAt', row.claims);
  }

  /** The columns of all that was added. */
  finish(): Columns {
    this.#begin(productLists);
    this.#begin(integrationLists);
    const columns: Partial<Record<ColumnName, Column>> = {
      tables: new TextEncoder().encode(canonicalJson(this.#tables)),
    };
    for (const [name, pool] of [
      ['words', this.#words],
      ['names', this.#names],
      ['vendorIds', this.#vendorIds],
      ['productIds', this.#productIds],
      ['integrationIds', this.#integrationIds],
      ['approvalIds', this.#approvalIds],
    ] as const) {
      const { bytes, starts } = pool.texts();
      columns[name] = bytes;
      columns[`${name}At`] = starts;
    }
    for (const name of columnNames) {
      const list = this.#lists.get(name);
      if (columns[name] === undefined && list !== undefined) columns[name] = narrow(list, columnKinds[name]);
    }
    return columns as Columns;
  }

  #interface(key: string | null, of: string): number {
    return key === null ? 0 : rowOf(this.#interfaceRows, key, `interface of ${of}`) + 1;
  }

  #addNegative(product: string, row: NegativeRow): void {
    const of = `negative of product ${product}`;
    this.#put('negativeTarget', rowOf(this.#targetRows, row.target, `target of ${of}`));
    this.#put('negativeInterface', this.#interface(row.interface, of));
    this.#put('negativeRole', row.role === null ? 0 : codeOf(interfaceRoles, row.role) + 1);
    this.#put('negativeText', this.#word(row.text));
    this.#put('negativeVersion', this.#word(row.interfaceVersion));
    this.#put('negativeClaimOrigin', this.#origin(row.claim));
    this.#put('negativeClaimIndex', row.claim.index);
  }

  #addApproval(row: ApprovalRow): void {
    this.#approvalIds.add(row.id);
    this.#put('approvalIssuer', this.#word(row.issuer));
    this.#put('approvalSource', this.#word(row.source));
    this.#put('approvalBasis', codeOf(approvalBases, row.basis));
    this.#put('approvalLegalEffect', codeOf(legalEffects, row.legalEffect));
    this.#put('approvalProcess', codeOf(processPhases, row.process));
    this.#put('approvalStanding', codeOf(standings, row.standing));
    this.#put('approvalStated', codeOf(standings, row.stated) + 1);
    this.#put('approvalHeadline', codeOf(headlines, row.headline) + 1);
    this.#put('approvalWarnings', this.#list(row.warnings));
    this.#put('approvalMissingSince', this.#word(row.missingSince));
    this.#put('approvalInUse', usageCode(row.inUse));
    this.#put('approvalDisputed', this.#list(row.disputed));
    this.#put('approvalObservation', codeOf(observations, row.observation));
    this.#put('approvalStatusText', this.#word(row.statusText));
    this.#put('approvalDecidedOn', this.#word(row.decidedOn));
    this.#put('approvalValidUntil', this.#word(row.validUntil));
    this.#put('approvalConditions', this.#word(row.conditions));
    this.#put('approvalVersion', this.#word(row.version));
    this.#put('approvalClaimOrigin', this.#origin(row.claim));
    this.#put('approvalClaimIndex', row.claim.index);
  }

  #addClaims(starts: ColumnName, claims: readonly ClaimRef[]): void {
    for (const claim of claims) {
      this.#put('claimOrigin', this.#origin(claim));
      this.#put('claimIndex', claim.index);
    }
    this.#end(starts, 'claimOrigin');
  }

  #origin(claim: ClaimRef): number {
    const key = `${claim.source}\n${claim.batch}`;
    const known = this.#origins.get(key);
    if (known !== undefined) return known;
    const origin = this.#origins.size;
    this.#origins.set(key, origin);
    this.#put('originSource', this.#word(claim.source));
    this.#put('originBatch', this.#word(claim.batch));
    return origin;
  }

  #word(text: string | null): number {
    return text === null ? 0 : this.#words.add(text);
  }

  #list(items: readonly string[]): number {
    return items.length === 0 ? 0 : this.#words.add(JSON.stringify(items));
  }

  #put(column: ColumnName, value: number): void {
    this.#lists.get(column)?.push(value);
  }

  /** The first list of a table starts where the tables before it have left off. */
  #begin(lists: readonly (readonly [starts: ColumnName, rows: ColumnName])[]): void {
    for (const [starts, rows] of lists) {
      if (this.#lists.get(starts)?.length === 0) this.#end(starts, rows);
    }
  }

  #end(starts: ColumnName, rows: ColumnName): void {
    this.#put(starts, this.#lists.get(rows)?.length ?? 0);
  }
}

const vendorLists = [
  ['vendorNamesAt', 'vendorNameValue'],
  ['vendorApprovalsAt', 'approvalBasis'],
  ['vendorResolutionsAt', 'resolutionJudgement'],
  ['vendorClaimsAt', 'claimOrigin'],
] as const;
const productLists = [
  ['productAliasesAt', 'productAlias'],
  ['productCategoriesAt', 'productCategory'],
  ['productSettingsAt', 'productSetting'],
  ['productUserGroupsAt', 'productUserGroup'],
  ['productNegativesAt', 'negativeTarget'],
  ['productClaimsAt', 'claimOrigin'],
] as const;
const integrationLists = [
  ['integrationApprovalsAt', 'approvalBasis'],
  ['integrationClaimsAt', 'claimOrigin'],
] as const;

function rowOf(rows: ReadonlyMap<string, number>, key: string, what: string): number {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`No row ${JSON.stringify(key)} for the ${what}`);
  return row;
}

function codeOf<T extends string>(words: readonly T[], word: T): number {
  const code = words.indexOf(word);
  if (code < 0) throw new Error(`Not in the vocabulary: ${JSON.stringify(word)}`);
  return code;
}
