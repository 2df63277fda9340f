/** Which mentions in the sources are the same vendor. docs/rules/resolution-1.md has the rule; nothing is guessed. */
import type { ResolutionRow } from '../model.ts';
import { compareText } from '../text/names.ts';
import type { Decision } from './decisions.ts';
import { type Links, linkParties, type Reason, resolutionRule } from './links.ts';
import { mainName, nameKeyOf } from './names.ts';
import { Parties, type Party, type VendorMention } from './parties.ts';

export interface ResolvedVendor<M extends VendorMention> {
  readonly organisationNumber: string | null;
  readonly mentions: readonly M[];
  /** Stable keys in order of reliability: `number|…`, then the names that are this vendor's alone: `name|base|FORM`. */
  readonly keys: readonly string[];
  readonly resolution: readonly ResolutionRow[];
}

export interface VendorResolution<M extends VendorMention> {
  /** By number, then those without one by name. */
  readonly vendors: readonly ResolvedVendor<M>[];
  /** Names that several vendors with different numbers have. */
  readonly sharedNames: readonly { readonly name: string; readonly organisationNumbers: readonly string[] }[];
}

/** Links the mentions to vendors. Does not depend on the order of mentions or decisions. */
export function resolveVendors<M extends VendorMention>(
  mentions: readonly M[],
  decisions: readonly Decision[],
): VendorResolution<M> {
  const parties = new Parties(mentions, decisions);
  const links = linkParties(parties, decisions);
  const groups = [...Map.groupBy(parties.all(), ({ key }) => links.groupOf(key)).values()];
  const owners = countOwners(groups);
  const vendors = groups
    .filter((group) => group.some((party) => party.mentions.length > 0))
    .map((group) => vendorOf(group, links, owners))
    .sort((left, right) => compareText(orderOf(left), orderOf(right)));
  return { vendors, sharedNames: sharedNames(vendors) };
}

/** How many vendors go by each name. */
function countOwners<M extends VendorMention>(
  groups: readonly (readonly Party<M>[])[],
): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  for (const group of groups) {
    const names = new Set(group.flatMap((party) => [...party.names]));
    for (const name of names) owners.set(name, (owners.get(name) ?? 0) + 1);
  }
  return owners;
}

function vendorOf<M extends VendorMention>(
  group: readonly Party<M>[],
  links: Links,
  owners: ReadonlyMap<string, number>,
): ResolvedVendor<M> {
  const parties = group.toSorted((left, right) => compareText(left.key, right.key));
  const numbers = parties.flatMap(({ number }) => number ?? []);
  const organisationNumber =
    numbers.find((number) => !links.hasYielded(`number|${number}`)) ?? numbers[0] ?? null;
  const others = numbers.filter((number) => number !== organisationNumber);
  const names = [...new Set(parties.flatMap((party) => [...party.names]))].sort();
  const own = names.filter((name) => owners.get(name) === 1);
  const shared = own.length === 0 && organisationNumber === null ? names : [];
  const mentions = parties.flatMap((party) => party.mentions);
  return {
    organisationNumber,
    mentions,
    keys: [
      ...(organisationNumber === null ? [] : [`number|${organisationNumber}`]),
      ...others.map((number) => `number|${number}`),
      ...own.map((name) => `name|${name}`),
      ...shared.map((name) => `unnumbered|${name}`),
    ],
    resolution: explain(parties, links, organisationNumber, mentions),
  };
}

function orderOf({ organisationNumber, keys: [key] }: ResolvedVendor<VendorMention>): string {
  return organisationNumber === null ? `1${key}` : `0${organisationNumber}`;
}

/** Why each of the names is this vendor, and what a person has been asked of it. */
function explain<M extends VendorMention>(
  parties: readonly Party<M>[],
  links: Links,
  number: string | null,
  mentions: readonly M[],
): ResolutionRow[] {
  const since = earliest(mentions);
  const reasons = parties.flatMap(({ key }) => links.reasonsOf(key)).map((reason) => dated(reason, since));
  const decided = new Set(
    reasons.filter(({ judgement }) => judgement === 'POSITIVE').map(({ left }) => nameKeyOf(left)),
  );
  const main = mainName(mentions);
  const right = number ?? main ?? '';
  const found = parties.flatMap((party) => {
    const byName = Map.groupBy(party.mentions, ({ name }) => name);
    return [...byName].flatMap(([name, group]): ResolutionRow[] => {
      const isItself = number === null && name === main;
      if (name === null || isItself || decided.has(nameKeyOf(name))) return [];
      return [
        dated({ ...howLinked(party.number, group), left: name, right, decidedAt: null }, earliest(group)),
      ];
    });
  });
  const rows = new Map([...reasons, ...found].map((row) => [JSON.stringify(row), row]));
  return [...rows.keys()].sort().flatMap((key) => rows.get(key) ?? []);
}

/** By what a name was linked that no person has spoken of. */
function howLinked(number: string | null, group: readonly VendorMention[]) {
  const link = { judgement: 'POSITIVE' as const, score: 1, decidedBy: resolutionRule };
  if (number === null)
    return {
      ...link,
      method: 'name/exact',
      reason: 'The name without case, punctuation and legal form is the same, and fits this vendor only.',
    };
  if (group.every(({ foundInRegister }) => foundInRegister))
    return {
      ...link,
      method: 'register/name-exact',
      reason: `Enhetsregisteret has one entity of exactly this name and legal form, and its number is ${number}.`,
    };
  return { ...link, method: 'number/equal', reason: `The source gives the organisation number ${number}.` };
}

/** Only the fields of a row, in its order: a decision has more. */
function dated(
  { judgement, left, right, method, score, decidedBy, decidedAt, reason }: Reason,
  since: string,
): ResolutionRow {
  return { judgement, left, right, method, score, decidedBy, decidedAt: decidedAt ?? since, reason };
}

function earliest(mentions: readonly VendorMention[]): string {
  return mentions.reduce((first, { seen }) => (first === '' || seen < first ? seen : first), '');
}

function sharedNames<M extends VendorMention>(vendors: readonly ResolvedVendor<M>[]) {
  const numbers = new Map<string, Set<string>>();
  for (const { mentions, organisationNumber } of vendors) {
    if (organisationNumber === null) continue;
    for (const { name } of mentions) {
      if (name === null) continue;
      const key = nameKeyOf(name);
      const found = numbers.get(key);
      if (found) found.add(organisationNumber);
      else numbers.set(key, new Set([organisationNumber]));
    }
  }
  return [...numbers]
    .filter(([, found]) => found.size > 1)
    .map(([name, found]) => ({ name, organisationNumbers: [...found].sort() }))
    .sort((left, right) => compareText(left.name, right.name));
}
