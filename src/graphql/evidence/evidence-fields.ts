import type { Fields } from '../../domain/entities/declaration.ts';
import { integration } from '../../domain/entities/integration.ts';
import { product } from '../../domain/entities/product.ts';
import { vendor } from '../../domain/entities/vendor.ts';

/**
 * Which fields of which claims speak of which fields of the graph. `evidence(field:)` follows this table, so a field that
 * is not in it has no evidence of its own. Claim fields are written `kind.field`.
 */
export const evidenceFields = {
  Vendor: statedBy(vendor.fields),
  Product: statedBy(product.fields),
  Integration: statedBy(integration.fields),
  Agency: {
    key: ['agency.key'],
    name: ['agency.name', 'agency.nameEn'],
    orgnr: ['agency.organisationNumber'],
    url: ['agency.url'],
  },
  Municipality: {
    name: ['municipality.municipality'],
    number: ['municipality.number'],
    county: ['municipality.county'],
    uses: ['municipality.target', 'municipality.interface'],
  },
  Target: {
    key: ['target.key', 'register.abbreviation'],
    name: ['target.name', 'target.nameEn', 'register.register'],
    owner: ['target.owner'],
    controller: ['target.controller'],
    lifecycle: ['target.lifecycle', 'target.since', 'target.endsText'],
    url: ['target.url', 'register.about'],
  },
  TargetInterface: {
    key: ['interface.key'],
    name: ['interface.name', 'interface.nameEn', 'register.flow', 'register.register'],
    version: ['interface.version'],
    roles: ['interface.roles'],
    types: ['register.interfaceTypes'],
    lifecycle: ['interface.lifecycle'],
    excludes: ['interface.excludes'],
    trialRules: [
      'trialRule.phase',
      'trialRule.maxSites',
      'trialRule.minDurationDays',
      'trialRule.minDurationMonths',
      'trialRule.unit',
    ],
    prerequisites: [
      'prerequisite.party',
      'prerequisite.prerequisiteKind',
      'prerequisite.requires',
      'prerequisite.text',
    ],
    documentation: ['register.documentation'],
  },
  Framework: {
    title: [
      'standard.standard',
      'framework.framework',
      'frameworkEntry.title',
      'frameworkEntry.titleNn',
      'frameworkEntry.titleEn',
    ],
    kind: ['frameworkEntry.kind'],
    publisherName: ['frameworkEntry.publisherName'],
    version: ['frameworkEntry.version'],
    validFrom: ['frameworkEntry.validFrom'],
    isApprovalScheme: ['frameworkEntry.isApprovalScheme'],
    identifier: ['standard.identifier'],
    lifecycle: ['standard.lifecycle', 'frameworkEntry.lifecycle'],
    changedOn: ['standard.changedOn'],
    publishedOn: ['standard.publishedOn'],
    theme: ['standard.theme'],
    legalBasis: ['standard.legalBasis', 'frameworkEntry.legalBasis'],
    note: ['standard.note'],
    url: ['standard.url', 'framework.url', 'frameworkEntry.url'],
  },
  Requirement: {
    title: [
      'standard.standard',
      'framework.title',
      'obligation.title',
      'obligation.titleNn',
      'obligation.titleEn',
    ],
    text: ['framework.text', 'obligation.text', 'obligation.textEn'],
    area: ['framework.area'],
    number: ['framework.number'],
    factSheets: ['framework.factSheets'],
    legalBasis: ['standard.legalBasis', 'obligation.legalAct', 'obligation.legalSection'],
    note: ['standard.note', 'framework.note'],
    obligations: [
      'standard.level',
      'framework.level',
      'standard.organisationType',
      'standard.direction',
      'obligation.level',
      'obligation.actors',
      'obligation.careSettings',
      'obligation.categories',
      'obligation.bindsVia',
      'obligation.legalAct',
      'obligation.legalSection',
      'obligation.legalUrl',
      'obligation.validFrom',
      'obligation.validUntil',
      'obligation.eeaState',
    ],
    shownBy: ['obligation.shownBy'],
    shownAt: ['obligation.shownAt'],
    prerequisites: ['obligation.requires'],
    exemptions: ['obligation.exemptions'],
  },
  RoadmapActivity: {
    subGoalCode: ['activity.subGoalCode'],
    subGoal: ['activity.subGoal'],
    measure: ['activity.measure'],
    title: ['activity.activity'],
    owner: ['activity.owner'],
    userGroups: ['activity.userGroups'],
    startsOn: ['activity.startsOn'],
    endsOn: ['activity.endsOn'],
    phases: ['activity.phases'],
    tentative: ['activity.tentative'],
  },
  PortfolioMeasure: {
    title: ['measure.measure'],
    owner: ['measure.owner'],
    segment: ['measure.segment'],
    goal: ['measure.goal'],
    status: ['measure.status'],
    risk: ['measure.risk'],
    period: ['measure.period'],
    quarter: ['measure.quarter'],
    changedOn: ['measure.changedOn'],
    url: ['measure.url'],
  },
  PlanElement: {
    service: ['planElement.service'],
    layer: ['planElement.layer'],
    elementType: ['planElement.elementType'],
    title: ['planElement.title'],
    alsoFor: ['planElement.alsoFor'],
    url: ['planElement.url'],
  },
  Profile: {
    key: ['profile.key'],
    version: ['profile.version'],
    title: ['profile.title', 'profile.titleNn', 'profile.titleEn'],
    owner: ['profile.owner'],
    actor: ['profile.actor'],
    categories: ['profile.categories'],
  },
  SelfDeclaration: {
    product: ['declaration.product', 'declaration.vendor'],
    keywords: ['declaration.keywords'],
    updatedOn: ['declaration.updatedOn'],
    sections: ['declaration.sections'],
    audited: ['declaration.audited'],
  },
} satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** By the names that the graph has for the fields; parts of a status by their own names. */
function statedBy(fields: Fields): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, { store, facts }]): [string, readonly string[]][] => [
      ...(facts.from ? [[facts.graph ?? key, facts.from] as [string, readonly string[]]] : []),
      ...(store.kind === 'group' ? Object.entries(statedBy(store.fields)) : []),
    ]),
  );
}

export type EvidenceType = keyof typeof evidenceFields;
