/** The small tables of an invented catalogue: 30 targets with one to four interfaces each, and a few of the rest. */

import { sortByName } from '../src/catalogue/snapshot/encode-snapshot.ts';
import type { SmallTables } from '../src/catalogue/snapshot/snapshot-writer.ts';
import type { InterfaceRow, TargetRow } from '../src/domain/model.ts';

const targetCount = 30;

/** Always the same. */
export function generateTables(): SmallTables {
  const targets = Array.from({ length: targetCount }, (_, i) => targetRow(i));
  const interfaces = targets.flatMap((target, i) =>
    Array.from({ length: 1 + (i % 4) }, (_, j) => interfaceRow(target.key, j)),
  );
  return {
    mode: 'SAMPLE',
    agencies: [
      {
        id: 'age_oppdikt',
        key: 'OPPDIKT',
        organisationNumber: null,
        name: { nb: 'Oppdiktet etat', en: 'Invented agency' },
        url: null,
        claims: [],
      },
    ],
    targets: sortByName(targets, (row) => row.name.nb),
    interfaces: sortByName(interfaces, (row) => row.name.nb),
    municipalities: [
      { id: 'mun_1', number: '9999', name: 'Oppdiktvær kommune', uses: ['OPP00'], claims: [] },
    ],
    frameworks: [frameworkRow()],
    sources: [],
    selfDeclarations: [],
    planElements: [],
    activities: [],
    measures: [],
    profiles: [],
    links: [],
  };
}

function targetRow(i: number): TargetRow {
  const key = `OPP${String(i).padStart(2, '0')}`;
  return {
    id: `tar_${key}`,
    key,
    kind: i % 3 === 0 ? 'HEALTH_REGISTER' : 'NATIONAL_SERVICE',
    name: { nb: `Oppdiktet tjeneste ${i}`, en: `Invented service ${i}` },
    owner: 'OPPDIKT',
    controller: null,
    lifecycle: { stage: 'ACTIVE', since: null, endsText: null },
    url: null,
    claims: [],
  };
}

function interfaceRow(target: string, j: number): InterfaceRow {
  const key = `${target}/DEL${j}`;
  return {
    id: `itf_${target}_${j}`,
    key,
    target,
    name: { nb: `Grensesnitt ${j} av ${target}`, en: `Interface ${j} of ${target}` },
    version: `v${j + 1}`,
    roles: ['PRODUCER', 'CONSUMER'],
    types: ['FHIR'],
    lifecycle: { stage: 'ACTIVE', since: null, endsText: null },
    excludes: [],
    trialRules: [],
    prerequisites: [],
    documentation: null,
    claims: [],
  };
}

function frameworkRow(): SmallTables['frameworks'][number] {
  return {
    id: 'fra_1',
    key: 'OPPDIKT-STANDARD',
    title: 'Oppdiktet standard for e-melding',
    kind: 'STANDARD',
    publisher: 'OPPDIKT',
    identifier: 'OPP 1:2026',
    version: null,
    lifecycle: { stage: 'ACTIVE', since: null, endsText: null },
    changedOn: null,
    publishedOn: null,
    theme: null,
    url: null,
    requirements: [
      {
        id: 'req_1',
        key: 'OPPDIKT-STANDARD/1',
        framework: 'fra_1',
        title: 'Skal kunne sende',
        text: null,
        area: null,
        level: 'MUST',
        organisationType: 'Fastlegekontor',
        direction: 'SEND',
        claims: [],
      },
    ],
    claims: [],
  };
}
