import { type Connector, type DocumentRequest, nameParts, type SourceDocument } from '../../src/kit.ts';
import { maxHits, pageSize } from './lookups.ts';
import { readRegister } from './read-register.ts';
import { source } from './source.ts';

/** One entity. 404: the register has no such entity. 410: it had, and has deleted it. Never the roles: they name persons. */
const entityRequest = (number: string): DocumentRequest => ({
  name: `enhet-${number}`,
  url: `${source.url}/${number}`,
  answers: [404, 410],
});

/** A search for the full name, legal form included. 400: the register does not take the name for one. */
function searchRequest(name: string): DocumentRequest {
  const { base, legalForm } = nameParts(name);
  const query = new URLSearchParams({
    navn: `${base} ${legalForm ?? ''}`.trim(),
    size: `${pageSize}`,
    page: '0',
  });
  return { name: `navn-0-${name}`, url: `${source.url}?${query}`, answers: [400] };
}

/** The other pages of a search whose first page says that there are more. */
function furtherPages({ name, url, bytes }: SourceDocument): DocumentRequest[] {
  const searched = /^navn-0-(.+)$/su.exec(name)?.[1];
  const hits = searched === undefined ? 0 : totalOf(bytes);
  if (searched === undefined || hits > maxHits) return [];
  const pages = Math.ceil(hits / pageSize);
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => {
    const page = new URL(url);
    page.searchParams.set('page', `${index + 1}`);
    return { name: `navn-${index + 1}-${searched}`, url: page.href };
  });
}

function totalOf(bytes: Uint8Array): number {
  const total = /"totalElements"\s*:\s*(\d+)/u.exec(new TextDecoder().decode(bytes))?.[1];
  return total === undefined ? 0 : Number(total);
}

/** Looks up the vendors that the other sources name: by number where there is one, else by exactly their full name. */
export const brregEnhetsregisteret: Connector = {
  source,
  start: ({ known }) => [...known.organisationNumbers.map(entityRequest), ...known.names.map(searchRequest)],
  follow: (documents) => ({ requests: documents.flatMap(furtherPages), findings: [] }),
  read: readRegister,
  documentNameOf({ bytes }) {
    const text = new TextDecoder().decode(bytes);
    const number = /"organisasjonsnummer"\s*:\s*"(\d{9})"/u.exec(text)?.[1];
    return number === undefined || text.includes('"_embedded"') ? 'navn-0-' : `enhet-${number}`;
  },
};
