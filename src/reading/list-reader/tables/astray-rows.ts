/** Rows whose cells do not stand under their headings: a cell too many or too few, or one that was moved. */
import { readSlot } from '../../../domain/status/read-slot.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { readDate } from '../../../domain/text/dates.ts';
import { isPersonal } from '../../beside-list.ts';
import type { Cell } from '../../outline.ts';
import type { Fragment } from '../fragment.ts';
import type { ListRules } from '../list-rules.ts';
import { isMarkedHeading } from './heading-rows.ts';
import { emptyCell, textOf } from './table-cell.ts';
import { hasField } from './table-columns.ts';
import type { TableShape } from './table-shape.ts';

/** Fields whose words are free, so that whom to ask may stand among them. */
const free: readonly string[] = ['conditions', 'vendor', 'vendorAndProduct'];

/** Of fewer rows nothing can be said of what the others have. */
const fewestRows = 5;

/** Fields that hold names. */
const named: readonly string[] = ['vendor', 'product', 'via', 'userGroup'];
const versioned: readonly string[] = ['version', 'viaVersion', 'interfaceVersion'];

/**
 * A test of the rows of a table. Astray are: a row of cells that are all marked as headings; a heading's word, a number, a
 * date or a status where a name should be (`C AS | Godkjent` with the product's cell left out); a company or an interface
 * where a version should be; how to reach a person; a cell beyond the last heading.
 */
export function astrayTest<F extends string>(
  rules: ListRules<F>,
  shape: TableShape<F>,
): (row: readonly Cell[], fields: ReadonlyMap<F, Fragment>) => boolean {
  const { headings, vocabulary } = rules;
  const hasStatusColumn = hasField(shape.columns, 'status');
  const hasInterfaceColumn = hasField(shape.columns, 'interface');
  const isMatrix = shape.columns.some(({ meaning }) => meaning.kind === 'mark');
  const strays = strayColumns(shape);
  const columns = namesIn(shape);
  const isPlace = (text: string) => text !== '' && vocabulary.place(text) !== null;
  const isStatus = (text: string) => {
    const reading = vocabulary.readStatus(text);
    return reading.kind === 'known' && reading.process !== 'NOT_STATED';
  };
  return (row, fields) => {
    if (row.every(({ address }) => address === null) && isMarkedHeading(row) && !shape.headingsOnly)
      return true;
    const text = (field: string) => fields.get(field as F)?.text ?? '';
    const isOfCompany = looksLikeCompany(text('vendor'));
    if (!isOfCompany && [...fields].some(([field, said]) => !free.includes(field) && isPersonal(said.text)))
      return true;
    const isMisplacedStatus = hasStatusColumn && text('status') === '';
    for (const field of named) {
      const name = text(field);
      if (name === '') continue;
      if (headings.names(name) || isNumberOrDate(name, field) || (isMisplacedStatus && isStatus(name)))
        return true;
    }
    // A company's name as the product's too is the vendor's, in the wrong column.
    if (isOfCompany && text('vendor') === text('product')) return true;
    // `EPJ Lege | Legesystem AS` where the other rows have the company first, and no company where the name above would do.
    if (!isOfCompany && looksLikeCompany(text('product')) && columns.companiesComeFirst(text('vendor')))
      return true;
    // `EPJ Lege | | Godkjent` where every other row has a company and a product: the company's cell was left out.
    if (!isOfCompany && text('vendor') !== '' && text('product') === '' && columns.othersHaveBoth)
      return true;
    // Where the row's interface is none, one in the place of its product is it.
    if (hasInterfaceColumn && !isPlace(text('interface')) && isPlace(text('product'))) return true;
    if (text('viaVersion') !== '' && text('via') === '') return true;
    for (const field of versioned) {
      const version = text(field);
      if (version === '') continue;
      if (looksLikeCompany(version) || isPlace(version) || columns.names.has(version)) return true;
      // A status where a version should be, with the status left blank, or a mark of a matrix: a cell was left out.
      if (isMisplacedStatus && isStatus(version)) return true;
      if (isMatrix && isAnswer(version)) return true;
    }
    return strays.some((index) => textOf(row[index] ?? emptyCell) !== '');
  };
}

/** The names of products and of the systems between, and whether in other rows it is vendors that bear legal forms. */
function namesIn<F extends string>({ columns, body }: TableShape<F>) {
  const textsOf = (field: string) => {
    const column = columns.find(
      ({ meaning }) => meaning.kind === 'field' && (meaning.field as string) === field,
    );
    return column === undefined
      ? []
      : body.map((row) => textOf(row[column.index] ?? emptyCell)).filter((text) => text !== '');
  };
  const [vendors, products] = [textsOf('vendor'), textsOf('product')];
  const companies = (texts: readonly string[]) => texts.filter(looksLikeCompany).length;
  const [ofVendors, ofProducts] = [companies(vendors), companies(products)];
  return {
    names: new Set([...products, ...textsOf('via')].filter((text) => /\p{L}/u.test(text))),
    /** All rows but one name a company and a product. */
    othersHaveBoth:
      body.length > fewestRows && ofVendors >= body.length - 1 && products.length >= body.length - 1,
    /** Of the rows beside one with this vendor and a company as its product: vendors are companies and products are not. */
    companiesComeFirst: (vendor: string): boolean => {
      const others = vendors.length - (vendor === '' ? 0 : 1);
      return ofVendors > others * 0.8 && (ofProducts - 1) * 5 < products.length - 1;
    },
  };
}

/** Columns without a heading that few rows fill. */
function strayColumns<F extends string>({ columns, body }: TableShape<F>): readonly number[] {
  return columns.flatMap(({ index, meaning }) => {
    if (meaning.kind !== 'empty') return [];
    const filled = body.filter((row) => textOf(row[index] ?? emptyCell) !== '').length;
    return filled * 2 < body.length ? [index] : [];
  });
}

/** `x`, `Ja`: the cell of a matrix. `Ikke relevant` may be said of a version too. */
const isAnswer = (text: string): boolean => !/\d/u.test(text) && readSlot(text) === 'yes';

/** Whether a text is nothing but a version, an organisation number or a date: no name is. `360` may be a product, and no vendor. */
function isNumberOrDate(text: string, field: string): boolean {
  if (!/\d/u.test(text)) return false;
  return (
    (field === 'vendor' && /^\d{1,3}[.)]?$/u.test(text)) ||
    /^(?:v|versjon|version)?\.?\s*\d+(?:\.\d+)+$/iu.test(text) ||
    /^\d{3}\s?\d{3}\s?\d{3}$/u.test(text) ||
    readDate(text).kind === 'date'
  );
}
