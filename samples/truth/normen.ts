/**
 * Normen's list of requirements for buyers. That there is such a workbook is a fact; what it looks like is not known, so every
 * chapter, requirement and fact sheet here is the sample's and says so.
 */
import type { Expected } from './expected.ts';

export const normenPage =
  '/normen/informasjonssikkerhet-og-personvern-for-leverandorer-til-helse-og-omsorgssektoren/normens-krav-i-anskaffelser';
export const normenWorkbook = '/normen/dokumenter/eksempel/hvordan-bruke-normens-krav-i-anskaffelser.xlsx';
const framework = 'Norm for informasjonssikkerhet og personvern i helse- og omsorgssektoren (Normen)';

export interface NormenRequirement {
  readonly number: string;
  readonly area: string;
  readonly title: string;
  readonly text: string | null;
  /** The list's own word; null: the cell is blank. */
  readonly level: 'Skal' | 'Bør' | null;
  readonly factSheets: readonly string[];
}

const areas = [
  [
    'Tilgangsstyring',
    ['tilgang gis etter behov', 'tilganger som ikke lenger er i bruk, fjernes', 'pålogging'],
  ],
  ['Logging', ['innsyn i journal logges', 'logger følges opp']],
  ['Leverandører og avtaler', ['databehandleravtale', 'fjernaksess', 'underleverandører']],
  ['Drift og beredskap', ['sikkerhetskopi', 'drift ved bortfall av systemet']],
] as const;

/** Ten invented requirements: most are shall-requirements, one is advice, and of one the level is blank. */
export const normenRequirements: readonly NormenRequirement[] = areas.flatMap(([area, subjects], chapter) =>
  subjects.map((subject, at): NormenRequirement => {
    const number = `${chapter + 1}.${at + 1}`;
    return {
      number,
      area: `${area} (SAMPLE)`,
      title: `Eksempelkrav ${number}: ${subject} (SAMPLE)`,
      text: at === 0 ? `Eksempeltekst til krav ${number}. Teksten er ikke utgiverens (SAMPLE).` : null,
      level: number === '2.2' ? 'Bør' : number === '4.2' ? null : 'Skal',
      factSheets: at === 1 ? [`Eksempelark ${chapter + 1} (SAMPLE)`, 'Eksempelveileder (SAMPLE)'] : [],
    };
  }),
);

export function expectedOfNormen(): Expected {
  return {
    source: 'hdir-normen',
    records: normenRequirements.map(({ number, area, title, level, factSheets }) => ({
      framework,
      area,
      title,
      number,
      ...(level !== null && { level: level === 'Skal' ? 'MUST' : 'SHOULD' }),
      ...(factSheets.length > 0 && { factSheets }),
    })),
    excluded: [],
    dirt: [],
  };
}
