import type { Product, SelfDeclaration, Vendor } from '../../../catalogue/catalogue.ts';
import type { NegativeRow } from '../../../domain/model.ts';
import { type Column, column, evidenceColumn, table } from '../column.ts';

interface ProductRow {
  readonly product: Product;
  readonly vendor: Vendor | null;
}

const rowOf = (product: Product): ProductRow => ({ product, vendor: product.vendor });

const vendorColumns = <Row extends ProductRow>(): Column<Row>[] => [
  column('vendorId', 'Vendor.id', ({ vendor }) => vendor?.id ?? null),
  column('vendorOrgnr', 'Vendor.orgnr', ({ vendor }) => vendor?.organisationNumber ?? null),
  column('vendorName', 'Vendor.name', ({ vendor }) => vendor?.name ?? null),
];

export const products = table<Product, ProductRow>({
  name: 'products',
  title: { nb: 'Produkter', en: 'Products' },
  type: 'Product',
  list: 'products',
  row: rowOf,
  columns: [
    column('id', 'Product.id', ({ product }) => product.id),
    column('name', 'Product.name', ({ product }) => product.name),
    column('aliases', 'Product.aliases', ({ product }) => product.aliases),
    ...vendorColumns<ProductRow>(),
    column('categories', 'Product.categories', ({ product }) => product.categories),
    column('careSettings', 'Product.careSettings', ({ product }) => product.careSettings),
    column('userGroups', 'Product.userGroups', ({ product }) => product.userGroups),
    column('changedAt', 'Product.changedAt', ({ product }) => product.changedAt),
    evidenceColumn('Product', ({ product }) => product.id),
  ],
});

type Negative = ProductRow & { readonly negative: NegativeRow };

export const negatives = table<Product, Negative>({
  name: 'negatives',
  title: {
    nb: 'Det listene sier at produkter ikke er der for («Nei»)',
    en: 'What lists say that products are not there for («Nei»)',
  },
  type: 'Negative',
  list: 'products',
  rows: (product) => {
    const row = rowOf(product);
    return product.negatives.map((negative) => ({ ...row, negative }));
  },
  columns: [
    column('productId', 'Product.id', ({ product }) => product.id),
    column('productName', 'Product.name', ({ product }) => product.name),
    ...vendorColumns<Negative>(),
    column('targetKey', 'IntegrationTarget.key', ({ negative }) => negative.target),
    column('interfaceKey', 'TargetInterface.key', ({ negative }) => negative.interface),
    column('role', 'Negative.role', ({ negative }) => negative.role),
    column('text', 'Negative.text', ({ negative }) => negative.text),
    column('sourceKey', 'Source.key', ({ negative }) => negative.claim.source),
  ],
});

type Declared = ProductRow & { readonly declaration: SelfDeclaration };

export const selfDeclarations = table<Product, Declared>({
  name: 'self-declarations',
  title: { nb: 'Leverandørenes egenerklæringer', en: 'Self-declarations by vendors' },
  type: 'SelfDeclaration',
  list: 'products',
  rows: (product) => {
    const row = rowOf(product);
    return product.catalogue.selfDeclarationsOf(product.id).map((declaration) => ({ ...row, declaration }));
  },
  columns: [
    column('id', 'SelfDeclaration.id', ({ declaration }) => declaration.id),
    column('productId', 'Product.id', ({ product }) => product.id),
    column('productName', 'Product.name', ({ product }) => product.name),
    ...vendorColumns<Declared>(),
    column('keywords', 'SelfDeclaration.keywords', ({ declaration }) => declaration.keywords),
    column('updatedOn', 'SelfDeclaration.updatedOn', ({ declaration }) => declaration.updatedOn),
    column('sections', 'SelfDeclaration.sections', ({ declaration }) => declaration.sections),
    column('audited', 'SelfDeclaration.audited', ({ declaration }) => declaration.audited),
    column('sourceKey', 'Source.key', ({ declaration }) => declaration.source),
    evidenceColumn('SelfDeclaration', ({ declaration }) => declaration.id),
  ],
});
