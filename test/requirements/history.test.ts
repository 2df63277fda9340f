/** What binds whom changes: an obligation, a checklist's line and a link that are another one are changes, field by field. */
import { expect, test } from 'vitest';
import { redaksjon } from '../../connectors/redaksjon/connector.ts';
import { diffCatalogues } from '../../src/domain/history/catalogue-diff.ts';
import { merge } from '../../src/domain/merge/merge.ts';
import type { CatalogueData } from '../../src/domain/model.ts';
import { batch } from '../domain/build.ts';
import { documents } from './curated.ts';

function catalogueOf(change?: (name: string, text: string) => string): CatalogueData {
  const { claims, findings } = redaksjon.read(documents(change));
  expect(findings).toEqual([]);
  return merge({
    ...{ mode: 'SAMPLE', asOf: '2026-11-30', sources: [redaksjon.source], ids: new Map() },
    ...{ batches: [batch('redaksjon', claims)], decisions: [], staleSources: new Set() },
  }).data;
}

/** The entries of a file, each from its `- kind:` on; `change` may alter the one with the key. */
const alter =
  (file: string, key: string, change: (entry: string) => string) => (name: string, text: string) =>
    name !== file
      ? text
      : text
          .split(/^(?=- kind: )/mu)
          .map((entry) => (new RegExp(`key: "?${key}"?\\n`, 'u').test(entry) ? change(entry) : entry))
          .join('');

const before = catalogueOf();
const changesOf = (after: CatalogueData) =>
  diffCatalogues(before, after, { observedAt: '2026-12-01T06:00:00Z' }).map(
    ({ kind, field, before: was, after: is }) => ({ kind, field, was, is }),
  );

test('a day that is another one is one change of the requirement', () => {
  const later = alter('requirements', 'EHDS_ART26_MARKET', (entry) =>
    entry.replace(/validFrom: "?2029-03-26"?/u, 'validFrom: "2030-03-26"'),
  );
  expect(changesOf(catalogueOf(later))).toEqual([
    { kind: 'CHANGED', field: 'duty.validFrom', was: '2029-03-26', is: '2030-03-26' },
  ]);
});

test('a level that is another one is a change of the requirement', () => {
  const weaker = alter('requirements', 'NORMEN_CONTRACT', (entry) =>
    entry.replace(/level: "?MUST"?/u, 'level: SHOULD'),
  );
  expect(changesOf(catalogueOf(weaker))).toEqual([
    { kind: 'CHANGED', field: 'level', was: 'MUST', is: 'SHOULD' },
  ]);
});

test('a link that is gone, and one that leads elsewhere, are changes', () => {
  const gone = alter('links', 'P3', () => '');
  expect(changesOf(catalogueOf(gone))).toMatchObject([{ kind: 'REMOVED' }]);
  const elsewhere = alter('links', 'P3', (entry) => entry.replace('to: "VKP"', 'to: "KJERNEJOURNAL"'));
  expect(changesOf(catalogueOf(elsewhere))).toEqual([
    { kind: 'CHANGED', field: 'to.name', was: 'VKP', is: 'KJERNEJOURNAL' },
  ]);
});

test('a line of a checklist that asks for more is a change of the checklist', () => {
  const stricter = (name: string, text: string) =>
    name === 'profile-ehr-gp-office'
      ? text.replace('level: "SHOULD"', 'level: "MUST"').replace('level: SHOULD', 'level: MUST')
      : text;
  const changes = changesOf(catalogueOf(stricter));
  expect(changes).toHaveLength(1);
  expect(changes).toMatchObject([{ kind: 'CHANGED', field: 'lines' }]);
});
