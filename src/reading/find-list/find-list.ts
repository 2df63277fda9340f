/** How most connectors find their list: by the words of the link to it on the publisher's entry page. */

import type { Connector, DocumentRequest, FollowResult, SourceDocument } from '../../domain/source.ts';
import { nextListPages } from '../completeness/list-pages.ts';
import { openDocument } from '../open-document.ts';
import { foundElsewhere, notFound, type Page } from './issues.ts';
import { bareHost, firstOf, mayLead } from './links-to-list.ts';
import type { LinkedListOptions, ListOptions } from './options.ts';
import { readPages } from './read-pages.ts';

type Parts = Pick<Connector, 'start' | 'follow' | 'read' | 'knownWords'>;

/** Helsedirektoratet's page of ways to all the lists. */
export const gateway = {
  url: 'https://www.helsedirektoratet.no/digitalisering-og-e-helse/krav-og-godkjenninger-for-helseteknologi',
} as const;

/** The list stands on the entry page itself. */
export function entryList({ source, read, knownWords }: ListOptions): Parts {
  return {
    ...(knownWords && { knownWords }),
    start: () => [{ name: 'list', url: source.url }],
    follow: (documents) => ({ requests: furtherPages(source, documents), findings: [] }),
    read: (documents, taught = []) => readPages(source.key, documents, (pages) => read(pages, taught)),
  };
}

/** The list is linked from the entry page under one of these labels, or else from the gateway page. */
export function linkedList(options: LinkedListOptions): Parts {
  const { source, read, knownWords } = options;
  const optional = options.gateway === undefined ? {} : { optional: true };
  return {
    ...(knownWords && { knownWords }),
    start: () => [{ name: 'entry', url: source.url, ...optional }],
    follow: (documents) => followLabel(options, documents),
    read: (documents, taught = []) => readPages(source.key, documents, (pages) => read(pages, taught)),
  };
}

function followLabel(options: LinkedListOptions, documents: readonly SourceDocument[]): FollowResult {
  if (documents.some(({ name }) => name === 'list'))
    return {
      requests: furtherPages(options.source, documents),
      findings: foundElsewhere(options, documents),
    };
  const pages = ['entry', 'moved-entry', 'gateway'].flatMap((name) => pageOf(options, documents, name) ?? []);
  for (const { links } of pages) {
    const link = firstOf(links, options.labels);
    if (link !== undefined) return { requests: [{ name: 'list', url: link.href }], findings: [] };
  }
  return { requests: nextPage(options, pages), findings: [notFound(options, pages)] };
}

function pageOf(options: LinkedListOptions, documents: readonly SourceDocument[], name: string): Page | null {
  const document = documents.find((candidate) => candidate.name === name);
  const outline = document === undefined ? null : openDocument(document);
  if (document === undefined || outline === null || !('blocks' in outline)) return null;
  const links = outline.links.filter(({ href }) => mayLead(href, document.url, options, name));
  return { name, url: document.url, links, seen: outline.links.map(({ text }) => text) };
}

function nextPage({ gateway: way }: LinkedListOptions, pages: readonly Page[]): readonly DocumentRequest[] {
  if (way === undefined) return [];
  const page = pages.find(({ name }) => name === 'gateway');
  if (page === undefined) return [{ name: 'gateway', url: way.url, optional: true }];
  const moved = firstOf(page.links, way.entryLabels ?? []);
  const asked = pages.some(({ name }) => name === 'moved-entry');
  return moved === undefined || asked ? [] : [{ name: 'moved-entry', url: moved.href, optional: true }];
}

/** Requests for further pages of the list, on the publisher's own hosts or that of the list itself. */
function furtherPages(
  { hosts }: ListOptions['source'],
  documents: readonly SourceDocument[],
): readonly DocumentRequest[] {
  const own = new Set(hosts.map(bareHost));
  return nextListPages(documents, (url) => own.has(bareHost(URL.parse(url)?.hostname ?? '')));
}
