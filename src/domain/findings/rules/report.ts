/** What all lists together show to be wrong: rules that read the merged rows, and what the clock and the links say. */
import type { DeadLink } from '../../lists/links.ts';
import type { ListAge } from '../../lists/list-age.ts';
import type { MergeResult } from '../../merge/merge.ts';
import type { Finding } from '../../reading.ts';
import type { SourceDeclaration } from '../../source.ts';
import { compareText } from '../../text/names.ts';
import { deadLinks } from './dead-links.ts';
import { contradictions, withoutTarget } from './integrations.ts';
import type { Issue } from './issue.ts';
import { contradictedLevels } from './levels.ts';
import { listAges } from './list-ages.ts';
import { sharedProductNames, unusedKinds, withoutProduct } from './products.ts';
import { registry } from './registry.ts';
import { notApprovedSuppliers } from './suppliers.ts';
import { undescribedTargets } from './undescribed-targets.ts';
import { sharedNames, unusableNumbers } from './vendor-numbers.ts';

/** What is known beside the rows. */
export interface Upkeep {
  readonly sources: readonly SourceDeclaration[];
  /** Lists that are older than they should be, by source. */
  readonly listAges?: ReadonlyMap<string, readonly ListAge[]>;
  /** Links that lead nowhere, by address. */
  readonly deadLinks?: ReadonlyMap<string, DeadLink>;
}

const rules: readonly ((merged: MergeResult) => readonly Issue[])[] = [
  unusableNumbers,
  registry,
  sharedNames,
  withoutProduct,
  sharedProductNames,
  unusedKinds,
  undescribedTargets,
  withoutTarget,
  contradictions,
  contradictedLevels,
  notApprovedSuppliers,
];

/** The findings by the key of the source whose publisher should see them, in the order of their ids. */
export function reportFindings(merged: MergeResult, upkeep: Upkeep): ReadonlyMap<string, readonly Finding[]> {
  const issues = [
    ...rules.flatMap((rule) => rule(merged)),
    ...listAges(upkeep.sources, upkeep.listAges ?? new Map()),
    ...deadLinks(merged, upkeep.deadLinks ?? new Map()),
  ];
  const bySource = [...Map.groupBy(issues, ({ source }) => source)];
  return new Map(
    bySource
      .sort(([left], [right]) => compareText(left, right))
      .map(([source, own]) => {
        // Of rows that have one key the last one is reported.
        const byId = new Map(own.map(({ finding }) => [finding.id, finding]));
        return [source, [...byId.values()].sort((left, right) => compareText(left.id, right.id))];
      }),
  );
}
