/** K9: ranges. Documents made by hand after what people report of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K9',
    name: 'a beginning under validity is no end',
    source: 'nhn-sfm',
    title: 'Sentral forskrivningsmodul (SFM)',
    html: `<table><thead><tr><th>Leverandør</th><th>Produkt</th><th>Variant</th><th>Status</th><th>Gyldighet</th></tr></thead>
<tbody><tr><td>Skodde AS</td><td>Skodde Resept</td><td>SFM Full</td><td>Godkjent</td><td>fra 01.03.2025</td></tr></tbody></table>`,
    rows: {
      'Skodde Resept': {
        validUntil: null,
        process: 'APPROVED',
      },
    },
  },
  {
    kind: 'K9',
    name: 'a range of versions behind the name',
    source: 'nhn-meldingsutveksling',
    title: 'Meldingsutveksling',
    html: `<table><thead><tr><th>Leverandør</th><th>EPJ-system</th><th>Meldingsprofil</th><th>Status</th></tr></thead>
<tbody><tr><td>Granli AS</td><td>Granli EPJ 4.0–4.6</td><td>Epikrise v1.2</td><td>Godkjent</td></tr></tbody></table>`,
    rows: {
      'Granli EPJ': 'APPROVED',
    },
  },
  {
    kind: 'K9',
    name: 'a version from which on',
    source: 'nhn-vkp',
    title: 'Velferdsteknologisk knutepunkt',
    html: `<table><thead><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Bruksområde</th><th>Status</th></tr></thead>
<tbody><tr><td>Bjerka AS</td><td>Bjerka Pleie</td><td>f.o.m. 3.2</td><td>Hent tiltak</td><td>Godkjent</td></tr></tbody></table>`,
    rows: {
      'Bjerka Pleie': 'APPROVED',
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
