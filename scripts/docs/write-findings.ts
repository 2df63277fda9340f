/**
 * Writes docs/generated/findings.md, the catalogue of findings for publishers, from `src/domain/findings/messages/`. With `--check`
 * it writes nothing and fails when the file is out of date. The file is for editors at the agencies, so it is Norwegian
 * first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Trilingual } from '../../src/domain/bilingual.ts';
import { findingCodes } from '../../src/domain/findings/codes.ts';
import {
  type FindingGroup,
  type FindingKind,
  findingGroups,
} from '../../src/domain/findings/messages/kind.ts';

const target = join(import.meta.dirname, '../../docs/generated/findings.md');

const chapters: Readonly<Record<FindingGroup, readonly [title: string, lead: string]>> = {
  row: ['Rader', 'Det som står i én rad eller ett punkt. *One row or item.*'],
  heading: [
    'Overskrifter og oppsett',
    'Det som gjelder en kolonne, en tabell eller en side. *Columns, tables and pages.*',
  ],
  lists: [
    'Mot andre lister og registre',
    'Det som først vises når listene ses sammen, eller når det spørres andre steder. *Against other lists and registers.*',
  ],
  whole: ['Listen som helhet', 'Om den blir funnet, lest og holdt ved like. *The list as a whole.*'],
  held: [
    'Grunner til at en liste holdes tilbake',
    'Den forrige gode listen vises så lenge. Noen av dem er også formendringer (*drift*) som ikke stanser noe. *Why a list is held.*',
  ],
  document: [
    'Dokumentet kan ikke leses',
    'BLOCKING når ingenting i dokumentet er til å stole på, ellers WARNING. *The document cannot be read.*',
  ],
};

/** The whole file. */
export function findingsPage(): string {
  const kinds = Object.entries<FindingKind>(findingCodes);
  return `${[
    '<!-- Written by scripts/docs/write-findings.ts from src/domain/findings/messages/. Do not edit: run `npm run findings`. -->',
    '',
    '# Funn',
    '',
    'For dere som utgir lister: alt huben kan si fra om, med koden det har i API-et, i feedene og i `hub check`. Et funn har navnet og nøkkelen',
    'til raden, stedet med ordene som står der, det som ble funnet, og et forslag der noe kan foreslås. Det beholder id-en sin når rader flyttes,',
    'og lukkes av seg selv når feilen er rettet og listen er tatt i bruk. Det som ikke er kjent, sies det ingenting om: et ukjent svar er aldri et nei.',
    '',
    '*In English: everything that the hub reports to publishers. A finding keeps its id when rows move, and closes by itself when the fault is mended and the list taken into use.',
    'What is not known is not reported.*',
    '',
    '| Alvor | Betyr |',
    '| --- | --- |',
    '| INFO | kan være i orden; verdt å se på. *May be right; worth a look.* |',
    '| WARNING | noe er ikke lest, eller sier imot noe annet. *Something was not read, or contradicts something.* |',
    '| ERROR | noe er galt. *Something is wrong.* |',
    '| BLOCKING | hele listen holdes tilbake. *The whole list is held.* |',
    '',
    ...findingGroups.flatMap((group) => {
      const [title, lead] = chapters[group];
      const own = kinds.filter(([, kind]) => kind.group === group);
      return [`## ${title}`, '', lead, '', ...table(own), ''];
    }),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function table(kinds: readonly (readonly [code: string, kind: FindingKind])[]): readonly string[] {
  return [
    '| Kode | Alvor | Betyr | Gjør dette | Eksempel |',
    '| --- | --- | --- | --- | --- |',
    ...kinds.map(([code, { severities, about, remedy, example }]) => {
      const both = ({ nb, en }: Trilingual) => `${nb} *${en}*`;
      const cells = [`\`${code}\``, severities.join(', '), both(about), both(remedy), example];
      return `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
    }),
  ];
}

if (import.meta.main) {
  if (!process.argv.includes('--check')) writeFileSync(target, findingsPage());
  else if (readFileSync(target, 'utf8') !== findingsPage()) {
    console.error('docs/generated/findings.md is out of date: run `npm run findings`.');
    process.exitCode = 1;
  }
}
