/** The further pages of a list that is published in parts. */
import type { DocumentRequest, SourceDocument } from '../../domain/source.ts';
import { openDocument } from '../open-document.ts';
import type { Outline } from '../outline.ts';

/** The name of a list's first document; those after it are `list-2`, `list-3` and so on. */
export const listName = 'list';

/** No list that is published has more pages; a page that links to ever new ones ends here. */
const maxPages = 60;

/** The documents of one list in the order in which they were found. */
export function listDocuments(documents: readonly SourceDocument[]): readonly SourceDocument[] {
  return documents.filter(({ name }) => name === listName || /^list-\d{1,4}$/u.test(name));
}

/** Addresses are compared without what only moves within a page. */
export function pageKey(url: string): string {
  const address = URL.parse(url);
  if (address === null) return url;
  address.hash = '';
  return address.href;
}

/** Requests for the pages that those at hand lead to, on the hosts of the source. `mayAsk` says which addresses those are. */
export function nextListPages(
  documents: readonly SourceDocument[],
  mayAsk: (url: string) => boolean,
): readonly DocumentRequest[] {
  const pages = listDocuments(documents);
  const known = new Set(pages.map(({ url }) => pageKey(url)));
  const requests: DocumentRequest[] = [];
  for (const page of pages) {
    for (const href of partAddresses(openDocument(page))) {
      const key = pageKey(href);
      if (known.has(key) || !mayAsk(href)) continue;
      known.add(key);
      const number = pages.length + requests.length + 1;
      if (number > maxPages) return requests;
      requests.push({ name: `${listName}-${number}`, url: href });
    }
  }
  return requests;
}

function partAddresses(opened: ReturnType<typeof openDocument>): readonly string[] {
  return 'parts' in opened ? opened.parts.flatMap(({ hrefs }) => hrefs) : [];
}

/** A page of a list as it was opened, with its address. */
export interface ListPage {
  readonly outline: Outline;
  readonly url: string;
}
