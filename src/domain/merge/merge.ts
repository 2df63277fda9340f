/** All current batches become one catalogue. Pure: the same input in any order gives the same output. */

import type { IdRegister, Mint, Redirect } from '../history/ids.ts';
import type { DeadLink } from '../links.ts';
import type { ListAge } from '../list-age.ts';
import type { CatalogueData, SourceRow } from '../model.ts';
import type { Finding } from '../reading.ts';
import type { Batch } from '../record.ts';
import type { Decision } from '../resolution/decisions.ts';
import type { SourceDeclaration } from '../source.ts';
import { compareNames, compareText } from '../text/names.ts';
import type { DataMode } from '../vocabulary.ts';
import { mergeAgencies } from './agencies.ts';
import { makeContext } from './context.ts';
import { tellDeadLinks } from './dead-link-findings.ts';
import { mergeFrameworks } from './frameworks.ts';
import { mergeIntegrations } from './integrations.ts';
import { mergeLinks } from './links.ts';
import { tellListAges } from './list-age-findings.ts';
import { mergeMunicipalities } from './municipalities.ts';
import { negativesOf } from './negatives.ts';
import { Places } from './places.ts';
import { mergeDeclarations, mergePlan, mergePortfolio, mergeRoadmap } from './plans.ts';
import { warnOfPrerequisites } from './prerequisites.ts';
import { mergeProducts } from './products.ts';
import { mergeProfiles } from './profiles.ts';
import { isInactive } from './register.ts';
import { type MergedVendors, mergeVendors, vendorRows } from './vendors.ts';

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
  /** Keys of the sources whose last good harvest is too old to tell what is listed. */
  readonly staleSources: ReadonlySet<string>;
  /** Lists that are older than they should be, by source, as far as the clock and the record tell. */
  readonly listAges?: ReadonlyMap<string, readonly ListAge[]>;
  /** Links that lead nowhere, by address. */
  readonly deadLinks?: ReadonlyMap<string, DeadLink>;
}

export interface MergeResult {
  readonly data: CatalogueData;
  /** Keys that answer to an id from now on, to be kept with the snapshot. */
  readonly minted: readonly Mint[];
  /** Ids given up because two entities turned out to be one. */
  readonly redirects: readonly Redirect[];
  /** What the sources together show to be wrong, by the key of the source whose publisher should see it. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** Merges the batches. The cost grows with the number of claims; nothing compares all pairs. */
export function merge(input: MergeInput): MergeResult {
  const context = makeContext(input);
  const places = new Places(context);
  const vendors = mergeVendors(context, input.mode, input.decisions);
  const products = mergeProducts(context, vendors);
  const placed = mergeIntegrations(context, places, products, inactiveVendors(vendors));
  tellListAges(context, input.sources, input.listAges ?? new Map());
  tellDeadLinks(context, input.deadLinks ?? new Map());
  const integrations = warnOfPrerequisites(context, placed, { places, products, vendors });
  const negatives = negativesOf(context, places, products, vendors);
  const municipalities = mergeMunicipalities(context, places);
  const data: CatalogueData = {
    mode: input.mode,
    agencies: mergeAgencies(context, input.sources, places.targets()),
    targets: places.targets(),
    interfaces: places.interfaces(),
    municipalities,
    frameworks: mergeFrameworks(context),
    sources: sourceRows(input, context.ids),
    vendors: vendorRows(context, vendors),
    products: products.map(({ row }) => ({ ...row, negatives: negatives.get(row.id) ?? [] })),
    integrations,
    selfDeclarations: mergeDeclarations(context, products),
    planElements: mergePlan(context),
    activities: mergeRoadmap(context),
    measures: mergePortfolio(context),
    profiles: mergeProfiles(context),
    links: mergeLinks(context),
  };
  return {
    data,
    minted: context.ids.minted(),
    redirects: context.ids.redirects(),
    findings: context.findings(),
  };
}

/** Ids of vendors that are no longer active in Enhetsregisteret. Of a number that it does not have, nothing is known. */
function inactiveVendors({ drafts }: MergedVendors): ReadonlySet<string> {
  return new Set(drafts.filter(({ register }) => isInactive(register)).map(({ id }) => id));
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
