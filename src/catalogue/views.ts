/** Rows of the large tables as objects: a row number and getters over the columns, made for the rows of an answer only. */
import type { IntegrationRow, ProductRow, VendorRow } from '../domain/model.ts';
import type { Catalogue, Integration, Product, Target, TargetInterface, Vendor } from './catalogue.ts';
import { type Columns, nameOf, textAt, wordOf } from './columns.ts';
import * as rows from './rows.ts';

/** What a view needs of its catalogue. */
export interface ViewSource {
  readonly catalogue: Catalogue;
  readonly columns: Columns;
  vendorAt(row: number): Vendor;
  productAt(row: number): Product;
  integrationAt(row: number): Integration;
}

class VendorView implements Vendor {
  readonly kind = 'Vendor';
  readonly row: number;
  readonly #source: ViewSource;

  constructor(source: ViewSource, row: number) {
    this.#source = source;
    this.row = row;
  }
  get catalogue(): Catalogue {
    return this.#source.catalogue;
  }
  get id(): string {
    const { vendorIds, vendorIdsAt } = this.#source.columns;
    return textAt(vendorIds, vendorIdsAt, this.row);
  }
  get organisationNumber(): string | null {
    return wordOf(this.#source.columns, this.#source.columns.vendorNumber[this.row]);
  }
  get name(): string {
    return nameOf(this.#source.columns, this.#source.columns.vendorName[this.row]) ?? '';
  }
  get names(): VendorRow['names'] {
    return rows.vendorNamesAt(this.#source.columns, this.row);
  }
  get registryState(): VendorRow['registryState'] {
    return rows.registryStateAt(this.#source.columns, this.row);
  }
  get supplierApprovals(): VendorRow['supplierApprovals'] {
    return rows.approvalsAt(this.#source.columns, this.#source.columns.vendorApprovalsAt, this.row);
  }
  get resolution(): VendorRow['resolution'] {
    return rows.resolutionsAt(this.#source.columns, this.row);
  }
  get claims(): VendorRow['claims'] {
    return rows.claimsAt(this.#source.columns, this.#source.columns.vendorClaimsAt, this.row);
  }
}

class ProductView implements Product {
  readonly kind = 'Product';
  readonly row: number;
  readonly #source: ViewSource;

  constructor(source: ViewSource, row: number) {
    this.#source = source;
    this.row = row;
  }
  get catalogue(): Catalogue {
    return this.#source.catalogue;
  }
  get id(): string {
    const { productIds, productIdsAt } = this.#source.columns;
    return textAt(productIds, productIdsAt, this.row);
  }
  get name(): string {
    return nameOf(this.#source.columns, this.#source.columns.productName[this.row]) ?? '';
  }
  get aliases(): ProductRow['aliases'] {
    return rows.aliasesAt(this.#source.columns, this.row);
  }
  get vendor(): Vendor | null {
    const vendor = this.#source.columns.productVendor[this.row] ?? 0;
    return vendor === 0 ? null : this.#source.vendorAt(vendor - 1);
  }
  get categories(): ProductRow['categories'] {
    return rows.categoriesAt(this.#source.columns, this.row);
  }
  get careSettings(): ProductRow['careSettings'] {
    return rows.careSettingsAt(this.#source.columns, this.row);
  }
  get userGroups(): ProductRow['userGroups'] {
    return rows.userGroupsAt(this.#source.columns, this.row);
  }
  get negatives(): ProductRow['negatives'] {
    return rows.negativesAt(this.#source.columns, this.catalogue, this.row);
  }
  get claims(): ProductRow['claims'] {
    return rows.claimsAt(this.#source.columns, this.#source.columns.productClaimsAt, this.row);
  }
}

class IntegrationView implements Integration {
  readonly kind = 'Integration';
  readonly row: number;
  readonly #source: ViewSource;

  constructor(source: ViewSource, row: number) {
    this.#source = source;
    this.row = row;
  }
  get catalogue(): Catalogue {
    return this.#source.catalogue;
  }
  get id(): string {
    const { integrationIds, integrationIdsAt } = this.#source.columns;
    return textAt(integrationIds, integrationIdsAt, this.row);
  }
  get product(): Product {
    return this.#source.productAt(this.#source.columns.integrationProduct[this.row] ?? 0);
  }
  get target(): Target {
    const target = this.catalogue.targets[this.#source.columns.integrationTarget[this.row] ?? 0];
    if (target === undefined) throw new Error(`Integration ${this.id} points to no target`);
    return target;
  }
  get interface(): TargetInterface | null {
    return this.catalogue.interfaces[(this.#source.columns.integrationInterface[this.row] ?? 0) - 1] ?? null;
  }
  get role(): IntegrationRow['role'] {
    return rows.roleAt(this.#source.columns, this.row);
  }
  get interfaceVersion(): string | null {
    return wordOf(this.#source.columns, this.#source.columns.integrationVersion[this.row]);
  }
  get via(): string | null {
    return wordOf(this.#source.columns, this.#source.columns.integrationVia[this.row]);
  }
  get status(): IntegrationRow['status'] {
    return rows.statusAt(this.#source.columns, this.row);
  }
  get approvals(): IntegrationRow['approvals'] {
    return rows.approvalsAt(this.#source.columns, this.#source.columns.integrationApprovalsAt, this.row);
  }
  get contradicted(): IntegrationRow['contradicted'] {
    return rows.contradictedAt(this.#source.columns, this.row);
  }
  get claims(): IntegrationRow['claims'] {
    return rows.claimsAt(this.#source.columns, this.#source.columns.integrationClaimsAt, this.row);
  }
}

/** The vendor of the row. */
export function viewVendor(source: ViewSource, row: number): Vendor {
  return new VendorView(source, row);
}

/** The product of the row. */
export function viewProduct(source: ViewSource, row: number): Product {
  return new ProductView(source, row);
}

/** The integration of the row. */
export function viewIntegration(source: ViewSource, row: number): Integration {
  return new IntegrationView(source, row);
}
