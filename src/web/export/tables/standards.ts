import type {
  Framework,
  Link,
  PlanElement,
  PortfolioMeasure,
  Requirement,
  RoadmapActivity,
} from '../../../catalogue/catalogue.ts';
import { jurisdictionOf } from '../../../domain/requirements/eea.ts';
import { type Column, column, evidenceColumn, table } from '../column.ts';
import { lifecycle } from './targets.ts';

const frameworkColumns: readonly Column<Framework>[] = [
  column('id', 'Framework.id', ({ id }) => id),
  column('key', 'Framework.key', ({ key }) => key),
  column('kind', 'Framework.kind', ({ kind }) => kind),
  column('title', 'Framework.title', ({ title }) => title),
  column('identifier', 'Framework.identifier', ({ identifier }) => identifier),
  column('version', 'Framework.version', ({ version }) => version),
  column('publisherKey', 'Framework.publisher', ({ publisher }) => publisher, 'string'),
  ...lifecycle<Framework>(),
  column('changedOn', 'Framework.changedOn', ({ changedOn }) => changedOn),
  column('publishedOn', 'Framework.publishedOn', ({ publishedOn }) => publishedOn),
  column('theme', 'Framework.theme', ({ theme }) => theme),
  column('legalBasis', 'Framework.legalBasis', ({ legalBasis }) => legalBasis ?? null),
  column('note', 'Framework.note', ({ note }) => note ?? null),
  column('url', 'Framework.url', ({ url }) => url),
  evidenceColumn('Framework', ({ id }) => id),
];

export const frameworks = table<Framework>({
  name: 'frameworks',
  title: { nb: 'Standarder og rammeverk', en: 'Standards and frameworks' },
  type: 'Framework',
  list: 'frameworks',
  columns: frameworkColumns,
});

export const standards = table<Framework>({
  name: 'standards',
  title: { nb: 'Standarder', en: 'Standards' },
  type: 'Framework',
  list: 'frameworks',
  fixed: { filter: { kind: ['STANDARD'] } },
  columns: frameworkColumns,
});

interface RequirementRow {
  readonly requirement: Requirement;
  readonly framework: Framework | null;
}

export const requirements = table<Requirement, RequirementRow>({
  name: 'requirements',
  title: { nb: 'Krav og råd', en: 'Requirements and advice' },
  type: 'Requirement',
  list: 'requirements',
  row: (requirement) => {
    const found = requirement.catalogue.find(requirement.framework);
    return { requirement, framework: found?.type === 'Framework' ? found.value : null };
  },
  columns: [
    column('id', 'Requirement.id', ({ requirement }) => requirement.id),
    column('key', 'Requirement.key', ({ requirement }) => requirement.key),
    column('frameworkId', 'Framework.id', ({ framework }) => framework?.id ?? null),
    column('frameworkKey', 'Framework.key', ({ framework }) => framework?.key ?? null),
    column('frameworkTitle', 'Framework.title', ({ framework }) => framework?.title ?? null),
    column('title', 'Requirement.title', ({ requirement }) => requirement.title),
    column('text', 'Requirement.text', ({ requirement }) => requirement.text ?? requirement.title),
    column('area', 'Requirement.area', ({ requirement }) => requirement.area),
    column('number', 'Requirement.number', ({ requirement }) => requirement.number ?? null),
    column('factSheets', 'Requirement.factSheets', ({ requirement }) => requirement.factSheets ?? []),
    column('level', 'Obligation.level', ({ requirement }) => requirement.level),
    column(
      'organisationType',
      'Obligation.organisationType',
      ({ requirement }) => requirement.organisationType,
    ),
    column('direction', 'Obligation.direction', ({ requirement }) => requirement.direction),
    column('legalBasis', 'Requirement.legalBasis', ({ requirement }) => requirement.legalBasis ?? null),
    column('actors', 'Obligation.actors', ({ requirement }) => requirement.duty?.actors ?? []),
    column(
      'careSettings',
      'Obligation.careSettings',
      ({ requirement }) => requirement.duty?.careSettings ?? [],
    ),
    column(
      'productCategories',
      'Obligation.categories',
      ({ requirement }) => requirement.duty?.categories ?? [],
    ),
    column('bindsVia', 'Obligation.bindsVia', ({ requirement }) => requirement.duty?.bindsVia ?? null),
    column(
      'effectiveFrom',
      'Obligation.effectiveFrom',
      ({ requirement }) => requirement.duty?.validFrom ?? null,
    ),
    column(
      'effectiveTo',
      'Obligation.effectiveTo',
      ({ requirement }) => requirement.duty?.validUntil ?? null,
    ),
    column('jurisdiction', 'Obligation.jurisdiction', ({ requirement }) =>
      jurisdictionOf(requirement.duty?.eeaState ?? null),
    ),
    column('eeaState', 'Obligation.eeaState', ({ requirement }) => requirement.duty?.eeaState ?? null),
    column('note', 'Requirement.note', ({ requirement }) => requirement.note ?? null),
    evidenceColumn('Requirement', ({ requirement }) => requirement.id),
  ],
});

export const roadmap = table<RoadmapActivity>({
  name: 'roadmap',
  title: { nb: 'Aktiviteter i veikartet', en: 'Activities of the roadmap' },
  type: 'RoadmapActivity',
  list: null,
  all: ({ activities }) => activities,
  columns: [
    column('id', 'RoadmapActivity.id', ({ id }) => id),
    column('subGoalCode', 'RoadmapActivity.subGoalCode', ({ subGoalCode }) => subGoalCode),
    column('subGoal', 'RoadmapActivity.subGoal', ({ subGoal }) => subGoal),
    column('measure', 'RoadmapActivity.measure', ({ measure }) => measure),
    column('title', 'RoadmapActivity.title', ({ title }) => title),
    column('owner', 'RoadmapActivity.owner', ({ owner }) => owner),
    column('userGroups', 'RoadmapActivity.userGroups', ({ userGroups }) => userGroups),
    column('startsOn', 'RoadmapActivity.startsOn', ({ startsOn }) => startsOn),
    column('endsOn', 'RoadmapActivity.endsOn', ({ endsOn }) => endsOn),
    column('phases', 'RoadmapActivity.phases', ({ phases }) => phases),
    column('tentative', 'RoadmapActivity.tentative', ({ tentative }) => tentative),
    column('sourceKey', 'Source.key', ({ source }) => source),
    evidenceColumn('RoadmapActivity', ({ id }) => id),
  ],
});

export const portfolio = table<PortfolioMeasure>({
  name: 'portfolio',
  title: { nb: 'Tiltak i nasjonal e-helseportefølje', en: 'Measures of the national e-health portfolio' },
  type: 'PortfolioMeasure',
  list: null,
  all: ({ measures }) => measures,
  columns: [
    column('id', 'PortfolioMeasure.id', ({ id }) => id),
    column('title', 'PortfolioMeasure.title', ({ title }) => title),
    column('owner', 'PortfolioMeasure.owner', ({ owner }) => owner),
    column('segment', 'PortfolioMeasure.segment', ({ segment }) => segment),
    column('goal', 'PortfolioMeasure.goal', ({ goal }) => goal),
    column('status', 'PortfolioMeasure.status', ({ status }) => status),
    column('risk', 'PortfolioMeasure.risk', ({ risk }) => risk),
    column('period', 'PortfolioMeasure.period', ({ period }) => period),
    column('quarter', 'PortfolioMeasure.quarter', ({ quarter }) => quarter),
    column('changedOn', 'PortfolioMeasure.changedOn', ({ changedOn }) => changedOn),
    column('url', 'PortfolioMeasure.url', ({ url }) => url),
    column('sourceKey', 'Source.key', ({ source }) => source),
    evidenceColumn('PortfolioMeasure', ({ id }) => id),
  ],
});

export const regulationPlan = table<PlanElement>({
  name: 'regulation-plan',
  title: { nb: 'Reguleringsplanen', en: 'The regulation plan' },
  type: 'PlanElement',
  list: null,
  all: ({ planElements }) => planElements,
  columns: [
    column('id', 'PlanElement.id', ({ id }) => id),
    column('service', 'PlanElement.service', ({ service }) => service),
    column('layer', 'PlanElement.layer', ({ layer }) => layer),
    column('elementType', 'PlanElement.elementType', ({ elementType }) => elementType),
    column('title', 'PlanElement.title', ({ title }) => title),
    column('alsoFor', 'PlanElement.alsoFor', ({ alsoFor }) => alsoFor),
    column('url', 'PlanElement.url', ({ url }) => url),
    column('sourceKey', 'Source.key', ({ source }) => source),
    evidenceColumn('PlanElement', ({ id }) => id),
  ],
});

export const links = table<Link>({
  name: 'links',
  title: {
    nb: 'Sammenhenger mellom planer, krav, standarder og tjenester',
    en: 'Links between plans, requirements, standards and services',
  },
  type: 'Link',
  list: null,
  all: ({ links: all }) => all,
  columns: [
    column('id', 'Link.id', ({ id }) => id),
    column('key', 'Link.key', ({ key }) => key),
    column('relation', 'Link.relation', ({ relation }) => relation),
    column('fromKind', 'LinkEnd.kind', ({ from }) => from.kind),
    column('from', 'LinkEnd.name', ({ from }) => from.name, 'string'),
    column('toKind', 'LinkEnd.kind', ({ to }) => to.kind),
    column('to', 'LinkEnd.name', ({ to }) => to.name, 'string'),
    column('note', 'Link.note', ({ note }) => note),
    column('inferredFields', 'Link.inferredFields', ({ inferred }) => inferred),
  ],
});
