import type { InterfaceType } from '../../src/kit.ts';

export interface KnownRegister {
  /** As FHI abbreviates it; null where FHI gives no abbreviation. */
  readonly abbreviation: string | null;
  readonly names: readonly string[];
}

const known = (abbreviation: string | null, ...names: string[]): KnownRegister => ({ abbreviation, names });

/** The sixteen registers on FHI's page. */
export const registers: readonly KnownRegister[] = [
  known('DÅR', 'Dødsårsaksregisteret'),
  known('MSIS', 'Meldingssystem for smittsomme sykdommer'),
  known('SYSVAK', 'Nasjonalt vaksinasjonsregister'),
  known('LMR', 'Legemiddelregisteret'),
  known('ABR', 'Abortregisteret'),
  known('HKR', 'Hjerte- og karregisteret'),
  known('MFR', 'Medisinsk fødselsregister'),
  known('KRG', 'Kreftregisteret'),
  known('NPR', 'Norsk pasientregister'),
  known('KPR', 'Kommunalt pasient- og brukerregister'),
  known(null, 'Reseptregisteret'),
  known(null, 'Egg- og sæddonorregisteret'),
  known('BIVAK', 'Register over bivirkninger etter vaksinasjon meldt av helsepersonell'),
  known('NOIS', 'Norsk overvåkingssystem for antibiotikabruk og helsetjenesteassosierte infeksjoner'),
  known('NORM', 'Norsk overvåkingssystem for antibiotikaresistens hos mikrober'),
  known('RAVN', 'Resistensovervåking av virus i Norge'),
];

/** FHI's words for the technical form of an interface. */
export const typeWords: Readonly<Record<InterfaceType, readonly string[]>> = {
  EBXML: [
    'ebXML',
    'ebMS',
    'ebXML over SMTP',
    'ebXML/SMTP',
    'melding (ebXML)',
    'meldinger (ebXML)',
    'meldingar (ebXML)',
    'ebXML message',
    'ebXML-melding',
    'ebXML-meldinger',
  ],
  FHIR: [
    'FHIR API',
    'FHIR R4',
    'HL7 FHIR API',
    'HL7 FHIR R4',
    'FHIR-grensesnitt',
    'FHIR',
    'FHIR-API',
    'HL7 FHIR',
  ],
  SMART_ON_FHIR: ['SMART on FHIR', 'SMART-on-FHIR', 'SMART on FHIR-app', 'SMART-app'],
  REST_PROPRIETARY: [
    'proprietært REST API',
    'proprietært REST-API',
    'REST API',
    'REST',
    'RESTful API',
    'API (REST)',
    'REST-grensesnitt',
    'proprietært API',
    'REST-API',
    'proprietary REST API',
    'eget REST-API',
  ],
  WEB: [
    'webportal',
    'web-portal',
    'web-skjema',
    'webløsning',
    'nettløsning',
    'nettløysing',
    'weboppslag',
    'webskjema',
    'web',
    'nettskjema',
    'nettportal',
    'web portal',
    'web form',
    'portal',
  ],
  SFTP: ['sFTP', 'SFTP', 'filoverføring (sFTP)', 'sFTP filoverføring', 'SFTP-filoverføring'],
};

/** Headings of a table of registers. `interface` is the technical form. */
/** Headings over ways to somewhere else: what stands below them is no flow's form, though a link may be named as one. */
export const noFlow = [
  'Les mer',
  'Se også',
  'Kontakt',
  'Kontakt oss',
  'Lenker',
  'Nyttige lenker',
  'Dokumentasjon',
  'Aktuelt',
  'Relatert',
];

export const headings = {
  register: ['Register', 'Helseregister', 'Navn', 'Namn', 'Registernavn', 'Registernamn', 'Navn på register'],
  abbreviation: ['Forkortelse', 'Kortnavn', 'Kortnamn', 'Forkorting'],
  flow: ['Datastrøm', 'Datastraum', 'Melding', 'Innrapportering', 'Innmelding', 'Tjeneste', 'Dataflyt'],
  interface: [
    'Grensesnitt',
    'Grensesnittype',
    'Type grensesnitt',
    'Teknologi',
    'Teknisk grensesnitt',
    'Format',
    'Interface',
  ],
  remark: ['Merknad', 'Merknader', 'Merknadar', 'Kommentar', 'Status', 'Note', 'Remark'],
} as const;

/** Columns of links: the address of a document, not a fact of the register. */
export const ignoredHeadings = [
  {
    names: [
      'Teknisk dokumentasjon',
      'Dokumentasjon',
      'Lenke',
      'Lenkje',
      'Mer informasjon',
      'Meir informasjon',
    ],
    reason: 'links are read under the headings of registers only',
  },
];

export const linkLabels = {
  documentation: ['Teknisk dokumentasjon', 'Dokumentasjon for'],
  about: ['Om '],
} as const;
