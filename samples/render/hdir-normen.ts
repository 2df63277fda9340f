/** Normen's page for buyers, and the workbook that it links to. */
import type { Site } from '../site-files.ts';
import { normenPage, normenRequirements, normenWorkbook } from '../truth/normen.ts';
import { link } from './html.ts';
import { page, publishers, sampleBanner } from './page.ts';
import { type Sheet, writeWorkbook } from './workbook.ts';

/** Two sheets: the requirements, with columns for buyer and vendor to fill in, and how to use them. */
const sheets: readonly Sheet[] = [
  {
    name: 'Krav',
    rows: [
      [`Hvordan bruke Normens krav i anskaffelser. ${sampleBanner}`],
      [],
      [
        ...['Krav nr', 'Kapittel', 'Krav', 'Utdypende tekst', 'Skal/bør', 'Faktaark og veiledere'],
        ...['Kundens vurdering', 'Leverandørens svar'],
      ],
      ...normenRequirements.map(({ number, area, title, text, level, factSheets }) => [
        ...[number, area, title, text, level, factSheets.join('; ') || null],
        ...[null, null],
      ]),
    ],
    bold: [2],
    merged: [],
  },
  {
    name: 'Veiledning',
    rows: [['Slik brukes plukklisten'], ['Velg de kravene som er relevante for anskaffelsen (SAMPLE).']],
    bold: [0],
    merged: [],
  },
];

/** Adds the page and its workbook. */
export function addNormen(site: Site): void {
  const { host } = publishers.hdir;
  site.page(
    host,
    normenPage,
    page(publishers.hdir, {
      title: 'Normens krav i anskaffelser',
      breadcrumb: ['Forsiden', 'Normen', 'Informasjonssikkerhet og personvern for leverandører'],
      modifiedLabel: 'Siste faglige endring',
      body: `<h2>Støttedokument</h2>
<p>${link('Hvordan bruke Normens krav i anskaffelser (Excel)', normenWorkbook)}</p>
<p>Ikke alle kravene er relevante i en anskaffelse. Eksempeltekst, ikke utgiverens (SAMPLE).</p>`,
    }),
  );
  site.file(host, normenWorkbook, writeWorkbook(sheets));
}
