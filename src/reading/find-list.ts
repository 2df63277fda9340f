/** How most connectors find their list: by the words of the link to it on the publisher's entry page. */

import { makeFinding } from '../domain/findings/finding.ts';
import { describe } from '../domain/findings/messages/describe.ts';
import { noLinks } from '../domain/findings/messages/phrases.ts';
import { withoutRepeats } from '../domain/findings/root-causes.ts';
import type { Finding, Reading } from '../domain/reading.ts';
import type {
  Connector,
  DocumentRequest,
  FollowResult,
  KnownWords,
  SourceDeclaration,
  SourceDocument,
} from '../domain/source.ts';
import { incompleteFindings } from './completeness/incomplete.ts';
import { listDocuments, listName, nextListPages } from './completeness/list-pages.ts';
import { jsonOutline } from './json/json-outline.ts';
import { findLinks } from './links.ts';
import type { ListRead } from './list-reader/words/taught-list.ts';
import { openDocument } from './open-document.ts';
import type { Outline } from './outline.ts';
import { withoutPersons } from './persons/without-persons.ts';
import { documentFindings, unreadable } from './unreadable.ts';

type Parts = Pick<Connector, 'start' | 'follow' | 'read' | 'knownWords'>;
type Link = Outline['links'][number];

export interface ListOptions {
  readonly source: Pick<SourceDeclaration, 'key' | 'url' | 'hosts'>;
  readonly read: ListRead;
  readonly knownWords?: KnownWords;
}

export interface LinkedListOptions extends ListOptions {
  /** Words of the link to the list. */
  readonly labels: readonly string[];
  /** A page of another publisher that links to the list too, asked only where the entry page does not lead to it. */
  readonly gateway?: {
    readonly url: string;
    /** Words of its link to the entry page, for when that has moved; none where it links to the list itself. */
    readonly entryLabels?: readonly string[];
  };
}

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

interface Page {
  readonly name: string;
  readonly url: string;
  /** The links that may lead to the list. */
  readonly links: readonly Link[];
  readonly seen: readonly string[];
}

function pageOf(options: LinkedListOptions, documents: readonly SourceDocument[], name: string): Page | null {
  const document = documents.find((candidate) => candidate.name === name);
  const outline = document === undefined ? null : openDocument(document);
  if (document === undefined || outline === null || !('blocks' in outline)) return null;
  const links = outline.links.filter(({ href }) => mayLead(href, document.url, options, name));
  return { name, url: document.url, links, seen: outline.links.map(({ text }) => text) };
}

/**
 * Whether a link may lead to the list: to another page of the publisher's own hosts, that can be read, and not to an
 * earlier version. Mirrors and previews stand on other hosts; the gateway's links to its own pages only tell of a list.
 */
function mayLead(
  href: string,
  from: string,
  { source, gateway: way }: LinkedListOptions,
  name: string,
): boolean {
  const to = URL.parse(href);
  const page = URL.parse(from);
  if (to === null || page === null || !/^https?:$/u.test(to.protocol)) return false;
  if (to.host === page.host && to.pathname === page.pathname && to.search === page.search) return false;
  if (/(?:^|[?&])tidligere-versjoner\b/u.test(to.search) || /\.(?:pdf|docx?|pptx?)$/iu.test(to.pathname))
    return false;
  const foreign = way === undefined ? '' : bareHost(URL.parse(way.url)?.hostname ?? '');
  const hosts = source.hosts.map(bareHost).filter((host) => host !== foreign);
  return hosts.includes(bareHost(to.hostname)) || (name !== 'gateway' && to.host === page.host);
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./u, '');
}

/** The first link of those that stand under a heading that speaks of approval, else the first of all. */
function firstOf(links: readonly Link[], labels: readonly string[]): Link | undefined {
  const found = findLinks({ links }, labels);
  return found.find(({ context }) => /godkjen|verifis|approv/iu.test(context.at(-1)?.text ?? '')) ?? found[0];
}

function nextPage({ gateway: way }: LinkedListOptions, pages: readonly Page[]): readonly DocumentRequest[] {
  if (way === undefined) return [];
  const page = pages.find(({ name }) => name === 'gateway');
  if (page === undefined) return [{ name: 'gateway', url: way.url, optional: true }];
  const moved = firstOf(page.links, way.entryLabels ?? []);
  const asked = pages.some(({ name }) => name === 'moved-entry');
  return moved === undefined || asked ? [] : [{ name: 'moved-entry', url: moved.href, optional: true }];
}

function notFound({ source, labels }: LinkedListOptions, pages: readonly Page[]) {
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
function foundElsewhere(
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

const emptyReading: Reading = {
  claims: [],
  findings: [],
  drift: [],
  cells: { read: 0, mapped: 0, ignored: 0, reported: 0 },
  layouts: [],
};

/** Requests for further pages of the list, on the publisher's own hosts or that of the list itself. */
function furtherPages(
  { hosts }: ListOptions['source'],
  documents: readonly SourceDocument[],
): readonly DocumentRequest[] {
  const own = new Set(hosts.map(bareHost));
  return nextListPages(documents, (url) => own.has(bareHost(URL.parse(url)?.hostname ?? '')));
}

/** A list as an outline, JSON too: each array of like objects in it is a table. */
function openList(page: SourceDocument): ReturnType<typeof openDocument> {
  const opened = openDocument(page);
  if (opened.format !== 'json' || opened.problems.some(({ fatal }) => fatal)) return opened;
  const outline = withoutPersons(jsonOutline(opened));
  return outline.blocks.length > 0 ? outline : opened;
}

/**
 * Reads the pages of the list as one; a reading with breaking drift where there is none, or one of them is no page or
 * workbook. A list of which a part is missing is held.
 */
function readPages(
  source: string,
  documents: readonly SourceDocument[],
  readAll: (pages: readonly Outline[]) => Reading,
): Reading {
  const pages = listDocuments(documents);
  if (pages.length === 0) {
    return {
      ...emptyReading,
      drift: [{ kind: 'SELECTOR_EMPTY', detail: `There is no document “${listName}”.`, breaking: true }],
    };
  }
  const opened: { readonly outline: Outline; readonly url: string }[] = [];
  const findings: Finding[] = [];
  for (const page of pages) {
    const outline = openList(page);
    const fatal = outline.problems.filter((problem) => problem.fatal);
    if (!('blocks' in outline) || fatal.length > 0) return unreadable(source, page.name, fatal);
    opened.push({ outline, url: page.url });
    findings.push(...documentFindings(source, page.name, outline.problems));
  }
  const reading = readAll(opened.map(({ outline }) => outline));
  return {
    ...reading,
    findings: withoutRepeats([
      ...incompleteFindings(source, opened, reading),
      ...findings,
      ...reading.findings,
    ]),
  };
}

/** Reads the pages of a list one by one, for readers that know of one page only. */
export function eachPage(read: (page: Outline) => Reading): ListOptions['read'] {
  return (pages) => {
    const readings = pages.map((page) => read(page));
    const [first] = readings;
    if (first === undefined || readings.length === 1) return first ?? emptyReading;
    const total = (name: keyof Reading['cells']): number =>
      readings.reduce((sum, { cells }) => sum + cells[name], 0);
    const seen = new Set<string>();
    return {
      ...first,
      claims: readings.flatMap(({ claims }) => claims).filter(({ key }) => !seen.has(key) && seen.add(key)),
      findings: readings.flatMap(({ findings }) => findings),
      drift: readings.flatMap(({ drift }) => drift),
      cells: {
        read: total('read'),
        mapped: total('mapped'),
        ignored: total('ignored'),
        reported: total('reported'),
      },
      layouts: [...new Set(readings.flatMap(({ layouts }) => layouts))].sort(),
    };
  };
}
