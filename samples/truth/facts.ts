/** Facts that the sample site shows as they are: registers, standards, KS's advice. Fillers carry "(SAMPLE)". */
import type { InterfaceType } from '../../src/domain/vocabulary.ts';
import type { Expected } from './expected.ts';
import registerData from './registers.json' with { type: 'json' };
import standardData from './standards.json' with { type: 'json' };

export interface Standard {
  readonly title: string;
  readonly slug: string;
  /** `MUST`, `SHOULD`, or null where no source that was read says. */
  readonly level: string | null;
  readonly identifier: string | null;
  readonly publishedOn: string | null;
  readonly changedOn: string | null;
  /** One of the catalogue's themes; null where no source that was read says which. */
  readonly theme: string | null;
  readonly appliesTo: readonly {
    readonly organisationType: string;
    readonly level: string;
    readonly direction: string;
  }[];
  /** An invented filler; all others are real titles. */
  readonly sample: boolean;
}

/** The catalogue's entries, by title. */
export const standards: readonly Standard[] = standardData;

export interface Register {
  readonly name: string;
  readonly abbreviation: string | null;
  readonly flows: readonly { readonly name: string; readonly interfaceTypes: readonly string[] }[];
}

/** FHI's 16 registers, ten of them with flows and the form of their interfaces. */
export const registers: readonly Register[] = registerData;

/** How the page writes the form of an interface. */
export const interfaceWords: Readonly<Record<InterfaceType, string>> = {
  EBXML: 'ebXML',
  FHIR: 'FHIR API',
  SMART_ON_FHIR: 'SMART on FHIR',
  REST_PROPRIETARY: 'proprietært REST API',
  WEB: 'webportal',
  SFTP: 'sFTP',
};

/** Address of the page that tells of FHI's registers, and of what hangs under it. */
export const registerPage = '/hd/digital-samhandling-med-helseregistrene';
const registerSite = 'https://www.fhi.no';

export interface Area {
  readonly name: string;
  readonly slug: string;
  readonly items: readonly string[];
}

export const frameworkTitle = 'Felles rammer og anbefalinger ved anskaffelser';

/** Two areas by their names and items; of the other two only that they exist is known. */
export const areas: readonly Area[] = [
  {
    name: 'Tekniske og arkitekturmessige rammer',
    slug: 'tekniske-og-arkitekturmessige-rammer',
    items: [
      'Aksessere, presentere og lagre informasjon',
      'Eksportere data',
      'Bruke HelseID',
      'Logge innsyn i pasientjournal',
      'Standardisering',
    ],
  },
  {
    name: 'Funksjonelle behov',
    slug: 'funksjonelle-behov',
    items: [
      'Struktur for dokumentasjonsplikt',
      'Støtte flere tjenesteområder',
      'Støtte samhandling',
      'Gi innbygger tilgang',
      'Statistikk og analyse',
    ],
  },
  ...[3, 4].map((number) => ({
    name: `Eksempelområde ${number} (SAMPLE – navnet er ukjent)`,
    slug: `eksempelomrade-${number}`,
    items: [1, 2, 3].map((item) => `Eksempelpunkt ${number}.${item} (SAMPLE)`),
  })),
];

const directions: Readonly<Record<string, string>> = {
  Sende: 'SEND',
  Motta: 'RECEIVE',
  'Sende og motta': 'SEND_AND_RECEIVE',
  Bruke: 'USE',
};

/** What is meant by the pages of facts. A standard gives a record for each organisation type, or one without. */
export function expectedOfFacts(): Expected[] {
  const none = { excluded: [], dirt: [] };
  return [
    {
      source: 'hdir-referansekatalogen',
      records: standards.flatMap(({ title, identifier, changedOn, level, appliesTo }) => {
        const rows = appliesTo.length > 0 ? appliesTo : [{ level, organisationType: null, direction: null }];
        return rows.map((row) => ({
          standard: title,
          level: row.level,
          identifier,
          organisationType: row.organisationType,
          direction: row.direction === null ? null : (directions[row.direction] ?? null),
          changedOn,
        }));
      }),
      ...none,
    },
    {
      source: 'fhi-helseregistre',
      records: registers.flatMap((register) => {
        const flows = register.flows.length > 0 ? register.flows : [{ name: null, interfaceTypes: null }];
        return flows.map((flow) => ({
          register: register.name,
          abbreviation: register.abbreviation,
          flow: flow.name,
          interfaceTypes: flow.interfaceTypes,
          documentation: documentationOf(register),
          about: aboutOf(register),
        }));
      }),
      ...none,
    },
    {
      source: 'ks-felles-rammer',
      records: areas.flatMap(({ name, items }) =>
        items.map((title) => ({ framework: frameworkTitle, area: name, title })),
      ),
      ...none,
    },
  ];
}

function slugOfRegister(register: Register): string {
  const name = (register.abbreviation ?? register.name).toLowerCase();
  return name
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replace(/[^a-z0-9]+/g, '-');
}

/** Address of the register's technical documentation on the sample site. */
export function documentationOf(register: Register): string {
  return `${registerSite}${registerPage}/oppdiktet-eksempel/${slugOfRegister(register)}/teknisk-dokumentasjon`;
}

/** Address of what the sample site tells about the register. */
export function aboutOf(register: Register): string {
  return `${registerSite}${registerPage}/oppdiktet-eksempel/${slugOfRegister(register)}/om`;
}

/** The one link to a page that the sample site does not have, so that a dead link can be seen. */
export const deadLink = registers
  .filter(({ abbreviation }) => abbreviation === 'NORM')
  .map(documentationOf)[0];
