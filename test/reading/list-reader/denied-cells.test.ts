/** A matrix that says no says so the same way whoever publishes it: no integration, and an explicit negative with its words. */
import { describe, expect, it } from 'vitest';
import { fhiLeverandorer } from '../../../connectors/fhi-leverandorer/connector.ts';
import { nhnKjernejournal } from '../../../connectors/nhn-kjernejournal/connector.ts';
import type { Connector } from '../../../src/domain/source.ts';

const matrices: readonly (readonly [string, Connector, string, string])[] = [
  ['fhi-leverandorer', fhiLeverandorer, 'MSIS', 'NPR'],
  ['nhn-kjernejournal', nhnKjernejournal, 'Kjernejournal portal', 'Kjernejournal API'],
];

/** Process and words of the records of one product, with `cell` in the second column of the matrix. */
function read(connector: Connector, columns: readonly string[], cell: string) {
  const head = ['Leverandør', 'Produkt', ...columns].map((text) => `<th>${text}</th>`).join('');
  const row = ['Dikta AS', 'Diktaprodukt', 'Godkjent', cell].map((text) => `<td>${text}</td>`).join('');
  const html = `<!doctype html><html><body><main><h1>Liste (SAMPLE)</h1><table><tr>${head}</tr><tr>${row}</tr></table></main></body></html>`;
  const {
    claims,
    cells,
    negatives = [],
  } = connector.read([
    {
      name: 'list',
      url: connector.source.url,
      bytes: new TextEncoder().encode(html),
      mediaType: 'text/html; charset=utf-8',
      sha256: '',
    },
  ]);
  expect(cells.mapped + cells.ignored + cells.reported).toBe(cells.read);
  return [...claims, ...negatives].map(({ fields }) => {
    const { process, statusText } = fields as Record<string, { value: unknown } | undefined>;
    return [process?.value, statusText?.value];
  });
}

describe.each(matrices)('%s', (_, connector, ...columns) => {
  it.each([
    'Nei',
    'Nei*',
    'No',
    'N',
    '0',
    '✗',
    'Ikke støttet',
    'Ikke aktuelt',
    'Ikke godkjent',
    'Avslag',
    'Ikke testet',
  ])('keeps «%s» in a cell as a negative, and as no integration', (no) => {
    expect(read(connector, columns, no)).toEqual([
      ['APPROVED', 'Godkjent'],
      [undefined, no.replace('*', '')],
    ]);
  });

  it('makes no record of a blank cell', () => {
    expect(read(connector, columns, '')).toEqual([['APPROVED', 'Godkjent']]);
  });
});
