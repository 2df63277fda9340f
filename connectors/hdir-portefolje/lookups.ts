/** Words that stand before or over a value on the page of a measure, in bokmål and nynorsk. */
export const labels = {
  measure: ['Tiltak', 'Navn på tiltak', 'Namn på tiltak', 'Measure'],
  owner: ['Eier', 'Eigar', 'Tiltakseier', 'Tiltakseigar', 'Ansvarlig virksomhet', 'Owner'],
  segment: ['Segment'],
  goal: ['Strategimål', 'Hovedmål', 'Hovudmål', 'Strategic goal'],
  status: ['Status', 'Samlet status', 'Samla status'],
  risk: ['Risiko', 'Risikonivå', 'Samlet risiko', 'Risk'],
  period: ['Rapporteringsperiode', 'Periode', 'Kvartal', 'Rapportert', 'Rapportert for', 'Statusperiode'],
  changedOn: [
    'Siste faglige endring',
    'Siste faglege endring',
    'Sist oppdatert',
    'Sist endret',
    'Sist endra',
  ],
} as const;

/** Words over a person to ask, who is never read. */
export const personLabels = ['Kontaktperson', 'Kontakt', 'Kontaktpersoner', 'Kontaktpersonar'] as const;

/** Words for a quarter before «kvartal». */
export const quarterWords: Readonly<Record<string, number>> = {
  ...{ 1: 1, 2: 2, 3: 3, 4: 4 },
  ...{ første: 1, fyrste: 1, andre: 2, annet: 2, tredje: 3, fjerde: 4 },
};
