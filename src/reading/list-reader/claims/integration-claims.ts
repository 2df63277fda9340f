/** Entries of a list of integrations as claims. */

import type { ClaimFields, ClaimOf, Sourced } from '../../../domain/claims/claim.ts';
import { claimKey } from '../../../domain/claims/claim-key.ts';
import { labelOfIntegration } from '../../../domain/claims/label.ts';
import type { Entry } from '../entry.ts';
import { type Fragment, sourced } from '../fragment.ts';
import { reportIssue, reportMissing } from '../issues.ts';
import type { IntegrationField, IntegrationSpec } from '../spec.ts';
import type { Stage } from '../stage.ts';
import { withoutDoubt } from '../status/doubt.ts';
import { type EntryStatus, statusOf } from '../status/status-of.ts';
import { reportUnreadRow } from '../tables/table-issues.ts';
import type { Legend } from '../words/legend.ts';
import type { ClaimList } from './claims.ts';
import { type Aim, readAims } from './integration-aims.ts';
import {
  interfaceVersionOf,
  inUseOf,
  listedTexts,
  used,
  userGroupOf,
  versionOf,
} from './integration-fields.ts';
import { type Issues, present, readDates, readVendor } from './interpret.ts';
import { entryOfLine, oneVersion } from './parallel-lines.ts';
import { type NamedVersion, productParts, readProduct, readVia, splitPair } from './product-cells.ts';
import { productKindFields } from './product-kind.ts';
import { conditionsOf, statusFields } from './status-fields.ts';

type Field = IntegrationField;

/** What the claims of a list are made with. */
export interface IntegrationContext {
  readonly stage: Stage<Field>;
  readonly spec: IntegrationSpec;
  readonly legend: Legend;
  readonly claims: ClaimList<'integration'>;
  /** What matrices say is not there, by key. */
  readonly negatives: Map<string, ClaimOf<'negative'>>;
}

/** Adds the claims of an entry: one, or one for each interface or product that its cells list. */
export function addIntegration(at: IntegrationContext, entry: Entry<Field>): void {
  const productCell = entry.fields.get('product') ?? entry.context.product?.fragment ?? null;
  const parts = productCell === null ? [null] : productParts(productCell);
  for (const [index, part] of parts.entries()) {
    const own = entryOfLine(entry, index, parts.length, at.stage.rules.vocabulary.status);
    const issues: Issues = [];
    const aims = readAims(at.stage, at.spec, own, issues);
    for (const aim of aims) addOne(at, own, part, aim, aims.length > 1 ? issues.slice() : issues);
  }
}

function addOne(
  at: IntegrationContext,
  entry: Entry<Field>,
  productCell: Fragment | null,
  aim: Aim,
  issues: Issues,
): void {
  const { stage, spec } = at;
  const field = (name: Field) => entry.fields.get(name) ?? null;
  const pair = field('vendorAndProduct');
  const split = pair === null ? null : splitPair(pair);
  const vendorCell = field('vendor') ?? split?.vendor ?? entry.context.vendor?.fragment ?? null;
  const { vendor, organisationNumber } = readVendor(vendorCell, field('organisationNumber'), issues);
  const versionCell = oneVersion(field('version'), issues);
  const productFragment = productCell ?? split?.product ?? null;
  const product = readProduct(productFragment, versionCell, issues);
  const settled = withoutDoubt(stage.log, entry, [vendorCell, productCell]);
  const status = statusOf(
    settled,
    stage.rules.vocabulary,
    at.legend,
    product.version?.value ?? null,
    spec.marksMeanUse,
  );
  if (status.isNo) {
    addNegative(at, entry, { vendor, organisationNumber, product, aim }, status, issues);
    return;
  }
  // The row's day is the day of the row's status, and not of a cell of the matrix that has words of its own.
  const isOfRow = entry.mark === null || field('status') === null || ofRow(status, field('status'));
  const cells = { decidedOn: isOfRow ? field('decidedOn') : null, validUntil: field('validUntil') };
  const dates = readDates(cells, issues);
  const statusParts = statusFields(status, dates, spec.defaults.basis, entry.anchor, issues);
  const via = readVia(field('via'), field('viaVersion'), issues);
  const userGroup = userGroupOf(entry, issues);
  const fields: ClaimFields<'integration'> = {
    ...present({
      vendor,
      organisationNumber,
      product: product.name,
      version: product.version ?? versionOf(status),
      target: aim.target,
      interface: aim.interface,
      interfaceVersion: interfaceVersionOf(entry, aim, issues),
      role: aim.role,
    }),
    ...statusParts,
    ...present({
      conditions: conditionsOf(field('conditions'), status, issues),
      inUse: inUseOf(status),
      via: via.name,
      viaVersion: via.version,
      userGroup,
    }),
    ...present(listedTexts(entry, issues)),
    ...productKindFields(entry, spec, stage.rules.vocabulary, productFragment, userGroup),
  };
  addClaim(at, entry, fields, aim, issues, [vendorCell, productCell]);
}

/** Adds the claim of a row, and reports what is wrong with the row or missing from it. */
function addClaim(
  at: IntegrationContext,
  entry: Entry<Field>,
  fields: ClaimFields<'integration'>,
  aim: Aim,
  issues: Issues,
  cells: readonly (Fragment | null)[],
): void {
  const { stage, spec } = at;
  // What names neither vendor nor product is no integration of anything: a row of headings, mostly.
  if (
    fields.vendor === undefined &&
    fields.organisationNumber === undefined &&
    fields.product === undefined
  ) {
    reportUnreadRow(stage.log, entry.anchor);
    for (const fragment of used(entry)) stage.log.cell(fragment.unit, 'reported');
    return;
  }
  const missing = spec.required.filter((name) => isMissing(name, fields));
  const key = keyOf(fields, aim);
  const words = [...entry.fields.values()].map(({ text }) => text);
  const record = {
    key: missing.length === 0 ? key : { words: [key, ...words], unit: entry.anchor.unit },
    label: labelOfIntegration(fields) || entry.anchor.text,
  };
  if (missing.length > 0) {
    reportMissing(stage.log, missing, entry.anchor, record);
    for (const fragment of used(entry)) stage.log.cell(fragment.unit, 'reported');
  } else stage.log.mapped(...used(entry), ...cells);
  for (const issue of [...issues, ...(entry.footnotes ?? [])]) reportIssue(stage.log, issue, record);
  if (missing.length === 0) at.claims.add({ kind: 'integration', key, fields }, record.label, entry.anchor);
}

/** Whether a status is what the row's own cell for it says. */
function ofRow({ decision, fragment }: EntryStatus, cell: Fragment | null): boolean {
  return decision.process.source?.unit === cell?.unit || fragment?.unit === cell?.unit;
}

/** A cell that says no: kept with its words, and no integration. */
function addNegative(
  { stage, spec, negatives }: IntegrationContext,
  entry: Entry<Field>,
  who: Who,
  { fragment }: EntryStatus,
  issues: Issues,
): void {
  const field = (name: Field) => entry.fields.get(name) ?? null;
  const via = readVia(field('via'), field('viaVersion'), issues);
  const fields: ClaimFields<'negative'> = present({
    vendor: who.vendor,
    organisationNumber: who.organisationNumber,
    product: who.product.name,
    version: who.product.version,
    target: who.aim.target,
    interface: who.aim.interface,
    interfaceVersion: interfaceVersionOf(entry, who.aim, issues),
    role: who.aim.role,
    via: via.name,
    viaVersion: via.version,
    userGroup: userGroupOf(entry, issues),
    statusText: fragment === null ? null : sourced(fragment.text, fragment, 'slot/no'),
  });
  stage.log.mapped(...used(entry));
  const missing = spec.required.filter(
    (name) => name !== 'status' && fields[name as keyof typeof fields] === undefined,
  );
  const label = labelOfIntegration(fields) || entry.anchor.text;
  const key = keyOf(fields, who.aim, 'negative');
  if (missing.length > 0) reportMissing(stage.log, missing, entry.anchor, { key, label });
  else if (!negatives.has(key)) negatives.set(key, { kind: 'negative', key, fields });
  for (const issue of issues) reportIssue(stage.log, issue, { key, label });
}

interface Who {
  readonly vendor: Sourced<string> | null;
  readonly organisationNumber: Sourced<string> | null;
  readonly product: NamedVersion;
  readonly aim: Aim;
}

function keyOf(
  fields: ClaimFields<'integration'> | ClaimFields<'negative'>,
  aim: Aim,
  kind: 'integration' | 'negative' = 'integration',
): string {
  return claimKey(kind, {
    vendor: fields.vendor?.value ?? fields.organisationNumber?.value,
    product: fields.product?.value,
    version: fields.version?.value,
    target: fields.target?.value,
    interface: fields.interface?.value ?? aim.unread,
    interfaceVersion: fields.interfaceVersion?.value,
    role: fields.role?.value,
    via: fields.via?.value,
    viaVersion: fields.viaVersion?.value,
    userGroup: fields.userGroup?.value,
  });
}

function isMissing(name: Field, fields: ClaimFields<'integration'>): boolean {
  if (name === 'vendorAndProduct') return false;
  // A blank status is unknown; only its column is required.
  if (name === 'status') return false;
  return fields[name] === undefined;
}
