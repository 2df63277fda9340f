/** Prerequisites of an interface that a product is known not to meet. */
import type { IntegrationRow, PrerequisiteRow } from './model.ts';
import type { Headline } from './vocabulary.ts';

/** Words by which an authority or a vendor has ended an integration, or its time has run out. */
const ended: ReadonlySet<Headline> = new Set(['WITHDRAWN', 'EXPIRED']);

/**
 * The prerequisites of which a source says the contrary: another integration that is required of the vendor is there
 * and has ended in every role and version listed. A prerequisite that no source speaks of is not known to be unmet, so
 * it is never among them; neither are agreements and memberships, which no source lists by product.
 */
export function unmetPrerequisites(
  prerequisites: readonly PrerequisiteRow[],
  others: readonly Pick<IntegrationRow, 'target' | 'interface' | 'status'>[],
): PrerequisiteRow[] {
  return prerequisites.filter(({ kind, party, requires }) => {
    if (kind !== 'INTEGRATION' || party === 'BUYER' || requires === null) return false;
    const about = others.filter(({ target, interface: of }) => target === requires || of === requires);
    return about.length > 0 && about.every(({ status }) => ended.has(status.headline));
  });
}
