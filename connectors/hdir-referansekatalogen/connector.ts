import {
  type Connector,
  type Drift,
  type Finding,
  Ledger,
  openDocument,
  type Reading,
  unreadable,
} from '../../src/kit.ts';
import { claimsOf, type Draft, Facts } from './draft.ts';
import { readApi } from './read-api.ts';
import { readCatalogue, standardLinks } from './read-catalogue.ts';
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
    const drift: Drift[] = [];
    const unread: Finding[] = [];
    // Pages before the catalogue: the page says more, and its words win.
    const ordered = [...documents].sort((a, b) => Number(a.name === 'list') - Number(b.name === 'list'));
    const layouts = new Set<string>();
    const drafts = ordered.flatMap((document): Draft[] => {
      const opened = openDocument(document);
      const fatal = opened.problems.filter((problem) => problem.fatal);
      if (fatal.length > 0) {
        unread.push(...asWarnings(unreadable(source.key, document.name, fatal), documents.length > 1));
        return [];
      }
      if (opened.format === 'json') {
        layouts.add('api');
        return readApi(opened.root, document.name, facts, ledger, drift);
      }
      const page =
        document.name === 'list' && standardLinks(opened).length > 1
          ? null
          : readPage(opened, document.url, facts, ledger);
      layouts.add(page ? 'page' : 'cards');
      return page ? [page] : readCatalogue(opened, facts, ledger);
    });
    const claims = claimsOf(drafts);
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

/** One unreadable page among many is a warning; an unreadable catalogue holds the batch. */
const asWarnings = ({ findings }: Reading, oneOfMany: boolean): Finding[] =>
  findings.map((finding) =>
    oneOfMany && finding.recordKey !== 'list' ? { ...finding, severity: 'WARNING' } : finding,
  );

const nameOf = (url: string) =>
  decodeURIComponent(new URL(url).pathname.replace(/^.*\/standarder\//u, '').replace(/\/$/u, ''));
