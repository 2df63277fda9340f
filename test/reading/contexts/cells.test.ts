/** K9: lines side by side, broken cells, comments, and words that end an approval. All in these documents is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K9',
    name: 'parallel lines version',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th></tr><tr><td>Granli AS</td><td>Granli Lege<br>Granli Plan</td><td>12<br>3</td><td>Godkjent</td></tr></table>',
    rows: {
      'Granli Lege': {
        version: '12',
        process: 'APPROVED',
      },
      'Granli Plan': {
        version: '3',
        process: 'APPROVED',
      },
    },
  },
  {
    kind: 'K9',
    name: 'parallel lines status',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th></tr><tr><td>Granli AS</td><td>Granli Lege<br>Granli Plan</td><td>12<br>3</td><td>Godkjent<br>I test</td></tr></table>',
    rows: {
      'Granli Lege': {
        version: '12',
        process: 'APPROVED',
      },
      'Granli Plan': {
        version: '3',
        process: 'IN_TEST',
      },
    },
  },
  {
    kind: 'K9',
    name: 'one product two versions',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th></tr><tr><td>Granli AS</td><td>Granli Lege</td><td>12<br>13</td><td>Godkjent</td></tr></table>',
    rows: {
      'Granli Lege': 'reported',
    },
  },
  {
    kind: 'K9',
    name: 'two products one version',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th></tr><tr><td>Granli AS</td><td>Granli Lege<br>Granli Plan</td><td>12</td><td>Godkjent</td></tr></table>',
    rows: {
      'Granli Lege': 'APPROVED',
      'Granli Plan': 'APPROVED',
    },
  },
  {
    kind: 'K9',
    name: 'two products three versions',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th></tr><tr><td>Granli AS</td><td>Granli Lege<br>Granli Plan</td><td>12<br>3<br>4</td><td>Godkjent</td></tr></table>',
    rows: {
      'Granli Lege': 'reported',
      'Granli Plan': 'APPROVED',
    },
  },
  {
    kind: 'K9',
    name: 'ul in cells',
    source: 'nhn-sfm',
    title: 'Sentral forskrivningsmodul',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Variant</th><th>Status</th></tr><tr><td>Granli AS</td><td><ul><li>Granli Lege</li><li>Granli Plan</li></ul></td><td><ul><li>SFM Full</li><li>SFM Basis</li></ul></td><td><p>Godkjent</p><p>Under utprøving</p></td></tr></table>',
    rows: {
      'Granli Lege': {
        interface: 'SFM/FULL',
        process: 'APPROVED',
      },
      'Granli Plan': {
        interface: 'SFM/BASIS',
        process: 'LIMITED_TRIAL',
      },
    },
  },
  {
    kind: 'K9',
    name: 'error version',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Produkt', 'Versjon', 'Register', 'Status'],
          ['Havblikk AS', 'Havblikk Journal', '#REF!', 'MSIS', 'Godkjent'],
        ],
      },
    ],
    rows: {
      'Havblikk Journal': {
        version: null,
        process: 'APPROVED',
      },
    },
    finding: '#REF!',
  },
  {
    kind: 'K9',
    name: 'error status',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Produkt', 'Versjon', 'Register', 'Status'],
          ['Havblikk AS', 'Havblikk Journal', '2', 'MSIS', '#N/A'],
        ],
      },
    ],
    rows: {
      'Havblikk Journal': 'listed',
    },
    finding: '#N/A',
  },
  {
    kind: 'K9',
    name: 'error vendor',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Produkt', 'Register', 'Status'],
          ['#REF!', 'Havblikk Journal', 'MSIS', 'Godkjent'],
          ['Elvero AS', 'Elvero Journal', 'MSIS', 'Godkjent'],
        ],
      },
    ],
    rows: {
      'Elvero Journal': 'APPROVED',
    },
    finding: '#REF!',
  },
  {
    kind: 'K9',
    name: 'error in html',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th></tr><tr><td>#NAVN?</td><td>Granli Lege</td><td>#I/T</td><td>Godkjent</td></tr><tr><td>Elvero AS</td><td>Elvero Journal</td><td>#VERDI!</td><td>Godkjent</td></tr></table>',
    rows: {
      'Elvero Journal': {
        version: null,
        process: 'APPROVED',
      },
    },
    finding: '#NAVN?',
  },
  {
    kind: 'K9',
    name: 'error orgnr',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<table><tr><th>Leverandør</th><th>Organisasjonsnummer</th></tr><tr><td>Kvitebø AS</td><td>#REF!</td></tr><tr><td>#N/A</td><td>310 000 418</td></tr></table>',
    rows: {
      'Kvitebø AS': 'APPROVED',
    },
    finding: '#REF!',
  },
  {
    kind: 'K9',
    name: 'csv error',
    source: 'nhn-persontjenesten',
    title: '',
    text: {
      content:
        'Leverandør;Produkt;Versjon;Status\nGranli AS;Granli Lege;#REF!;Godkjent\nElvero AS;Elvero Journal;2;#N/A\n',
      mediaType: 'text/csv',
    },
    rows: {
      'Granli Lege': {
        version: null,
        process: 'APPROVED',
      },
      'Elvero Journal': 'listed',
    },
    finding: '#N/A',
  },
  {
    kind: 'K9',
    name: 'comment withdrawn',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Produkt', 'Register', 'Status'],
          [
            'Havblikk AS',
            'Havblikk Journal',
            'MSIS',
            {
              text: 'Godkjent',
              comment: 'Trukket tilbake 01.02.2026',
            },
          ],
        ],
      },
    ],
    rows: {
      'Havblikk Journal': 'blocked',
    },
  },
  {
    kind: 'K9',
    name: 'comment name',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Produkt', 'Register', 'Status'],
          [
            {
              text: 'Havblikk AS',
              comment: 'Godkjenningen er trukket',
            },
            'Havblikk Journal',
            'MSIS',
            'Godkjent',
          ],
          [
            'Elvero AS',
            {
              text: 'Elvero Journal',
              comment: 'Kontaktperson endret',
            },
            'MSIS',
            'Godkjent',
          ],
        ],
      },
    ],
    rows: {
      'Havblikk Journal': 'blocked',
      'Elvero Journal': 'APPROVED',
    },
  },
  {
    kind: 'K9',
    name: 'title attribute',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th></tr><tr><td>Granli AS</td><td>Granli Lege</td><td>1</td><td><span title="Ikke lenger godkjent">Godkjent</span></td></tr></table>',
    rows: {
      'Granli Lege': 'blocked',
    },
  },
  {
    kind: 'K9',
    name: 'title attribute item',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<ul><li title="Utgått">Kvitebø AS</li><li>Elvero AS</li></ul>',
    rows: {
      'Kvitebø AS': 'blocked',
      'Elvero AS': 'APPROVED',
    },
  },
  {
    kind: 'K9',
    name: 'iln as status cell',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th></tr><tr><td>V0 AS</td><td>Produkt A</td><td>1</td><td>Ikke lenger godkjent</td></tr><tr><td>V1 AS</td><td>Produkt B</td><td>1</td><td>Ikke lengre godkjent</td></tr><tr><td>V2 AS</td><td>Produkt C</td><td>1</td><td>Ikkje lenger godkjend</td></tr><tr><td>V3 AS</td><td>Produkt D</td><td>1</td><td>No longer approved</td></tr><tr><td>V4 AS</td><td>Produkt E</td><td>1</td><td>Ikke lenger gyldig</td></tr><tr><td>V5 AS</td><td>Produkt F</td><td>1</td><td>Godkjenning ikke lenger gyldig</td></tr><tr><td>V6 AS</td><td>Produkt G</td><td>1</td><td>Er ikke lenger godkjent</td></tr><tr><td>V7 AS</td><td>Produkt H</td><td>1</td><td>Var godkjent</td></tr><tr><td>V8 AS</td><td>Produkt I</td><td>1</td><td>Tidligere godkjent</td></tr><tr><td>V9 AS</td><td>Produkt J</td><td>1</td><td>Ikke godkjent lenger</td></tr><tr><td>V10 AS</td><td>Produkt K</td><td>1</td><td>Godkjenningen har opphørt</td></tr></table>',
    rows: {
      'Produkt A': 'ended',
      'Produkt B': 'ended',
      'Produkt C': 'ended',
      'Produkt D': 'ended',
      'Produkt E': 'ended',
      'Produkt F': 'ended',
      'Produkt G': 'ended',
      'Produkt H': 'ended',
      'Produkt I': 'ended',
      'Produkt J': 'ended',
      'Produkt K': 'ended',
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
