/** All current batches become one catalogue. Pure: the same input in any order gives the same output. */

import type { IdRegister, Mint, Redirect } from '../history/ids.ts';
import type { CatalogueData, SourceRow } from '../model.ts';
import type { Batch } from '../record.ts';
import type { Decision } from '../resolution/decisions.ts';
import type { SourceDeclaration } from '../source.ts';
import { compareNames, compareText } from '../text/names.ts';
import type { DataMode } from '../vocabulary.ts';
import { type Items, makeContext } from './context.ts';
import { mergeLinks } from './links.ts';
import { mergeAgencies } from './parties/agencies.ts';
import { groupMunicipalities, municipalityRows } from './parties/municipalities.ts';
import { isInactive } from './parties/register.ts';
import { type MergedVendors, mergeVendors, vendorRows } from './parties/vendors.ts';
import { type MergedIntegration, mergeIntegrations } from './products/integrations.ts';
import { negativeRows, placeNegatives } from './products/negatives.ts';
import { warnOfPrerequisites } from './products/prerequisites.ts';
import { type MergedProduct, mergeProducts } from './products/products.ts';
import { mergeFrameworks } from './requirements/frameworks.ts';
import { mergeDeclarations, mergePlan, mergePortfolio, mergeRoadmap } from './requirements/plans.ts';
import { mergeProfiles } from './requirements/profiles.ts';
import {
  interfaceRows,
  type ResolvedTargets,
  resolveTargets,
  targetRows,
} from './targets/target-resolution.ts';

export interface MergeInput {
  readonly mode: DataMode;
  /** ISO date on which headlines and warnings hold. */
  readonly asOf: string;
  readonly sources: readonly SourceDeclaration[];
  /** At most one batch a source. */
  readonly batches: readonly Batch[];
  /** Ids given earlier, by `kind|key`. */
  readonly ids: ReadonlyMap<string, string>;
  readonly decisions: readonly Decision[];
  /** Keys of the sources whose last good harvest is too old to say what is listed. */
  readonly staleSources: ReadonlySet<string>;
}

export interface MergeResult {
  readonly data: CatalogueData;
  /** Keys that answer to an id from now on, to be kept with the snapshot. */
  readonly minted: readonly Mint[];
  /** Ids given up because two entities turned out to be one. */
  readonly redirects: readonly Redirect[];
  readonly made: Made;
}

/** What the rows were made of. `findings/rules` reads it and reports what is wrong. */
export interface Made {
  readonly mode: DataMode;
  readonly items: Items;
  readonly vendors: MergedVendors;
  readonly products: readonly MergedProduct[];
  readonly targets: ResolvedTargets;
  readonly integrations: readonly MergedIntegration[];
}

/** Merges the batches. The cost grows with the number of claims; nothing compares all pairs. */
export function merge(input: MergeInput): MergeResult {
  const context = makeContext(input);
  const { ids, items } = context;
  const vendors = mergeVendors(context, input.decisions);
  const { products, links } = mergeProducts(context, vendors);
  const negatives = placeNegatives(context, products, vendors);
  const municipalities = groupMunicipalities(context);
  const targets = resolveTargets(context, [
    ...products.flatMap((product) => product.items),
    ...negatives.map(({ item }) => item),
    ...municipalities.flatMap((group) => group.items),
  ]);
  const integrations = warnOfPrerequisites(
    context,
    mergeIntegrations(context, targets, products, inactiveVendors(vendors)),
    { targets, products, vendors },
  );
  const negativesOf = negativeRows(negatives, targets);
  const shownTargets = targetRows(targets);
  const data: CatalogueData = {
    mode: input.mode,
    agencies: mergeAgencies(context, input.sources, shownTargets),
    targets: shownTargets,
    interfaces: interfaceRows(targets),
    municipalities: municipalityRows(context, municipalities, targets),
    frameworks: mergeFrameworks(context),
    sources: sourceRows(input, ids),
    vendors: vendorRows(context, vendors, links),
    products: products.map(({ row }) => ({ ...row, negatives: negativesOf.get(row.id) ?? [] })),
    integrations: integrations.map(({ row }) => row),
    selfDeclarations: mergeDeclarations(context, products),
    planElements: mergePlan(context),
    activities: mergeRoadmap(context),
    measures: mergePortfolio(context),
    profiles: mergeProfiles(context),
    links: mergeLinks(context),
  };
  const made = { mode: input.mode, items, vendors, products, targets, integrations };
  return { data, minted: ids.minted(), redirects: ids.redirects(), made };
}

/** Ids of vendors that are no longer active in Enhetsregisteret. Of a number that it does not have, nothing is known. */
function inactiveVendors({ all }: MergedVendors): ReadonlySet<string> {
  return new Set(all.filter(({ register }) => isInactive(register)).map(({ id }) => id));
}

function sourceRows({ sources, batches }: MergeInput, ids: IdRegister): SourceRow[] {
  const batchOf = new Map(batches.map(({ source, id }) => [source, id]));
  return [...sources]
    .sort((left, right) => compareText(left.key, right.key))
    .map((source) => ({
      id: ids.assign('source', [source.key]).id,
      key: source.key,
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      licence: source.licence,
      licenceText: source.licenceText,
      meaning: source.meaning,
      legalEffect: source.legalEffect,
      expectedEveryHours: source.expectedEveryHours,
      launched: source.launched !== false,
      batch: batchOf.get(source.key) ?? null,
    }))
    .sort((left, right) => compareNames(left.title.nb, right.title.nb) || compareText(left.id, right.id));
}
