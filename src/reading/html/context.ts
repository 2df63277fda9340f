/** What reading any part of a page needs to know of the page as a whole. */
import { normaliseText } from '../text.ts';
import { findPanels } from './blocks/accordion.ts';
import { StyleSheet } from './styles/style-sheet.ts';
import { type Element, type PageIndex, rawText } from './tree/tree.ts';

export interface PageContext {
  /** Parts of the page that a label opens, each with that label. */
  readonly panels: ReadonlyMap<Element, Element>;
  readonly styles: StyleSheet;
  /** Elements by their id. */
  readonly byId: ReadonlyMap<string, Element>;
  /** What is hidden in tables and lists, for people to be reported. */
  readonly hidden: HiddenParts;
  /** A button shows what is hidden of a list, so that it is a part of the list. */
  readonly showsHidden: boolean;
  /** Absolute address of a link, null where it leads to no page. */
  resolve(href: string): string | null;
}

export function makeContext(index: PageIndex, resolve: PageContext['resolve']): PageContext {
  const styles = new StyleSheet(index.byName.get('style') ?? []);
  const pressed = [...index.marked, ...(index.byName.get('a') ?? [])];
  return {
    panels: findPanels(index, styles),
    styles,
    byId: index.byId,
    resolve,
    hidden: new HiddenParts(),
    showsHidden: pressed.some(isMoreButton),
  };
}

/** Words of buttons and links that show more of a list. */
const moreWords =
  /^(?:\+ ?)?(?:vis|last(?: inn)?|hent|se|show|load|view) (?:\d{1,6} )?(?:flere|fleire|alle|mer|meir|more|all)\b/iu;

function isMoreButton(element: Element): boolean {
  const { name, attribs } = element;
  if (
    name !== 'button' &&
    attribs.role !== 'button' &&
    !(name === 'a' && attribs.href?.startsWith('#') === true)
  )
    return false;
  return moreWords.test(rawText(element).slice(0, 200).trim());
}

/** Rows, items and parts of a list that the page hides. */
class HiddenParts {
  count = 0;
  readonly #samples: string[] = [];

  add(element: Element): void {
    const words = normaliseText(rawText(element).slice(0, 500)).replaceAll('\n', ' ').slice(0, 80);
    if (words === '') return;
    this.count += 1;
    if (this.#samples.length < 3) this.#samples.push(words);
  }

  /** The first of them, as quotes. */
  get samples(): readonly string[] {
    return this.#samples;
  }
}
