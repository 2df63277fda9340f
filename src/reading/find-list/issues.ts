/** What is reported of the way to a list: that it was not found, or not from the entry page. */

import { makeFinding } from '../../domain/findings/finding.ts';
import { describe } from '../../domain/findings/messages/describe.ts';
import { noLinks } from '../../domain/findings/messages/phrases.ts';
import type { FollowResult, SourceDocument } from '../../domain/source.ts';
import type { Link } from './links-to-list.ts';
import type { LinkedListOptions } from './options.ts';

/** A page on the way to the list. */
export interface Page {
  readonly name: string;
  readonly url: string;
  /** The links that may lead to the list. */
  readonly links: readonly Link[];
  readonly seen: readonly string[];
}

/** No page links to the list under its labels. */
export function notFound({ source, labels }: LinkedListOptions, pages: readonly Page[]) {
  const urls = pages.length === 0 ? source.url : pages.map(({ url }) => url).join(', ');
  const seen = [...new Set(pages.flatMap((page) => page.seen))].slice(0, 50).join(', ');
  return makeFinding({
    ...describe('LIST_NOT_FOUND', {
      pages: urls,
      labels: labels.join(', '),
      seen: seen || noLinks,
    }),
    source: source.key,
    severity: 'ERROR',
    recordKey: 'entry',
    record: source.url,
    field: 'link',
    locator: null,
  });
}

/** The list was found, but not from the entry page: someone should know that the entry page has changed. */
export function foundElsewhere(
  { source }: LinkedListOptions,
  documents: readonly SourceDocument[],
): FollowResult['findings'] {
  if (!documents.some(({ name }) => name === 'gateway')) return [];
  return [
    makeFinding({
      ...describe('LIST_FOUND_ELSEWHERE', { page: source.url }),
      source: source.key,
      severity: 'WARNING',
      recordKey: 'entry',
      record: source.url,
      field: 'link',
      locator: null,
    }),
  ];
}
