import {
  type Block,
  besideReason,
  describe,
  type Finding,
  isPersonal,
  type ListItem,
  makeFinding,
  phraseKey,
  pieceFragment,
  shorten,
} from '../../src/kit.ts';
import { source } from './source.ts';

/** A heading without its number, which a list of contents may have or not. */
const headingKey = (text: string) => phraseKey(text.replace(/^\s*[\d.]+\s+/u, ''));

/** A person to ask, or another part beside the list, is no recommendation, and is not repeated. */
const isContact = (text: string) =>
  besideReason(text) !== null || isPersonal(text) || /^kontakt/iu.test(text.trim());

/** The words of every heading on a page. */
export function headingsOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(({ context }) => context.map(({ text }) => headingKey(text))));
}

/**
 * Items that no recommendation is made of, those inside others too. Left out are those that only lead somewhere: links,
 * and the page's own headings in a list of what it holds.
 */
export function unreadItems(
  items: readonly ListItem[],
  isRead: (item: ListItem) => boolean,
  headings: ReadonlySet<string>,
): readonly ListItem[] {
  return items.flatMap((item) => [
    ...(isRead(item) ||
    item.text === '' ||
    isLink(item) ||
    isContact(item.text) ||
    headings.has(headingKey(item.text))
      ? []
      : [item]),
    ...unreadItems(item.items, () => false, headings),
  ]);
}

/** Whether an item is a link and nothing more; `(PDF)` beside it says only what it leads to. */
function isLink({ text, links }: ListItem): boolean {
  const rest = links.reduce((left, link) => left.replace(link.text, ''), text.replace(/\([^()]*\)/gu, ''));
  return links.length > 0 && !/[\p{L}\p{N}]/u.test(rest);
}

/** What does not say which words are area and title may be a recommendation all the same: reported, never guessed at. */
export function unreadList(first: ListItem, count: number, document: string): Finding {
  const { locator, text } = pieceFragment(first, document, 'item');
  const short = shorten(text);
  return makeFinding({
    ...describe('UNREAD_LIST.advice', { document, count, found: short }),
    source: source.key,
    severity: 'WARNING',
    recordKey: `${document}/${text}`,
    record: short,
    field: 'list',
    locator,
    found: short,
  });
}
