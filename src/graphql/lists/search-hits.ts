/** Searches of what people write: names first, then organisation numbers, kinds of product, synonyms and other forms of the words. */
import type { Catalogue, Entity } from '../../catalogue/catalogue.ts';
import { queryWordsOf, wordsOf } from '../../catalogue/query/fold.ts';
import type { FoundParent, SearchType } from '../parents.ts';
import { valueLabels } from '../texts/value-labels.ts';
import { asWritten, titled, type Words } from '../texts/words.ts';
import { requirementsWith } from './requirement-search.ts';
import { stemmed, synonymsOf } from './synonyms.ts';

/** Hits that one search gives. What finds more is asked for by a list's filter. */
const maxHits = 1_000;

type MatchedField = FoundParent['matchedField'];

/** How much less a hit counts that was not found by the words as they stand. */
const share = { synonym: 0.8, category: 0.7, inflection: 0.6, text: 0.5 } as const;

const searches = new WeakMap<Catalogue, Map<string, readonly FoundParent[]>>();
const maxKept = 100;

/** All hits of any kind, the best first; each thing once, by the best way that it was found. */
export function searchHits(catalogue: Catalogue, text: string): readonly FoundParent[] {
  const known = searches.get(catalogue) ?? new Map<string, readonly FoundParent[]>();
  searches.set(catalogue, known);
  const before = known.get(text);
  if (before) return before;
  if (known.size >= maxKept) known.clear();
  const hits = find(catalogue, text);
  known.set(text, hits);
  return hits;
}

function find(catalogue: Catalogue, text: string): readonly FoundParent[] {
  const found = new Map<string, FoundParent>();
  const add = (hit: FoundParent | null) => {
    if (hit && (found.get(hit.node.id)?.score ?? -1) < hit.score) found.set(hit.node.id, hit);
  };
  const [, number] = /^(?:NO)?(\d{9})(?:MVA)?$/iu.exec(text.replace(/[\s.]+/gu, '')) ?? [];
  if (number !== undefined) {
    const page = catalogue.vendors({ organisationNumbers: [number] }, { first: 10, after: -1 });
    for (const vendor of page.items)
      add({
        ...hitOf({ type: 'Vendor', value: vendor }),
        score: 2,
        ...matchOf('ORGANISATION_NUMBER', number, [number]),
      });
  }
  const byNames = (words: string, weight: number, field?: MatchedField) => {
    // Only what somebody has typed can be mistyped: «PLL», which means «legemiddelliste», is not the beginning of «Pleie».
    for (const { entity, score } of catalogue.search(words, null, maxHits, words !== text))
      add({ ...hitOf(entity), score: score * weight, ...bestMatch(entity, words, field) });
  };
  byNames(text, 1);
  for (const hit of byVersion(catalogue, text)) add(hit);
  for (const phrase of [text, ...synonymsOf(text)]) {
    if (phrase !== text) byNames(phrase, share.synonym, 'SYNONYM');
    for (const hit of byCategory(catalogue, phrase)) add(hit);
    for (const hit of byRequirement(catalogue, phrase, phrase === text ? 1 : share.synonym)) add(hit);
  }
  const stem = stemmed(text);
  if (stem !== null) {
    byNames(stem, share.inflection, 'INFLECTION');
    for (const hit of byRequirement(catalogue, stem, share.inflection)) add(hit);
  }
  return [...found.values()].sort((left, right) => right.score - left.score).slice(0, maxHits);
}

/** A name and a version behind it: `Journal 4.2`, `Journal versjon 4`. A year or a number in a name is one too. */
const nameAndVersion =
  /^(.{2,200}?)[ ,]{1,3}(?:v|ver|versjon|version)?\.? ?(\d{1,6}(?:\.\d{1,6}){0,4})(?:\.x)?$/iu;
/** Products of which the versions are looked through. */
const mostNamed = 50;

/** Products of the name that a list states in the version, or in one below it: `4` finds 4.2. */
function byVersion(catalogue: Catalogue, text: string): FoundParent[] {
  const [, name = '', version = ''] = nameAndVersion.exec(text.trim()) ?? [];
  if (name === '') return [];
  return catalogue.search(name, ['Product'], mostNamed, true).flatMap(({ entity, score }) => {
    if (entity.type !== 'Product') return [];
    const { items } = catalogue.integrations(
      { productIds: [entity.value.id] },
      { first: maxHits, after: -1 },
    );
    const stated = items.flatMap(({ approvals }) => approvals.flatMap((approval) => approval.version ?? []));
    const found = stated.find((one) => isOfVersion(one, version));
    if (found === undefined) return [];
    // More than the name alone finds: that much more was asked for.
    const words = [...queryWordsOf(name), ...queryWordsOf(version)];
    return [
      {
        ...hitOf(entity),
        score: score + share.text,
        ...matchOf('VERSION', `${entity.value.name} ${found}`, words),
      },
    ];
  });
}

const isOfVersion = (stated: string, asked: string): boolean =>
  stated.split(/[^\d.]+/u).some((one) => one === asked || one.startsWith(`${asked}.`));

/** Products of the kinds whose own words have every word of the phrase. */
function byCategory(catalogue: Catalogue, phrase: string): FoundParent[] {
  const wanted = queryWordsOf(phrase);
  if (wanted.length === 0) return [];
  return Object.entries<Words>(valueLabels.categories).flatMap(([category, { nb, nn = nb, en }]) => {
    const label = [nb, nn, en].find((one) => wanted.every((word) => wordsOf(one).includes(word)));
    if (label === undefined) return [];
    const page = catalogue.products({ categories: [category as never] }, { first: maxHits, after: -1 });
    return page.items.map((product) => ({
      ...hitOf({ type: 'Product', value: product }),
      score: share.category / 2,
      ...matchOf('CATEGORY', label, wanted),
    }));
  });
}

/** What is required, where its title, number or text has all the words. */
function byRequirement(catalogue: Catalogue, phrase: string, weight: number): FoundParent[] {
  return requirementsWith(catalogue, phrase).map(({ requirement, field, text }) => ({
    ...hitOf({ type: 'Requirement', value: requirement }),
    label: titled({ title: requirement.title, ...requirement.duty }),
    score: weight * (field === 'TEXT' ? share.text : 0.9),
    ...matchOf(field, text, queryWordsOf(phrase)),
  }));
}

/** The names of an entity: what people call it first. */
function namesOf(entity: Entity): readonly (readonly [MatchedField, string])[] {
  const { type, value } = entity;
  if (type === 'Vendor')
    return [['NAME', value.name], ...value.names.map((one) => ['ALIAS', one.value] as const)];
  if (type === 'Product')
    return [['NAME', value.name], ...value.aliases.map((one) => ['ALIAS', one] as const)];
  if (type === 'Municipality') return [['NAME', value.name]];
  if (type === 'Framework')
    return [
      ['NAME', value.title],
      ...(value.identifier === null ? [] : [['KEY', value.identifier] as const]),
    ];
  if (
    type === 'NationalService' ||
    type === 'HealthRegister' ||
    type === 'TargetInterface' ||
    type === 'Agency'
  )
    return [
      ['NAME', value.name.nb],
      ['NAME', value.name.en],
      ['KEY', value.key],
    ];
  return [];
}

const hitOf = (entity: Entity): Pick<FoundParent, 'node' | 'kind' | 'label'> => ({
  node: entity.value,
  kind: entity.type as SearchType,
  label: labelOf(entity),
});

function labelOf(entity: Entity): Words {
  const { type, value } = entity;
  if (
    type === 'NationalService' ||
    type === 'HealthRegister' ||
    type === 'TargetInterface' ||
    type === 'Agency'
  )
    return value.name;
  return asWritten(namesOf(entity)[0]?.[1] ?? '');
}

function bestMatch(entity: Entity, text: string, field?: MatchedField) {
  const words = queryWordsOf(text);
  const names = namesOf(entity);
  const begins = (name: string) =>
    words.filter((word) => wordsOf(name).some((one) => one.startsWith(word))).length;
  const [best] = names.toSorted((left, right) => begins(right[1]) - begins(left[1]));
  const [own, name] = best ?? (['NAME', ''] as const);
  return matchOf(field ?? own, name, words);
}

/** Where the words stand in the text, in UTF-16 code units; none where one letter is different. */
function matchOf(matchedField: MatchedField, matchedText: string, words: readonly string[]) {
  const highlights = [...matchedText.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index }) =>
    wordsOf(word).some((one) => words.some((wanted) => one.startsWith(wanted)))
      ? [{ from: index, to: index + word.length }]
      : [],
  );
  return { matchedField, matchedText, highlights };
}
