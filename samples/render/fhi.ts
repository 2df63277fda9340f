/** FHI's page on its registers, and the workbook of vendors that it links to. */
import type { InterfaceType } from '../../src/domain/vocabulary.ts';
import type { Site } from '../site-files.ts';
import {
  aboutOf,
  deadLink,
  documentationOf,
  interfaceWords,
  type Register,
  registerPage,
  registers,
} from '../truth/facts.ts';
import { columns, matrixRows } from '../truth/fhi-leverandorer.ts';
import { escapeHtml, type Html, link } from './html.ts';
import { page, publishers, sampleBanner } from './page.ts';
import { addressOf, type Sheet, writeWorkbook } from './workbook.ts';

const host = publishers.fhi.host;
const workbookPath = '/contentassets/eksempel/oversikt-over-leverandorer-og-helseregistre.xlsx';

function wordsOf(types: readonly string[]): string {
  return types.map((type) => interfaceWords[type as InterfaceType]).join(', ');
}

function registerSections(): Html {
  return registers
    .map((register) => {
      const short = register.abbreviation ?? register.name;
      const title = register.abbreviation ? `${register.name} (${register.abbreviation})` : register.name;
      const flows = register.flows.map(
        (flow) => `<li>${escapeHtml(flow.name)}: ${escapeHtml(wordsOf(flow.interfaceTypes))}</li>`,
      );
      const list = flows.length > 0 ? `<p>Grensesnitt:</p><ul>${flows.join('')}</ul>` : '';
      return `<h3>${escapeHtml(title)}</h3>${list}
<p>${link(`Teknisk dokumentasjon for ${short}`, documentationOf(register))}</p>
<p>${link(`Om ${short}`, aboutOf(register))}</p>`;
    })
    .join('\n');
}

function overview(): Sheet {
  const rows = matrixRows();
  const top = [
    [`Oversikt over leverandører og helseregistre. ${sampleBanner}`],
    ['Sist oppdatert: 1. oktober 2025'],
    [],
    ['Leverandør', 'Produkt', 'Versjon', ...columns.map(([heading]) => heading)],
  ];
  const merged: string[] = [];
  const body = rows.map((row, at) => {
    const first = rows[at - 1]?.vendor !== row.vendor;
    if (first) {
      const last = rows.findLastIndex((other) => other.vendor === row.vendor);
      if (last > at) merged.push(`${addressOf(0, at + top.length)}:${addressOf(0, last + top.length)}`);
    }
    return [first ? row.vendor.name : null, row.product, row.version, ...row.cells];
  });
  return { name: 'Oversikt', rows: [...top, ...body], bold: [0, 3], merged };
}

const legend: Sheet = {
  name: 'Forklaring',
  rows: [
    ['Tegnforklaring'],
    ['Tegn', 'Betydning'],
    ['x', 'Løsningen er i bruk'],
    ['Godkjent', 'Registeret har godkjent løsningen'],
    ['Ikke aktuelt', 'Registeret gjelder ikke for løsningen'],
    ['(tom)', 'Ikke opplyst'],
  ],
  bold: [0, 1],
  merged: [],
};

/** One page about one register. */
function addPageOf(site: Site, register: Register): void {
  const short = register.abbreviation ?? register.name;
  for (const [address, title] of [
    [documentationOf(register), `Teknisk dokumentasjon for ${short}`],
    [aboutOf(register), `Om ${short}`],
  ] as const) {
    if (address === deadLink) continue;
    site.page(
      host,
      new URL(address).pathname,
      page(publishers.fhi, {
        title,
        breadcrumb: ['Forsiden', 'Helsedata og registre'],
        lead: `Eksempelside (SAMPLE) om ${register.name}.`,
        modified: '23. september 2025',
        modifiedLabel: 'Sist endret',
        body: '<p>Eksempeltekst (SAMPLE).</p>',
      }),
    );
  }
}

/** Adds the page and its workbook, and the pages that it links to but one. */
export function addFhi(site: Site): void {
  site.page(
    host,
    registerPage,
    page(publishers.fhi, {
      title: 'Digital samhandling med Helseregistrene',
      breadcrumb: ['Forsiden', 'Helsedata og registre'],
      lead: 'Registrene tar imot opplysninger digitalt på ulike måter.',
      modified: '23. september 2025',
      modifiedLabel: 'Sist endret',
      body: `<h2>Oversikt over godkjente leverandører</h2>
<p>Oversikten viser leverandører og integrasjoner som er i bruk eller godkjent. Den er ikke uttømmende.</p>
<p>${link('Oversikt over leverandører og helseregistre (excel)', workbookPath)}</p>
<h2>Tekniske krav og dokumentasjon</h2>
${registerSections()}
<h2>Definisjon helseteknologier</h2>
<p>Eksempeltekst (SAMPLE): systemer og løsninger som brukes når helsehjelp gis.</p>`,
    }),
  );
  for (const register of registers) addPageOf(site, register);
  site.file(host, workbookPath, writeWorkbook([overview(), legend]));
}
