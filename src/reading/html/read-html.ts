/** HTML pages to outlines. */
import type { CheerioAPI } from 'cheerio';
import { decodeText } from '../encoding.ts';
import type { Outline, ReadingProblem } from '../outline.ts';
import { findPanels } from './accordion.ts';
import { headlineOf, judgePage, modifiedOn, titleOf } from './page.ts';
import { elementAt, findPageRoot, type PageRoot } from './path.ts';
import { scanMarkup } from './scan.ts';
import { isElement, parseTree } from './tree.ts';
import { walkPage } from './walk.ts';
import { readWords } from './words.ts';

/** Where links lead from: the page's own address, or what its `base` says. */
function resolverFor($: CheerioAPI, url: string): (href: string) => string | null {
  const base = URL.parse($('base[href]').attr('href') ?? '', url)?.href ?? url;
  return (href) => {
    const trimmed = href.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return null;
    const address = URL.parse(trimmed, base);
    return address !== null && /^https?:$/u.test(address.protocol) ? address.href : null;
  };
}

function bodyOf($: CheerioAPI): PageRoot['element'] | null {
  const body = $('body').get(0);
  return isElement(body) ? body : null;
}

/** Reads a page. Throws `LimitExceeded` only. */
export function readHtml(name: string, url: string, bytes: Uint8Array, mediaType: string | null): Outline {
  const { text, problems: decoding } = decodeText(bytes, mediaType);
  const problems: ReadingProblem[] = [...decoding];
  const { unclosed, cutOff } = scanMarkup(text);
  if (cutOff || unclosed.length > 0) {
    const detail = cutOff ? 'the page ends within its markup' : `never closed: ${unclosed.join(', ')}`;
    problems.push({ code: 'TRUNCATED', fatal: true, detail });
  }
  const $ = parseTree(text);
  const body = bodyOf($);
  const empty = {
    document: name,
    format: 'html',
    title: titleOf($),
    blocks: [],
    links: [],
    parts: [],
    totals: [],
    modifiedOn: null,
  } as const;
  if (body === null) return { ...empty, problems };
  const { blocks, links } = walkPage(findPageRoot(body), body, resolverFor($, url));
  const headline = headlineOf($);
  // With what surrounds the content: dates of change and requests for consent often stand there.
  const bodyText = readWords(body.children, { panels: new Map(), resolve: () => null }).quote;
  const changedOn = modifiedOn($, bodyText);
  problems.push(...judgePage({ title: empty.title, headline, bodyText, blocks, links: links.length }));
  return { ...empty, blocks, links, problems, modifiedOn: changedOn };
}

/** A page that places are looked up in. */
interface PlacedPage {
  readonly root: PageRoot;
  readonly panels: ReturnType<typeof findPanels>;
}

/** Pages by their bytes, so that many places of one page are found for one parse. */
const placed = new WeakMap<Uint8Array, PlacedPage | null>();

function placedPage(bytes: Uint8Array, mediaType: string | null): PlacedPage | null {
  const known = placed.get(bytes);
  if (known !== undefined) return known;
  const { text } = decodeText(bytes, mediaType);
  scanMarkup(text);
  const body = bodyOf(parseTree(text));
  const page = body && { root: findPageRoot(body), panels: findPanels(body) };
  placed.set(bytes, page);
  return page;
}

/** The words at a path of a page, as they were read; null when there is no such place. Throws `LimitExceeded`. */
export function htmlAt(bytes: Uint8Array, mediaType: string | null, path: string): string | null {
  const page = placedPage(bytes, mediaType);
  const element = page && elementAt(page.root, path);
  if (!page || !element) return null;
  const leaveOut = ['li', 'dd'].includes(element.name) ? ['ul', 'ol', 'menu'] : ['table'];
  const context = { panels: page.panels, resolve: () => null };
  return readWords(element.children, context, (inner) => leaveOut.includes(inner.name)).quote;
}
