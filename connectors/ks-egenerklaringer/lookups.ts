/** Words that stand before a value on a card, as the prototype has them. */
export const labels = {
  product: ['Navn', 'Namn', 'Produkt', 'System'],
  vendor: ['Selskap', 'Leverandør', 'Leverandor'],
  keywords: ['Stikkord'],
  updatedOn: ['Sist oppdatert', 'Sist oppdatera'],
  sections: ['Seksjoner', 'Seksjonar'],
  audited: ['Revisjon'],
} as const;

/** The six sections of a declaration. */
export const sectionNames = [
  'Innledende spørsmål',
  'Identifisere og kartlegge',
  'Beskytte og opprettholde',
  'Oppdage',
  'Håndtere og gjenopprette',
  'KI og automatisering',
] as const;

/** A null of the prototype, printed as text. */
export const nothingWords = ['None', 'null', '-', ''] as const;

export const yesWords = ['Ja', 'x', '✓', '✔', '☑', 'true', 'avkrysset', 'kryssa av'] as const;
export const noWords = ['Nei', '☐', 'false', 'ikke avkrysset', 'ikkje kryssa av'] as const;
