/** The rows of an annex: a row for each line, and one above the ways of a group, which is the demand. */
import type { CoverageState } from '../../graphql/generated/schema-types.ts';
import { responseWords } from '../checklist/line-words.ts';
import { type Demand, demandsOf, numbersOf } from '../checklist/ways.ts';
import {
  type AnnexLanguage,
  basisCells,
  demandText,
  groupTexts,
  type Linked,
  levelText,
  lineText,
  ownWords,
  quoted,
  wordingOf,
} from './annex-lines.ts';
import type { AnnexCell, AnnexData, AnnexLine, Words } from './annex-query.ts';

type Basket = AnnexData['coverage']['baskets'][number];

const states: Readonly<Record<CoverageState, Words>> = {
  MET: { nb: 'Oppfylt', nn: 'Oppfylt', en: 'Met' },
  PARTIAL: { nb: 'Delvis', nn: 'Delvis', en: 'In part' },
  EXPECTED: { nb: 'På vei', nn: 'På veg', en: 'On its way' },
  NOT_MET: { nb: 'Ikke oppfylt', nn: 'Ikkje oppfylt', en: 'Not met' },
  UNKNOWN: { nb: 'Ikke kjent', nn: 'Ikkje kjent', en: 'Not known' },
  NOT_APPLICABLE: { nb: 'Ikke for tilbudet', nn: 'Ikkje for tilbodet', en: 'Not for the offer' },
};

/** Number, demand, level, law, other basis, suggestion, wording, and each offer's status. */
export function annexRows(baskets: readonly Basket[], language: AnnexLanguage): (readonly Linked[])[] {
  const lines = (baskets[0]?.cells ?? []).map(({ line }) => line);
  return demandsOf(lines).flatMap((demand) =>
    demand.group === null
      ? demand.lines.map(({ line, at }) => lineRow(line, at, baskets, language))
      : groupRows(demand.group, demand.lines, baskets, language),
  );
}

function lineRow(line: AnnexLine, at: number, baskets: readonly Basket[], language: AnnexLanguage): Linked[] {
  const own = ownWords(language);
  return [
    { text: String(line.line) },
    { text: lineText(line, language) },
    { text: levelText(line, language) },
    ...basisCells(line, language),
    { text: own(responseWords[line.response]) },
    { text: wordingOf(line, quoted(demandText(line, language), language), language) },
    ...baskets.map(({ cells }) => ({ text: statusOf(cells[at], language) })),
  ];
}

/** The demand, with how far one of its ways is met; then each way, which is no demand of its own. */
function groupRows(
  group: string,
  lines: Demand<AnnexLine>['lines'],
  baskets: readonly Basket[],
  language: AnnexLanguage,
): Linked[][] {
  const own = ownWords(language);
  const [first] = lines;
  if (first === undefined) return [];
  const texts = groupTexts(
    group,
    lines.map(({ line }) => line),
    language,
  );
  const head: Linked[] = [
    { text: numbersOf(lines.map(({ line }) => line.line)) },
    { text: texts.demand },
    { text: levelText(first.line, language) },
    { text: '' },
    { text: '' },
    { text: `${own(responseWords[first.line.response])}: ${texts.suggestion}` },
    { text: wordingOf(first.line, texts.wording, language) },
    ...baskets.map(({ groups }) => {
      const found = groups.find((one) => one.group === group);
      return { text: found ? `${own(states[found.state])}. ${found.because.map(own).join(' ')}` : '' };
    }),
  ];
  const ways = lines.map(({ line, at }, index) => {
    const row = lineRow(line, at, baskets, language);
    return row.map((cell, column) =>
      column === 5 ? { text: texts.wayLabel(index) } : column === 6 ? { text: texts.way(index) } : cell,
    );
  });
  return [head, ...ways];
}

/** The status with what it rests on: words, source and date. */
function statusOf(cell: AnnexCell | undefined, language: AnnexLanguage): string {
  const own = ownWords(language);
  if (cell === undefined) return '';
  const rows = cell.integrations.flatMap(({ approvals }) => approvals);
  const suppliers =
    rows.length === 0 && cell.state !== 'UNKNOWN' && cell.line.requirement?.shownOn
      ? cell.by.flatMap(({ vendor }) => vendor?.supplierApprovals ?? [])
      : [];
  const sources = [...rows, ...suppliers].map(({ source, statusText, decidedOn }) =>
    [source ? own(source.title) : '', statusText === null ? '' : `«${statusText}»`, decidedOn ?? '']
      .filter(Boolean)
      .join(', '),
  );
  const until =
    cell.validUntil === null
      ? ''
      : {
          nb: `Gjelder til ${cell.validUntil}.`,
          nn: `Gjeld til ${cell.validUntil}.`,
          en: `Valid to ${cell.validUntil}.`,
        }[language];
  const from = [...new Set(sources)].join('; ');
  return [
    `${own(states[cell.state])}.`,
    cell.because.map(own).join(' '),
    until,
    from === '' ? '' : `${{ nb: 'Kilde', nn: 'Kjelde', en: 'Source' }[language]}: ${from}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
