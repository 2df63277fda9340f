/** NHN's list pages. Each list has a layout of its own, as the lists of different teams do. */
import { type DateStyle, type Listing, writeDate } from '../truth/listing.ts';
import { numberText, supplierListings } from '../truth/nhn-leverandorer.ts';
import {
  coreRecordListings,
  documentListings,
  maternityListings,
  messageListings,
  municipalities,
  personListings,
} from '../truth/nhn-other.ts';
import { sfmListings, sfmSections } from '../truth/nhn-sfm.ts';
import { inProcess, useCases, vkpListings } from '../truth/nhn-vkp.ts';
import { escapeHtml, type Html, table } from './html.ts';

/** Where a vendor has several rows in a table: named in all, only in the first, or in one merged cell. */
type VendorStyle = 'repeat' | 'first' | 'rowspan';

function cell(listing: Listing, field: keyof NonNullable<Listing['shown']>, plain: string | null): Html {
  const html = listing.shown?.[field] ?? escapeHtml(plain ?? '');
  return listing.struck && html ? `<s>${html}</s>` : html;
}

function dateCell(listing: Listing, style: DateStyle): Html {
  return cell(listing, 'date', listing.decidedOn === null ? null : writeDate(listing.decidedOn, style));
}

/** The vendor cells of a table; null where an earlier cell spans the row. */
function vendorCells(rows: readonly Listing[], style: VendorStyle) {
  return rows.map((row, at) => {
    const html = cell(row, 'vendor', row.vendor);
    const continues = rows[at - 1]?.vendor === row.vendor;
    if (style === 'repeat') return html;
    if (continues) return style === 'rowspan' ? null : '';
    let rowspan = 1;
    while (rows[at + rowspan]?.vendor === row.vendor) rowspan += 1;
    return style === 'rowspan' && rowspan > 1 ? { html, rowspan } : html;
  });
}

/** VKP: a table under a heading for each use case, then one table with the use case in a column. */
export function vkpBody(): Html {
  const all = vkpListings();
  const styles: VendorStyle[] = ['rowspan', 'first', 'repeat'];
  const dates: DateStyle[] = ['long', 'dots', 'short'];
  const sections = useCases.map(([section], at) => {
    const rows = all.filter((row) => row.section === section);
    const vendors = vendorCells(rows, styles[at % 3] ?? 'repeat');
    const cells = rows.map((row, index) => [
      vendors[index] ?? null,
      cell(row, 'product', row.product),
      cell(row, 'version', row.version),
      cell(row, 'role', null),
      cell(row, 'status', row.word),
      dateCell(row, dates[at % 3] ?? 'long'),
    ]);
    const headings = ['Leverandør', 'Løsning', 'Versjon', 'Rolle', 'Status', 'Dato'];
    return `<h2>${section}</h2>\n${table(headings, cells)}`;
  });
  const names = new Map<string, string>(useCases.map(([name, key]) => [key, name]));
  const process = all
    .filter((row) => row.section === inProcess)
    .map((row) => [
      cell(row, 'vendor', row.vendor),
      cell(row, 'product', row.product),
      cell(row, 'version', row.version),
      escapeHtml(names.get(row.interface ?? '') ?? ''),
      cell(row, 'status', row.word),
    ]);
  return [
    ...sections,
    `<h2>${inProcess}</h2>`,
    table(['Leverandør', 'Løsning', 'Versjon', 'Bruksområde', 'Status'], process),
    '<p class="fotnote">* Navnet er et varemerke. 2) Leveres også av andre. ® Registrert varemerke.</p>',
  ].join('\n');
}

/** SFM: a table for each phase; the heading is the status. */
export function sfmBody(): Html {
  const all = sfmListings();
  const leads: Readonly<Record<string, string>> = {
    'Begrenset utprøving': 'Inntil 5 legekontor eller spesialister, eller inntil 5 kommuner, i minst 6 uker.',
    'Utvidet utprøving': 'Inntil 20 nye, 25 til sammen, i minst 3 måneder.',
    'Midlertidig dispensasjon':
      'Løsningene oppfyller ikke alle krav og kan brukes til dispensasjonen utløper.',
  };
  return sfmSections
    .map((section, at) => {
      const rows = all.filter((row) => row.section === section);
      const dispensed = section === 'Midlertidig dispensasjon';
      const vendors = vendorCells(rows, 'repeat');
      const cells = rows.map((row, index) => [
        vendors[index] ?? null,
        cell(row, 'product', row.product),
        cell(row, 'version', row.version),
        cell(row, 'role', null),
        escapeHtml(row.userGroup ?? ''),
        dateCell(row, at % 2 === 0 ? 'dots' : 'long'),
        ...(dispensed
          ? [row.validUntil ? writeDate(row.validUntil, 'long') : '', escapeHtml(row.conditions ?? '')]
          : []),
      ]);
      const headings = ['Leverandør', 'System', 'Versjon', 'Variant', 'Brukergruppe', 'Dato'];
      if (dispensed) headings.push('Gyldig til', 'Vilkår');
      const lead = leads[section] ? `<p>${leads[section]}</p>\n` : '';
      return `<h2>${section}</h2>\n${lead}${table(headings, cells)}`;
    })
    .join('\n');
}

/** Third-party suppliers: one long table. */
export function supplierBody(): Html {
  const cells = supplierListings().map((row) => {
    const strike = (html: Html): Html => (row.struck && html ? `<del>${html}</del>` : html);
    return [
      strike(row.shown?.vendor ?? escapeHtml(row.vendor)),
      strike(row.shown?.number ?? numberText(row)),
      strike(row.shown?.date ?? (row.decidedOn ? writeDate(row.decidedOn, 'long') : '')),
      strike(row.validUntil ? writeDate(row.validUntil, 'dots') : ''),
      strike(escapeHtml(row.conditions ?? '')),
    ];
  });
  const headings = ['Leverandør', 'Organisasjonsnummer', 'Godkjent dato', 'Gyldig til', 'Merknad'];
  return `${table(headings, cells, { caption: 'Godkjente tredjepartsleverandører' })}
<p class="fotnote">1) Leverandøren har byttet navn.</p>`;
}

/** Messages: an accordion with an item for each vendor; the first half by `details`, the rest by buttons. */
export function messageBody(): Html {
  const byVendor = Map.groupBy(messageListings(), (row) => row.vendor);
  const headings = [
    'EPJ-system',
    'Versjon',
    'Meldingstjener',
    'Versjon meldingstjener',
    'Meldingsprofil',
    'Status',
    'Dato',
  ];
  const items = [...byVendor].map(([vendor, rows], at) => {
    const content = table(
      headings,
      rows.map((row, nth) => [
        nth === 0
          ? cell(row, 'product', row.product)
          : rows[nth - 1]?.product === row.product
            ? ''
            : escapeHtml(row.product),
        nth === 0 ? cell(row, 'version', row.version) : '',
        escapeHtml(row.via ?? ''),
        escapeHtml(row.viaVersion ?? ''),
        cell(row, 'note', null),
        cell(row, 'status', row.word),
        dateCell(row, 'dots'),
      ]),
    );
    if (at % 2 === 0) return `<details><summary>${escapeHtml(vendor)}</summary>\n${content}</details>`;
    return `<h3><button aria-expanded="false" aria-controls="panel-${at}">${escapeHtml(vendor)}</button></h3>\n<div id="panel-${at}" hidden>${content}</div>`;
  });
  return `<h2>Detaljert oversikt pr EPJ leverandør</h2>\n${items.join('\n')}`;
}

/** Journal documents: a column for each role. */
export function documentBody(): Html {
  const byProduct = Map.groupBy(documentListings(), (row) => `${row.vendor}\n${row.product}`);
  const rows = [...byProduct.values()].flatMap((listings) => {
    const [first] = listings;
    if (!first) return [];
    const of = (role: string): Html => escapeHtml(listings.find((row) => row.role === role)?.word ?? '');
    return [
      [
        escapeHtml(first.vendor),
        escapeHtml(first.product),
        escapeHtml(first.version ?? ''),
        of('PRODUCER'),
        of('CONSUMER'),
      ],
    ];
  });
  return `${table(['Leverandør', 'System', 'Versjon', 'Kilde', 'Konsument'], rows)}
<p>x = i bruk</p>`;
}

/** Kjernejournal: a definition list, a term for each vendor. */
export function coreRecordBody(): Html {
  const groups = coreRecordListings().map((row) => {
    const version = row.version ? `, versjon ${row.version}` : '';
    const date = row.decidedOn ? ` (${writeDate(row.decidedOn, 'long')})` : '';
    return `<dt>${escapeHtml(row.vendor)}</dt><dd>${escapeHtml(row.product)}${version} – ${row.shown?.note}: ${row.word}${date}</dd>`;
  });
  return `<h2>Status per leverandør</h2>\n<dl>\n${groups.join('\n')}\n</dl>`;
}

/** Persontjenesten: a plain table, versions in a column, status last. */
export function personBody(): Html {
  const rows = personListings().map((row) => [
    escapeHtml(row.product),
    escapeHtml(row.version ?? ''),
    escapeHtml(row.vendor),
    dateCell(row, 'dots'),
    escapeHtml(row.word ?? ''),
  ]);
  return table(['Produkt', 'Versjon', 'Leverandør', 'Dato', 'Status'], rows);
}

/** Helsekort for gravide: lines of prose. */
export function maternityBody(): Html {
  const items = maternityListings().map((row) => {
    const version = row.version ? ` ${row.version}` : '';
    return `<li><strong>${escapeHtml(row.vendor)}</strong> – ${escapeHtml(row.product)}${version}: ${escapeHtml(row.statusText ?? row.word ?? '')}</li>`;
  });
  return `<h2>Leverandører</h2>\n<p>Tjenesten er under utprøving.</p>\n<ul>\n${items.join('\n')}\n</ul>`;
}

/** Municipalities that use VKP: names and numbers in a list of columns. */
export function municipalityBody(): Html {
  const items = municipalities.map(({ name, number }) => `<li>${escapeHtml(name)} (${number})</li>`);
  return `<h2>Kommuner i daglig bruk</h2>\n<p>Oppdiktede kommuner og oppdiktet bruk (SAMPLE).</p>\n<ul>\n${items.join('\n')}\n</ul>`;
}
