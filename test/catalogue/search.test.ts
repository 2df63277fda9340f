import { describe, expect, test } from 'vitest';
import { generateTables } from '../../bench/generate-tables.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { openCatalogue } from '../../src/catalogue/open-catalogue.ts';
import { columnsOf } from '../../src/catalogue/snapshot/encode-snapshot.ts';
import { product } from '../../src/domain/entities/product.ts';
import { vendor } from '../../src/domain/entities/vendor.ts';
import { blankRow } from '../support/blank-row.ts';
import { refOf } from './snapshot-ref.ts';

const catalogue: Catalogue = openCatalogue(
  columnsOf({
    ...generateTables(),
    vendors: ['Åsgård Oppdikt AS', 'Blåbær Ækte AS', 'Sørøya Oppdikt AS', 'Måltrost® AS'].map((name, i) => ({
      ...blankRow(vendor),
      id: `v${i}`,
      name,
      names: i === 0 ? [{ value: 'Fjellhelse', kind: 'BRAND' as const }] : [],
      registryState: 'UNKNOWN' as const,
    })),
    products: ['E-doktor Oppdikt', 'Kafé Varsel', 'Varselet', 'Vars', 'Åsgård Varsel'].map((name, i) => ({
      ...blankRow(product),
      id: `p${i}`,
      name,
      aliases: i === 1 ? ['Kaffe\u0301ordning'] : [],
      vendor: i === 0 ? 'v0' : null,
    })),
    integrations: [],
  }),
  refOf('v1', ''),
);
/** Of words that nobody has typed. */
const writtenIdsOf = (text: string) =>
  catalogue.search(text, null, 10, true).map((hit) => hit.entity.value.id);
const idsOf = (text: string) => catalogue.search(text, null, 10).map((hit) => hit.entity.value.id);

describe('search', () => {
  test.each([
    ['å as a', 'asgard', ['v0', 'p4']],
    ['å as aa', 'Aasgaard', ['v0', 'p4']],
    ['å as å, decomposed', 'Åsga\u030ard'.normalize('NFD'), ['v0', 'p4']],
    ['ø as o', 'soroya', ['v2']],
    ['ø as oe, æ as ae', 'soeroeya', ['v2']],
    ['æ as a', 'akte', ['v1']],
    ['æ as ae', 'aekte', ['v1']],
    ['a for å in the middle', 'blabar', ['v1']],
    ['é as e', 'kafe', ['p1']],
    ['an alias', 'kaffeordning', ['p1']],
    ['a brand', 'FJELLHELSE', ['v0']],
    ['a hyphen given', 'e-doktor', ['p0']],
    ['a hyphen left out', 'edoktor', ['p0']],
    ['a hyphen as a space', 'e doktor', ['p0']],
    ['®', 'måltrost®', ['v3']],
    ['the words in another order', 'varsel kafé', ['p1']],
    ['all words needed', 'kafé asgard', []],
    ['a letter left out', 'fjelhelse', ['v0']],
    ['a letter too much', 'fjellhellse', ['v0']],
    ['a wrong letter', 'fjallhelse', ['v0']],
    ['two letters swapped', 'fjelhlelse', ['v0']],
    ['a typo in the first letter', 'gjellhelse', ['v0']],
    ['a typo in the start of a name', 'fjelhel', ['v0']],
    ['two typos', 'fjalhalse', []],
    ['nothing', '', []],
    ['signs', '®-*', []],
  ])('finds by %s: %s', (_, text, expected) => {
    expect(idsOf(text)).toEqual(expected);
  });

  test('puts whole words before prefixes, and shorter names first', () => {
    expect(idsOf('varsel')).toEqual(['p1', 'p4', 'p2']);
    expect(idsOf('vars')).toEqual(['p3', 'p1', 'p2', 'p4']);
  });

  test('gives no typos where something matches as it stands', () => {
    expect(idsOf('varselet')).toEqual(['p2']);
  });

  test('finds targets, interfaces, municipalities, standards and agencies by type', () => {
    const typesOf = (text: string) => [
      ...new Set(catalogue.search(text, null, 100).map((hit) => hit.entity.type)),
    ];
    expect(typesOf('OPP03')).toContain('HealthRegister');
    expect(typesOf('oppdiktvær')).toEqual(['Municipality']);
    expect(typesOf('OPP 1:2026')).toContain('Framework');
    expect(typesOf('etat')).toEqual(['Agency']);
    expect(catalogue.search('grensesnitt', ['TargetInterface'], 5)).toHaveLength(5);
    expect(catalogue.search('grensesnitt', ['Vendor'], 5)).toEqual([]);
  });

  test('gives falling scores, and no more hits than asked for', () => {
    const scores = catalogue.search('oppdikt', null, 4).map((hit) => hit.score);
    expect(scores).toHaveLength(4);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(catalogue.search('oppdikt', null, 0)).toEqual([]);
  });
});

test('words that are the hub’s own have no typos', () => {
  expect(idsOf('Kafe Varsal')).toEqual(['p1']);
  expect(writtenIdsOf('Kafe Varsal')).toEqual([]);
  expect(writtenIdsOf('Kafe Vars')).toEqual(['p1']);
});
