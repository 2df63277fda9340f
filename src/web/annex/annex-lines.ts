/** The lines of an annex in words: what is asked, on what grounds, and how an offer answers. */
import { valueLabels } from '../../graphql/texts/value-labels.ts';
import { basisOf, isOnlyEu } from '../checklist/basis.ts';
import {
  bindingWords,
  bothEndsWords,
  inferredLevel,
  levelWords,
  onlyInEu,
  readingWords,
} from '../checklist/line-words.ts';
import type { AnnexLine, Words } from './annex-query.ts';

export type AnnexLanguage = 'nb' | 'nn' | 'en';

/** Text that may lead somewhere. `href` is http(s), or absent. */
export interface Linked {
  readonly text: string;
  readonly href?: string;
}

/** Chooses words of the language; those that it lacks are in bokmål. */
export const ownWords =
  (language: AnnexLanguage) =>
  (words: Words): string =>
    words[language] ?? words.nb ?? '';

const joined = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(' ');

/** What the line asks for: its requirement, else what to be verified for. */
export function demandText({ requirement, anyOf }: AnnexLine, language: AnnexLanguage): string {
  const own = ownWords(language);
  const points = anyOf.map(({ label, target }) =>
    target ? `${own(target.label)}: ${own(label)}` : own(label),
  );
  const oneOf = { nb: ' én av', nn: ' éin av', en: ' one of' }[language];
  const verifiedFor = { nb: 'Verifisert for', nn: 'Verifisert for', en: 'Verified for' }[language];
  const verified =
    points.length === 0 ? '' : `${verifiedFor}${points.length > 1 ? `${oneOf}:` : ''} ${points.join('; ')}`;
  return [requirement ? own(requirement.title) : '', verified].filter(Boolean).join('. ');
}

/** The demand with the role, both ends, and what of it is the editors' own reading. */
export function lineText(line: AnnexLine, language: AnnexLanguage): string {
  const own = ownWords(language);
  const reading = readingWords(line.inferredFields);
  return [
    demandText(line, language),
    roleText(line, language),
    line.bothEnds ? own(bothEndsWords).slice(0, -1) : '',
    reading ? own(reading).slice(0, -1) : '',
  ]
    .filter(Boolean)
    .map((one) => `${one}.`)
    .join(' ');
}

function roleText({ role }: AnnexLine, language: AnnexLanguage): string {
  if (role === null) return '';
  const name = { nb: 'Rolle', nn: 'Rolle', en: 'Role' }[language];
  return `${name}: ${ownWords(language)(valueLabels.roles[role])}`;
}

/** «Skal», and whether a publisher says so. */
export function levelText({ level, inferredFields }: AnnexLine, language: AnnexLanguage): string {
  const own = ownWords(language);
  const isRead = inferredFields.includes('level');
  return `${own(levelWords[level])}${isRead ? ` (${own(inferredLevel)})` : ''}`;
}

/** The cell of the law, and that of other grounds. */
export function basisCells(line: AnnexLine, language: AnnexLanguage): [Linked, Linked] {
  const own = ownWords(language);
  const { kind, act, url, bindsVia, framework } = basisOf(line.requirement);
  const stands = framework === null ? null : own(framework);
  const binding = bindsVia === null ? null : own(bindingWords[bindsVia]);
  if (kind === 'LEGAL') {
    const unnamed = {
      nb: `${binding}; hvilken er ikke oppgitt`,
      nn: `${binding}; kva for ein er ikkje oppgitt`,
      en: `${binding}; which one is not stated`,
    }[language];
    return [{ text: act ?? unnamed, ...(url !== null && { href: url }) }, { text: '' }];
  }
  if (kind === 'NONE') {
    const draft = {
      nb: 'Redaksjonens sjekkliste',
      nn: 'Sjekklista til redaksjonen',
      en: 'The editors’ checklist',
    }[language];
    return [{ text: '' }, { text: draft }];
  }
  return [{ text: '' }, { text: [binding, stands].filter(Boolean).join(': ') }];
}

/** A demand as it stands in a wording. */
export const quoted = (demand: string, language: AnnexLanguage): string =>
  language === 'en' ? `“${demand}”` : `«${demand}»`;

/** What to write in the tender, as a suggestion. `demand` is what is asked for, in quotes. */
export function wordingOf(line: AnnexLine, demand: string, language: AnnexLanguage): string {
  const texts = wordings[language];
  const caveat = isOnlyEu(line.requirement) ? ownWords(language)(onlyInEu) : null;
  const from = line.requirement?.obligations[0]?.effectiveFrom ?? null;
  const announced = line.level === 'PLANNED' && from !== null ? texts.announced(from) : null;
  switch (line.response) {
    case 'YES_NO':
      return joined([texts.YES_NO(demand), caveat]);
    case 'SCORED':
      return joined([texts.SCORED(demand), announced, caveat, texts.scored]);
    case 'DECLARATION':
      return joined([texts.DECLARATION(demand), announced, caveat]);
    case 'BUYER_TASK':
      return joined([texts.BUYER_TASK, announced, caveat]);
    case 'INFORMATION':
      return joined([texts.INFORMATION, caveat]);
  }
}

const wordings = {
  nb: {
    YES_NO: (what: string) =>
      `Tilbudt løsning skal oppfylle: ${what}, eller tilsvarende. Svar ja eller nei, og legg ved dokumentasjon.`,
    SCORED: (what: string) => `Beskriv hvordan tilbudt løsning oppfyller ${what}, eller tilsvarende.`,
    DECLARATION: (what: string) =>
      `Oppgi leverandørens eller produsentens egen erklæring om ${what}, eller tilsvarende, og legg ved dokumentasjon. Ingen myndighet huben leser, godkjenner dette.`,
    BUYER_TASK: 'Kjøperens egen oppgave: ingen produkter kan oppfylle dette, og det stilles ikke som krav.',
    INFORMATION: 'Til opplysning: her er det ingenting å oppfylle, og det stilles ikke som krav.',
    announced: (from: string) => `Varslet fra ${from}.`,
    scored: 'Besvarelsen vurderes og gis poeng.',
  },
  nn: {
    YES_NO: (what: string) =>
      `Tilboden løysing skal oppfylle: ${what}, eller tilsvarande. Svar ja eller nei, og legg ved dokumentasjon.`,
    SCORED: (what: string) => `Beskriv korleis tilboden løysing oppfyller ${what}, eller tilsvarande.`,
    DECLARATION: (what: string) =>
      `Oppgje leverandøren eller produsenten si eiga erklæring om ${what}, eller tilsvarande, og legg ved dokumentasjon. Ingen styresmakt huben les, godkjenner dette.`,
    BUYER_TASK:
      'Kjøparen si eiga oppgåve: ingen produkt kan oppfylle dette, og det blir ikkje stilt som krav.',
    INFORMATION: 'Til opplysning: her er det ingenting å oppfylle, og det blir ikkje stilt som krav.',
    announced: (from: string) => `Varsla frå ${from}.`,
    scored: 'Svaret blir vurdert og får poeng.',
  },
  en: {
    YES_NO: (what: string) =>
      `The offered solution must meet: ${what}, or equivalent. Answer yes or no, and attach documentation.`,
    SCORED: (what: string) => `Describe how the offered solution meets ${what}, or equivalent.`,
    DECLARATION: (what: string) =>
      `Give the vendor’s or manufacturer’s own declaration of ${what}, or equivalent, and attach documentation. No authority that the hub reads approves this.`,
    BUYER_TASK: 'The buyer’s own task: no product can meet this, and it is not put as a requirement.',
    INFORMATION: 'For information: there is nothing to meet here, and it is not put as a requirement.',
    announced: (from: string) => `Announced from ${from}.`,
    scored: 'The answer is judged and scored.',
  },
} as const;

/** The words of a group: what one of its lines is enough for. */
export function groupTexts(group: string, lines: readonly AnnexLine[], language: AnnexLanguage) {
  const count = lines.length;
  const ways = lines.map((line) => quoted(demandText(line, language), language)).join('; ');
  const numbers = lines.map(({ line }) => line).join(', ');
  return {
    demand: {
      nb: `${group}: én av disse ${count} er nok (linje ${numbers})`,
      nn: `${group}: éin av desse ${count} er nok (linje ${numbers})`,
      en: `${group}: one of these ${count} is enough (lines ${numbers})`,
    }[language],
    suggestion: { nb: 'minst én av', nn: 'minst éin av', en: 'at least one of' }[language],
    wording: { nb: `minst én av: ${ways}`, nn: `minst éin av: ${ways}`, en: `at least one of: ${ways}` }[
      language
    ],
    way: (index: number) =>
      ({
        nb: `Måte ${index + 1} av ${count}. Ikke et eget krav: én av linjene ${numbers} er nok.`,
        nn: `Måte ${index + 1} av ${count}. Ikkje eit eige krav: éin av linjene ${numbers} er nok.`,
        en: `Way ${index + 1} of ${count}. No requirement of its own: one of the lines ${numbers} is enough.`,
      })[language],
    wayLabel: (index: number) =>
      ({
        nb: `Måte ${index + 1} av ${count}`,
        nn: `Måte ${index + 1} av ${count}`,
        en: `Way ${index + 1} of ${count}`,
      })[language],
  };
}
