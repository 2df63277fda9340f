/** The entities that have columns in snapshots, in the order of their columns. */
import { approval } from './approval.ts';
import type { Entity } from './declaration.ts';
import { columnsOfFields } from './field.ts';
import { integration } from './integration.ts';
import { negative, product } from './product.ts';
import { resolution, vendor } from './vendor.ts';

export const tables: readonly Entity[] = [vendor, resolution, product, negative, integration, approval];

/** Their columns with their kinds. */
export const tableColumns = {
  ...columnsOfFields(vendor.fields),
  ...columnsOfFields(resolution.fields),
  ...columnsOfFields(product.fields),
  ...columnsOfFields(negative.fields),
  ...columnsOfFields(integration.fields),
  ...columnsOfFields(approval.fields),
};
