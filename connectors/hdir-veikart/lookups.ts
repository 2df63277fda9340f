/** Words that stand before a value on the roadmap, in bokmål and nynorsk. */
export const labels = {
  subGoal: ['Delmål'],
  measure: ['Tiltak'],
  activity: ['Aktivitet', 'Aktiviteter'],
  owner: [
    'Eier',
    'Owner',
    'Responsible',
    'Ansvarlig eier',
    'Ansvarlig virksomhet',
    'Ansvarleg verksemd',
    'Eigar',
    'Ansvarlig',
    'Ansvarleg',
  ],
  userGroups: ['Brukergrupper', 'Brukergruppe', 'Brukargrupper', 'Brukargruppe', 'Målgruppe', 'Målgrupper'],
  startsOn: ['Startdato', 'Start date', 'Starter', 'Startar', 'Fra', 'Frå', 'Start', 'Oppstart'],
  endsOn: ['Sluttdato', 'End date', 'Slutter', 'Sluttar', 'Ferdigdato', 'Til', 'Slutt', 'Ferdig'],
  phases: ['Fase', 'Phase', 'Phases', 'Status', 'Faser', 'Fasar'],
  tentative: ['Tentativ tidsplan', 'Tentativ'],
} as const;

/** A sub-goal begins with its code: `Delmål 1B: …`, `1B …`. */
export const subGoalPattern = /^(?:[Dd]elmål\s*)?(\d{1,2}[A-ZÆØÅ])\s*[:.–-]?\s+(.+)$/su;

/** The roadmap's phases: a line that is one, or several of them, needs no label before it. */
export const phaseWords = [
  'Konsept',
  'Konseptfase',
  'Utvikling',
  'Tilpasning',
  'Tilpassing',
  'Innføring',
  'I bruk',
  'Utprøving',
  'Begrenset utprøving',
  'Avgrensa utprøving',
  'Utvidet utprøving',
  'Utvida utprøving',
  'Utvikling og begrenset utprøving',
  'Utvikling og avgrensa utprøving',
  'Tilpasning og utvidet utprøving',
  'Tilpassing og utvida utprøving',
  'Planlegging',
  'Planlagt',
  'Forvaltning',
  'Drift',
  'Avsluttet',
  'Avslutta',
  'Pågår',
  'Concept',
  'Development',
  'Adaptation',
  'Implementation',
  'In use',
  'Trial',
] as const;
