/** Entries of a list of integrations as claims. */
import type { ClaimFields, Sourced } from '../../domain/claim.ts';
import { claimKey } from '../../domain/claim-key.ts';
import { labelOfIntegration } from '../../domain/label.ts';
import type { ClaimList } from './claims.ts';
import { complain, complainOfMissing } from './complaints.ts';
import { withoutDoubt } from './doubt.ts';
import type { Entry } from './entry.ts';
import { type Fragment, sourced } from './fragment.ts';
import { type Aim, readAims } from './integration-aims.ts';
import { type Complaints, present, readDateField, readText, readVendor, statusFields } from './interpret.ts';
import type { Legend } from './legend.ts';
import { productParts, readProduct, readVia, splitPair } from './product-cells.ts';
import type { Session } from './session.ts';
import type { IntegrationField, IntegrationSpec } from './spec.ts';
import { type EntryStatus, statusOf } from './status-of.ts';

type Field = IntegrationField;

/** What the claims of a list are made with. */
export interface IntegrationContext {
  readonly session: Session<Field>;
  readonly spec: IntegrationSpec;
  readonly legend: Legend;
  readonly claims: ClaimList<'integration', Field>;
}

/** Adds the claims of an entry: one, or one for each interface or product that its cells list. */
export function addIntegration(at: IntegrationContext, entry: Entry<Field>): void {
  const productCell = entry.fields.get('product') ?? entry.context.product?.fragment ?? null;
  for (const part of productCell === null ? [null] : productParts(productCell)) {
    const complaints: Complaints = [];
    const aims = readAims(at.session, at.spec, entry, complaints);
    for (const aim of aims) addOne(at, entry, part, aim, aims.length > 1 ? complaints.slice() : complaints);
  }
}

function addOne(
  at: IntegrationContext,
  entry: Entry<Field>,
  productCell: Fragment | null,
  aim: Aim,
  complaints: Complaints,
): void {
  const { session, spec } = at;
  const field = (name: Field) => entry.fields.get(name) ?? null;
  const pair = field('vendorAndProduct');
  const split = pair === null ? null : splitPair(pair);
  const vendorCell = field('vendor') ?? split?.vendor ?? entry.context.vendor?.fragment ?? null;
  const { vendor, organisationNumber } = readVendor(vendorCell, field('organisationNumber'), complaints);
  const product = readProduct(productCell ?? split?.product ?? null, field('version'), complaints);
  const settled = withoutDoubt(session, strike(entry, vendorCell, productCell), [vendorCell, productCell]);
  const status = statusOf(settled, field('status'), session.vocabulary, at.legend);
  if (spec.skipNotApplicable === true && entry.slot !== null && notApplicable(status)) {
    if (status.fragment !== null) session.ledger.mark(status.fragment.unit, 'ignored');
    return;
  }
  const dates = {
    decidedOn: readDateField(field('decidedOn'), 'decidedOn', complaints),
    validUntil: readDateField(field('validUntil'), 'validUntil', complaints),
  };
  const statusParts = statusFields(status, dates, spec.defaults.basis, entry.anchor, complaints);
  const via = readVia(field('via'), field('viaVersion'), complaints);
  const fields: ClaimFields<'integration'> = {
    ...present({
      vendor,
      organisationNumber,
      product: product.name,
      version: product.version ?? versionOf(status),
      target: aim.target,
      interface: aim.interface,
      role: aim.role,
    }),
    ...statusParts,
    ...present({
      conditions: readText(field('conditions'), 'conditions', complaints),
      via: via.name,
      viaVersion: via.version,
      userGroup: userGroupOf(entry, complaints),
    }),
  };
  const missing = spec.required.filter((name) => isMissing(name, fields));
  const key = keyOf(fields, aim);
  const words = [...entry.fields.values()].map(({ text }) => text);
  const record = {
    key: missing.length === 0 ? key : session.rowKey([key, ...words], entry.anchor.unit),
    label: labelOfIntegration(fields) || entry.anchor.text,
  };
  if (missing.length > 0) {
    complainOfMissing(session, missing, entry.anchor, record);
    for (const fragment of used(entry)) session.ledger.mark(fragment.unit, 'reported');
  } else session.map(...used(entry), vendorCell, productCell);
  for (const complaint of [...complaints, ...(entry.footnotes ?? [])]) complain(session, complaint, record);
  if (missing.length === 0)
    at.claims.add({ kind: 'integration', key: record.key, fields }, record.label, entry.anchor);
}

/** The version that stands in the status (`Godkjent (v3.2)`). */
function versionOf({ version, fragment }: EntryStatus): Sourced<string> | null {
  return version === null || fragment === null ? null : sourced(version, fragment, 'version/status');
}

/** The user group, from the row's own cell, else its matrix column, else headings above. */
function userGroupOf(
  { fields, slot, context }: Entry<Field>,
  complaints: Complaints,
): Sourced<string> | null {
  const cell = fields.get('userGroup');
  if (cell !== undefined) return readText(cell, 'userGroup', complaints);
  if (slot?.value.userGroup != null) return sourced(slot.value.userGroup, slot.fragment);
  return context.userGroup === null ? null : sourced(context.userGroup.value, context.userGroup.fragment);
}

function keyOf(fields: ClaimFields<'integration'>, aim: Aim): string {
  return claimKey('integration', {
    vendor: fields.vendor?.value ?? fields.organisationNumber?.value,
    product: fields.product?.value,
    version: fields.version?.value,
    target: fields.target?.value,
    interface: fields.interface?.value ?? aim.unread,
    role: fields.role?.value,
    via: fields.via?.value,
    viaVersion: fields.viaVersion?.value,
    userGroup: fields.userGroup?.value,
  });
}

/** Every fragment that the entry was read from. */
function used(entry: Entry<Field>): readonly Fragment[] {
  const context = [entry.context.place, entry.context.role, entry.context.status, entry.context.userGroup];
  return [
    ...entry.fields.values(),
    ...(entry.slot === null ? [] : [entry.slot.fragment]),
    ...(entry.mark === null ? [] : [entry.mark]),
    ...entry.wordCells.flatMap((word) => [word.cell, word.heading]),
    ...context.flatMap((told) => (told === null ? [] : [told.fragment])),
  ];
}

function isMissing(name: Field, fields: ClaimFields<'integration'>): boolean {
  if (name === 'vendorAndProduct') return false;
  // A blank status is unknown; only its column is required.
  if (name === 'status') return false;
  return fields[name] === undefined;
}

function notApplicable(status: { readonly rule: string }): boolean {
  return status.rule === 'status/ikke-aktuelt';
}

/** A crossed-out name crosses out the row: its status is then read as struck. */
function strike(entry: Entry<Field>, vendor: Fragment | null, product: Fragment | null): Entry<Field> {
  const struck =
    (product?.struck ?? false) || ((vendor?.struck ?? false) && entry.fields.get('vendor') === vendor);
  if (!struck) return entry;
  const cross = (fragment: Fragment): Fragment => ({ ...fragment, struck: true });
  const status = entry.fields.get('status') ?? product ?? vendor;
  return {
    ...entry,
    fields:
      status === null || status === undefined
        ? entry.fields
        : new Map([...entry.fields, ['status', cross(status)]]),
    mark: entry.mark === null ? null : cross(entry.mark),
  };
}
