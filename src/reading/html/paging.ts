/** Links and buttons that lead to other parts of a list: next page, numbered pages, more, letters. */
import { isMoreAlone, moreSaidIn, wholeSaidIn } from '../completeness/part-words.ts';
import type { PartSign } from '../outline.ts';
import { normaliseText } from '../text.ts';
import { isTrigger } from './blocks/accordion.ts';
import type { PageContext } from './context.ts';
import { classTest, type Element, isElement, type PageIndex, rawText, roleOf } from './tree/tree.ts';
import { isHidden } from './tree/visible.ts';

const isPagerClass = classTest(
  /(?:^|[\s_-])(?:pagination|paginering|pager|paging|page-?numbers?|sidetall|sidenavigasjon)(?:$|[\s_-])/iu,
);
const pagerLabel = /pagin|sidenavig|sidetall|(?:^|\s)(?:sider|pages)(?:$|\s)/iu;
const next = /^(?:neste(?: side)?|next(?: page)?|flere resultater)[ ›»→>]{0,4}$/iu;
const letter = /^\p{Lu}(?: ?[-–] ?\p{Lu})?$/u;
/** Fewer are no index of letters; `chosen`: where one is marked as shown, or each has a query of its own. */
const fewest = { letters: 8, ranges: 3, chosen: 3 } as const;
const letterQuery = /[?&][\p{L}_-]{1,20}=\p{L}{1,2}(?:$|[&#])/u;

/** What of a page's address is other in each of its parts. */
const pageQuery =
  /[?&](?:page|side|p|pg|offset|skip|start|from|pagenumber|sidenr)=\d{1,6}|\/(?:page|side)\/\d{1,5}(?:$|[/?#])/iu;

interface Pressed {
  readonly element: Element;
  readonly words: string;
  readonly href: string | null;
}

/** Signs by links and buttons of a page, and the words of all of these. `address` is the page's own. */
export function pagingSigns(
  index: PageIndex,
  body: Element,
  page: PageContext,
  pathOf: (element: Element) => string,
  address: string,
): { readonly signs: readonly PartSign[]; readonly controls: ReadonlySet<string> } {
  const pressed = pressedIn(index, body, page);
  const sign = (
    at: Pressed,
    kind: PartSign['kind'],
    hrefs: readonly string[],
    total: number | null = null,
  ): PartSign => ({
    kind,
    shown: null,
    total,
    hrefs: [...new Set(hrefs)].filter((href) => !isSamePage(href, address)),
    text: at.words,
    quote: at.words,
    path: pathOf(at.element),
  });
  const signs = [
    ...nextSigns(index, pressed, page, sign, address),
    ...pageSigns(pressed, sign, address),
    ...moreSigns(pressed, page, sign, address),
    ...letterSigns(pressed, page, sign),
  ];
  return { signs, controls: new Set(pressed.map(({ words }) => words)) };
}

type MakeSign = (
  at: Pressed,
  kind: PartSign['kind'],
  hrefs: readonly string[],
  total?: number | null,
) => PartSign;

function pressedIn(index: PageIndex, body: Element, page: PageContext): Pressed[] {
  const found = new Map<Element, Pressed>();
  const buttons = index.marked.filter(
    ({ name, attribs }) => name === 'button' || attribs.role === 'button' || attribs.role === 'tab',
  );
  for (const element of [...(index.byName.get('a') ?? []), ...buttons]) {
    if (isHidden(element, page) || !isWithin(element, body)) continue;
    const said = element.attribs['aria-label'] ?? '';
    const words = normaliseText((rawText(element).trim() || said).slice(0, 300)).replaceAll('\n', ' ');
    const href = element.name === 'a' ? page.resolve(element.attribs.href ?? '') : null;
    found.set(element, { element, words, href });
  }
  return [...found.values()];
}

function isWithin(element: Element, outer: Element): boolean {
  for (let up: Element['parent'] = element; up !== null; up = up.parent) if (up === outer) return true;
  return false;
}

function isSamePage(href: string, address: string): boolean {
  return href.split('#')[0] === address.split('#')[0];
}

/** Whether a link leads to the page's own address with another part's number: `?side=2`, and not back to the first. */
function leadsToPart(href: string, address: string): boolean {
  const [to, from] = [URL.parse(href), URL.parse(address)];
  if (to === null || from === null || to.origin !== from.origin || to.pathname !== from.pathname)
    return false;
  const part = partNumber.exec(to.search)?.[1];
  return part !== undefined && Number(part) > 1 && partNumber.exec(from.search)?.[1] !== part;
}

/** The number of a part in the query of an address. */
const partNumber = /[?&](?:page|side|p|pg|pagenumber|sidenr|offset|skip)=(\d{1,6})(?:&|$)/iu;

function isInPager(element: Element): boolean {
  for (let up: Element['parent'] = element; isElement(up) && up.name !== 'body'; up = up.parent) {
    if (isPagerClass(up) || pagerLabel.test((up.attribs['aria-label'] ?? '').slice(0, 100))) return true;
  }
  return false;
}

function nextSigns(
  index: PageIndex,
  pressed: readonly Pressed[],
  page: PageContext,
  sign: MakeSign,
  address: string,
): PartSign[] {
  const links = (index.byName.get('link') ?? [])
    .filter(({ attribs }) => (attribs.rel ?? '').toLowerCase().split(/\s+/u).includes('next'))
    .flatMap((element) => {
      const href = page.resolve(element.attribs.href ?? '');
      return href === null ? [] : [sign({ element, words: 'rel=next', href }, 'next', [href])];
    });
  const said = pressed
    .filter(({ element, words, href }) => {
      if ((element.attribs.rel ?? '').toLowerCase().split(/\s+/u).includes('next')) return href !== null;
      const isNext = next.test(words) || next.test((element.attribs['aria-label'] ?? '').slice(0, 100));
      const isDisabled =
        element.attribs.disabled !== undefined || element.attribs['aria-disabled'] === 'true';
      // Whatever its words: the page's own address, with the number of a part.
      if (href !== null && leadsToPart(href, address)) return true;
      return (
        isNext &&
        !isDisabled &&
        (isInPager(element) || /side|page/iu.test(words) || pageQuery.test(href ?? ''))
      );
    })
    .map((at) =>
      sign(
        { ...at, words: at.words === '' ? 'rel=next' : at.words },
        'next',
        at.href === null ? [] : [at.href],
      ),
    );
  return [...links, ...said].slice(0, 2);
}

/** Whether a link leads to the page's own address with its own words as a value: `?s=2` behind `2`, whatever `s` is. */
function leadsToNumber(href: string, words: string, address: string): boolean {
  const [to, from] = [URL.parse(href), URL.parse(address)];
  const number = words.replace(/\D/gu, '');
  return (
    to !== null &&
    from !== null &&
    to.origin === from.origin &&
    to.pathname === from.pathname &&
    [...to.searchParams.values()].includes(number)
  );
}

/** Buttons that are numbers, in a part of the page that leads about. */
function isInNavigation(element: Element): boolean {
  if (element.name !== 'button' && element.attribs.role !== 'button') return false;
  for (let up: Element['parent'] = element; isElement(up) && up.name !== 'body'; up = up.parent)
    if (roleOf(up) === 'navigation' || up.name === 'nav') return true;
  return false;
}

function pageSigns(pressed: readonly Pressed[], sign: MakeSign, address: string): PartSign[] {
  const numbered = pressed.filter(
    ({ element, words, href }) =>
      /^(?:side |page )?\d{1,4}$/iu.test(words) &&
      (isInPager(element) ||
        isInNavigation(element) ||
        pageQuery.test(href ?? '') ||
        (href !== null && leadsToNumber(href, words, address))),
  );
  const last = numbered.at(-1);
  const hrefs = numbered.flatMap(({ href }) => href ?? []);
  if (last === undefined || (hrefs.length === 0 && numbered.length < 2)) return [];
  const total = Math.max(...numbered.map(({ words }) => Number(words.replace(/\D/gu, ''))));
  return total < 2 ? [] : [sign(last, 'page', hrefs, total)];
}

function moreSigns(
  pressed: readonly Pressed[],
  page: PageContext,
  sign: MakeSign,
  address: string,
): PartSign[] {
  return pressed.flatMap((at) => {
    const rest = at.href === null || isSamePage(at.href, address) ? null : wholeSaidIn(at.words);
    if (rest !== null) return [sign(at, 'more', [], rest.total)];
    const said = moreSaidIn(at.words) ?? (at.href === null && isMoreAlone(at.words) ? { total: null } : null);
    // A link to another page is a way to go on, and no part of this one.
    const isHere = at.href === null || pageQuery.test(at.href);
    const opens = isTrigger(at.element) && page.byId.has(at.element.attribs['aria-controls'] ?? '');
    if (said === null || !isHere || opens || page.hidden.count > 0 || roleOf(at.element) === 'tab') return [];
    return [sign(at, 'more', at.href === null ? [] : [at.href], said.total)];
  });
}

/** Letters that lead to other pages, or to what a script shows: a letter that leads within the page is only an index. */
function letterSigns(pressed: readonly Pressed[], page: PageContext, sign: MakeSign): PartSign[] {
  const letters = pressed.filter(({ words }) => letter.test(words));
  const ranges = letters.filter(({ words }) => words.length > 1);
  const marked = letters.filter(
    ({ element, href }) => isCurrent(element) || (href !== null && letterQuery.test(decoded(href))),
  );
  const isIndex = letters.length >= fewest.letters || ranges.length >= fewest.ranges;
  if (!isIndex && (marked.length === 0 || letters.length < fewest.chosen)) return [];
  const away = letters.filter(({ element, href }) => {
    if (href !== null) return true;
    if ((element.attribs.href ?? '').length > 1) return false;
    return (
      !page.byId.has(element.attribs['aria-controls'] ?? '') && ![...page.panels.values()].includes(element)
    );
  });
  const first = away[0];
  if (first === undefined || away.length < letters.length / 2) return [];
  const isChosen = pressed.some(
    ({ element, words }) => /^(?:alle|all|a ?[-–] ?å)$/iu.test(words) && isCurrent(element),
  );
  return isChosen
    ? []
    : [
        sign(
          first,
          'letters',
          away.flatMap(({ href }) => href ?? []),
        ),
      ];
}

/** Whether a link, button or tab is marked as the one that is shown. */
function isCurrent({ attribs }: Element): boolean {
  const mark = attribs['aria-selected'] ?? attribs['aria-pressed'] ?? attribs['aria-current'] ?? 'false';
  return mark !== 'false';
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
