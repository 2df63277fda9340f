/** Entries of a list of integrations as claims. */
import type { ClaimFields, Sourced } from '../../domain/claim.ts';
import { claimKey } from '../../domain/claim-key.ts';
import { plainText } from '../../domain/phrase.ts';
import type { InterfaceRole } from '../../domain/vocabulary.ts';
import type { ClaimList } from './claims.ts';
import { type ComplaintCode, complain } from './complaints.ts';
import { looksLikeCompany } from './context.ts';
import { withoutDoubt } from './doubt.ts';
import type { Entry } from './entry.ts';
import { type Fragment, sourced } from './fragment.ts';
import { type Complaints, readDateField, readName, readText, readVendor, statusFields } from './interpret.ts';
import type { Legend } from './legend.ts';
import { cleanName, cleanVersion, splitVersion } from './names.ts';
import type { Session } from './session.ts';
import type { IntegrationField, IntegrationSpec, Place } from './spec.ts';
import { statusOf } from './status-of.ts';

type Field = IntegrationField;

/** Where an integration goes, with evidence; `unread` keeps rows with unknown words apart. */
interface Aim {
  readonly target: Sourced<string> | null;
  readonly interface: Sourced<string> | null;
  readonly role: Sourced<InterfaceRole> | null;
  readonly unread: string;
}

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
    const aims = readAims(at, entry, complaints);
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
  const { product, version } = readProduct(
    productCell ?? split?.product ?? null,
    field('version'),
    complaints,
  );
  const statusCell = field('status');
  const settled = withoutDoubt(session, strike(entry, vendorCell, productCell), [vendorCell, productCell]);
  const status = statusOf(settled, statusCell, session.vocabulary, at.legend);
  if (spec.skipNotApplicable === true && entry.slot !== null && notApplicable(status)) {
    if (status.fragment !== null) session.ledger.mark(status.fragment.unit, 'ignored');
    return;
  }
  const dates = {
    decidedOn: readDateField(field('decidedOn'), 'decidedOn', complaints),
    validUntil: readDateField(field('validUntil'), 'validUntil', complaints),
  };
  const statusParts = statusFields(status, dates, spec.defaults.basis, entry.anchor, complaints);
  const ownVersion =
    version ??
    (status.version === null || status.fragment === null
      ? null
      : sourced(status.version, status.fragment, 'version/status'));
  const viaCell = field('via');
  const viaName =
    viaCell === null
      ? null
      : readName(viaCell, splitVersion(cleanName(viaCell.text).value).name, 'via', complaints);
  const viaVersionCell = field('viaVersion');
  const viaVersionText =
    viaVersionCell?.text ?? (viaCell === null ? null : splitVersion(cleanName(viaCell.text).value).version);
  const viaVersion =
    viaVersionText == null
      ? null
      : sourced(cleanVersion(viaVersionText), viaVersionCell ?? viaCell ?? entry.anchor, 'version');
  const conditions = readText(field('conditions'), 'conditions', complaints);
  const groupCell = field('userGroup');
  const told =
    entry.slot?.value.userGroup == null
      ? entry.context.userGroup
      : { value: entry.slot.value.userGroup, fragment: entry.slot.fragment };
  const userGroup =
    groupCell === null
      ? told === null
        ? null
        : sourced(told.value, told.fragment)
      : readText(groupCell, 'userGroup', complaints);
  const fields: ClaimFields<'integration'> = {
    ...given('vendor', vendor),
    ...given('organisationNumber', organisationNumber),
    ...given('product', product),
    ...given('version', ownVersion),
    ...given('target', aim.target),
    ...given('interface', aim.interface),
    ...given('role', aim.role),
    ...statusParts,
    ...given('conditions', conditions),
    ...given('via', viaName),
    ...given('viaVersion', viaVersion),
    ...given('userGroup', userGroup),
  };
  const key = claimKey('integration', {
    vendor: vendor?.value ?? organisationNumber?.value,
    product: product?.value,
    version: ownVersion?.value,
    target: aim.target?.value,
    interface: aim.interface?.value ?? aim.unread,
    role: aim.role?.value,
    via: viaName?.value,
    viaVersion: viaVersion?.value,
    userGroup: userGroup?.value,
  });
  const label = [vendor?.value, product?.value, aim.interface?.value ?? aim.target?.value, aim.role?.value]
    .filter((part) => part !== undefined)
    .join(' – ');
  const missing = spec.required.filter((name) => isMissing(name, fields));
  if (missing.length > 0) {
    complain(
      session,
      {
        code: 'MISSING_REQUIRED',
        fragment: entry.anchor,
        field: missing.join(','),
        found: missing.join(', '),
      },
      { key, label },
    );
    for (const fragment of used(entry)) session.ledger.mark(fragment.unit, 'reported');
    for (const complaint of complaints) complain(session, complaint, { key, label });
    return;
  }
  session.map(...used(entry), vendorCell, productCell);
  for (const complaint of complaints) complain(session, complaint, { key, label });
  at.claims.add({ kind: 'integration', key, fields }, label, entry.anchor);
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

function given<N extends keyof ClaimFields<'integration'>, T>(
  name: N,
  value: Sourced<T> | null,
): { readonly [K in N]?: Sourced<T> } {
  return value === null ? {} : ({ [name]: value } as { readonly [K in N]: Sourced<T> });
}

function isMissing(name: Field, fields: ClaimFields<'integration'>): boolean {
  if (name === 'vendorAndProduct') return false;
  // A blank status is unknown; only its column is required.
  if (name === 'status') return false;
  return fields[name] === undefined;
}

function notApplicable(status: { readonly rule: string }): boolean {
  return status.rule === 'status/ikke-godkjent' || status.rule === 'status/ikke-aktuelt';
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

/** The products of a cell. Only line breaks and bullets divide; a comma may be part of a name. */
function productParts(cell: Fragment): readonly Fragment[] {
  const lines = cell.locator.quote
    .split(/\s*(?:[\r\n]+|[•▪◦])\s*/u)
    .map((line) => plainText(line))
    .filter((line) => line !== '');
  const whole =
    lines.length > 1 &&
    lines.every(
      (line) =>
        /^[\p{Lu}\p{N}]/u.test(line) && splitVersion(line).name !== '' && !/^(?:versjon|v\d)/iu.test(line),
    );
  if (!whole) return [cell];
  return lines.map((line) => ({ ...cell, text: line }));
}

function readProduct(cell: Fragment | null, versionCell: Fragment | null, complaints: Complaints) {
  const column =
    versionCell === null ? null : sourced(cleanVersion(cleanName(versionCell.text).value), versionCell);
  if (cell === null) return { product: null, version: column };
  const cleaned = cleanName(cell.text).value;
  const split = splitVersion(cleaned);
  const product = readName(cell, split.name, 'product', complaints);
  if (/,\s.*\s(?:og|and)\s/u.test(cleaned))
    complaints.push({
      code: 'POSSIBLY_SEVERAL',
      fragment: cell,
      field: 'product',
      found: cleaned,
      lost: false,
    });
  if (split.version === null) return { product, version: column };
  const code: ComplaintCode =
    column !== null && column.value !== split.version ? 'VERSION_CONTRADICTS' : 'VERSION_IN_NAME';
  if (code === 'VERSION_CONTRADICTS' || cell.via.startsWith('heading/'))
    complaints.push({ code, fragment: cell, field: 'version', found: cleaned, lost: false });
  return { product, version: column ?? sourced(split.version, cell, 'version/in-name') };
}

/** `Vendor AS – Product`, `Vendor AS: Product` and `Product (Vendor AS)`. Null: it cannot be told which is which. */
function splitPair(cell: Fragment): { readonly vendor: Fragment; readonly product: Fragment } | null {
  const part = (text: string): Fragment => ({ ...cell, text: plainText(text) });
  const inner = /^(.+?)\s*\(([^()]+)\)$/u.exec(cell.text);
  const [, before = '', within = ''] = inner ?? [];
  if (inner !== null && looksLikeCompany(within) && !looksLikeCompany(before))
    return { vendor: part(within), product: part(before) };
  if (inner !== null && looksLikeCompany(before) && splitVersion(cell.text).version === null)
    return { vendor: part(before), product: part(within) };
  const colon = /^([^:]+):\s+(.+)$/u.exec(cell.text);
  if (colon !== null) return { vendor: part(colon[1] ?? ''), product: part(colon[2] ?? '') };
  const lines = cell.locator.quote.split(/\s*[\r\n]+\s*/u).filter((line) => plainText(line) !== '');
  const halves = lines.length === 2 ? lines : cell.text.split(/\s+[-–—|]\s+|\s+\/\s+/u);
  const [first = '', second = ''] = halves;
  if (halves.length !== 2) return null;
  if (looksLikeCompany(second) && !looksLikeCompany(first))
    return { vendor: part(second), product: part(first) };
  if (looksLikeCompany(first) && !looksLikeCompany(second))
    return { vendor: part(first), product: part(second) };
  return null;
}

/** What the entry integrates with: the row's own cells, then the matrix column, then headings, then the default. */
function readAims(at: IntegrationContext, entry: Entry<Field>, complaints: Complaints): readonly Aim[] {
  const { session, spec } = at;
  const { vocabulary } = session;
  let role: Sourced<InterfaceRole> | null = null;
  const toldRole = entry.slot?.value.role ?? entry.slot?.value.place?.role ?? null;
  if (toldRole !== null && entry.slot !== null) role = sourced(toldRole, entry.slot.fragment);
  else if (entry.context.role !== null) role = sourced(entry.context.role.value, entry.context.role.fragment);
  const places: { readonly place: Place; readonly fragment: Fragment }[] = [];
  let unread = '';
  for (const name of ['target', 'interface', 'role'] as const) {
    const cell = entry.fields.get(name) ?? null;
    if (cell === null) continue;
    const read = vocabulary.readPlaces(cell.text);
    const whole = vocabulary.role(cell.text) ?? read.role;
    if (whole !== null && (name !== 'target' || read.places.length > 0)) role = sourced(whole, cell);
    places.push(...read.places.map((place) => ({ place, fragment: cell })));
    const lost =
      read.places.length === 0 && whole === null
        ? [cell.text]
        : vocabulary.role(cell.text) === null
          ? read.unknown
          : [];
    for (const text of lost) {
      if (name !== 'role') unread += `?${text}`;
      complaints.push({
        code: 'UNKNOWN_VALUE',
        fragment: cell,
        field: name,
        found: text,
        lost: read.places.length === 0 && whole === null,
      });
      session.drifted({ kind: 'NEW_CATEGORY_VALUE', detail: `${name}: ${text}`, breaking: false });
    }
  }
  const narrow = places.filter(
    ({ place }) =>
      place.interface !== undefined ||
      !places.some((other) => other.place.interface !== undefined && other.place.target === place.target),
  );
  if (narrow.length === 0) {
    const slot = entry.slot?.value.place ?? null;
    if (slot !== null && entry.slot !== null) narrow.push({ place: slot, fragment: entry.slot.fragment });
    else if (
      entry.context.place !== null &&
      !(unread !== '' && entry.context.place.value.interface !== undefined)
    )
      narrow.push({ place: entry.context.place.value, fragment: entry.context.place.fragment });
  }
  if (narrow.length === 0) {
    const target =
      spec.defaults.target === undefined
        ? null
        : sourced(spec.defaults.target, entry.anchor, 'default/target');
    const byDefault =
      spec.defaults.interface !== undefined && unread === ''
        ? sourced(spec.defaults.interface, entry.anchor, 'default/interface')
        : null;
    return [{ target, interface: byDefault, role, unread }];
  }
  return narrow.map(({ place, fragment }) => ({
    target: sourced(place.target, fragment),
    interface: place.interface === undefined ? null : sourced(place.interface, fragment),
    role: role ?? (place.role === undefined ? null : sourced(place.role, fragment)),
    unread: place.interface === undefined ? unread : '',
  }));
}
