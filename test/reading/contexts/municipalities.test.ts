/** K8: municipalities. Documents made by hand after what people report of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K8',
    name: 'names in a line under a county',
    source: 'nhn-vkp-kommuner',
    title: 'Kommuner som bruker VKP',
    html: '<h2>Kommuner som bruker VKP</h2><h3>Agder</h3><p>Kristiansand og Grimstad</p><h3>Nordland</h3><p>Bodø</p>',
    rows: {
      Kristiansand: 'listed',
      Grimstad: 'listed',
      Bodø: 'listed',
    },
  },
  {
    kind: 'K8',
    name: 'municipalities that have stopped',
    source: 'nhn-vkp-kommuner',
    title: 'Kommuner som bruker VKP',
    html: '<h2>Kommuner som bruker VKP</h2><ul><li>Bodø</li></ul><h2>Kommuner som har sluttet</h2><ul><li>Grimstad</li><li>Arendal</li></ul>',
    rows: {
      Bodø: 'listed',
      Grimstad: 'negative',
      Arendal: 'negative',
    },
  },
  {
    kind: 'K8',
    name: 'a name that is no municipality',
    source: 'nhn-vkp-kommuner',
    title: 'Kommuner som bruker VKP',
    html: '<h2>Kommuner som bruker VKP</h2><ul><li>Bodø</li><li>Grimstad</li><li>Lillevik</li></ul>',
    rows: {
      Bodø: 'listed',
      Grimstad: 'listed',
      Lillevik: 'reported',
    },
    finding: 'Lillevik',
  },
  {
    kind: 'K8',
    name: 'a struck name',
    source: 'nhn-vkp-kommuner',
    title: 'Kommuner som bruker VKP',
    html: '<h2>Kommuner som bruker VKP</h2><ul><li>Bodø</li><li><s>Grimstad</s></li><li>Arendal</li></ul>',
    rows: {
      Bodø: 'listed',
      Arendal: 'listed',
      Grimstad: 'negative',
    },
  },
  {
    kind: 'K8',
    name: 'a workbook with a column that says no',
    source: 'nhn-vkp-kommuner',
    title: 'Kommuner',
    sheets: [
      {
        name: 'Kommuner',
        rows: [
          ['Kommune', 'Fylke', 'Bruker VKP'],
          ['Bodø', 'Nordland', 'Ja'],
          ['Grimstad', 'Agder', 'Nei'],
        ],
      },
    ],
    rows: {
      Bodø: 'listed',
      Grimstad: 'negative',
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
