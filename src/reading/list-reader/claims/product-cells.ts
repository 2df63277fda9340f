/** Products, their versions and their vendors, out of the cells that name them. */
import type { Sourced } from '../../../domain/claims/claim.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import { cleanVersion, splitVersion } from '../../../domain/text/versions.ts';
import { withoutRemarkLines } from '../context/row-remarks.ts';
import { type Fragment, sourced } from '../fragment.ts';
import type { IssueCode } from '../issues.ts';
import { cleanName, remarkLines, withoutRemark } from '../words/names.ts';
import { type Issues, readName } from './interpret.ts';
import { linesOf } from './parallel-lines.ts';

/** What stands after the first comma: `og FHIR` of `EPJ, CDA og FHIR`. */
const afterComma = (text: string): string => {
  const comma = text.search(/,\s/u);
  return comma < 0 ? '' : text.slice(comma + 2);
};

/** The products of a cell. Only line breaks and bullets divide; a comma may be part of a name. */
export function productParts(cell: Fragment): readonly Fragment[] {
  const remarks = new Set(remarkLines(cell.locator.quote));
  const lines = linesOf(cell).filter((line) => !remarks.has(line));
  const whole =
    lines.length > 1 &&
    lines.every(
      (line) =>
        /^[\p{Lu}\p{N}]/u.test(line) && splitVersion(line).name !== '' && !/^(?:versjon|v\d)/iu.test(line),
    );
  if (!whole) return [withoutRemarkLines(cell)];
  return lines.map((line) => ({ ...cell, text: line }));
}

/** A system and its version, which may stand in the cell of its name. */
export interface NamedVersion {
  readonly name: Sourced<string> | null;
  readonly version: Sourced<string> | null;
}

/** The product and its version; a version of its own cell counts before one within the name. */
export function readProduct(
  cell: Fragment | null,
  versionCell: Fragment | null,
  issues: Issues,
): NamedVersion {
  const column =
    versionCell === null ? null : sourced(cleanVersion(cleanName(versionCell.text).value), versionCell);
  if (cell === null) return { name: null, version: column };
  const cleaned = cleanName(withoutRemark(cell.text).name).value;
  const split = splitVersion(cleaned);
  const product = readName(cell, split.name, 'product', issues);
  if (/\s(?:og|and)\s/u.test(afterComma(cleaned)))
    issues.push({
      code: 'POSSIBLY_SEVERAL',
      fragment: cell,
      field: 'product',
      found: cleaned,
      lost: false,
    });
  if (split.version === null) return { name: product, version: column };
  const code: IssueCode =
    column !== null && column.value !== split.version ? 'VERSION_CONTRADICTS' : 'VERSION_IN_NAME';
  if (code === 'VERSION_CONTRADICTS' || cell.via.startsWith('heading/'))
    issues.push({
      code,
      fragment: cell,
      field: 'version',
      found: cleaned,
      suggested: code === 'VERSION_IN_NAME' ? split.name : null,
      lost: false,
    });
  return { name: product, version: column ?? sourced(split.version, cell, 'version/in-name') };
}

/** The second system of a combination. */
export function readVia(cell: Fragment | null, versionCell: Fragment | null, issues: Issues): NamedVersion {
  const split = cell === null ? null : splitVersion(cleanName(cell.text).value);
  const name = cell === null || split === null ? null : readName(cell, split.name, 'via', issues);
  const version = versionCell?.text ?? split?.version ?? null;
  const stated = versionCell ?? cell;
  return {
    name,
    version: version === null || stated === null ? null : sourced(cleanVersion(version), stated, 'version'),
  };
}

/** `Vendor AS – Product`, `Vendor AS: Product` and `Product (Vendor AS)`. Null: it does not say which is which. */
export function splitPair(cell: Fragment): { readonly vendor: Fragment; readonly product: Fragment } | null {
  const part = (text: string): Fragment => ({ ...cell, text: plainText(text) });
  const inner = /^(.+?)\s*\(([^()]+)\)$/u.exec(cell.text);
  const [, before = '', within = ''] = inner ?? [];
  if (inner !== null && looksLikeCompany(within) && !looksLikeCompany(before))
    return { vendor: part(within), product: part(before) };
  if (inner !== null && looksLikeCompany(before) && splitVersion(cell.text).version === null)
    return { vendor: part(before), product: part(within) };
  const colon = /^([^:]+):\s+(.+)$/u.exec(cell.text);
  if (colon !== null) return { vendor: part(colon[1] ?? ''), product: part(colon[2] ?? '') };
  const lines = cell.locator.quote.split(/[\r\n]+/u).flatMap((line) => line.trim() || []);
  const halves = lines.length === 2 ? lines : cell.text.split(/\s+[-–—|]\s+|\s+\/\s+/u);
  const [first = '', second = ''] = halves;
  if (halves.length !== 2) return null;
  if (looksLikeCompany(second) && !looksLikeCompany(first))
    return { vendor: part(second), product: part(first) };
  if (looksLikeCompany(first) && !looksLikeCompany(second))
    return { vendor: part(first), product: part(second) };
  return null;
}
