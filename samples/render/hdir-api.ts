/** The content API of Helsedirektoratet, with the quirks seen in use. */
import type { Site } from '../site-files.ts';
import { type Standard, standards } from '../truth/facts.ts';
import { appliesToTable, purposeOf } from './hdir.ts';
import { sampleBanner } from './page.ts';

const host = 'api.helsedirektoratet.no';
const search = '/innhold/sok/infobit';

function idOf(index: number): string {
  return `0006-0072-00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
}

function dateTime(iso: string | null): string | null {
  return iso === null ? null : `${iso}T00:00:00`;
}

/** An infobit in full. The text is empty or a hard space, and the content lies in `data`. */
function infobit(standard: Standard, index: number): object {
  const level = standard.level === 'MUST' ? 'obligatoriskStandard' : 'anbefaltStandard';
  return {
    id: idOf(index),
    tittel: standard.title,
    kortTittel: standard.title,
    intro: sampleBanner,
    tekst: index % 2 === 0 ? '' : '&nbsp;',
    url: `https://www.helsedirektoratet.no/standarder/${standard.slug}`,
    forstPublisert: dateTime(standard.publishedOn),
    sistFagligOppdatert: dateTime(standard.changedOn),
    data: {
      idStandard: standard.identifier,
      typeStandard: standard.level === null ? null : level,
      formalBruksomrade: purposeOf(standard),
      standardenGjelderFor: appliesToTable(standard),
    },
    attachments: [],
    links: [{ rel: 'rot', type: 'ehelsestandard', tittel: 'Standarder', href: 'None', strukturId: null }],
  };
}

/** Adds the search in its two forms, each infobit, and the refusals. Any key will do. */
export function addHdirApi(site: Site): void {
  const full = standards.map(infobit);
  // Both spellings of the kind are in use, and only the short form of the answer gives it.
  const kinds = standards.map((standard, index) => ({
    id: idOf(index),
    tittel: standard.title,
    infoType: index % 10 === 9 ? 'e-helsestandard' : 'ehelsestandard',
  }));
  site.json(host, '/sok/full.json', full);
  site.json(host, '/sok/kort.json', kinds);
  site.json(host, '/feil/401.json', {
    statusCode: 401,
    message: 'Access denied due to missing subscription key.',
  });
  site.json(host, '/feil/400.json', { statusCode: 400, message: 'QueryText or Filter is required.' });
  const filter = "infoType eq 'ehelsestandard'";
  const other = "infoType eq 'e-helsestandard'";
  site.routes(host, [
    { path: '/innhold/*', withoutHeader: 'ocp-apim-subscription-key', status: 401, file: '/feil/401.json' },
    ...[filter, other].flatMap((text) => [
      { path: search, query: { Filter: text, getFullInfobits: 'true' }, file: '/sok/full.json' },
      { path: search, query: { Filter: text }, file: '/sok/kort.json' },
    ]),
    { path: search, query: { getFullInfobits: 'true', QueryText: '*' }, file: '/sok/full.json' },
    { path: search, status: 400, file: '/feil/400.json' },
  ]);
  // After the refusal: the first route that fits is taken.
  full.forEach((one, index) => {
    site.endpoint(host, `/innhold/infobit/${idOf(index)}`, { ...one, infoType: kinds[index]?.infoType });
  });
}
