/** The small tables as objects of a catalogue, with what finds them by id and key. */
import type {
  Agency,
  Catalogue,
  Entity,
  Framework,
  Link,
  Municipality,
  PlanElement,
  PortfolioMeasure,
  Profile,
  Requirement,
  RoadmapActivity,
  SelfDeclaration,
  Source,
  Target,
  TargetInterface,
} from '../catalogue.ts';
import type { SmallTables } from './snapshot-writer.ts';

export interface Tables {
  readonly agencies: readonly Agency[];
  readonly targets: readonly Target[];
  readonly interfaces: readonly TargetInterface[];
  readonly municipalities: readonly Municipality[];
  readonly frameworks: readonly Framework[];
  readonly requirements: readonly Requirement[];
  readonly sources: readonly Source[];
  readonly planElements: readonly PlanElement[];
  readonly activities: readonly RoadmapActivity[];
  readonly measures: readonly PortfolioMeasure[];
  readonly profiles: readonly Profile[];
  readonly links: readonly Link[];
  readonly dutyByKey: ReadonlyMap<string, Requirement>;
  /** By key of the target, interface or list. */
  readonly dutiesShownAt: ReadonlyMap<string, readonly Requirement[]>;
  /** By id of the product. */
  readonly selfDeclarationsOf: ReadonlyMap<string, readonly SelfDeclaration[]>;
  readonly byId: ReadonlyMap<string, Entity>;
  readonly agencyByKey: ReadonlyMap<string, Agency>;
  readonly targetByKey: ReadonlyMap<string, Target>;
  readonly interfaceByKey: ReadonlyMap<string, TargetInterface>;
  readonly sourceByKey: ReadonlyMap<string, Source>;
  /** By key of the target. */
  readonly interfacesOf: ReadonlyMap<string, readonly TargetInterface[]>;
}

/** Objects that know their catalogue. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one table after another, a statement each.
export function openTables(tables: SmallTables, catalogue: Catalogue): Tables {
  const agencies = tables.agencies.map((row): Agency => ({ ...row, kind: 'Agency', catalogue }));
  const targets = tables.targets.map((row): Target => ({ ...row, catalogue }));
  const interfaces = tables.interfaces.map(
    (row): TargetInterface => ({ ...row, kind: 'TargetInterface', catalogue }),
  );
  const municipalities = tables.municipalities.map(
    (row): Municipality => ({ ...row, kind: 'Municipality', catalogue }),
  );
  const frameworks = tables.frameworks.map((row): Framework => ({ ...row, catalogue }));
  const requirements = tables.frameworks.flatMap((framework) =>
    framework.requirements.map((row): Requirement => ({ ...row, kind: 'Requirement', catalogue })),
  );
  const sources = tables.sources.map((row): Source => ({ ...row, kind: 'Source', catalogue }));
  const planElements = tables.planElements.map(
    (row): PlanElement => ({ ...row, kind: 'PlanElement', catalogue }),
  );
  const activities = tables.activities.map(
    (row): RoadmapActivity => ({ ...row, kind: 'RoadmapActivity', catalogue }),
  );
  const measures = tables.measures.map(
    (row): PortfolioMeasure => ({ ...row, kind: 'PortfolioMeasure', catalogue }),
  );
  const profiles = tables.profiles.map((row): Profile => ({ ...row, kind: 'Profile', catalogue }));
  const duties = requirements.filter(({ duty }) => duty !== undefined);
  const selfDeclarations = tables.selfDeclarations.map(
    (row): SelfDeclaration => ({ ...row, kind: 'SelfDeclaration', catalogue }),
  );
  const links = tables.links.map((row): Link => ({ ...row, kind: 'Link', catalogue }));
  const entities: Entity[] = [
    ...agencies.map((value): Entity => ({ type: 'Agency', value })),
    ...targets.map(
      (value): Entity => ({
        type: value.kind === 'NATIONAL_SERVICE' ? 'NationalService' : 'HealthRegister',
        value,
      }),
    ),
    ...interfaces.map((value): Entity => ({ type: 'TargetInterface', value })),
    ...municipalities.map((value): Entity => ({ type: 'Municipality', value })),
    ...frameworks.map((value): Entity => ({ type: 'Framework', value })),
    ...requirements.map((value): Entity => ({ type: 'Requirement', value })),
    ...sources.map((value): Entity => ({ type: 'Source', value })),
    ...planElements.map((value): Entity => ({ type: 'PlanElement', value })),
    ...activities.map((value): Entity => ({ type: 'RoadmapActivity', value })),
    ...measures.map((value): Entity => ({ type: 'PortfolioMeasure', value })),
    ...profiles.map((value): Entity => ({ type: 'Profile', value })),
    ...selfDeclarations.map((value): Entity => ({ type: 'SelfDeclaration', value })),
    ...links.filter(({ id }) => id !== '').map((value): Entity => ({ type: 'Link', value })),
  ];
  return {
    agencies,
    targets,
    interfaces,
    municipalities,
    frameworks,
    requirements,
    sources,
    planElements,
    activities,
    measures,
    profiles,
    links,
    dutyByKey: byKey(duties),
    dutiesShownAt: groupByAll(duties, ({ duty }) => duty?.shownAt ?? []),
    selfDeclarationsOf: Map.groupBy(selfDeclarations, (row) => row.product),
    byId: new Map(entities.map((entity) => [entity.value.id, entity])),
    agencyByKey: byKey(agencies),
    targetByKey: byKey(targets),
    interfaceByKey: byKey(interfaces),
    sourceByKey: byKey(sources),
    interfacesOf: Map.groupBy(interfaces, (row) => row.target),
  };
}

/** Rows under each of their keys. */
function groupByAll<T>(rows: readonly T[], keysOf: (row: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

function byKey<T extends { readonly key: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.key, row]));
}
