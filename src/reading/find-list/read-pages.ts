/** The pages of a list, read as one. */

import { withoutRepeats } from '../../domain/findings/root-causes.ts';
import type { Finding, Reading } from '../../domain/reading.ts';
import type { SourceDocument } from '../../domain/source.ts';
import { incompleteFindings } from '../completeness/incomplete.ts';
import { listDocuments, listName } from '../completeness/list-pages.ts';
import { jsonOutline } from '../json/json-outline.ts';
import { openDocument } from '../open-document.ts';
import type { Outline } from '../outline.ts';
import { withoutPersons } from '../persons/without-persons.ts';
import { documentFindings, unreadable } from '../unreadable.ts';
import type { ListOptions } from './options.ts';

const emptyReading: Reading = {
  claims: [],
  findings: [],
  drift: [],
  cells: { read: 0, mapped: 0, ignored: 0, reported: 0 },
  layouts: [],
};

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
export function readPages(
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
