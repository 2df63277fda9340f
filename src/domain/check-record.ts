/** Claims as the flat records of `hub check --json`: one line a row, for scripts and for people at a publisher. */
import type { Claim, ClaimFields, ClaimKind, Locator, Sourced } from './claim.ts';
import { type VersionScope, versionScope } from './text/versions.ts';

/** Null: the field applies to such records and the document does not say. A field that does not apply is absent. */
export type CheckRecord = Readonly<
  Record<string, string | boolean | readonly string[] | Locator | VersionScope | null>
>;

type FieldNames = { readonly [K in ClaimKind]: readonly (keyof ClaimFields<K> & string)[] };

/** The fields of each kind of record, in the order of the output: those of the contract, and no others. */
const columns: FieldNames = {
  integration: [
    'vendor',
    'product',
    'version',
    'target',
    'interface',
    'role',
    'process',
    'standing',
    'basis',
    'statusText',
    'decidedOn',
    'validUntil',
    'conditions',
    'inUse',
    'organisationNumber',
  ],
  negative: [
    'vendor',
    'product',
    'version',
    'target',
    'interface',
    'role',
    'statusText',
    'organisationNumber',
  ],
  supplier: [
    'vendor',
    'organisationNumber',
    'process',
    'standing',
    'basis',
    'statusText',
    'decidedOn',
    'validUntil',
    'conditions',
  ],
  register: ['register', 'abbreviation', 'flow', 'interfaceTypes'],
  municipality: ['municipality', 'number', 'county'],
  standard: ['standard', 'level', 'identifier', 'organisationType', 'direction', 'changedOn'],
  framework: ['framework', 'area', 'title'],
  agency: ['key', 'organisationNumber', 'name', 'nameEn', 'url'],
  target: ['key', 'kind', 'name', 'nameEn', 'owner', 'controller', 'lifecycle', 'since', 'endsText', 'url'],
  interface: ['key', 'target', 'name', 'nameEn', 'version', 'roles', 'lifecycle', 'excludes'],
  trialRule: ['interface', 'phase', 'maxSites', 'minDurationDays', 'minDurationMonths', 'unit'],
  prerequisite: ['interface', 'party', 'prerequisiteKind', 'requires', 'text'],
  frameworkEntry: [
    'key',
    'title',
    'kind',
    'publisherName',
    'version',
    'lifecycle',
    'validFrom',
    'isApprovalScheme',
    'url',
  ],
  obligation: [
    'key',
    'framework',
    'title',
    'level',
    'actors',
    'careSettings',
    'categories',
    'bindsVia',
    'legalAct',
    'legalSection',
    'validFrom',
    'validUntil',
    'eeaState',
    'shownAt',
    'interfaceVersions',
    'requires',
    'exemptions',
    'inferred',
  ],
  profile: ['key', 'version', 'title', 'owner', 'actor', 'categories'],
  profileLine: [
    'profile',
    'line',
    'requirement',
    'anyOf',
    'role',
    'level',
    'group',
    'bothEnds',
    'party',
    'inferred',
  ],
  link: ['key', 'relation', 'fromKind', 'from', 'toKind', 'to', 'inferred'],
  productKind: ['product', 'vendor', 'categories', 'careSettings'],
  legalEntity: ['organisationNumber', 'name', 'legalForm', 'state', 'deletedOn', 'searchedName', 'url'],
  declaration: ['product', 'vendor', 'keywords', 'updatedOn', 'sections', 'audited'],
  planElement: ['service', 'layer', 'elementType', 'title', 'alsoFor', 'url'],
  activity: [
    'subGoalCode',
    'subGoal',
    'measure',
    'activity',
    'owner',
    'userGroups',
    'startsOn',
    'endsOn',
    'phases',
    'tentative',
  ],
  measure: ['measure', 'owner', 'segment', 'goal', 'status', 'risk', 'period', 'quarter', 'changedOn', 'url'],
};

/** Columns that most lists of the kind have not: they are in the records that have them, and in no others. */
const more: Readonly<Partial<Record<ClaimKind, readonly string[]>>> = {
  framework: ['number', 'level', 'factSheets', 'note'],
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
  for (const name of columns[claim.kind]) {
    const unsaid = name === 'process' || name === 'standing' ? 'NOT_STATED' : null;
    record[name] = plain(fields[name]?.value) ?? unsaid;
  }
  for (const name of more[claim.kind] ?? []) {
    const value = plain(fields[name]?.value);
    if (value !== null) record[name] = value;
  }
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
