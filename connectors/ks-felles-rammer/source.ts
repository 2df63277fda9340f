import type { SourceDeclaration } from '../../src/kit.ts';

export const source: SourceDeclaration = {
  key: 'ks-felles-rammer',
  title: {
    nb: 'Felles rammer og anbefalinger ved anskaffelser',
    en: 'Common framework and recommendations for procurement',
  },
  publisher: 'KS',
  url: 'https://www.ks.no/fagomrader/digitalisering/felleslosninger/digitalisering-i-helse-og-omsorgsektoren-e-helse/felles-rammer-og-anbefalinger-ved-anskaffelser/',
  hosts: ['ks.no'],
  licence: null,
  licenceText: {
    nb: 'Vilkår for gjenbruk er ikke oppgitt. Kilde: KS.',
    en: 'Terms of reuse are not stated. Source: KS.',
  },
  meaning: {
    nb: 'Råd til den som anskaffer. Hver kommune vurderer selv om et punkt skal være skal, må eller bør. Listen er ikke uttømmende og godkjenner ingen.',
    en: 'Advice to buyers. Each municipality judges for itself whether an item is a shall, a must or a should. The list is not exhaustive and approves nobody.',
  },
  legalEffect: 'ADVISORY',
  schedule: '7 7 * * 1',
  expectedEveryHours: 168,
  claimKinds: ['framework'],
  contract: {
    version: '1',
    minRows: 1,
    maxRows: 5000,
    maxRemovedShare: 0.15,
    required: ['area', 'title'],
    fillRates: {},
    canaries: [],
    confirmRemovalAfter: 3,
  },
};
