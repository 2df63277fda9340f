import type { Catalogue, Entity, Link, Target } from '../../catalogue/catalogue.ts';
import { linkedEntity, linksOf, planServices } from '../../catalogue/coverage/links.ts';
import { keyOf } from '../../domain/text/names.ts';
import { claimEvidence } from '../evidence/evidence.ts';
import type { CatalogueLinksArgs, CataloguePlanServicesArgs, Resolvers } from '../generated/schema-types.ts';
import { historyPage } from '../history/changes.ts';
import { boundedFirst } from '../limits/page-size.ts';
import type { PlanServiceParent } from '../parents.ts';
import { asWritten, titled, type Words } from '../texts/words.ts';

function links(at: Pick<Catalogue, 'links'>, { relations, ends, first }: CatalogueLinksArgs): Link[] {
  return at.links
    .filter(({ relation }) => relations == null || relations.includes(relation))
    .filter(({ from, to }) => ends == null || ends.includes(from.kind) || ends.includes(to.kind))
    .slice(0, boundedFirst(first));
}

function services(catalogue: Catalogue, { names }: CataloguePlanServicesArgs): PlanServiceParent[] {
  return planServices(catalogue)
    .filter((name) => names == null || names.includes(name))
    .map((name) => ({ name, catalogue }));
}

const own = ({ name }: PlanServiceParent) => ({ kind: 'PLAN_SERVICE', name }) as const;

function elementsOf({ name, catalogue }: PlanServiceParent) {
  return catalogue.planElements.filter(({ service }) => keyOf(service) === keyOf(name));
}

/** The target that a link says is the same, or one of that very name. */
function targetOf(service: PlanServiceParent): Target | null {
  const { catalogue, name } = service;
  const same = linksOf(catalogue, own(service)).find(({ relation }) => relation === 'SAME_AS');
  const key = [same?.from, same?.to].find((end) => end?.kind === 'TARGET')?.name;
  const known = key === undefined ? null : catalogue.target(key);
  return known ?? catalogue.targets.find((one) => keyOf(one.name.nb) === keyOf(name)) ?? null;
}

function nameOf({ type, value }: Entity): Words {
  switch (type) {
    case 'Framework':
      return titled(value);
    case 'Requirement':
      return titled({ title: value.title, ...value.duty });
    case 'RoadmapActivity':
    case 'PortfolioMeasure':
    case 'PlanElement':
      return asWritten(value.title);
    case 'Source':
    case 'Profile':
      return value.title;
    case 'NationalService':
    case 'HealthRegister':
    case 'TargetInterface':
    case 'Agency':
      return value.name;
    case 'Vendor':
    case 'Product':
    case 'Municipality':
      return asWritten(value.name);
    case 'Link':
      return asWritten(value.key);
    case 'Integration':
      return asWritten(value.product.name);
    case 'SelfDeclaration':
      return asWritten(value.product);
  }
}

/** Links between plans, services, requirements, standards and interfaces. */
export const linkResolvers: Resolvers = {
  Query: {
    links: (_root, args, { catalogue }) => links(catalogue, args),
    planServices: (_root, args, { catalogue }) => services(catalogue, args),
  },
  Catalogue: { links, planServices: services },
  Link: {
    from: ({ from, catalogue }) => ({ ...from, catalogue }),
    to: ({ to, catalogue }) => ({ ...to, catalogue }),
    inferredFields: ({ inferred }) => inferred,
    evidence: (link, _args, context) => claimEvidence(context, link),
    history: (link, args, context) => historyPage(context, link, args),
  },
  LinkEnd: {
    name: ({ catalogue, ...end }) => {
      const found = linkedEntity(catalogue, end);
      return found ? nameOf(found) : asWritten(end.name);
    },
    node: ({ catalogue, ...end }) => linkedEntity(catalogue, end)?.value ?? null,
    planService: ({ kind, name, catalogue }) => (kind === 'PLAN_SERVICE' ? { name, catalogue } : null),
  },
  PlanService: {
    isPublished: (service) => (elementsOf(service).length > 0 ? true : null),
    target: targetOf,
    elements: (service, { first }) => elementsOf(service).slice(0, boundedFirst(first)),
    otherElements: ({ name, catalogue }, { first }) =>
      catalogue.planElements
        .filter(({ alsoFor }) => alsoFor.some((one) => keyOf(one) === keyOf(name)))
        .slice(0, boundedFirst(first)),
    links: (service) => linksOf(service.catalogue, own(service)),
  },
};
