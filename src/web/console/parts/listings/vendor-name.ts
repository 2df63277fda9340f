import type { RegistryState } from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup } from '../../frame/html.ts';
import { pathTo } from '../../params.ts';
import { registryStates } from '../../words/words.ts';
import { link, tag, words } from '../components.ts';

/** A vendor as lists name it. */
export interface NamedVendor {
  readonly id: string;
  readonly name: string;
  readonly registryState: RegistryState;
}

/** The part of a query that gives it. */
export const vendorFields = 'id: permanentId name registryState';

const gone: ReadonlySet<RegistryState> = new Set(['BANKRUPT', 'DELETED', 'UNDER_LIQUIDATION']);

/** What a buyer must know of a vendor wherever it is named: that it is bankrupt, deleted or being wound up; else nothing. */
export const vendorMark = ({ registryState }: Pick<NamedVendor, 'registryState'>): Markup | null =>
  gone.has(registryState) ? html` ${tag(registryStates[registryState], 'danger')}` : null;

/** A vendor's name as a link, with what must be known of it. */
export const vendorName = (vendor: NamedVendor): Markup =>
  html`${link(pathTo('leverandor', vendor.id), words(vendor.name))}${vendorMark(vendor)}`;
