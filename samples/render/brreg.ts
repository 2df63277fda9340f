/** Enhetsregisteret's API for the invented organisation numbers. */
import type { Route, Site } from '../site-files.ts';
import { type Vendor, vendors } from '../truth/listing.ts';
import { sampleBanner } from './page.ts';

const host = 'data.brreg.no';
const base = '/enhetsregisteret/api/enheter';
const forms: Readonly<Record<string, string>> = {
  AS: 'Aksjeselskap',
  ASA: 'Allmennaksjeselskap',
  SF: 'Statsforetak',
  NUF: 'Norskregistrert utenlandsk foretak',
};

/** By key: the name that the register has after a change of name. */
const renamed: Readonly<Record<string, string>> = { fantasivik: 'Fantasivik Nytt Navn SF' };
const deleted = 'diktaasen';
const bankrupt = 'provehaug';

function entity(vendor: Vendor): object {
  const name = renamed[vendor.key] ?? vendor.name;
  const form = name.split(' ').at(-1) ?? '';
  return {
    organisasjonsnummer: vendor.organisationNumber,
    navn: name.toUpperCase(),
    organisasjonsform: { kode: form, beskrivelse: forms[form] ?? form },
    registreringsdatoEnhetsregisteret: '2019-01-15',
    registrertIMvaregisteret: true,
    registrertIForetaksregisteret: true,
    konkurs: vendor.key === bankrupt,
    underAvvikling: false,
    underTvangsavviklingEllerTvangsopplosning: false,
    forretningsadresse: {
      land: 'Norge',
      landkode: 'NO',
      postnummer: '0000',
      poststed: 'EKSEMPELVIK',
      adresse: ['Eksempelveien 1'],
      kommune: 'EKSEMPELVIK',
      kommunenummer: '9801',
    },
    aktivitet: [sampleBanner],
    respons_klasse: 'Enhet',
  };
}

/** Adds an answer for each number, one of a deleted entity, and a search by name for each vendor. */
export function addBrreg(site: Site): void {
  const routes: Route[] = [];
  for (const vendor of vendors) {
    if (vendor.key === deleted) {
      const gone = {
        organisasjonsnummer: vendor.organisationNumber,
        slettedato: '2025-06-30',
        respons_klasse: 'SlettetEnhet',
      };
      site.json(host, '/slettet.json', gone);
      routes.push({ path: `${base}/${vendor.organisationNumber}`, status: 410, file: '/slettet.json' });
    } else {
      site.endpoint(host, `${base}/${vendor.organisationNumber}`, entity(vendor));
    }
  }
  const [first] = vendors;
  if (!first) return;
  const found = (entities: readonly object[]): object => ({
    _embedded: { enheter: entities },
    page: { size: 20, totalElements: entities.length, totalPages: entities.length, number: 0 },
  });
  site.json(host, '/sok/ett-treff.json', found([entity(first)]));
  site.json(host, '/sok/ingen-treff.json', found([]));
  routes.push(
    { path: base, query: { navn: 'eksempelfjord' }, file: '/sok/ett-treff.json' },
    { path: base, file: '/sok/ingen-treff.json' },
  );
  site.routes(host, routes);
}
