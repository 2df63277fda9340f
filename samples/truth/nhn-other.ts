/** Invented listings of the five smaller NHN lists. */
import type { InterfaceRole } from '../../src/domain/vocabulary.ts';
import { type Listing, productAt, someDate, type Vendor, vendorsOf, writeDate } from './listing.ts';

const words = ['Godkjent', 'Under utprøving', 'Godkjent', 'Planlagt', 'I bruk', 'I dialog'];

function plain(vendor: Vendor, index: number, target: string, key: string | null): Listing {
  const product = productAt(vendor, 0);
  const word = words[index % words.length] ?? null;
  return {
    vendor: vendor.name,
    product: product.name,
    version: product.version,
    target,
    interface: key,
    role: null,
    word,
    decidedOn: word === 'Planlagt' || word === 'I dialog' ? null : someDate(index + target.length),
    section: target,
  };
}

/** Message profiles with the interface each one is; titles from Referansekatalogen. */
const messageProfiles = [
  ['Epikrise v1.2', 'MELDINGSUTVEKSLING/EPIKRISE'],
  ['Henvisning v2.0', 'MELDINGSUTVEKSLING/HENVISNING'],
  ['Dialogmelding v1.1', 'MELDINGSUTVEKSLING/DIALOGMELDING'],
  ['Pleie- og omsorgsmeldinger v1.6', 'MELDINGSUTVEKSLING/PLEIE_OG_OMSORGSMELDINGER'],
  ['Applikasjonskvittering v1.1', 'MELDINGSUTVEKSLING/APPLIKASJONSKVITTERING'],
] as const;

/** Record system with version, message service with version, message profile. */
export function messageListings(): Listing[] {
  const services = vendorsOf('MESSAGING');
  return vendorsOf('EHR_GP', 'EHR_MUNICIPAL', 'EHR_SPECIALIST').flatMap((vendor, index) =>
    messageProfiles.slice(index % 2, 2 + (index % 4)).map(([profile, key], nth): Listing => {
      const service = services[(index + nth) % services.length];
      const via = service ? productAt(service, 0) : null;
      return {
        ...plain(vendor, index + nth, 'MELDINGSUTVEKSLING', key),
        word: (index + nth) % 7 === 6 ? 'I test' : 'Godkjent',
        decidedOn: someDate(index * 3 + nth),
        via: via?.name ?? null,
        viaVersion: via?.version ?? null,
        section: vendor.name,
        shown: { note: profile },
      };
    }),
  );
}

/** Pasientens journaldokumenter: a row has a cell for each role, so one row gives up to two listings. */
export function documentListings(): Listing[] {
  const cells = ['Godkjent', 'x', null, 'Under utprøving', 'Planlagt'];
  return vendorsOf('EHR_SPECIALIST', 'EHR_MUNICIPAL').flatMap((vendor, index) =>
    (['PRODUCER', 'CONSUMER'] satisfies InterfaceRole[]).flatMap((role, nth): Listing[] => {
      const word = cells[(index + nth * 2) % cells.length] ?? null;
      if (word === null) return [];
      return [{ ...plain(vendor, index, 'PJD', 'PJD/DOKUMENTDELING'), role, word, decidedOn: null }];
    }),
  );
}

/** Kjernejournal: one definition for each vendor. */
export function coreRecordListings(): Listing[] {
  return vendorsOf('EHR_GP', 'EHR_MUNICIPAL', 'EHR_SPECIALIST').map((vendor, index) => {
    const portal = index % 3 !== 2;
    return {
      ...plain(vendor, index, 'KJERNEJOURNAL', portal ? 'KJERNEJOURNAL/PORTAL' : 'KJERNEJOURNAL/API'),
      shown: { note: portal ? 'Kjernejournal portal' : 'Kjernejournal API' },
    };
  });
}

/** Persontjenesten: a plain table. */
export function personListings(): Listing[] {
  return vendorsOf('EHR_MUNICIPAL', 'RESPONSE_CENTRE', 'OTHER').map((vendor, index) =>
    plain(vendor, index, 'PERSONTJENESTEN', 'PERSONTJENESTEN/PERSONTJENESTEN'),
  );
}

/** Digitalt helsekort for gravide: one line of prose for each product; nothing is past trial. */
export function maternityListings(): Listing[] {
  return vendorsOf('EHR_GP', 'EHR_SPECIALIST').map((vendor, index) => {
    const tried = index % 3 === 0;
    const decidedOn = tried ? `2025-${String(6 + (index % 5)).padStart(2, '0')}-15` : null;
    return {
      ...plain(vendor, index, 'HELSEKORT_GRAVIDE', 'HELSEKORT_GRAVIDE/HELSEKORT_GRAVIDE'),
      word: tried ? 'Under utprøving' : 'Planlagt',
      statusText: decidedOn === null ? 'planlagt' : `under utprøving fra ${writeDate(decidedOn, 'long')}`,
      decidedOn,
    };
  });
}

const sounds = 'vik fjord dal nes sund øy heim strand mo lund eid'.split(' ');
const stems = ['Eksempel', 'Oppdikt', 'Fantasi', 'Påhitt', 'Prøve', 'Dikta'];

/** The 66 municipalities that use VKP: as many as NHN says, every name and number invented. */
export const municipalities = sounds.flatMap((sound, at) =>
  stems.map((stem, nth) => ({
    name: `${stem}${sound} kommune`,
    number: String(9801 + at * stems.length + nth),
  })),
);
