/** What links lead from and to in a catalogue. Worked out once for each, when it is first asked. */
import type { LinkEndRow } from '../../domain/model.ts';
import { keyOf } from '../../domain/text/names.ts';
import { versionInTitle } from '../../domain/text/versions.ts';
import type { Catalogue, Entity, Link, Requirement } from '../catalogue.ts';

interface LinkGraph {
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly services: readonly string[];
}

const graphs = new WeakMap<Catalogue, LinkGraph>();

/** Links from and to the thing, by key, each once. */
export function linksOf(catalogue: Catalogue, ...ends: readonly LinkEndRow[]): readonly Link[] {
  const { linksOf: known } = graphOf(catalogue);
  return [...new Set(ends.flatMap((end) => known.get(endKey(end)) ?? []))];
}

/** What stands at the end of a link; null: nothing of the catalogue, which a service of the regulation plan is not either. */
export function linkedEntity(catalogue: Catalogue, end: LinkEndRow): Entity | null {
  return graphOf(catalogue).entities.get(endKey(end)) ?? null;
}

/** Services of the regulation plan that the plan or a link names, by name. */
export function planServices(catalogue: Catalogue): readonly string[] {
  return graphOf(catalogue).services;
}

/** Keys of where it is seen that a requirement is met: as the editors say it, or where its standard is the one that is used. */
export function shownAt({ duty, framework, catalogue }: Requirement): readonly string[] {
  if (duty) return duty.shownAt;
  const of = catalogue.find(framework);
  if (of?.type !== 'Framework' || of.value.kind !== 'STANDARD') return [];
  return linksOf(catalogue, { kind: 'STANDARD', name: of.value.title }).flatMap(({ relation, to }) =>
    relation === 'SPECIFIES' ? [to.name] : [],
  );
}

/** Versions of the interfaces at `shownAt` that meet it, any of them; empty: none is stated. Of a standard the one in its title. */
export function versionsOf({ duty, framework, catalogue }: Requirement): readonly string[] {
  if (duty) return duty.interfaceVersions ?? [];
  const of = catalogue.find(framework);
  const version =
    of?.type === 'Framework' && of.value.kind === 'STANDARD' ? versionInTitle(of.value.title) : null;
  return version === null ? [] : [version];
}

/** Ends that are named by their titles. */
const titled: ReadonlySet<LinkEndRow['kind']> = new Set(['STANDARD', 'ACTIVITY', 'MEASURE', 'PLAN_SERVICE']);

/** Titles are the same whatever their case, spaces and hyphens; keys are as they are. */
function endKey({ kind, name }: LinkEndRow): string {
  const isTitle = titled.has(kind);
  return `${kind}|${isTitle ? keyOf(name) : name}`;
}

function graphOf(catalogue: Catalogue): LinkGraph {
  const known = graphs.get(catalogue);
  if (known) return known;
  const graph: LinkGraph = {
    linksOf: byEnd(catalogue.links),
    entities: entitiesOf(catalogue),
    services: servicesOf(catalogue),
  };
  graphs.set(catalogue, graph);
  return graph;
}

function byEnd(links: readonly Link[]): Map<string, Link[]> {
  const found = new Map<string, Link[]>();
  for (const link of links) {
    for (const end of new Set([endKey(link.from), endKey(link.to)])) {
      const group = found.get(end);
      if (group) group.push(link);
      else found.set(end, [link]);
    }
  }
  return found;
}

/** Of several with one name the first in the catalogue's order. */
function entitiesOf(catalogue: Catalogue): Map<string, Entity> {
  const all: [LinkEndRow, Entity][] = [
    ...catalogue.targets.map((value): [LinkEndRow, Entity] => [
      { kind: 'TARGET', name: value.key },
      { type: value.kind === 'NATIONAL_SERVICE' ? 'NationalService' : 'HealthRegister', value },
    ]),
    ...catalogue.interfaces.map((value): [LinkEndRow, Entity] => [
      { kind: 'INTERFACE', name: value.key },
      { type: 'TargetInterface', value },
    ]),
    ...catalogue.frameworks.flatMap((value): [LinkEndRow, Entity][] => [
      [
        { kind: 'FRAMEWORK', name: value.key },
        { type: 'Framework', value },
      ],
      [
        { kind: 'STANDARD', name: value.title },
        { type: 'Framework', value },
      ],
    ]),
    ...catalogue.requirements
      .filter(({ duty }) => duty !== undefined)
      .map((value): [LinkEndRow, Entity] => [
        { kind: 'REQUIREMENT', name: value.key },
        { type: 'Requirement', value },
      ]),
    ...catalogue.activities.map((value): [LinkEndRow, Entity] => [
      { kind: 'ACTIVITY', name: value.title },
      { type: 'RoadmapActivity', value },
    ]),
    ...catalogue.measures.map((value): [LinkEndRow, Entity] => [
      { kind: 'MEASURE', name: value.title },
      { type: 'PortfolioMeasure', value },
    ]),
  ];
  return new Map(all.toReversed().map(([end, entity]) => [endKey(end), entity]));
}

function servicesOf({ planElements, links }: Catalogue): string[] {
  const named = [
    ...planElements.flatMap(({ service, alsoFor }) => [service, ...alsoFor]),
    ...links.flatMap(({ from, to }) =>
      [from, to].flatMap(({ kind, name }) => (kind === 'PLAN_SERVICE' ? [name] : [])),
    ),
  ];
  const byKey = new Map(named.toReversed().map((name) => [keyOf(name), name]));
  return [...byKey.values()].sort((left, right) => left.localeCompare(right, 'nb'));
}
