/** Who a standard binds: what is said of an organisation type in a list, a table or a footnote is never a silent requirement. */
import { describe, expect, it } from 'vitest';
import { hdirReferansekatalogen } from '../../connectors/hdir-referansekatalogen/connector.ts';
import { document, recordsOf } from './support/fixtures.ts';

function read(body: string) {
  const page = `<html><head><title>SAMPLE</title></head><main><h1>Eksempelstandard v1</h1><p>Obligatorisk standard</p>${body}</main></html>`;
  const reading = hdirReferansekatalogen.read([
    document('eksempel', page, { url: 'https://www.helsedirektoratet.no/standarder/eksempel' }),
  ]);
  const isFirst = ([who]: readonly unknown[]) => Number(who === 'Legekontor');
  const rows = recordsOf(reading)
    .map(({ organisationType, direction, level }) => [organisationType, direction, level])
    .toSorted((a, b) => isFirst(b) - isFirst(a));
  return { rows, findings: reading.findings.map(({ code, found }) => [code, found]) };
}
const list = (...items: readonly string[]) =>
  read(
    `<h2>Standarden gjelder for</h2><ul><li>Legekontor: Motta</li>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
  );
const table = (row: string, after = '') =>
  read(
    `<h2>Standarden gjelder for</h2><table><tr><th>Virksomhetstype</th><th>Obligatorisk</th><th>Anbefalt</th></tr><tr><td>Legekontor</td><td>Motta</td><td></td></tr><tr>${row}</tr></table>${after}`,
  );
const legekontor = ['Legekontor', 'RECEIVE', 'MUST'];

describe('an organisation type that is not bound gives no requirement, and is reported', () => {
  const refusals = [
    ...[
      'ikke lenger pålagt',
      'unntatt',
      'nei',
      'Ikke pliktig',
      'ikkje pålagt',
      'fritatt',
      'friteke',
      'ingen krav',
    ],
    ...[
      'not required',
      'exempt',
      'Ikke omfattet',
      'ikke obligatorisk',
      'gjelder ikke',
      'utgår',
      'opphevet',
      'slipper',
    ],
  ];
  it.each(refusals)('in an item: %s', (words) => {
    for (const item of [
      `Tannlege: ${words}`,
      `Tannlege – ${words}`,
      `Tannlege (${words})`,
      `Tannlege, ${words}`,
    ]) {
      const { rows, findings } = list(item);
      expect(rows).toEqual([legekontor]);
      expect(findings).toEqual([['NOT_IN_FORCE', words]]);
    }
  });
  it.each(refusals)('in a cell: %s', (words) => {
    const { rows, findings } = table(`<td>Tannlege</td><td>${words}</td><td></td>`);
    expect(rows).toEqual([legekontor]);
    expect(findings).toEqual([['NOT_IN_FORCE', words]]);
  });
  it('also where the words come first', () => {
    expect(list('Unntatt: tannlege').rows).toEqual([legekontor]);
  });
  it('and not the standard as a whole, where it is the only one', () => {
    const { rows } = read('<h2>Gjelder for</h2><ul><li>Tannlege: ikke pålagt</li></ul>');
    expect(rows).toEqual([[null, null, null]]);
  });
});

describe('words that limit, postpone or are not known hold the level back', () => {
  it.each([
    ['Helseforetak: Sende og motta (unntatt patologi)', 'Helseforetak', 'SEND_AND_RECEIVE'],
    ['Apotek – motta (fra 2028)', 'Apotek', 'RECEIVE'],
    ['Apotek: Motta, frå 1. januar 2028', 'Apotek', 'RECEIVE'],
    ['Kommune: sende dersom avtale er inngått', 'Kommune', 'SEND'],
    ['Kommune: ikke avklart', 'Kommune', null],
    ['Kommune: ikke ennå pålagt', 'Kommune', null],
    ['Kommune: etter avtale', 'Kommune', null],
    ['Kommune: se rundskriv', 'Kommune', null],
    ['Kommune: Sende: nei', 'Kommune', null],
    ['Kommune (pålagt fra 2027)', 'Kommune', null],
    ['Kommune: planlagt', 'Kommune', null],
    ['Kommune: not yet decided', 'Kommune', null],
    ['Alle unntatt tannleger', 'Alle', null],
  ])('%s', (item, who, direction) => {
    const { rows, findings } = list(item);
    expect(rows).toEqual([legekontor, [who, direction, null]]);
    expect(findings).toHaveLength(1);
  });
  it.each([
    ['Sende (fra 2028)', 'SEND'],
    ['Motta innen 1.1.2029', 'RECEIVE'],
    ['ved behov', null],
    ['Utsatt', null],
  ])('in a cell: %s', (words, direction) => {
    const { rows, findings } = table(`<td>Kommune</td><td>${words}</td><td></td>`);
    expect(rows).toEqual([legekontor, ['Kommune', direction, null]]);
    expect(findings).toHaveLength(1);
  });
});

describe('harmless words change nothing', () => {
  it.each([
    ['Kommune (pleie og omsorg)', 'Kommune (pleie og omsorg)', null, 'MUST'],
    ['Fysioterapeut – privat praksis', 'Fysioterapeut - privat praksis', null, 'MUST'],
    ['Fysioterapeut uten driftstilskudd', 'Fysioterapeut uten driftstilskudd', null, 'MUST'],
    ['Kommune (pleie og omsorg): Sende', 'Kommune (pleie og omsorg)', 'SEND', 'MUST'],
    ['Kommune: kun motta', 'Kommune', 'RECEIVE', 'MUST'],
    ['Kommune: Sende, motta', 'Kommune', 'SEND_AND_RECEIVE', 'MUST'],
    ['Kommune: pålagt', 'Kommune', null, 'MUST'],
    ['Kommune: ja', 'Kommune', null, 'MUST'],
    ['Kommune – sende meldinger', 'Kommune', 'SEND', 'MUST'],
    ['Motta: Kommune', 'Kommune', 'RECEIVE', 'MUST'],
    ['Psykologer: frivillig', 'Psykologer', null, 'MAY'],
    ['Psykologer (anbefalt)', 'Psykologer', null, 'SHOULD'],
  ])('%s', (item, who, direction, level) => {
    const { rows, findings } = list(item);
    expect(rows).toEqual([legekontor, [who, direction, level]]);
    expect(findings).toEqual([]);
  });
  it.each([
    ['<td>Kommune</td><td>Nei</td><td>Motta</td>', 'RECEIVE', 'SHOULD'],
    ['<td>Kommune</td><td></td><td>Frivillig</td>', null, 'MAY'],
    ['<td>Kommune</td><td>x</td><td>-</td>', null, 'MUST'],
  ])('in a row: %s', (row, direction, level) => {
    const { rows, findings } = table(row);
    expect(rows).toEqual([legekontor, ['Kommune', direction, level]]);
    expect(findings).toEqual([]);
  });
});

describe('what is said of one cell or row is of that alone', () => {
  it.each(['<del>Sende</del>', '<s>Sende</s>', '<span style="text-decoration:line-through">Sende</span>'])(
    'a struck cell leaves the others: %s',
    (struck) => {
      const { rows, findings } = table(`<td>Kommune</td><td>${struck}</td><td>Motta</td>`);
      expect(rows).toEqual([legekontor, ['Kommune', 'RECEIVE', 'SHOULD']]);
      expect(findings).toEqual([['STRUCK_THROUGH', 'Kommune: Sende']]);
    },
  );
  it.each(['*', '1)', '†'])('a footnote %s', (mark) => {
    const row = `<td>Kommune</td><td>Sende${mark}</td><td></td>`;
    const ended = table(row, `<p>${mark} Utsatt på ubestemt tid.</p>`);
    expect(ended.rows).toEqual([legekontor, ['Kommune', 'SEND', null]]);
    expect(ended.findings).toEqual([['NOT_IN_FORCE', 'Utsatt på ubestemt tid.']]);
    const harmless = table(row, `<p>${mark} Også private institusjoner.</p>`);
    expect(harmless.rows).toEqual([legekontor, ['Kommune', 'SEND', 'MUST']]);
    expect(harmless.findings).toEqual([]);
  });
  it('a footnote of an item', () => {
    const { rows } = read(
      '<h2>Gjelder for</h2><ul><li>Legekontor: Motta</li><li>Kommune: Sende*</li></ul><p>* Ikke lenger pålagt.</p>',
    );
    expect(rows).toEqual([legekontor, ['Kommune', 'SEND', null]]);
  });
});
