import type { PlanElement, PortfolioMeasure, RoadmapActivity } from '../../catalogue/catalogue.ts';
import { linksOf } from '../../catalogue/coverage/links.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import type {
  CataloguePortfolioArgs,
  CatalogueRegulationPlanArgs,
  CatalogueRoadmapArgs,
  Resolvers,
} from '../generated/schema-types.ts';
import { historyPage } from '../history/changes.ts';
import { boundedFirst } from '../limits/page-size.ts';
import { claimsFreshness } from '../sources/entity-freshness.ts';

interface Plans {
  readonly activities: readonly RoadmapActivity[];
  readonly measures: readonly PortfolioMeasure[];
  readonly planElements: readonly PlanElement[];
}

function roadmap({ activities }: Plans, { subGoals, first }: CatalogueRoadmapArgs): RoadmapActivity[] {
  return activities
    .filter(({ subGoalCode }) => subGoals == null || (subGoalCode !== null && subGoals.includes(subGoalCode)))
    .slice(0, boundedFirst(first));
}

function portfolio({ measures }: Plans, { risk, status, first }: CataloguePortfolioArgs): PortfolioMeasure[] {
  return measures
    .filter((one) => risk == null || (one.risk !== null && risk.includes(one.risk)))
    .filter((one) => status == null || (one.status !== null && status.includes(one.status)))
    .slice(0, boundedFirst(first));
}

function regulationPlan(
  { planElements }: Plans,
  { services, layers, first }: CatalogueRegulationPlanArgs,
): PlanElement[] {
  return planElements
    .filter(({ service }) => services == null || services.includes(service))
    .filter(({ layer }) => layers == null || layers.includes(layer))
    .slice(0, boundedFirst(first));
}

/** The roadmap, the portfolio, the regulation plan and self-declarations. */
export const planResolvers: Resolvers = {
  Query: {
    roadmap: (_root, args, { catalogue }) => roadmap(catalogue, args),
    portfolio: (_root, args, { catalogue }) => portfolio(catalogue, args),
    regulationPlan: (_root, args, { catalogue }) => regulationPlan(catalogue, args),
  },
  Catalogue: { roadmap, portfolio, regulationPlan },
  Product: {
    selfDeclarations: ({ id, catalogue }) => catalogue.selfDeclarationsOf(id),
  },
  RoadmapActivity: {
    links: ({ title, catalogue }) => linksOf(catalogue, { kind: 'ACTIVITY', name: title }),
    source: ({ source, catalogue }) => catalogue.source(source),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (activity, args, context) => evidenceOf(context, 'RoadmapActivity', activity, args),
    history: (activity, args, context) => historyPage(context, activity, args),
  },
  PortfolioMeasure: {
    links: ({ title, catalogue }) => linksOf(catalogue, { kind: 'MEASURE', name: title }),
    source: ({ source, catalogue }) => catalogue.source(source),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (measure, args, context) => evidenceOf(context, 'PortfolioMeasure', measure, args),
    history: (measure, args, context) => historyPage(context, measure, args),
  },
  PlanElement: {
    planService: ({ service, catalogue }) => ({ name: service, catalogue }),
    source: ({ source, catalogue }) => catalogue.source(source),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (element, args, context) => evidenceOf(context, 'PlanElement', element, args),
    history: (element, args, context) => historyPage(context, element, args),
  },
  SelfDeclaration: {
    product: ({ product, catalogue }) => {
      const found = catalogue.find(product);
      return found?.type === 'Product' ? found.value : null;
    },
    source: ({ source, catalogue }) => catalogue.source(source),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (declaration, args, context) => evidenceOf(context, 'SelfDeclaration', declaration, args),
    history: (declaration, args, context) => historyPage(context, declaration, args),
  },
};
