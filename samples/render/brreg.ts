/** Enhetsregisteret's API for the invented organisation numbers. */
import type { Route, Site } from '../site-files.ts';
import { deletedOn, type Registered, registered, searches } from '../truth/register.ts';
import { sampleBanner } from './page.ts';

const host = 'data.brreg.no';
const base = '/enhetsregisteret/api/enheter';
const forms: Readonly<Record<string, string>> = {
  AS: 'Aksjeselskap',
  ASA: 'Allmennaksjeselskap',
  SF: 'Statsforetak',
  NUF: 'Norskregistrert utenlandsk foretak',
};

function entity({ organisationNumber, name, legalForm, state }: Registered): object {
  return {
    organisasjonsnummer: organisationNumber,
    navn: name,
    organisasjonsform: { kode: legalForm, beskrivelse: forms[legalForm] ?? legalForm },
    registreringsdatoEnhetsregisteret: '2019-01-15',
    registrertIMvaregisteret: true,
    registrertIForetaksregisteret: true,
    konkurs: state === 'BANKRUPT',
    underAvvikling: state === 'UNDER_LIQUIDATION',
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
    _links: { self: { href: `https://${host}${base}/${organisationNumber}` } },
  };
}

const found = (entities: readonly object[]): object => ({
  ...(entities.length > 0 ? { _embedded: { enheter: entities } } : {}),
  page: { size: 100, totalElements: entities.length, totalPages: Math.min(entities.length, 1), number: 0 },
});

/** Adds an answer for each number, and for each search by name that finds anything. */
export function addBrreg(site: Site): void {
  const routes: Route[] = [];
  for (const one of registered) {
    const path = `${base}/${one.organisationNumber}`;
    if (one.state === 'DELETED') {
      site.json(host, '/slettet.json', {
        organisasjonsnummer: one.organisationNumber,
        slettedato: deletedOn,
        respons_klasse: 'SlettetEnhet',
      });
      routes.push({ path, status: 410, file: '/slettet.json' });
    } else if (one.state === 'NOT_REGISTERED') {
      site.json(host, '/ukjent.json', { status: 404, error: 'Not Found', path });
      routes.push({ path, status: 404, file: '/ukjent.json' });
    } else site.endpoint(host, path, entity(one));
  }
  for (const { name, hits } of searches) {
    const words = name.split(' ');
    const form = words.pop() ?? '';
    const navn = `${words.join(' ').toLowerCase()} ${form}`;
    const file = `/sok/${hits[0]?.organisationNumber}.json`;
    site.json(host, file, found(hits.map(entity)));
    routes.push({ path: base, query: { navn }, file });
  }
  site.json(host, '/sok/ingen-treff.json', found([]));
  routes.push({ path: base, file: '/sok/ingen-treff.json' });
  site.routes(host, routes);
}
