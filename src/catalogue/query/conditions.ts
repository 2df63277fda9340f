/** The conditions of a filter of integrations that cells answer, each as values of one dimension. */
import {
  careSettings,
  headlines,
  interfaceRoles,
  observations,
  processPhases,
  productCategories,
  standings,
} from '../../domain/vocabulary.ts';
import type { IntegrationFilter } from '../catalogue.ts';
import { usageCode } from '../snapshot/stores.ts';
import type { Condition, CountField } from './pair-counts.ts';

/** Keys to rows, for the filter's own words. */
export interface KeyRows {
  readonly target: (key: string) => number | undefined;
  readonly interface: (key: string) => number | undefined;
}

const fieldOfUnstated = {
  INTERFACE: 'interface',
  ROLE: 'role',
  IN_USE: 'inUse',
  CATEGORY: 'categories',
  CARE_SETTING: 'careSettings',
} as const;

/** All of them must hold. Conditions that name products or single rows are not among them. */
export function conditionsOf(filter: IntegrationFilter, keys: KeyRows): Condition[] {
  const conditions: Condition[] = [];
  const add = (field: CountField, values: readonly number[] | undefined) => {
    if (values !== undefined) conditions.push({ field, values });
  };
  const { targetKeys, interfaceKeys, inUse, notStated = [] } = filter;
  add(
    'target',
    targetKeys?.map((key) => keys.target(key) ?? -1),
  );
  add('interface', stated(interfaceKeys?.map((key) => keys.interface(key) ?? -1)));
  add('role', stated(codesOf(interfaceRoles, filter.roles)));
  add('headline', codesOf(headlines, filter.headlines));
  add('process', codesOf(processPhases, filter.processes));
  add('standing', codesOf(standings, filter.standings));
  add('observation', codesOf(observations, filter.observations));
  add('inUse', inUse === undefined ? undefined : [usageCode(inUse)]);
  add('categories', stated(codesOf(productCategories, filter.categories)));
  add('careSettings', stated(codesOf(careSettings, filter.careSettings)));
  for (const property of notStated) if (property !== 'VENDOR') add(fieldOfUnstated[property], [0]);
  return conditions;
}

/** Whether cells answer the whole filter: it names no product, and nothing that is seen of single rows alone. */
export function isOfCells(filter: IntegrationFilter): boolean {
  return (
    filter.organisationNumbers === undefined &&
    filter.vendorIds === undefined &&
    filter.productIds === undefined &&
    filter.text === undefined &&
    filter.since === undefined &&
    filter.validUntil === undefined &&
    filter.decidedOn === undefined &&
    filter.warnings === undefined &&
    filter.notStated?.includes('VENDOR') !== true
  );
}

/** Codes of the words, -1 for one that is not in the vocabulary. */
export function codesOf(
  words: readonly string[],
  wanted: readonly string[] | undefined,
): number[] | undefined {
  return wanted?.map((word) => words.indexOf(word));
}

/** The codes where 0 stands for what is not stated. */
const stated = (codes: readonly number[] | undefined) => codes?.map((code) => (code < 0 ? -1 : code + 1));
