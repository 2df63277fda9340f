/** The same facts in every layout give the same claims. */
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/domain/reading.ts';
import { readIntegrations, readSuppliers } from '../../../src/reading/list-reader/read-lists.ts';
import { definitions, heading, item, list, outline, table, text } from './outlines.ts';
import { registers, suppliers, vkp } from './specs.ts';

const hentP = 'VKP/HENT_PASIENTINFORMASJON';
const hentT = 'VKP/HENT_TJENESTER';

/** What is compared: key and values, not places. */
function summary(reading: Reading) {
  return reading.claims
    .map(({ key, fields }) => ({
      key,
      ...Object.fromEntries(
        Object.entries(fields)
          .filter(([name]) => name !== 'statusText')
          .map(([name, value]) => [name, value?.value]),
      ),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

const head = ['Leverandør', 'Produkt', 'Versjon', 'Bruksområde', 'Status', 'Dato'];
const plain = table([
  head,
  ['Nord AS', 'Journal', '3.2', 'Hent pasientinformasjon', 'Godkjent', '1. oktober 2025'],
  ['Nord AS', 'Journal', '3.2', 'Hent tjenester', 'Under utprøving', ''],
  ['Nord AS', 'Tilsyn', '', 'Hent tjenester', 'Godkjent', ''],
  ['Sør AS', 'Omsorg', '4', 'Hent pasientinformasjon', 'Godkjent', ''],
]);
const expected = summary(readIntegrations([outline([plain])], vkp));

const layouts = {
  'vendor and product only in the first of several rows': [
    table([
      head,
      ['Nord AS', 'Journal', '3.2', 'Hent pasientinformasjon', 'Godkjent', '01.10.25'],
      ['', '', '', 'Hent tjenester', 'Under utprøving', ''],
      ['', 'Tilsyn', '', 'Hent tjenester', 'Godkjent', '-'],
      ['Sør AS', 'Omsorg', 'v4', 'Hent pasientinformasjon', 'Godkjent', ''],
    ]),
  ],
  'tables under use cases': [
    table(
      [
        ['Leverandør', 'System', 'Versjon', 'Status', 'Godkjent dato'],
        ['Nord AS', 'Journal', '3.2', 'Godkjent', '2025-10-01'],
        ['Sør AS', 'Omsorg', '4', 'Godkjend', ''],
      ],
      [heading('Godkjente løsninger i VKP', 1), heading('Hent pasientinformasjon')],
    ),
    table(
      [
        ['System', 'Leverandør', 'Versjon', 'Status'],
        ['Journal', 'Nord AS', '3.2', 'under utprøving'],
        ['Tilsyn', 'Nord AS', '', 'Godkjent'],
      ],
      [heading('Godkjente løsninger i VKP', 1), heading('1. Hent tjenester')],
    ),
  ],
  'tables under statuses': [
    table(
      [
        head.filter((name) => name !== 'Status'),
        ['Nord AS', 'Journal', '3.2', 'Hent pasientinformasjon', '1/10-2025'],
        ['Nord AS', 'Tilsyn', '', 'Hent tjenester', ''],
        ['Sør AS', 'Omsorg', '4', 'Hent pasientinformasjon', ''],
      ],
      [heading('Godkjente systemer')],
    ),
    table(
      [head.filter((name) => name !== 'Status'), ['Nord AS', 'Journal', '3.2', 'Hent tjenester', '']],
      [heading('Systemer under utprøving')],
    ),
  ],
  'an accordion of vendors with tables': [
    table(
      [
        head.slice(1),
        ['Journal', '3.2', 'Hent pasientinformasjon', 'Godkjent', '1. oktober 2025'],
        ['', '', 'Hent tjenester', 'Under utprøving', ''],
        ['Tilsyn', '', 'Hent tjenester', 'Godkjent', ''],
      ],
      [heading('Nord AS', 7, 'summary')],
    ),
    table(
      [head.slice(1), ['Omsorg', '4', 'Hent pasientinformasjon', 'Godkjent', '']],
      [heading('Sør AS', 7, 'summary')],
    ),
  ],
  'lists under use cases': [
    list(
      ['Nord AS: Journal, versjon 3.2 – godkjent 1. oktober 2025', 'Omsorg v4 (Sør AS) - godkjent'],
      [heading('Hent pasientinformasjon')],
    ),
    list(
      ['Nord AS: Journal (v3.2) – Under utprøving', 'Tilsyn (Nord AS) – godkjent'],
      [heading('Hent tjenester')],
    ),
  ],
  'lists under vendors': [
    list(
      [
        'Journal (versjon 3.2): Hent pasientinformasjon – godkjent 1. oktober 2025',
        'Journal 3.2: Hent tjenester – under utprøving',
        'Tilsyn: Hent tjenester – godkjent',
      ],
      [heading('Nord AS', 3)],
    ),
    list(['Omsorg v4 – Hent pasientinformasjon – godkjent'], [heading('Sør AS', 3)]),
  ],
  'a nested list': [
    list([
      item('Nord AS', [
        item('Journal 3.2 – Hent pasientinformasjon – godkjent 01.10.2025'),
        item('Journal 3.2 – Hent tjenester – under utprøving'),
        item('Tilsyn – Hent tjenester – godkjent'),
      ]),
      item('Sør AS', [item('Omsorg, versjon 4 – Hent pasientinformasjon – godkjent')]),
    ]),
  ],
  'a definition list': [
    definitions([
      [
        'Nord AS',
        [
          'Journal 3.2, Hent pasientinformasjon – godkjent 01.10.2025',
          'Journal 3.2, Hent tjenester – under utprøving',
          'Tilsyn, Hent tjenester – godkjent',
        ],
      ],
      ['Sør AS', ['Omsorg (v4), Hent pasientinformasjon – godkjent']],
    ]),
  ],
  'a matrix with words and dates': [
    table([
      ['Leverandør', 'Produkt', 'Versjon', 'Hent pasientinformasjon', 'Hent tjenester'],
      ['Nord AS', 'Journal', '3.2', 'Godkjent 01.10.2025', 'Under utprøving'],
      ['Nord AS', 'Tilsyn', '', '', 'Godkjent'],
      ['Sør AS', 'Omsorg', '4', 'Godkjent', '-'],
    ]),
  ],
  'a matrix with two heading rows': [
    table(
      [
        [
          'Leverandør',
          'Produkt',
          'Versjon',
          'Hent pasientinformasjon',
          'Hent pasientinformasjon',
          'Hent tjenester',
        ],
        ['Leverandør', 'Produkt', 'Versjon', 'Status', 'Dato', 'Status'],
        ['Nord AS', 'Journal', '3.2', 'Godkjent', '1. oktober 2025', 'Under utprøving'],
        ['Nord AS', 'Tilsyn', '', '', '', 'Godkjent'],
        ['Sør AS', 'Omsorg', '4', 'Godkjent', '', ''],
      ],
      [],
      { headingRows: 2 },
    ),
  ],
  'a transposed matrix': [
    table([
      ['Leverandør', 'Nord AS', 'Nord AS', 'Sør AS'],
      ['Produkt', 'Journal', 'Tilsyn', 'Omsorg'],
      ['Versjon', '3.2', '', '4'],
      ['Hent pasientinformasjon', 'Godkjent 01.10.2025', '', 'Godkjent'],
      ['Hent tjenester', 'Under utprøving', 'Godkjent', ''],
    ]),
  ],
  'a workbook with title rows and merged vendors': [
    table(
      [
        ['Oversikt over integrasjoner', '', '', '', '', ''],
        ['Oppdatert 1. november 2025', '', '', '', '', ''],
        head,
        [
          'Nord AS',
          'Journal',
          '3.2',
          'Hent pasientinformasjon',
          'Godkjent',
          { text: '45931', value: { type: 'date', value: '2025-10-01' } },
        ],
        [{ text: 'Nord AS', spanned: true }, 'Journal', '3.2', 'Hent tjenester', 'Under utprøving', ''],
        [{ text: 'Nord AS', spanned: true }, 'Tilsyn', '', 'Hent tjenester', 'Godkjent', ''],
        ['Sør AS', 'Omsorg', '4', 'Hent pasientinformasjon', 'Godkjent', ''],
      ],
      [heading('Ark1', 1, 'sheet')],
      { sheet: 'Ark1' },
    ),
  ],
  'sheets by use case, with marks and a legend': [
    table(
      [
        ['Leverandør', 'Produkt', 'Versjon', 'Status', 'Dato'],
        ['Nord AS', 'Journal', '3.2', 'x', '01.10.2025'],
        ['Sør AS', 'Omsorg', '4', 'X', ''],
      ],
      [heading('Hent pasientinformasjon', 1, 'sheet')],
      { sheet: 'Hent pasientinformasjon' },
    ),
    table(
      [
        ['Leverandør', 'Produkt', 'Versjon', 'Status'],
        ['Nord AS', 'Journal', '3.2', '(x)'],
        ['Nord AS', 'Tilsyn', '', 'x'],
      ],
      [heading('Hent tjenester', 1, 'sheet')],
      { sheet: 'Hent tjenester' },
    ),
    table(
      [
        ['Tegn', 'Betydning'],
        ['x', 'Godkjent'],
        ['(x)', 'Under utprøving'],
      ],
      [heading('Tegnforklaring', 1, 'sheet')],
      { sheet: 'Tegnforklaring' },
    ),
  ],
  'status columns with marks': [
    text('x i kolonnen viser status.'),
    table([
      ['Leverandør', 'Produkt', 'Versjon', 'Bruksområde', 'Godkjent', 'Under utprøving', 'Godkjent dato'],
      ['Nord AS', 'Journal', '3.2', 'Hent pasientinformasjon', 'x', '', '01.10.2025'],
      ['Nord AS', 'Journal', '3.2', 'Hent tjenester', '', 'x', ''],
      ['Nord AS', 'Tilsyn', '', 'Hent tjenester', 'Ja', '', ''],
      ['Sør AS', 'Omsorg', '4', 'Hent pasientinformasjon', '✓', '', ''],
    ]),
  ],
  'sections inside a table': [
    table([
      ['Leverandør', 'Produkt', 'Versjon', 'Status', 'Dato'],
      ['Hent pasientinformasjon', '', '', '', ''],
      ['Nord AS', 'Journal', '3.2', 'Godkjent', '01.10.2025'],
      ['Sør AS', 'Omsorg', '4', 'Godkjent', ''],
      ['Hent tjenester', '', '', '', ''],
      ['Nord AS', 'Journal', '3.2', 'Under utprøving', ''],
      ['Nord AS', 'Tilsyn', '', 'Godkjent', ''],
    ]),
  ],
  'one column for vendor and product': [
    table([
      ['Leverandør/produkt', 'Versjon', 'Bruksområde', 'Status', 'Dato'],
      ['Nord AS: Journal', '3.2', 'Hent pasientinformasjon', 'Godkjent', '01.10.2025'],
      ['Journal (Nord AS)', '3.2', 'Hent tjenester', 'Under utprøving', ''],
      ['Nord AS – Tilsyn', '', 'Hent tjenester', 'Godkjent', ''],
      ['Omsorg (Sør AS)', '4', 'Hent pasientinformasjon', 'Godkjent', ''],
    ]),
  ],
};

describe('the same facts', () => {
  it('are four claims in a plain table', () => {
    expect(expected).toHaveLength(4);
    expect(expected).toContainEqual(
      expect.objectContaining({
        vendor: 'Nord AS',
        product: 'Journal',
        version: '3.2',
        interface: hentP,
        process: 'APPROVED',
        decidedOn: '2025-10-01',
      }),
    );
    expect(expected).toContainEqual(
      expect.objectContaining({ product: 'Journal', interface: hentT, process: 'LIMITED_TRIAL' }),
    );
  });

  it.each(Object.entries(layouts))('are the same claims in %s', (_, blocks) => {
    const reading = readIntegrations([outline(blocks)], vkp);
    expect(summary(reading)).toEqual(expected);
    expect(reading.drift).toEqual([]);
    expect(reading.findings.filter(({ severity }) => severity !== 'INFO')).toEqual([]);
  });
});

describe('a matrix of registers', () => {
  const rows = [
    ['Leverandør', 'Produkt', 'MSIS', 'Norsk pasientregister', 'KPR'],
    ['Nord AS', 'Journal', 'x', '(x)', ''],
  ];
  const statuses = (reading: Reading) =>
    reading.claims.map(({ fields }) =>
      'target' in fields && 'process' in fields ? `${fields.target?.value} ${fields.process?.value}` : '',
    );
  it.each([
    ['a line of text', text('Tegnforklaring: x = godkjent, (x) = under utprøving')],
    ['a list', list(['x = godkjent', '(x) = under utprøving'])],
    [
      'a definition list',
      definitions([
        ['x', ['Godkjent']],
        ['(x)', ['Under utprøving']],
      ]),
    ],
  ])('takes its legend from %s', (_, legend) => {
    const reading = readIntegrations([outline([table(rows), legend])], registers);
    expect(statuses(reading)).toEqual(['MSIS APPROVED', 'NPR LIMITED_TRIAL']);
    expect(reading.findings).toEqual([]);
  });
  it('leaves marks open without a legend, and says so', () => {
    const reading = readIntegrations([outline([table(rows)])], registers);
    expect(statuses(reading)).toEqual(['MSIS NOT_STATED', 'NPR NOT_STATED']);
    expect(reading.findings.map(({ code }) => code)).toEqual(['UNEXPLAINED_MARK', 'UNEXPLAINED_MARK']);
  });
  it('claims nothing for a column that nobody knows', () => {
    const reading = readIntegrations(
      [
        outline([
          table(rows.map((row, at) => [...row, at === 0 ? 'Nytt register' : 'x'])),
          text('x = godkjent'),
        ]),
      ],
      registers,
    );
    expect(reading.claims).toHaveLength(2);
    expect(reading.findings.map(({ code }) => code)).toContain('HEADER_RENAMED');
  });
});

describe('suppliers', () => {
  it.each([
    [
      'a table',
      table(
        [
          ['Navn', 'Org.nr.'],
          ['Nord AS', '923 609 016'],
          ['Sør AS', ''],
        ],
        [heading('Godkjente leverandører', 1)],
      ),
    ],
    ['a list', list(['Nord AS (923 609 016)', 'Sør AS'], [heading('Godkjente leverandører')])],
  ])('are approved by the heading over %s', (_, block) => {
    const reading = readSuppliers([outline([block])], suppliers);
    expect(
      reading.claims.map(({ fields }) => ({
        ...('vendor' in fields && { vendor: fields.vendor?.value }),
        ...('process' in fields && { process: fields.process?.value }),
      })),
    ).toEqual([
      { vendor: 'Nord AS', process: 'APPROVED' },
      { vendor: 'Sør AS', process: 'APPROVED' },
    ]);
    expect(reading.findings).toEqual([]);
  });
});
