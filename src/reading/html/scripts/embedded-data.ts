/** Data within a page that a script makes a list of: JSON in scripts and attributes, and the words of `noscript`. */
import { readJsonText } from '../../json/read-json.ts';
import type { Element, PageIndex } from '../tree/tree.ts';

/** One piece of data with the name that places in it begin with. */
export interface EmbeddedData {
  readonly name: string;
  readonly root: unknown;
}

/** Bounds: a page hands its script one or two of these. */
const max = { pieces: 20, characters: 5_000_000 } as const;

const scriptTypes = /^(?:application\/(?:[\w.+-]{0,40}\+)?json|text\/json)$/iu;
const assignment =
  /^\s{0,100}(?:(?:var|let|const)\s{1,5})?(?:window|self|globalThis)?[.\w$[\]"']{0,80}\s{0,5}=\s{0,5}(?=[[{])/u;

/** All data of a page that can be read as JSON, in document order. */
export function embeddedData(index: PageIndex): EmbeddedData[] {
  const found: EmbeddedData[] = [];
  for (const [at, script] of (index.byName.get('script') ?? []).entries()) {
    if (found.length >= max.pieces) break;
    const root = dataOfScript(script);
    if (root !== undefined) found.push({ name: `script[${at + 1}]`, root });
  }
  for (const [at, element] of index.marked.entries()) {
    if (found.length >= max.pieces) break;
    for (const [name, value] of Object.entries(element.attribs)) {
      if (!name.startsWith('data-') && name !== 'props') continue;
      const root = parsed(value);
      if (root !== undefined) found.push({ name: `attribute[${at + 1}]@${name}`, root });
    }
  }
  return found;
}

function dataOfScript(script: Element): unknown {
  const text = script.children.map((child) => ('data' in child ? child.data : '')).join('');
  if (scriptTypes.test(script.attribs.type ?? '') || script.attribs.id === '__NEXT_DATA__')
    return parsed(text);
  if (script.attribs.src !== undefined || (script.attribs.type ?? 'text/javascript').includes('ld+json'))
    return undefined;
  // `window.__STATE__ = {…};`
  const start = assignment.exec(text.slice(0, 300))?.[0].length;
  return start === undefined ? undefined : parsed(text.slice(start).trim().replace(/;$/u, ''));
}

function parsed(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed.length < 20 || trimmed.length > max.characters || !/^[[{]/u.test(trimmed)) return undefined;
  const root = readJsonText(trimmed);
  return root !== null && typeof root === 'object' ? root : undefined;
}

/** Whether a page is made by a script: it has a script and an empty part that one fills. */
export function isMadeByScript(index: PageIndex): boolean {
  const roots =
    /^(?:root|app|__next|__nuxt|___gatsby|svelte|main-app|react-root|vue-app|single-spa|mount|application)$/iu;
  const scripts =
    index.byName
      .get('script')
      ?.some(({ attribs }) => attribs.src !== undefined || attribs.type === 'module') === true;
  const isEmpty = (element: Element): boolean =>
    element.children.every((child) => child.type === 'text' && child.data.trim() === '');
  const app = index.marked.some(
    (element) =>
      (roots.test(element.attribs.id ?? '') && isEmpty(element)) ||
      element.name === 'app-root' ||
      (isEmpty(element) &&
        Object.keys(element.attribs).some((name) =>
          /^data-(?:react|vue|component|props|endpoint|api|src|url|source)/u.test(name),
        )) ||
      element.attribs['aria-busy'] === 'true',
  );
  return app && (scripts || (index.byName.get('script')?.length ?? 0) > 0);
}
