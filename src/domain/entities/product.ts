import { careSettings, interfaceRoles, productCategories } from '../vocabulary.ts';
import { changedAt } from './changed-at.ts';
import {
  claim,
  claims,
  code,
  entity,
  id,
  label,
  list,
  merged,
  name,
  optionalCode,
  optionalRow,
  optionalText,
  row,
  rows,
  text,
} from './field.ts';

const negativeFields = {
  target: row('negativeTarget', 'targets', {
    label: label('tjeneste eller register', 'teneste eller register', 'service or register'),
  }),
  /** Null where the list names the target only. */
  interface: optionalRow('negativeInterface', 'interfaces', {
    label: label('grensesnitt', 'grensesnitt', 'interface'),
  }),
  role: optionalCode('negativeRole', interfaceRoles, { label: label('rolle', 'rolle', 'role') }),
  /** The list's own word. */
  text: text('negativeText', { label: label('ordene', 'orda', 'words') }),
  /** Version of the interface that it is about; null: none is stated. */
  interfaceVersion: optionalText('negativeVersion', {
    label: label('versjon av grensesnittet', 'versjon av grensesnittet', 'version of the interface'),
  }),
  claim: claim('negativeClaimOrigin', 'negativeClaimIndex'),
};

/** A list says that a product is not there for something. It is no integration. */
export const negative = entity('Negative', 'negativeTarget', negativeFields, 'product');

export const product = entity('Product', 'productName', {
  id: id('productIds', { label: label('id', 'id', 'id') }),
  name: name('productName', {
    label: label('navn', 'namn', 'name'),
    from: ['integration.product', 'declaration.product'],
  }),
  /** Null where no source names one. */
  vendor: optionalRow('productVendor', 'vendors', {
    label: label('leverandør', 'leverandør', 'vendor'),
    from: ['integration.vendor', 'integration.organisationNumber', 'declaration.vendor'],
  }),
  aliases: list(
    'productAliasesAt',
    name('productAlias', {
      label: label('andre skrivemåter', 'andre skrivemåtar', 'other spellings'),
      from: ['integration.product', 'declaration.product'],
    }),
  ),
  /** Each with its broader kind. Empty: no source states any. */
  categories: merged(
    'distinct',
    ['integration.categories', 'productKind.categories'],
    list(
      'productCategoriesAt',
      code('productCategory', productCategories, {
        label: label('kategori', 'kategori', 'category'),
        from: ['integration.categories', 'integration.userGroup', 'productKind.categories'],
      }),
    ),
  ),
  careSettings: merged(
    'distinct',
    ['integration.careSettings', 'productKind.careSettings'],
    list(
      'productSettingsAt',
      code('productSetting', careSettings, {
        label: label('tjenestested', 'tenestestad', 'care setting'),
        from: ['integration.careSettings', 'integration.userGroup', 'productKind.careSettings'],
      }),
    ),
  ),
  /** What lists call its users, verbatim. */
  userGroups: merged(
    'distinct',
    ['integration.userGroup'],
    list(
      'productUserGroupsAt',
      text('productUserGroup', {
        label: label('brukergruppe', 'brukargruppe', 'user group'),
        from: ['integration.userGroup'],
      }),
    ),
  ),
  /** What lists say it is not there for. */
  negatives: rows('productNegativesAt', () => negative, {
    label: label('ikke for', 'ikkje for', 'not for'),
  }),
  changedAt: changedAt('productChangedAt'),
  claims: claims('productClaimsAt'),
});
