/** HTML pages to outlines. */
import { counted, quotedWords } from '../../domain/findings/messages/phrases.ts';
import { statedParts } from '../completeness/stated-totals.ts';
import { decodeText } from '../encoding.ts';
import type { Block, ContextPiece, Outline, ReadingProblem } from '../outline.ts';
import { blockProblems, detailOf } from '../problems.ts';
import { noticesBeside } from './blocks/notice.ts';
import { makeContext, type PageContext } from './context.ts';
import { headlineOf, judgePage, modifiedOn, titleOf } from './page.ts';
import { pagingSigns } from './paging.ts';
import { scriptLists, scriptWordsAt } from './scripts/script-lists.ts';
import { elementAt, findPageRoot, type PageRoot, pathsFrom } from './tree/path.ts';
import { scanMarkup } from './tree/scan.ts';
import { type Element, type PageIndex, parsePage, rawText } from './tree/tree.ts';
import { walkPage } from './walk/walk-page.ts';
import { shownOver } from './words/beside.ts';
import { readWords } from './words/read-words.ts';

/** Where links lead from: the page's own address, or what its `base` says. */
function resolverFor(index: PageIndex, url: string): (href: string) => string | null {
  const base = URL.parse(index.byName.get('base')?.[0]?.attribs.href ?? '', url)?.href ?? url;
  return (href) => {
    const trimmed = href.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return null;
    const address = URL.parse(trimmed, base);
    return address !== null && /^https?:$/u.test(address.protocol) ? address.href : null;
  };
}

/** What is wrong with a page's markup: it is cut off, or its tags do not pair. */
function markupProblems({ unclosed, cutOff, unpaired }: ReturnType<typeof scanMarkup>): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  if (cutOff || unclosed.length > 0) {
    const detail = cutOff ? 'the page ends within its markup' : `never closed: ${unclosed.join(', ')}`;
    problems.push({ code: 'TRUNCATED', fatal: true, detail });
  }
  if (unpaired.length > 0)
    problems.push({
      code: 'UNPAIRED_TAGS',
      fatal: false,
      ...detailOf('quotes', { quotes: quotedWords(unpaired) }),
    });
  return problems;
}

function problemsOf(page: PageContext, misplaced: readonly string[], lost: number): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  if (misplaced.length > 0) {
    problems.push({
      code: 'MISPLACED_CONTENT',
      fatal: false,
      ...detailOf('quotes', { quotes: quotedWords(misplaced) }),
    });
  }
  if (lost > 0) {
    problems.push({
      code: 'MISPLACED_CONTENT',
      fatal: false,
      ...detailOf('strayCells', { cells: counted(lost, 'cell') }),
    });
  }
  if (page.hidden.count > 0) {
    problems.push({
      code: 'HIDDEN_CONTENT',
      fatal: false,
      ...detailOf(page.showsHidden ? 'hiddenRead' : 'hiddenLeft', {
        parts: counted(page.hidden.count, 'hiddenPart'),
        samples: quotedWords(page.hidden.samples),
      }),
    });
  }
  return problems;
}

/** What a page shows where no script runs, for pages that show no table or list otherwise. */
function noscriptBlocks(
  index: PageIndex,
  shown: readonly Block[],
  page: PageContext,
  pathOf: (element: Element) => string,
): readonly Block[] {
  if (shown.some(({ kind }) => kind !== 'text')) return [];
  const found = (index.byName.get('noscript') ?? [])
    .slice(0, 20)
    .flatMap((element) => walkPage({ element, name: 'body', body: element }, page, pathOf).blocks);
  return found.some(({ kind }) => kind !== 'text') ? found : [];
}

/** A table of data, which says nothing of the page. */
const isLongTable = (element: Element): boolean => element.name === 'tbody' && element.children.length > 40;

const emptyPage = (document: string, title: string | null) =>
  ({
    document,
    format: 'html',
    title,
    blocks: [],
    links: [],
    parts: [],
    totals: [],
    modifiedOn: null,
  }) as const;

/** Reads a page. Throws `LimitExceeded` only. */
export function readHtml(name: string, url: string, bytes: Uint8Array, mediaType: string | null): Outline {
  const { text, problems: decoding } = decodeText(bytes, mediaType);
  const problems: ReadingProblem[] = [...decoding];
  const markup = scanMarkup(text);
  problems.push(...markupProblems(markup));
  const { index, moved } = parsePage(text);
  const body = index.byName.get('body')?.[0];
  const empty = emptyPage(name, titleOf(index));
  if (body === undefined) return { ...empty, problems };
  const root = findPageRoot(body, index);
  const page = makeContext(index, resolverFor(index, url));
  const pathOf = pathsFrom(root);
  const walked = walkPage(root, page, pathOf);
  const headline = headlineOf(index);
  const noscript = noscriptBlocks(index, walked.blocks, page, pathOf);
  const title: readonly ContextPiece[] =
    headline === '' ? [] : [{ kind: 'heading', level: 1, text: headline, quote: headline, path: 'h1' }];
  const script = scriptLists(index, [...walked.blocks, ...noscript], title);
  const blocks = [
    ...noticesBeside(root, index, page, pathOf),
    ...walked.blocks,
    ...noscript,
    ...script.blocks,
  ];
  // With what surrounds the content: dates of change and requests for consent often stand there.
  const bodyText = readWords(body.children, page, isLongTable).quote;
  const changedOn = modifiedOn(index, bodyText, [empty.title ?? '', headline]);
  const fostered = [...moved].map((node) => rawText(node).trim()).filter((words) => words !== '');
  problems.push(
    ...problemsOf(page, [...fostered, ...walked.misplaced], Math.max(0, markup.cells - index.cells)),
  );
  problems.push(...blockProblems(blocks));
  const judged = judgePage({
    title: empty.title,
    headline,
    bodyText,
    blocks: [...walked.blocks, ...noscript, ...script.blocks],
    links: walked.links.length,
  });
  // That a script makes the page is why it holds nothing.
  const isScript = script.problems.length > 0;
  problems.push(...script.problems, ...judged.filter(({ code }) => !isScript || code !== 'EMPTY_DOCUMENT'));
  const stated = statedParts(blocks);
  // A draft has no address, and its links to its own other parts say as much as they will when it is published.
  const address = /^https?:/u.test(url) ? url : 'https://draft.invalid/list';
  const paging = pagingSigns(index, body, { ...page, resolve: resolverFor(index, address) }, pathOf, address);
  return {
    ...empty,
    blocks,
    links: walked.links,
    problems,
    // A button is judged by what it does, and its words are no line of the text.
    parts: [
      ...paging.signs,
      ...stated.parts.filter(({ kind, text }) => kind !== 'more' || !paging.controls.has(text)),
    ],
    totals: [...stated.totals, ...script.totals],
    modifiedOn: changedOn,
  };
}

/** A page that places are looked up in. */
interface PlacedPage {
  readonly index: PageIndex;
  readonly root: PageRoot;
  readonly page: PageContext;
}

/** Pages by their bytes, so that many places of one page are found for one parse. */
const placed = new WeakMap<Uint8Array, PlacedPage | null>();

function placedPage(bytes: Uint8Array, mediaType: string | null): PlacedPage | null {
  const known = placed.get(bytes);
  if (known !== undefined) return known;
  const { text } = decodeText(bytes, mediaType);
  scanMarkup(text);
  const { index } = parsePage(text);
  const body = index.byName.get('body')?.[0];
  const found =
    body === undefined
      ? null
      : { index, root: findPageRoot(body, index), page: makeContext(index, () => null) };
  placed.set(bytes, found);
  return found;
}

/** The words at a path of a page, as they were read; null when there is no such place. Throws `LimitExceeded`. */
export function htmlAt(bytes: Uint8Array, mediaType: string | null, path: string): string | null {
  const known = placedPage(bytes, mediaType);
  if (known && path.includes('#')) return scriptWordsAt(known.index, path);
  const element = known && elementAt(known.root, path);
  if (!known || !element) return null;
  // A picture in a list of pictures is a place of its own.
  if (element.name === 'img') return readWords([element], known.page).quote;
  const leaveOut = ['li', 'dd'].includes(element.name) ? ['ul', 'ol', 'menu'] : ['table'];
  const words = readWords(element.children, known.page, (inner) => leaveOut.includes(inner.name));
  const shown = shownOver(element, words.comment, known.page);
  return shown === null ? words.quote : `${words.quote}\n${shown}`;
}
