/** Fields that integrations and suppliers share: names, numbers, dates, status. */
import type { Sourced } from '../../../domain/claims/claim.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { readDateRange } from '../../../domain/text/date-range.ts';
import { readOrganisationNumber, takeOrganisationNumber } from '../../../domain/text/organisation-number.ts';
import { withoutRemarkLines } from '../context/row-remarks.ts';
import { type Fragment, sourced } from '../fragment.ts';
import type { Issue } from '../issues.ts';
import { cleanName, formerName, longestName, withoutRemark } from '../words/names.ts';
import { linesOf } from './parallel-lines.ts';

/** Faults are gathered first: a finding needs the record's key, which is made of what is read. */
export type Issues = Issue[];

/** The vendor and its organisation number, from the vendor's cell and the number's own cell if there is one. */
export function readVendor(
  vendor: Fragment | null,
  number: Fragment | null,
  issues: Issues,
): { readonly vendor: Sourced<string> | null; readonly organisationNumber: Sourced<string> | null } {
  const own = vendor === null ? null : oneName(withoutRemarkLines(vendor), issues);
  return ofVendor(own, number, issues);
}

/** The name of a company in a cell of several lines; null, and an issue, where it has several. */
function oneName(cell: Fragment, issues: Issues): Fragment | null {
  const lines = linesOf(cell);
  const companies = lines.filter(looksLikeCompany);
  if (lines.length < 2 || companies.length === 0 || lines.includes(cell.text)) return cell;
  const [first] = companies;
  if (companies.length === 1 && first !== undefined) return { ...cell, text: first };
  issues.push({ code: 'UNPAIRED_LINES', fragment: cell, field: 'vendor', found: companies.join(' / ') });
  return null;
}

function ofVendor(
  vendor: Fragment | null,
  number: Fragment | null,
  issues: Issues,
): { readonly vendor: Sourced<string> | null; readonly organisationNumber: Sourced<string> | null } {
  const beside = vendor === null ? null : takeOrganisationNumber(vendor.text);
  const name = vendor === null ? null : readName(vendor, beside?.rest ?? vendor.text, 'vendor', issues);
  let found: Sourced<string> | null = null;
  for (const [reading, fragment] of [
    [number === null ? null : readOrganisationNumber(number.text), number],
    [beside?.reading ?? null, vendor],
  ] as const) {
    if (reading === null || fragment === null || reading.kind === 'absent') continue;
    if (reading.kind === 'number') found ??= sourced(reading.value, fragment, 'organisation-number');
    else
      issues.push({
        code: reading.code,
        fragment,
        field: 'organisationNumber',
        found: reading.raw,
        lost: fragment === number,
      });
  }
  return { vendor: name, organisationNumber: found };
}

/** A name, cleaned. Null where nothing is left, or where it is too long to be one. */
export function readName(
  fragment: Fragment,
  text: string,
  field: string,
  issues: Issues,
): Sourced<string> | null {
  const { value, hadHidden } = cleanName(withoutRemark(text.replace(formerName, '')).name);
  if (hadHidden || cleanName(fragment.locator.quote).hadHidden)
    issues.push({ code: 'HIDDEN_CHARACTERS', fragment, field, found: value, lost: false });
  if (value.length > longestName) {
    issues.push({ code: 'VALUE_TOO_LONG', fragment, field, found: value });
    return null;
  }
  return value === '' ? null : sourced(value, fragment);
}

/** The days on which an approval was decided and ends. */
export interface ApprovalDates {
  readonly decidedOn: Sourced<string> | null;
  readonly validUntil: Sourced<string> | null;
  /** The cell that states the day of the decision. */
  readonly cell: Fragment | null;
}

/**
 * The dates of the cells for them. A cell may say more than its heading: `fra 01.03.2025` under `Gyldighet` is when it
 * began, and `01.03.2025–31.12.2026` is both. `Udefinert` and blank cells give none, quietly.
 */
export function readDates(
  cells: { readonly decidedOn: Fragment | null; readonly validUntil: Fragment | null },
  issues: Issues,
): ApprovalDates {
  const decided = readDateCell(cells.decidedOn, 'decidedOn', issues);
  const until = readDateCell(cells.validUntil, 'validUntil', issues);
  const decidedOn = decided.from ?? decided.on;
  const { validUntil: cell } = cells;
  // `fra 01.03.2031` under `Gyldig`, of what was decided before: it does not hold until then.
  if (cell !== null && decidedOn !== null && until.from !== null && until.from.value > decidedOn.value)
    issues.push({
      code: 'UNCLEAR_REMARK',
      fragment: cell,
      field: 'validUntil',
      found: cell.text,
      lost: false,
    });
  return {
    decidedOn: decidedOn ?? until.from,
    validUntil: until.until ?? until.on ?? decided.until,
    cell: cells.decidedOn,
  };
}

type DatesOfCell = Readonly<Record<'from' | 'until' | 'on', Sourced<string> | null>>;
const noDates: DatesOfCell = { from: null, until: null, on: null };

function readDateCell(
  fragment: Fragment | null,
  field: 'decidedOn' | 'validUntil',
  issues: Issues,
): DatesOfCell {
  if (fragment === null) return noDates;
  if (fragment.struck) {
    issues.push({ code: 'STRUCK_THROUGH', fragment, field, found: fragment.text });
    return noDates;
  }
  if (fragment.isoDate !== null) return { ...noDates, on: sourced(fragment.isoDate, fragment, 'date/typed') };
  const { problem, ...range } = readDateRange(fragment.text);
  if (problem !== null) issues.push({ code: problem, fragment, field, found: fragment.text });
  const dated = (value: string | null) => (value === null ? null : sourced(value, fragment, 'date/text'));
  return { from: dated(range.from), until: dated(range.until), on: dated(range.on) };
}

/** Longer text: conditions and the like, verbatim but for surplus space. */
export function readText(fragment: Fragment | null, field: string, issues: Issues): Sourced<string> | null {
  if (fragment === null) return null;
  if (fragment.text.length > 4000) {
    issues.push({ code: 'VALUE_TOO_LONG', fragment, field, found: fragment.text });
    return null;
  }
  return sourced(cleanName(fragment.text).value || fragment.text, fragment);
}

/** The fields that hold something. */
export function present<T extends Readonly<Record<string, unknown>>>(
  fields: T,
): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  const held: Record<string, unknown> = {};
  for (const name in fields) if (fields[name] !== null) held[name] = fields[name];
  return held as { readonly [K in keyof T]?: NonNullable<T[K]> };
}
