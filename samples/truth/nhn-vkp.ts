/** Invented listings of Velferdsteknologisk knutepunkt: per use case and direction. */
import type { InterfaceRole } from '../../src/domain/vocabulary.ts';
import {
  type Listing,
  productAt,
  type Shown,
  someDate,
  type Vendor,
  vendorAt,
  vendorsOf,
} from './listing.ts';

/** Use cases as NHN names them, with the interface each one is. */
export const useCases = [
  ['Journalføring av medisindispenserhendelser', 'VKP/JOURNALFORING_MEDISINDISPENSER'],
  ['Journalføring av digitalt tilsyn', 'VKP/JOURNALFORING_DIGITALT_TILSYN'],
  ['Journalføring av behandlingslogg fra sentralt responssenter', 'VKP/JOURNALFORING_RESPONSSENTER_SENTRALT'],
  [
    'Journalføring av behandlingslogg fra distribuert responssenterapplikasjon',
    'VKP/JOURNALFORING_RESPONSSENTER_DISTRIBUERT',
  ],
  ['Hent pasientinformasjon', 'VKP/HENT_PASIENTINFORMASJON'],
  ['Hent tjenester', 'VKP/HENT_TJENESTER'],
  ['Hent besøksplan', 'VKP/HENT_BESOKSPLAN'],
  ['Hent tiltak', 'VKP/HENT_TILTAK'],
] as const;

/** Heading of the table that has the use case in a column of its own. */
export const inProcess = 'Løsninger under godkjenning';

const roleWords: Readonly<Record<string, InterfaceRole>> = {
  Sender: 'PRODUCER',
  Mottar: 'CONSUMER',
  Henter: 'CONSUMER',
  'Leverer data': 'PRODUCER',
  'Sender og mottar': 'BOTH',
};
const statuses = ['Godkjent', 'Godkjent', 'Godkjent', 'Under utprøving', 'Godkjent', 'I test'];

const sensors = vendorsOf('REMOTE_MONITORING', 'MEDICATION_DISPENSER', 'DIGITAL_SUPERVISION', 'PATIENT_APP');
const centres = vendorsOf('RESPONSE_CENTRE');
const records = vendorsOf('EHR_MUNICIPAL', 'EHR_GP');
const bySubject: Readonly<Record<string, readonly Vendor[]>> = {
  'VKP/JOURNALFORING_MEDISINDISPENSER': vendorsOf('MEDICATION_DISPENSER'),
  'VKP/JOURNALFORING_DIGITALT_TILSYN': vendorsOf('DIGITAL_SUPERVISION'),
  'VKP/JOURNALFORING_RESPONSSENTER_SENTRALT': centres,
  'VKP/JOURNALFORING_RESPONSSENTER_DISTRIBUERT': centres,
};

function listing(vendor: Vendor, index: number, section: string, key: string, role: string): Listing {
  const product = productAt(vendor, index);
  const word = statuses[index % statuses.length] ?? null;
  return {
    vendor: vendor.name,
    product: product.name,
    version: product.version,
    target: 'VKP',
    interface: key,
    role: roleWords[role] ?? null,
    word,
    decidedOn: word === 'I test' ? null : someDate(index + section.length),
    section,
    shown: { role },
  };
}

function listingsPerUseCase(): Listing[] {
  return useCases.flatMap(([section, key], at) => {
    const writes = section.startsWith('Journalføring');
    const technology = bySubject[key] ?? sensors;
    const first = technology.slice(0, 4).flatMap((vendor, index) => {
      const one = listing(vendor, at + index, section, key, writes ? 'Sender' : 'Henter');
      const other = listing(vendor, at + index + 1, section, key, writes ? 'Sender' : 'Henter');
      return index % 2 === 0 ? [one, other] : [one];
    });
    const last = [0, 1, 2].map((index) => {
      const vendor = records[(at * 3 + index) % records.length];
      if (!vendor) throw new Error('no vendor of records');
      return listing(vendor, index * 3, section, key, writes ? 'Mottar' : 'Leverer data');
    });
    return [...first, ...last];
  });
}

function inProcessListings(): Listing[] {
  const words = ['Under godkjenning', 'Planlagt', 'I dialog', 'I test'];
  return vendorsOf('REMOTE_MONITORING').map((vendor, index) => {
    const [, key] = useCases[(index + 4) % useCases.length] ?? useCases[0];
    const { shown: _, ...row } = listing(vendor, index + 1, inProcess, key, '');
    return { ...row, role: null, word: words[index % words.length] ?? null, decidedOn: null };
  });
}

/** Rows that are hard to read on purpose; each is named in samples/README.md. */
function dirtyListings(): Listing[] {
  const at = (key: string, product: number, useCase: number, role = 'Henter'): Listing => {
    const [section, target] = useCases[useCase] ?? useCases[0];
    return { ...listing(vendorAt(key), product, section, target, role), word: 'Godkjent' };
  };
  const henter = (shown: Shown): Shown => ({ role: 'Henter', ...shown });
  return [
    { ...at('provehaug', 0, 4), word: 'Godkjnt', dirt: 'MISSPELT_STATUS' },
    { ...at('diktahaug', 1, 4), word: 'Klarert', dirt: 'UNKNOWN_STATUS' },
    {
      ...at('diktahaug', 0, 4),
      product: 'Eksempelhaug Hjemmemåling',
      version: null,
      shown: henter({ product: 'Eksempelhaug Hjemmemåling<sup>2)</sup>', version: '' }),
      dirt: 'SAME_PRODUCT_TWO_VENDORS',
    },
    { ...at('eksempelhaug', 0, 4), version: null, shown: henter({ version: '–' }), dirt: 'VERSION_DASH' },
    ...['Oppdiktmyr Medisin AS', 'OppdiktMyr Medisin', 'OPPDIKTMYR MEDISIN A/S'].map((vendor, index) => ({
      ...at('oppdiktmyr', index, 5 + index),
      vendor,
      dirt: 'VENDOR_SPELLING',
    })),
    {
      ...at('pahittmyr', 0, 6),
      vendor: "<script>alert('eksempel')</script> Påhittmyr Medisin AS",
      dirt: 'MARKUP_AS_TEXT',
    },
    { ...at('fantasimyr', 0, 7), struck: true, dirt: 'STRUCK_ROW' },
    {
      ...at('diktamyr', 0, 5),
      version: '7.4',
      shown: henter({ product: 'Diktamyr Nattilsyn 7.4', version: '' }),
      dirt: 'VERSION_IN_NAME',
    },
    {
      ...at('diktamyr', 1, 7),
      shown: henter({ product: 'Diktamyr&nbsp;Romsensor®', vendor: 'Diktamyr&nbsp;Sensor  ASA*' }),
      dirt: 'NBSP_AND_MARKS',
    },
    { ...at('fantasitun', 0, 4), word: 'x', decidedOn: null, dirt: 'MARK' },
    { ...at('pahitttun', 0, 4), word: null, decidedOn: null, dirt: 'BLANK_STATUS' },
    {
      ...at('oppdikttun', 0, 5),
      decidedOn: null,
      shown: henter({ date: 'Udefinert' }),
      dirt: 'DATE_UNDEFINED',
    },
    {
      ...at('eksempeltun', 0, 6),
      decidedOn: '2025-Q4',
      shown: henter({ date: 'Q4 2025' }),
      dirt: 'DATE_QUARTER',
    },
    {
      ...at('eksempeltun', 1, 7),
      decidedOn: '2025-10-01',
      shown: henter({ date: '01.10.25' }),
      dirt: 'DATE_SHORT_YEAR',
    },
    { ...at('provemyr', 0, 4, 'Sender og mottar'), dirt: 'ROLE_BOTH' },
    { ...at('pahitttun', 1, 5, 'Formidler'), dirt: 'UNKNOWN_ROLE' },
  ];
}

/** All rows of the VKP list in page order. The first use case states its last row twice. */
export function vkpListings(): Listing[] {
  const clean = listingsPerUseCase();
  const last = clean.findLast((row) => row.section === useCases[0][0]);
  const twice: Listing[] = last ? [{ ...last, excluded: 'DUPLICATE', dirt: 'DUPLICATE_ROW' }] : [];
  const order: string[] = useCases.map(([section]) => section);
  const all = [...clean, ...twice, ...dirtyListings()];
  all.sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
  return [...all, ...inProcessListings()];
}
