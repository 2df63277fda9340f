/** How most connectors find their list: by the words of the link to it on the publisher's entry page. */
import type { Reading } from '../domain/claim.ts';
import { makeFinding } from '../domain/finding.ts';
import type { Connector, FollowResult, SourceDeclaration, SourceDocument } from '../domain/source.ts';
import { findLinks } from './links.ts';
import { openDocument } from './open-document.ts';
import type { Outline } from './outline.ts';
import { documentFindings, unreadable } from './unreadable.ts';

type Parts = Pick<Connector, 'start' | 'follow' | 'read'>;

export interface ListOptions {
  readonly source: Pick<SourceDeclaration, 'key' | 'url'>;
  readonly read: (list: Outline) => Reading;
}

/** The list stands on the entry page itself. */
export function entryList({ source, read }: ListOptions): Parts {
  return {
    start: () => [{ name: 'list', url: source.url }],
    follow: () => ({ requests: [], findings: [] }),
    read: (documents) => readNamed(source.key, documents, 'list', read),
  };
}

/** The list is linked from the entry page under one of these labels; the first label that is found counts. */
export function linkedList({
  source,
  labels,
  read,
}: ListOptions & { readonly labels: readonly string[] }): Parts {
  return {
    start: () => [{ name: 'entry', url: source.url }],
    follow: (documents) => followLabel(source.key, documents, labels),
    read: (documents) => readNamed(source.key, documents, 'list', read),
  };
}

function followLabel(
  source: string,
  documents: readonly SourceDocument[],
  labels: readonly string[],
): FollowResult {
  const entry = documents.find(({ name }) => name === 'entry');
  if (!entry || documents.some(({ name }) => name === 'list')) return { requests: [], findings: [] };
  const outline = openDocument(entry);
  if (!('blocks' in outline)) return { requests: [], findings: [] };
  const [link] = findLinks(outline, labels);
  if (link) return { requests: [{ name: 'list', url: link.href }], findings: [] };
  const seen = [...new Set(outline.links.map(({ text }) => text))].slice(0, 50);
  return {
    requests: [],
    findings: [
      makeFinding({
        source,
        code: 'LIST_NOT_FOUND',
        severity: 'ERROR',
        recordKey: 'entry',
        record: outline.title ?? entry.url,
        field: 'link',
        locator: null,
        message: {
          nb: `Fant ingen lenke til listen på ${entry.url}. Lette etter: ${labels.join(', ')}. Så: ${seen.join(', ')}.`,
          en: `Found no link to the list on ${entry.url}. Looked for: ${labels.join(', ')}. Saw: ${seen.join(', ')}.`,
        },
        action: {
          nb: 'Er listen flyttet eller lenken omdøpt, legg den nye teksten til i koblingens oppslag.',
          en: "If the list was moved or the link renamed, add the new words to the connector's lookups.",
        },
      }),
    ],
  };
}

/** Reads the document of that name. The reading has breaking drift where there is none, it is no page or workbook, or it is damaged. */
export function readNamed(
  source: string,
  documents: readonly SourceDocument[],
  name: string,
  read: (outline: Outline) => Reading,
): Reading {
  const document = documents.find((candidate) => candidate.name === name);
  if (!document) {
    return {
      claims: [],
      findings: [],
      drift: [{ kind: 'SELECTOR_EMPTY', detail: `There is no document “${name}”.`, breaking: true }],
      cells: { read: 0, mapped: 0, ignored: 0, reported: 0 },
      layouts: [],
    };
  }
  const opened = openDocument(document);
  const fatal = opened.problems.filter((problem) => problem.fatal);
  if (!('blocks' in opened) || fatal.length > 0) return unreadable(source, name, fatal);
  const reading = read(opened);
  return { ...reading, findings: [...documentFindings(source, name, opened.problems), ...reading.findings] };
}
