/** K11: layouts. Documents made by hand after what people report of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K11',
    name: 'a plain list of names by letter',
    source: 'nhn-leverandorer',
    title: 'Leverandører',
    html: '<h2>Godkjente leverandører</h2><h3>E</h3><ul><li>Elvero AS</li></ul><h3>K</h3><ul><li>Kvitebø AS</li><li>Kvitebø Data ASA</li></ul>',
    rows: {
      'Elvero AS': 'APPROVED',
      'Kvitebø AS': 'APPROVED',
      'Kvitebø Data ASA': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'a table by roles',
    source: 'nhn-sfm',
    title: 'Sentral forskrivningsmodul (SFM)',
    html: '<div role="table"><div role="row"><span role="columnheader">Leverandør</span><span role="columnheader">Produkt</span><span role="columnheader">Variant</span><span role="columnheader">Status</span></div><div role="row"><span role="cell">Skodde AS</span><span role="cell">Skodde Resept</span><span role="cell">SFM Full</span><span role="cell">Godkjent</span></div></div>',
    rows: {
      'Skodde Resept': 'APPROVED',
    },
  },
  {
    kind: 'K11',
    name: 'sentences of product, vendor and status',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<h2>Oversikt</h2><ul><li>Elvero Journal fra Elvero AS – godkjent</li><li>Skodde Journal fra Skodde AS – i test</li></ul>',
    rows: {
      'Elvero Journal': {
        vendor: 'Elvero AS',
        process: 'APPROVED',
      },
      'Skodde Journal': {
        vendor: 'Skodde AS',
        process: 'IN_TEST',
      },
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
