/** Tables of listings, with what holds for all their rows above them. */
import type { ApprovalBasis, Observation } from '../../../../graphql/generated/schema-types.ts';
import { chooseButton, productPart } from '../../basket.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import type { Text } from '../../frame/page.ts';
import { type Address, pathTo } from '../../params.ts';
import { fields } from '../../words/field-words.ts';
import { say, text } from '../../words/say.ts';
import { bases, interfaceWord, roles } from '../../words/words.ts';
import {
  evidence,
  heard,
  joined,
  link,
  omitEmptyColumns,
  plain,
  quoted,
  table,
  words,
} from '../components.ts';
import { type Note, Notes } from '../notes.ts';
import { day } from '../times.ts';
import { heldMark, type Row } from './integration-row.ts';
import { onLists } from './on-lists.ts';
import { speaksAgainst, statusDetails } from './status-details.ts';
import { vendorName } from './vendor-name.ts';

/** What a table leaves out of its rows, since it is the same for all of them and stands above. */
interface Shared {
  /** Texts of the warnings. */
  readonly remarks: readonly Text[];
  /** The list that all rows are of. */
  readonly source: Row['approvals'][number]['source'];
  /** What rows rest on where nothing else stands by them. */
  readonly basis: ApprovalBasis | null;
  /** Whether all rows rest on it. */
  readonly isOneBasis: boolean;
  /** Remarks that many rows have. */
  readonly notes: Notes;
  /** Keys of the lists that are held. */
  readonly held: ReadonlySet<string>;
}

/** What holds for all rows of a service: remarks on the service itself, and the list that says it. Of one row nothing is. */
function sharedBy(rows: readonly Row[], held: ReadonlySet<string>): Shared {
  const [first] = rows;
  if (!first || rows.length < 2)
    return { remarks: [], source: null, basis: null, isOneBasis: false, notes: Notes.none, held };
  const remarks = first.status.warnings
    .map((one) => one.text)
    .filter(({ nb }) => rows.every(({ status }) => status.warnings.some((one) => one.text.nb === nb)));
  const all = rows.flatMap(({ approvals }) => approvals);
  const [{ source } = { source: null }] = all;
  const isOneList = all.every((one) => one.source?.key === source?.key);
  const [[basis, based] = [null, []]] = [...Map.groupBy(all, (one) => one.basis)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const rest = rows.flatMap(({ status }) =>
    status.warnings.filter(
      ({ code, text: { nb } }) => !speaksAgainst.has(code) && !remarks.some((one) => one.nb === nb),
    ),
  );
  return {
    remarks,
    held,
    source: isOneList ? source : null,
    basis: isOneList && based.length * 2 > all.length ? basis : null,
    isOneBasis: based.length === all.length,
    notes: new Notes(rest.map(noteOf)),
  };
}

const noteOf = ({ text: said }: { readonly text: Text }): Note => ({
  key: said.nb ?? '',
  content: text(said),
});

/** What is said already is not said again. */
const without = (shared: Shared, said: Shared): Shared => ({
  ...shared,
  remarks: shared.remarks.filter(({ nb }) => !said.remarks.some((one) => one.nb === nb)),
});

/** Said once, above the rows that it holds for. */
function sharedWords({ remarks, source, basis, isOneBasis, notes, held }: Shared): Markup {
  const otherwise = isOneBasis
    ? null
    : say(', der ikke annet står', ', der ikkje anna står', ', where nothing else stands');
  return html`${notes.shown()}${remarks.map((remark) => html`<p class="hub-small hub-warning">${say('Merk', 'Merk', 'Note')}: ${text(remark)}</p>`)}${
    source
      ? html`<p class="hub-small">${say('Alle radene er fra listen', 'Alle radene er frå lista', 'All rows are from the list')} ${link(pathTo('kilde', source.key), text(source.title))}.${basis ? html` ${bases[basis]}${otherwise}.` : null}</p>${heldMark(source, held)}`
      : null
  }`;
}

/** A table of the products that are listed for one service or register. `here`: the page, where products are
 * chosen for comparison; `held`: keys of the lists that are held. */
export function productTable(
  caption: Value,
  target: string,
  rows: readonly Row[],
  here: Address,
  held: ReadonlySet<string>,
): Markup {
  const shared = sharedBy(rows, held);
  // A product is chosen once, at the first of its rows.
  const firsts = new Map(rows.toReversed().map((row) => [row.product.id, row]));
  const isFirst = (row: Row) => firsts.get(row.product.id) === row;
  return html`${sharedWords(shared)}${compactTable(
    caption,
    [say('Produkt og leverandør', 'Produkt og leverandør', 'Product and vendor'), interfaceWord(target)],
    rows,
    (row) => [productCell(row, isFirst(row) ? here : null), faceCell(row)],
    shared,
  )}`;
}

/** What one product is listed for: a table for each service or register, with what holds for all of it above. */
export function targetTables(rows: readonly Row[], held: ReadonlySet<string>): Markup {
  const groups = Map.groupBy(rows, ({ target }) => target.key);
  // What holds for every row of the product stands above all of its tables.
  const everywhere: Shared = { ...sharedBy(rows, held), source: null, basis: null };
  return html`${sharedWords(everywhere)}${[...groups.values()].map((own) => {
    const [{ target } = { target: { key: '', name: { nb: '' } } }] = own;
    const shared = { ...without(sharedBy(own, held), everywhere), notes: Notes.none };
    const name = text(target.name);
    return html`<section class="hub-group"><h3 class="ds-heading" data-size="2xs">${link(pathTo('tjeneste', target.key), name)}</h3>${sharedWords(shared)}${compactTable(
      heard(name),
      [interfaceWord(target.key)],
      own,
      (row) => [faceCell(row) ?? html`${say('Ikke oppgitt', 'Ikkje oppgitt', 'Not stated')}`],
      { ...shared, remarks: [...shared.remarks, ...everywhere.remarks], notes: everywhere.notes },
    )}</section>`;
  })}`;
}

/** Rows with what is stated of them: a column in which no row has anything is left out, and so is what is not stated. */
function compactTable(
  caption: Value,
  first: readonly Value[],
  rows: readonly Row[],
  firstCells: (row: Row) => readonly Value[],
  shared: Shared,
): Markup {
  const columns = [
    ...first,
    'Status',
    say('Dato og versjon', 'Dato og versjon', 'Date and version'),
    say('Hvem sier det', 'Kven seier det', 'Who says so'),
  ];
  const cells = rows.map((row) => [
    ...firstCells(row),
    statusCell(row, shared),
    dateCell(row),
    html`${sayers(row, shared)} ${evidence(row.id, null, nameOf(row))}`,
  ]);
  const filled = omitEmptyColumns(columns.map(plain), cells);
  return table(caption, filled.columns, filled.rows);
}

const nameOf = (row: Row): Markup =>
  html`${words(row.product.name)}, ${row.interface ? text(row.interface.name) : text(row.target.name)}`;

/** `here`: the page, where the product is chosen for comparison by this row; null: it is by another. */
function productCell({ product }: Row, here: Address | null): Markup {
  const part = here ? html` id="${productPart(product.id)}"` : null;
  return html`<a class="ds-link"${part} href="${pathTo('produkt', product.id)}">${words(product.name)}</a>${
    product.vendor
      ? html`
<span class="hub-small">${vendorName(product.vendor)}</span>`
      : null
  }${here ? html` ${chooseButton(product, here)}` : null}`;
}

/** Null where nothing is stated of it. */
function faceCell(row: Row): Markup | null {
  if (!row.interface && !row.role && !row.via) return null;
  return html`${row.interface ? text(row.interface.name) : null}${row.interfaceVersion ? html` (${words(row.interfaceVersion)})` : null}${row.role ? html`<span class="hub-small">${roles[row.role]}</span>` : null}${
    row.via
      ? html`<span class="hub-small">${say('Sammen med', 'Saman med', 'Together with')} ${words(row.via)}</span>`
      : null
  }`;
}

function statusCell(row: Row, { remarks, notes }: Shared): Markup {
  const left = row.status.warnings.filter((one) => !remarks.some(({ nb }) => nb === one.text.nb));
  const warnings = left.filter((one) => notes.reference(noteOf(one)) === null);
  return html`${statusDetails({ ...row.status, warnings })}${left.map((one) => notes.reference(noteOf(one)))}${row.status.inUse === null ? null : html`<span class="hub-small">${use(row.status.inUse)}</span>`}
${row.contradictions.map(({ field }) => html`<span class="hub-small hub-warning">${disagreement(fields[field] ?? field)}</span>`)}`;
}

const use = (inUse: boolean): Value =>
  inUse
    ? say('I bruk ifølge listen', 'I bruk ifølgje lista', 'In use by the list')
    : say('Ikke i bruk ifølge listen', 'Ikkje i bruk ifølgje lista', 'Not in use by the list');

const disagreement = (of: Value): Value =>
  say(
    html`Kildene er uenige om ${of}; belegget viser hva hver av dem sier.`,
    html`Kjeldene er usamde om ${of}; belegget viser kva kvar av dei seier.`,
    html`The sources disagree on the ${of}; the evidence shows what each of them says.`,
  );

/** Null where neither a day nor a version is stated. */
function dateCell(row: Row): Markup | null {
  const { since, validUntil } = row.status;
  const versions = [...new Set(row.approvals.flatMap(({ scope }) => scope.verbatim ?? []))];
  if (!since && !validUntil && versions.length === 0) return null;
  return html`${since ? day(since) : null}${validUntil ? html`<span class="hub-small">${say('Gjelder til', 'Gjeld til', 'Valid until')} ${day(validUntil)}</span>` : null}${
    versions.length > 0
      ? html`<span class="hub-small">${say('Versjon', 'Versjon', 'Version')} ${joined(versions.map(words))}</span>`
      : null
  }`;
}

/** Who says it, on what ground and in which words. */
function sayers(row: Row, { source: shared, basis: sharedBasis, held }: Shared): Markup | null {
  if (row.approvals.length === 0) return null;
  return html`${row.approvals.map(
    ({
      issuer,
      source,
      basis,
      statusText,
      observation,
      conditions,
    }) => html`<span class="hub-line">${joined([...(issuer && !shared ? [text(issuer.name)] : []), ...(statusText ? [quote(statusText, observation)] : [])], ': ')}
${basis === sharedBasis ? null : html`<span class="hub-small">${bases[basis]}</span>`}${conditions?.nb ? html`<span class="hub-small">${say('Vilkår', 'Vilkår', 'Conditions')}: ${text(conditions)}</span>` : null}${
  source && source.key !== shared?.key
    ? html`<span class="hub-small">${link(pathTo('kilde', source.key), html`${say('Om listen', 'Om lista', 'About the list')}${heard(html` ${text(source.title)}`)}`)}</span>${heldMark(source, held)}`
    : null
}</span>`,
  )}`;
}

/** A list's own words, struck through where the list no longer says them. */
export const quote = (statusText: string, observation: Observation): Markup =>
  onLists.includes(observation)
    ? html`«${quoted(statusText)}»`
    : html`<s>«${quoted(statusText)}»</s>${heard(say(' (står ikke på listen lenger)', ' (står ikkje på lista lenger)', ' (no longer on the list)'))}`;
