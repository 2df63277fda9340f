import { describe, expect, it } from 'vitest';
import { nhnLeverandorer } from '../../../connectors/nhn-leverandorer/connector.ts';
import { nhnVkp } from '../../../connectors/nhn-vkp/connector.ts';

const read = (body: string, connector = nhnVkp) => {
  const reading = connector.read([
    {
      name: 'list',
      url: 'https://www.nhn.no/',
      bytes: new TextEncoder().encode(
        `<!doctype html><html><body><main><h1>VKP (SAMPLE)</h1>${body}</main></body></html>`,
      ),
      mediaType: 'text/html; charset=utf-8',
      sha256: '',
    },
  ]);
  const { mapped, ignored, reported, read: all } = reading.cells;
  expect(mapped + ignored + reported).toBe(all);
  return reading;
};
const table = (...statuses: string[]) =>
  `<table><tr><th>Leverandør</th><th>Produkt</th><th>Status</th></tr>${statuses
    .map((status, at) => `<tr><td>Dikta AS</td><td>Diktaprodukt ${at}</td><td>${status}</td></tr>`)
    .join('')}</table>`;
const notes = (body: string, connector = nhnVkp) =>
  read(body, connector)
    .findings.filter(({ code }) => code === 'UNREAD_FOOTNOTE')
    .map(({ found, locator }) => `${locator?.row}: ${found}`);

describe('a footnote is reported on the rows that bear its mark', () => {
  it.each([
    ['Godkjent*', '<p>* gjelder bare versjon 3</p>'],
    ['Godkjent *', '<p>* = gjelder bare versjon 3</p>'],
    ['Godkjent 1)', '<p>1) gjelder bare versjon 3</p>'],
    ['Godkjent<sup>1</sup>', '<p><sup>1</sup> gjelder bare versjon 3</p>'],
    ['Godkjent<sup>1)</sup>', '<ul><li>1) gjelder bare versjon 3</li></ul>'],
    ['Godkjent¹', '<p>¹ gjelder bare versjon 3</p>'],
    ['Godkjent [1]', '<p>Noter:<br>[1] gjelder bare versjon 3</p>'],
    ['Godkjent**', '<p>* skrevet i mars<br>** gjelder bare versjon 3</p>'],
  ])('%s with %s', (status, note) => {
    const body = `${table('Godkjent', status)}${note}`;
    expect(notes(body)).toEqual(['3: gjelder bare versjon 3']);
    expect(
      read(body).claims.map(({ fields }) => (fields as { process?: { value: string } }).process?.value),
    ).toEqual(['APPROVED', 'APPROVED']);
  });

  it('in a row of the table itself', () => {
    const foot = '<tfoot><tr><td colspan="3">* gjelder bare versjon 3</td></tr></tfoot></table>';
    expect(notes(table('Godkjent*').replace('</table>', foot))).toEqual(['2: gjelder bare versjon 3']);
  });

  it('of the list it stands below, where two lists have the same mark', () => {
    const body = `${table('Godkjent*')}<p>* gjelder bare versjon 3</p><h2>Andre</h2>${table('Planlagt', 'Godkjent*')}<p>* gjelder bare legekontor</p>`;
    expect(notes(body)).toEqual(['2: gjelder bare versjon 3', '3: gjelder bare legekontor']);
  });

  it('in a list of suppliers too', () => {
    const body =
      '<table><tr><th>Leverandør</th><th>Status</th></tr><tr><td>Dikta AS*</td><td>Godkjent</td></tr></table><p>* gjelder til mars</p>';
    expect(notes(body, nhnLeverandorer)).toEqual(['2: gjelder til mars']);
  });
});

describe('is not told of', () => {
  it.each([
    ['a mark without a footnote', table('Godkjent*')],
    ['a footnote that no row has the mark of', `${table('Godkjent')}<p>* gjelder bare versjon 3</p>`],
    ['a legend of statuses', `${table('x')}<p>x = godkjent, * = under utprøving</p>`],
    ['steps below the list', `${table('Godkjent')}<ol><li>1) Ta kontakt</li></ol><p>2. Søk</p>`],
  ])('%s', (_, body) => {
    expect(notes(body)).toEqual([]);
  });
});
