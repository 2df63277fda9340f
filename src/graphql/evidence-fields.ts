/**
 * Which fields of which claims speak of which fields of the graph. `evidence(field:)` follows this table, so a field that
 * is not in it has no evidence of its own. Claim fields are written `kind.field`.
 */
export const evidenceFields = {
  Vendor: {
    name: ['integration.vendor', 'supplier.vendor'],
    names: ['integration.vendor', 'supplier.vendor'],
    orgnr: ['integration.organisationNumber', 'supplier.organisationNumber'],
    supplierApprovals: [
      'supplier.process',
      'supplier.standing',
      'supplier.basis',
      'supplier.statusText',
      'supplier.decidedOn',
      'supplier.validUntil',
      'supplier.conditions',
    ],
  },
  Product: {
    name: ['integration.product'],
    aliases: ['integration.product'],
    vendor: ['integration.vendor', 'integration.organisationNumber'],
    categories: ['integration.category', 'integration.userGroup'],
  },
  Integration: {
    product: ['integration.product', 'integration.vendor', 'integration.version'],
    target: ['integration.target'],
    interface: ['integration.interface'],
    role: ['integration.role'],
    via: ['integration.via', 'integration.viaVersion'],
    status: [
      'integration.process',
      'integration.standing',
      'integration.basis',
      'integration.statusText',
      'integration.decidedOn',
      'integration.validUntil',
      'integration.conditions',
    ],
    process: ['integration.process', 'integration.statusText'],
    standing: ['integration.standing', 'integration.statusText'],
    since: ['integration.decidedOn'],
    validUntil: ['integration.validUntil'],
    approvals: [
      'integration.basis',
      'integration.process',
      'integration.standing',
      'integration.statusText',
      'integration.decidedOn',
      'integration.validUntil',
      'integration.conditions',
      'integration.version',
    ],
  },
  Agency: {
    key: ['agency.key'],
    name: ['agency.name', 'agency.nameEn'],
    orgnr: ['agency.organisationNumber'],
    url: ['agency.url'],
  },
  Municipality: {
    name: ['municipality.municipality'],
    number: ['municipality.number'],
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
    trialRules: ['trialRule.phase', 'trialRule.maxSites', 'trialRule.minDurationDays', 'trialRule.unit'],
    prerequisites: [
      'prerequisite.party',
      'prerequisite.prerequisiteKind',
      'prerequisite.requires',
      'prerequisite.text',
    ],
    documentation: ['register.documentation'],
  },
  Framework: {
    title: ['standard.standard', 'framework.framework'],
    identifier: ['standard.identifier'],
    lifecycle: ['standard.lifecycle'],
    changedOn: ['standard.changedOn'],
    publishedOn: ['standard.publishedOn'],
    theme: ['standard.theme'],
    url: ['standard.url', 'framework.url'],
  },
  Requirement: {
    title: ['standard.standard', 'framework.title'],
    text: ['framework.text'],
    area: ['framework.area'],
    obligations: ['standard.level', 'standard.organisationType', 'standard.direction'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type EvidenceType = keyof typeof evidenceFields;
