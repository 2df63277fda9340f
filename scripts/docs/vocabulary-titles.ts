/** Norwegian names for what the lookups export, and how the tables of the vocabulary are ordered by them. */
import type { StatusWord } from '../../src/domain/status/words.ts';

export const sorts: Record<NonNullable<StatusWord['sort']>, string> = {
  negative: 'avviser godkjenning',
  ambiguous: 'tvetydig: gir et funn, aldri en status',
  plan: 'datoen ved siden av er en plan',
  neutral: 'sier ingen fase',
};
/** Names of what lookups export, for the headings of their tables; another name stands as it is. */
export const titles: Readonly<Record<string, string>> = {
  linkLabels: 'Lenketekster',
  entryLabels: 'Lenketekster til inngangssiden',
  headings: 'Overskrifter',
  labels: 'Ledetekster',
  ignored: 'Overskrifter som ikke leses',
  ignoredHeadings: 'Overskrifter som ikke leses',
  ignoredFields: 'Felter som ikke leses',
  places: 'Mål og grensesnitt',
  userGroups: 'Brukergrupper',
  statusWords: 'Egne statusord',
  levelWords: 'Nivåer',
  directionWords: 'Retninger',
  typeWords: 'Grensesnittyper',
  registers: 'Registre',
  organisationColumns: 'Kolonner for virksomhetstype',
  counties: 'Fylker (overskrifter over kommuner)',
  services: 'Tjenester',
  layerWords: 'Lag',
  elementTypes: 'Elementtyper',
  sectionNames: 'Seksjoner',
  nothingWords: 'Ord for ingenting',
  yesWords: 'Ord for ja',
  noWords: 'Ord for nei',
  framework: 'Rammeverk',
};
/** Exports that are words of links, and of headings; all others are names or values. */
export const linkExports = new Set(['linkLabels', 'entryLabels']);
export const headingExports = new Set(['headings', 'labels', 'organisationColumns']);

/** In the order of `titles`; names that it lacks come last, by the alphabet. */
export function byTitle([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  const names = Object.keys(titles);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return place(left) - place(right) || left.localeCompare(right);
}
