/**
 * Claims as the flat records of `hub check --json`: one line a row, for scripts and for people at a publisher. In one file: it is
 * one table of fields.
 */

import { listedFields } from '../entities/listed-fields.ts';
import { type VersionScope, versionScope } from '../text/versions.ts';
import type { Claim, ClaimKind, Locator, Sourced } from './claim.ts';
import type { StatedValues } from './claim-values.ts';

/** Null: the field applies to such records and the document does not say. A field that does not apply is absent. */
export type CheckRecord = Readonly<
  Record<string, string | boolean | readonly string[] | Locator | VersionScope | null>
>;

/**
 * For each field of each kind of claim whether records have it, in the order of the output; `where stated`: a column that most
 * lists of the kind have not. A new field must be answered for.
 */
const shown: {
  readonly [K in ClaimKind]: Readonly<Record<keyof StatedValues[K], boolean | 'where stated'>>;
} = {
  integration: {
    vendor: true,
    product: true,
    version: true,
    target: true,
    interface: true,
    role: true,
    process: true,
    standing: true,
    basis: true,
    statusText: true,
    decidedOn: true,
    validUntil: true,
    conditions: true,
    inUse: true,
    organisationNumber: true,
    interfaceVersion: false,
    via: false,
    viaVersion: false,
    categories: false,
    careSettings: false,
    userGroup: false,
  },
  negative: {
    vendor: true,
    product: true,
    version: true,
    target: true,
    interface: true,
    role: true,
    statusText: true,
    organisationNumber: true,
    interfaceVersion: false,
    via: false,
    viaVersion: false,
    userGroup: false,
  },
  supplier: {
    vendor: true,
    organisationNumber: true,
    process: true,
    standing: true,
    basis: true,
    statusText: true,
    decidedOn: true,
    validUntil: true,
    conditions: true,
  },
  register: {
    register: true,
    abbreviation: true,
    flow: true,
    interfaceTypes: true,
    documentation: false,
    about: false,
  },
  municipality: { municipality: true, number: true, county: true, target: false, interface: false },
  standard: {
    standard: true,
    level: true,
    identifier: true,
    organisationType: true,
    direction: true,
    changedOn: true,
    publishedOn: false,
    url: false,
    lifecycle: false,
    theme: false,
    legalBasis: false,
    note: false,
  },
  framework: {
    framework: true,
    area: true,
    title: true,
    number: 'where stated',
    level: 'where stated',
    factSheets: 'where stated',
    note: 'where stated',
    text: false,
    url: false,
  },
  agency: { key: true, organisationNumber: true, name: true, nameEn: true, url: true },
  target: {
    key: true,
    kind: true,
    name: true,
    nameEn: true,
    owner: true,
    controller: true,
    lifecycle: true,
    since: true,
    endsText: true,
    url: true,
  },
  interface: {
    key: true,
    target: true,
    name: true,
    nameEn: true,
    version: true,
    roles: true,
    lifecycle: true,
    excludes: true,
  },
  trialRule: {
    interface: true,
    phase: true,
    maxSites: true,
    minDurationDays: true,
    minDurationMonths: true,
    unit: true,
  },
  prerequisite: { interface: true, party: true, prerequisiteKind: true, requires: true, text: true },
  frameworkEntry: {
    key: true,
    title: true,
    kind: true,
    publisherName: true,
    version: true,
    lifecycle: true,
    validFrom: true,
    isApprovalScheme: true,
    versionOf: true,
    endsText: true,
    url: true,
    titleNn: false,
    titleEn: false,
    legalBasis: false,
    inferred: false,
  },
  obligation: {
    key: true,
    framework: true,
    title: true,
    level: true,
    actors: true,
    careSettings: true,
    categories: true,
    bindsVia: true,
    legalAct: true,
    legalSection: true,
    validFrom: true,
    validUntil: true,
    eeaState: true,
    shownAt: true,
    interfaceVersions: true,
    requires: true,
    exemptions: true,
    inferred: true,
    titleNn: false,
    titleEn: false,
    text: false,
    textEn: false,
    legalUrl: false,
    shownBy: false,
  },
  profile: {
    key: true,
    version: true,
    title: true,
    owner: true,
    actor: true,
    categories: true,
    titleNn: false,
    titleEn: false,
    inferred: false,
  },
  profileLine: {
    profile: true,
    line: true,
    requirement: true,
    anyOf: true,
    role: true,
    level: true,
    group: true,
    bothEnds: true,
    party: true,
    response: true,
    inferred: true,
  },
  link: {
    key: true,
    relation: true,
    fromKind: true,
    from: true,
    toKind: true,
    to: true,
    inferred: true,
    note: false,
  },
  productKind: { product: true, vendor: true, categories: true, careSettings: true },
  legalEntity: {
    organisationNumber: true,
    name: true,
    legalForm: true,
    state: true,
    deletedOn: true,
    searchedName: true,
    url: true,
  },
  declaration: {
    product: true,
    vendor: true,
    keywords: true,
    updatedOn: true,
    sections: true,
    audited: true,
  },
  planElement: { service: true, layer: true, elementType: true, title: true, alsoFor: true, url: true },
  activity: {
    subGoalCode: true,
    subGoal: true,
    measure: true,
    activity: true,
    owner: true,
    userGroups: true,
    startsOn: true,
    endsOn: true,
    phases: true,
    tentative: true,
  },
  measure: {
    measure: true,
    owner: true,
    segment: true,
    goal: true,
    status: true,
    risk: true,
    period: true,
    quarter: true,
    changedOn: true,
    url: true,
  },
};

/** The fields whose place stands for the record's place, the first that is there. */
const places: Readonly<Record<ClaimKind, readonly string[]>> = {
  link: ['relation', 'key'],
  productKind: ['product'],
  integration: ['statusText', 'product', 'vendor'],
  negative: ['statusText', 'product', 'vendor'],
  supplier: ['statusText', 'vendor', 'organisationNumber'],
  register: ['flow', 'register', 'abbreviation'],
  municipality: ['municipality'],
  standard: ['standard', 'identifier'],
  framework: ['title', 'framework'],
  agency: ['key', 'name'],
  target: ['key', 'name'],
  interface: ['key', 'name'],
  trialRule: ['phase', 'interface'],
  prerequisite: ['text', 'interface'],
  frameworkEntry: ['key', 'title'],
  obligation: ['key', 'title'],
  profile: ['key', 'title'],
  profileLine: ['line', 'profile'],
  legalEntity: ['state', 'name', 'organisationNumber'],
  declaration: ['product', 'vendor'],
  planElement: ['title'],
  activity: ['activity'],
  measure: ['measure'],
};

/** The record of a claim. `process` and `standing` are `NOT_STATED` where nothing is said, never null. */
export function toRecord(claim: Claim): CheckRecord {
  const fields = claim.fields as Readonly<Record<string, Sourced<unknown> | undefined>>;
  const record: Record<string, CheckRecord[string]> = {};
  for (const [name, isShown] of Object.entries(shown[claim.kind])) {
    const unsaid = name === 'process' || name === 'standing' ? 'NOT_STATED' : null;
    const value = plain(fields[name]?.value) ?? unsaid;
    if (isShown === true || (isShown && value !== null)) record[name] = value;
  }
  // What entities declare to be columns of lists: where the list has the column.
  for (const { key, isChecked } of listedFields)
    if (isChecked && fields[key]) record[key] = plain(fields[key].value);
  if ('version' in record && 'product' in record)
    record.versionScope = versionScope(typeof record.version === 'string' ? record.version : null);
  const place = [...places[claim.kind], ...Object.keys(fields)].find((name) => fields[name] !== undefined);
  record.locator = place === undefined ? null : (fields[place]?.locator ?? null);
  return record;
}

function plain(value: unknown): string | boolean | readonly string[] | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : String(value);
}
