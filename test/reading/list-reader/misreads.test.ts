/** What cannot be read is reported: never wrong in silence, and never an exception. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/domain/claims/claim.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { readIntegrations, readRows, readSuppliers } from '../../../src/reading/list-reader/read-lists.ts';
import type { Block } from '../../../src/reading/outline.ts';
import { definitions, heading, item, list, outline, table, text } from './outlines.ts';
import { registers, suppliers, vkp } from './specs.ts';

const head = ['Leverandør', 'Produkt', 'Versjon', 'Bruksområde', 'Rolle', 'Status', 'Dato'];
const rows = [
  ['Nord AS', 'Journal', '3.2', 'Hent pasientinformasjon', 'Konsument', 'Godkjent', '01.10.2025'],
  ['Sør AS', 'Omsorg', '', 'Hent tjenester', 'Kilde', 'Under utprøving', ''],
  ['Vest AS', 'Tilsyn', '', 'Hent tiltak', 'Kilde', 'Godkjent', ''],
];
const read = (...blocks: Block[]) => readIntegrations([outline(blocks)], vkp);
const codes = (reading: Reading) => reading.findings.map(({ code }) => code).sort();
const adds = ({ cells }: Pick<Reading, 'cells'>) =>
  cells.read === cells.mapped + cells.ignored + cells.reported;
const fieldsOf = (claim: Claim | undefined) =>
  (claim?.fields ?? {}) as Record<string, { value: unknown } | undefined>;
const withCell = (row: number, column: number, words: string) =>
  rows.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? words : cell)));

describe('a cell that cannot be read', () => {
  it.each([
    ['Status', 5, 'Godkjnt', 'UNKNOWN_STATUS', 'process', 'NOT_STATED'],
    ['Status', 5, 'Godkjent / under utprøving', 'AMBIGUOUS_STATUS', 'process', 'NOT_STATED'],
    ['Status', 5, 'Trukket', 'AMBIGUOUS_STATUS', 'process', 'NOT_STATED'],
    ['Status', 5, 'x', 'UNEXPLAINED_MARK', 'process', 'NOT_STATED'],
    ['Dato', 6, '31.02.2025', 'IMPOSSIBLE_DATE', 'decidedOn', undefined],
    ['Dato', 6, 'høst 2025', 'UNREADABLE_DATE', 'decidedOn', undefined],
    ['Bruksområde', 3, 'Hent fiskekort', 'UNKNOWN_VALUE', 'interface', undefined],
    ['Rolle', 4, 'Formidler', 'UNKNOWN_VALUE', 'role', undefined],
  ])('%s (%i) «%s» gives %s', (column, at, words, code, field, value) => {
    const reading = read(table([head, ...withCell(0, at, words)]));
    expect(codes(reading)).toEqual([code]);
    expect(reading.findings[0]?.locator).toMatchObject({ row: 2, column, quote: words });
    expect(reading.findings[0]?.message.nb).toContain('Rad 2');
    expect(fieldsOf(reading.claims[0])[field]?.value).toBe(value);
    expect(adds(reading)).toBe(true);
  });

  it.each([
    ['Ja (planlagt 2031)', 'process', 'IN_DIALOGUE', 'i dialog'],
    ['Klarert, men utgått', 'standing', 'EXPIRED', 'utløpt'],
  ])('says of «%s», understood in part, what it was read as', (words, field, value, said) => {
    const reading = read(table([head, ...withCell(0, 5, words)]));
    expect(fieldsOf(reading.claims[0])[field]?.value).toBe(value);
    const [{ code, message } = {}] = reading.findings;
    expect(code).toBe('UNKNOWN_STATUS');
    expect(message?.nb).toContain(`«${words}» er bare delvis forstått: lest som «${said}»`);
    expect(message?.nb).not.toContain('ikke et kjent statusord');
  });

  it('leaves a row out that lacks its product', () => {
    const reading = read(table([head, ...withCell(1, 1, '')]));
    expect(codes(reading)).toEqual(['MISSING_REQUIRED']);
    expect(reading.claims).toHaveLength(2);
  });

  it('does not take the vendor of the row above where names are repeated', () => {
    const repeated = [
      ...rows,
      ['Vest AS', 'Annet', '', '', '', '', ''],
      ['', 'Ukjent', '', '', '', 'Godkjent', ''],
    ];
    expect(codes(read(table([head, ...repeated])))).toEqual(['MISSING_REQUIRED']);
  });

  it('leaves the status open where it is struck through', () => {
    const reading = read(
      table([head, [...(rows[0] ?? []).slice(0, 5), { text: 'Godkjent', struck: true }, '']]),
    );
    expect(codes(reading)).toEqual(['STRUCK_THROUGH']);
    expect(fieldsOf(reading.claims[0]).process?.value).toBe('NOT_STATED');
  });

  it('reports repeats and leaves contradictions open', () => {
    const [first = []] = rows;
    expect(codes(read(table([head, first, first])))).toEqual(['DUPLICATE_ROW']);
    const other = read(table([head, first, [...first.slice(0, 5), 'I test', '']]));
    expect(codes(other)).toEqual(['CONTRADICTING_ROWS']);
    expect(other.claims).toHaveLength(1);
    expect(fieldsOf(other.claims[0]).process?.value).toBe('NOT_STATED');
  });

  it('keeps the id of a finding when the row moves', () => {
    const faulty = withCell(0, 5, 'Godkjnt');
    const [one] = read(table([head, ...faulty])).findings;
    const [two] = read(table([head, ...faulty.toReversed()])).findings;
    expect(one?.id).toBe(two?.id);
    expect(one?.locator).not.toEqual(two?.locator);
  });
});

describe('versions in names', () => {
  it.each([
    ['Journal Pro v3.2', 'Journal Pro', '3.2'],
    ['Journal Pro versjon 4', 'Journal Pro', '4'],
    ['Journal Pro 3.2.1', 'Journal Pro', '3.2.1'],
    ['Journal Pro (v4)', 'Journal Pro', '4'],
    ['Journal 360', 'Journal 360', undefined],
    ['System X', 'System X', undefined],
    ['Office 2024', 'Office 2024', undefined],
    ['Omsorg® *', 'Omsorg', undefined],
  ])('«%s» is %s, version %s', (words, product, version) => {
    const claim = fieldsOf(
      read(
        table([
          ['Leverandør', 'Produkt', 'Status'],
          ['Nord AS', words, 'Godkjent'],
        ]),
      ).claims[0],
    );
    expect([claim.product?.value, claim.version?.value]).toEqual([product, version]);
  });
});

describe('headings', () => {
  it.each([0, 1])('holds the list when required column %i is renamed, and claims nothing', (column) => {
    const reading = read(table([head.map((name, at) => (at === column ? 'Ukjentord' : name)), ...rows]));
    expect(reading.claims).toEqual([]);
    expect(reading.drift).toContainEqual(expect.objectContaining({ kind: 'HEADER_RENAMED', breaking: true }));
    expect(adds(reading)).toBe(true);
  });

  it('holds the list when a required column is gone', () => {
    const reading = read(table([head.slice(1), ...rows.map((row) => row.slice(1))]));
    expect(reading.claims).toEqual([]);
    expect(reading.drift).toContainEqual({ kind: 'COLUMN_REMOVED', detail: 'vendor', breaking: true });
  });

  it('does not take a heading for the vendor when the vendor column was renamed', () => {
    const renamed = table([['Ukjentord', ...head.slice(1)], ...rows], [heading('Region Nord', 3)]);
    const reading = read(
      renamed,
      table([['Ukjentord', ...head.slice(1)], ...rows], [heading('Region Sør', 3)]),
    );
    expect(reading.claims).toEqual([]);
  });

  it('does not let a heading speak for a status column that was renamed', () => {
    const reading = read(
      table(
        [head.map((name) => (name === 'Status' ? 'Tilstanden nå' : name)), ...rows],
        [heading('Godkjente systemer')],
      ),
    );
    expect(reading.claims.map((claim) => fieldsOf(claim).process?.value)).toEqual([
      'NOT_STATED',
      'NOT_STATED',
      'NOT_STATED',
    ]);
    expect(reading.drift).toContainEqual(
      expect.objectContaining({ kind: 'HEADER_RENAMED', breaking: false }),
    );
  });

  it('reports a column that is new', () => {
    const reading = read(table([[...head, 'Region'], ...rows.map((row) => [...row, 'Nord'])]));
    expect(reading.drift).toEqual([{ kind: 'COLUMN_ADDED', detail: 'Region', breaking: false }]);
    expect(codes(reading)).toEqual(['UNKNOWN_HEADING']);
    expect(reading.claims).toHaveLength(3);
  });

  it('reads the same claims whatever the order of the columns', () => {
    const expected = read(table([head, ...rows]))
      .claims.map(({ key }) => key)
      .sort();
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          head.map((_, at) => at),
          { minLength: head.length },
        ),
        (order) => {
          const shuffled = [head, ...rows].map((row) => order.map((at) => row[at] ?? ''));
          const reading = read(table(shuffled));
          expect(reading.claims.map(({ key }) => key).sort()).toEqual(expected);
          expect(reading.findings).toEqual([]);
        },
      ),
    );
  });

  it('finds no list in other tables', () => {
    const reading = read(
      table([
        ['Navn', 'E-post', 'Telefon'],
        ['Kari', 'k@x.no', '1'],
      ]),
      table([
        ['Dag', 'Åpent'],
        ['Mandag', '8-16'],
      ]),
      table([
        ['Fase', 'Betydning'],
        ['Godkjent', 'Kan tas i bruk'],
        ['I test', 'Testes'],
      ]),
      table([
        ['Leverandør', 'Kontaktperson', 'E-post'],
        ['Nord AS', 'Kari', 'k@x.no'],
      ]),
    );
    expect(reading.claims).toEqual([]);
    expect(
      reading.drift.some(({ kind, breaking }) => kind === 'SELECTOR_EMPTY' && breaking) ||
        reading.drift.some(({ breaking }) => breaking),
    ).toBe(true);
  });

  it('reads no persons as suppliers', () => {
    const reading = readSuppliers(
      [
        outline([
          table(
            [
              ['Navn', 'E-post', 'Telefon'],
              ['Kari', 'k@x.no', '1'],
            ],
            [heading('Godkjente leverandører', 1)],
          ),
        ]),
      ],
      suppliers,
    );
    expect(reading.claims).toEqual([]);
  });
});

describe('a short name before a dash', () => {
  it('is a product and no line of a legend', () => {
    const reading = read(list(['EPJ – i test', 'Beta – godkjent'], [heading('Nord AS', 3)]));
    expect(reading.claims.map((claim) => fieldsOf(claim).product?.value)).toEqual(['EPJ', 'Beta']);
  });
});

describe('hostile text', () => {
  it('keeps script as text, refuses endless names and shows hidden characters', () => {
    const script = '<script>alert(1)</script>';
    const reading = read(
      table([
        ['Leverandør', 'Produkt', 'Status'],
        [script, 'A', 'Godkjent'],
        ['Nord AS', 'x'.repeat(10_000), 'Godkjent'],
        ['Nord\u202eSA', 'B', 'Godkjent'],
      ]),
    );
    expect(reading.claims.map((claim) => fieldsOf(claim).vendor?.value)).toEqual([script, 'NordSA']);
    expect(codes(reading)).toEqual(['HIDDEN_CHARACTERS', 'MISSING_REQUIRED', 'VALUE_TOO_LONG']);
  });
});

describe('any outline', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '',
      '-',
      'x',
      '(x)',
      'Leverandør',
      'Produkt',
      'Status',
      'Dato',
      'Hent tjenester',
      'VKP',
      'MSIS',
      'Godkjent',
      'I test',
      'Nord AS',
      'Journal 3.2',
      '01.10.2025',
      'Rolle',
      'x = godkjent',
      'Produkt: A',
      'Kilde',
      'Navn',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const context = fc.array(
    fc
      .tuple(
        word,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(
          'heading' as const,
          'summary' as const,
          'caption' as const,
          'sheet' as const,
          'lead' as const,
        ),
      )
      .map(([words, level, kind]) => heading(words, level, kind)),
    { maxLength: 3 },
  );
  const grid = fc
    .integer({ min: 1, max: 6 })
    .chain((width) =>
      fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 7 }),
    );
  const anyBlock: fc.Arbitrary<Block> = fc.oneof(
    fc.tuple(grid, context).map(([cells, over]) => table(cells, over)),
    fc.tuple(fc.array(word, { maxLength: 5 }), context).map(([words, over]) =>
      list(
        words.map((one) => item(one, one.length % 5 === 0 ? [item('Journal – godkjent')] : [])),
        over,
      ),
    ),
    fc
      .tuple(fc.array(fc.tuple(word, fc.array(word, { maxLength: 2 })), { maxLength: 3 }), context)
      .map(([groups, over]) => definitions(groups, over)),
    fc.tuple(word, context).map(([words, over]) => text(words, over)),
  );
  it('is read without an exception, and every cell is accounted for', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 4 }), (blocks) => {
        const readings = [
          readIntegrations([outline(blocks)], vkp),
          readIntegrations([outline(blocks)], registers),
          readSuppliers([outline(blocks)], suppliers),
        ];
        for (const reading of readings) {
          expect(adds(reading)).toBe(true);
          const keys = reading.claims.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        }
        expect(
          adds(
            readRows([outline(blocks)], {
              source: 't',
              headings: { name: ['navn', 'produkt'], status: ['status'] },
              ignored: [],
              required: ['name' as string],
              identifying: ['name'],
            }),
          ),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
