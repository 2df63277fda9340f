/** Prerequisites of an interface that a product is known not to meet. */

import type { IntegrationRow, PrerequisiteRow } from '../model.ts';
import { type HeadlineInput, settle } from '../status/headline.ts';
import type { Headline } from '../vocabulary.ts';

/** Words by which an authority or a vendor has ended an integration, or its time has run out. */
const ended: ReadonlySet<Headline> = new Set(['WITHDRAWN', 'EXPIRED']);
/** Words of an approval that is in force, with conditions or not. */
const inForce: ReadonlySet<Headline> = new Set(['APPROVED', 'EXPIRING', 'CONDITIONAL']);

/** What a list of suppliers says of one vendor. */
export type SupplierKnowledge = 'IN_FORCE' | 'NOT_IN_FORCE' | 'UNKNOWN';

/** What is known of a product beside the integration that is judged. */
export interface ProductKnowledge {
  readonly others: readonly Pick<IntegrationRow, 'target' | 'interface' | 'status'>[];
  /** Of the product's vendor, by the key of the source that lists suppliers. */
  supplierOn(source: string): SupplierKnowledge;
}

/**
 * The prerequisites of which the sources say the contrary. An integration that is required of the vendor is there and
 * has ended in every role and version listed; or the list that a vendor must stand on has been read well and has no
 * approval of it that is in force. A prerequisite that no source speaks of is not known to be unmet, so it is never
 * among them; neither are agreements and memberships, which no source lists by product.
 */
export function unmetPrerequisites(
  prerequisites: readonly PrerequisiteRow[],
  { others, supplierOn }: ProductKnowledge,
): PrerequisiteRow[] {
  return prerequisites.filter(({ kind, party, requires }) => {
    if (party === 'BUYER' || requires === null) return false;
    if (kind === 'ASSESSMENT') return supplierOn(requires) === 'NOT_IN_FORCE';
    if (kind !== 'INTEGRATION') return false;
    const about = others.filter(({ target, interface: of }) => target === requires || of === requires);
    return about.length > 0 && about.every(({ status }) => ended.has(status.headline));
  });
}

/**
 * What the rows of one vendor on a list of suppliers that was read well come to. A row that has just gone missing says
 * nothing yet, and neither does one whose status could not be read. No row says nothing either, unless the vendor
 * `isIdentified` by its number: under a name alone it may be there under another.
 */
export function supplierKnowledge(
  rows: readonly Omit<HeadlineInput, 'asOf'>[],
  { asOf, isIdentified }: { readonly asOf: string; readonly isIdentified: boolean },
): SupplierKnowledge {
  const standing = rows.filter(({ observation }) => observation !== 'DELISTED_CONFIRMED');
  if (standing.length === 0) return isIdentified ? 'NOT_IN_FORCE' : 'UNKNOWN';
  const headlines = standing.map((row) => settle({ ...row, asOf }).headline);
  if (headlines.some((headline) => inForce.has(headline))) return 'IN_FORCE';
  const isOver = standing.every(
    (row, at) => ended.has(headlines[at] ?? 'UNCERTAIN') || (row.observation === 'LISTED' && saysNo(row)),
  );
  return isOver ? 'NOT_IN_FORCE' : 'UNKNOWN';
}

/** A row that is there and says that there is no approval: suspended, or still on its way to one. */
function saysNo({ standing, process }: Pick<HeadlineInput, 'standing' | 'process'>): boolean {
  return standing === 'SUSPENDED' || (process !== 'APPROVED' && process !== 'NOT_STATED');
}
