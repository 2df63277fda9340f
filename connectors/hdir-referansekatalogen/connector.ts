import {
  type Connector,
  type Drift,
  documentFindings,
  type Finding,
  Ledger,
  limitFindings,
  type Outline,
  openDocument,
  phraseKey,
  type Reading,
  type SourceDocument,
  unreadable,
} from '../../src/kit.ts';
import { claimsOf, type Draft, Facts } from './draft.ts';
import { organisationColumns } from './lookups.ts';
import { readApi } from './read-api.ts';
import { readCatalogue, standardLinks } from './read-catalogue.ts';
import { readCatalogueTable } from './read-catalogue-table.ts';
import { readPage } from './read-page.ts';
import { source } from './source.ts';

const api =
  "https://api.helsedirektoratet.no/innhold/sok/infobit?Filter=infoType%20eq%20'ehelsestandard'&getFullInfobits=true";

/** With a key the API gives every standard in one answer; without one the catalogue and its single pages are read. */
export const hdirReferansekatalogen: Connector = {
  source,
  start: ({ secrets }) =>
    secrets.has('HDIR_API_KEY')
      ? [{ name: 'api', url: api, secret: 'HDIR_API_KEY' }]
      : [{ name: 'list', url: source.url }],
  follow(documents) {
    const catalogue = documents.find(({ name }) => name === 'list');
    const outline = catalogue && openDocument(catalogue);
    if (!outline || !('blocks' in outline)) return { requests: [], findings: [] };
    const requests = standardLinks(outline).map((url) => ({ name: nameOf(url), url, optional: true }));
    return { requests, findings: [] };
  },
  read(documents) {
    const facts = new Facts();
    const ledger = new Ledger();
    const unread: Finding[] = [];
    // Pages before the catalogue: the page says more, and its words win.
    const ordered = [...documents].sort((a, b) => Number(a.name === 'list') - Number(b.name === 'list'));
    const layouts = new Set<string>();
    const drafts = ordered.flatMap((document): readonly Draft[] => {
      const opened = openDocument(document);
      const fatal = opened.problems.filter((problem) => problem.fatal);
      if (fatal.length > 0) {
        unread.push(...asWarnings(unreadable(source.key, document.name, fatal), documents.length > 1));
        return [];
      }
      unread.push(...documentFindings(source.key, document.name, opened.problems));
      const {
        layout,
        drafts: found,
        findings,
      } = opened.format === 'json'
        ? { layout: 'api', drafts: readApi(opened.root, document.name, facts, ledger), findings: [] }
        : readHtml(document, opened, facts, ledger);
      layouts.add(layout);
      unread.push(...findings);
      if (found.length === 0) facts.unreadPage(document.name);
      return found;
    });
    const claims = claimsOf(drafts, facts);
    const drift: Drift[] = [...facts.drift, ...lostColumn(facts, documents.length)];
    if (claims.length === 0)
      drift.push({ kind: 'SELECTOR_EMPTY', detail: 'no standard was found', breaking: true });
    return {
      claims,
      findings: [...unread, ...facts.findings],
      drift,
      cells: ledger.tally(),
      layouts: [...layouts],
    };
  },
};

/** The page of one standard, or the catalogue of all. */
function readHtml(document: SourceDocument, outline: Outline, facts: Facts, ledger: Ledger) {
  const isCatalogue =
    document.name === 'list' && (standardLinks(outline).length > 1 || hasCatalogueTitle(outline));
  const page = isCatalogue ? null : readPage(outline, document.url, facts, ledger);
  if (page) return { layout: 'page', drafts: [page], findings: [] };
  const table = readCatalogueTable(outline, facts, ledger);
  const drafts = [...readCatalogue(outline, facts, ledger), ...table.drafts];
  const limits = isList(document.name) ? limitFindings(source.key, outline, drafts.length) : [];
  return {
    layout: table.drafts.length > 0 ? 'table' : 'cards',
    drafts,
    findings: [...table.findings, ...limits],
  };
}

/** The catalogue, or a further page of it. */
const isList = (name: string): boolean => /^list(?:-\d+)?$/u.test(name);

/** A catalogue without links is still no standard by its own name. */
const hasCatalogueTitle = (outline: Outline): boolean =>
  outline.blocks
    .flatMap(({ context }) => context)
    .some(
      ({ kind, level, text }) =>
        kind === 'heading' && level === 1 && /^(?:referansekatalog|standarder)/u.test(phraseKey(text)),
    );

/** Pages are made from one template: when several lack the column it is renamed, and the batch must wait. */
function lostColumn({ pagesWithoutColumn }: Facts, documents: number): readonly Drift[] {
  const lost = pagesWithoutColumn.size;
  if (lost === 0) return [];
  const detail = `${organisationColumns[0]}: ${lost} of ${documents} documents`;
  return [{ kind: 'COLUMN_REMOVED', detail, breaking: lost > 2 || documents <= 2 }];
}

/** One unreadable page among many is a warning; an unreadable catalogue holds the batch. */
const asWarnings = ({ findings }: Reading, oneOfMany: boolean): Finding[] =>
  findings.map((finding) =>
    oneOfMany && finding.recordKey !== 'list' ? { ...finding, severity: 'WARNING' } : finding,
  );

const nameOf = (url: string) =>
  decodeURIComponent(new URL(url).pathname.replace(/^.*\/standarder\//u, '').replace(/\/$/u, ''));
