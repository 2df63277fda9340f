/** The sample site's documents of a source, found as a harvest finds them, without a network. */
import { join } from 'node:path';
import { findRoute, openSite } from '../../../samples/site-reader.ts';
import type { Connector, ConnectorOptions, SourceDocument } from '../../../src/domain/source.ts';
import { document } from './fixtures.ts';

const root = join(import.meta.dirname, '../../../samples/site');
/** Enough pages of a source with many to see each kind. */
const mostDocuments = 6;

const noOptions: ConnectorOptions = { secrets: new Set(), known: { organisationNumbers: [], names: [] } };

export async function sampleDocuments(
  connector: Connector,
  options: ConnectorOptions = noOptions,
): Promise<readonly SourceDocument[]> {
  const found: SourceDocument[] = [];
  const asked = new Set<string>();
  let requests = connector.start(options);
  while (requests.length > 0 && found.length < mostDocuments) {
    for (const { name, url } of requests.slice(0, mostDocuments - found.length)) {
      asked.add(url);
      const fetched = await read(name, url);
      if (fetched) found.push(fetched);
    }
    requests = connector.follow(found).requests.filter(({ url }) => !asked.has(url));
  }
  return found;
}

async function read(name: string, url: string, redirects = 3): Promise<SourceDocument | null> {
  const address = URL.parse(url);
  const site = address && (await openSite(root, address.hostname));
  if (!site || redirects === 0) return null;
  const route = findRoute(site.routes, address, {});
  if (route?.location) return read(name, new URL(route.location, address).href, redirects - 1);
  const file = await site.read(route?.file === undefined ? address.pathname : `/${route.file}`);
  return file && document(name, file.bytes, { url, mediaType: file.mediaType });
}
