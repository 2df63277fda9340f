/** Words that stand before a value on the roadmap, in bokmål and nynorsk. */
export const labels = {
  subGoal: ['Delmål'],
  measure: ['Tiltak'],
  activity: ['Aktivitet', 'Aktiviteter'],
  owner: ['Eier', 'Eigar', 'Ansvarlig', 'Ansvarleg'],
  userGroups: ['Brukergrupper', 'Brukergruppe', 'Brukargrupper', 'Brukargruppe', 'Målgruppe', 'Målgrupper'],
  startsOn: ['Startdato', 'Start', 'Oppstart'],
  endsOn: ['Sluttdato', 'Slutt', 'Ferdig'],
  phases: ['Fase', 'Faser', 'Fasar'],
  tentative: ['Tentativ tidsplan', 'Tentativ'],
} as const;

/** A sub-goal begins with its code: `Delmål 1B: …`, `1B …`. */
export const subGoalPattern = /^(?:[Dd]elmål\s*)?(\d{1,2}[A-ZÆØÅ])\s*[:.–-]?\s+(.+)$/su;
