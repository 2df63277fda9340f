import type { PlanElement, RoadmapActivity } from '../../catalogue/catalogue.ts';
import { linksOf } from '../../catalogue/links.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import type {
  CatalogueRegulationPlanArgs,
  CatalogueRoadmapArgs,
  Resolvers,
} from '../generated/schema-types.ts';
import { historyPage } from '../history/changes.ts';
import { boundedFirst } from '../limits/page-size.ts';
import { claimsFreshness } from '../sources/entity-freshness.ts';

interface Plans {
  readonly activities: readonly RoadmapActivity[];
  readonly planElements: readonly PlanElement[];
}

function roadmap({ activities }: Plans, { subGoals, first }: CatalogueRoadmapArgs): RoadmapActivity[] {
  return activities
    .filter(({ subGoalCode }) => subGoals == null || (subGoalCode !== null && subGoals.includes(subGoalCode)))
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

/** The roadmap, the regulation plan and self-declarations. */
export const planResolvers: Resolvers = {
  Query: {
    roadmap: (_root, args, { catalogue }) => roadmap(catalogue, args),
    regulationPlan: (_root, args, { catalogue }) => regulationPlan(catalogue, args),
  },
  Catalogue: { roadmap, regulationPlan },
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
