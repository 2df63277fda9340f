/** The warning that follows from what a product's other integrations say. */
import type { IntegrationRow } from '../model.ts';
import { unmetPrerequisites } from '../prerequisites.ts';
import type { Places } from './places.ts';

/** The integrations, with PREREQUISITE_UNMET where what their interface requires has ended for the same product. */
export function warnOfPrerequisites(
  integrations: readonly IntegrationRow[],
  places: Pick<Places, 'interface'>,
): IntegrationRow[] {
  const ofProduct = Map.groupBy(integrations, ({ product }) => product);
  return integrations.map((row) => {
    const prerequisites = row.interface === null ? [] : places.interface(row.interface)?.prerequisites;
    const others = (ofProduct.get(row.product) ?? []).filter(({ id }) => id !== row.id);
    if (!prerequisites || unmetPrerequisites(prerequisites, others).length === 0) return row;
    const warnings = [...row.status.warnings, 'PREREQUISITE_UNMET' as const].sort();
    return { ...row, status: { ...row.status, warnings } };
  });
}
