import type { Block, ContextPiece, Link, Notice, Outline, Piece, TextBlock } from '../../outline.ts';
import { itemOf } from '../blocks/items.ts';
import type { PageContext } from '../context.ts';
import { HeadingStack, type Stack } from '../stack.ts';
import type { Element } from '../tree/tree.ts';
import { readWords, type Words } from '../words/read-words.ts';
import { isStruck } from '../words/strikethrough.ts';

/** Writes the path of an element. */
export type PathOf = (element: Element) => string;

/** What the walk of a page gives. */
export interface WalkedPage extends Pick<Outline, 'blocks' | 'links'> {
  /** What stands outside the list or table that it was written in, as people see it. */
  readonly misplaced: readonly string[];
}

/** The blocks and links of a page, gathered in reading order. */
export class PageBlocks {
  readonly stack = new HeadingStack();
  readonly misplaced: string[] = [];
  /** The message to the reader that is being read. */
  notice: Notice | null = null;
  readonly #page: PageContext;
  readonly #pathOf: PathOf;
  readonly #blocks: Block[] = [];
  readonly #links: (Link & { readonly context: Stack })[] = [];
  /** Headings and labels with the block that they stood before, for those that nothing stands under. */
  readonly #above: { readonly piece: ContextPiece; readonly context: Stack; readonly before: number }[] = [];

  constructor(page: PageContext, pathOf: PathOf) {
    this.#page = page;
    this.#pathOf = pathOf;
  }

  /** All that was gathered. */
  done(): WalkedPage {
    return { blocks: this.#withBareHeadings(), links: this.#links, misplaced: this.misplaced };
  }

  /** Keeps links with what they stand under. */
  keepLinks(found: readonly Link[]): void {
    for (const link of found) this.#links.push({ ...link, context: this.stack.above });
  }

  /** Adds a block; within a message to the reader it is a part of it. */
  push(block: Block): void {
    this.#blocks.push(this.notice === null ? block : { ...block, notice: this.notice });
  }

  /** Adds words that stand beside the content. */
  pushAside(item: TextBlock['item']): void {
    this.#blocks.push({ kind: 'text', context: this.stack.above, notice: 'aside', item });
  }

  /** A heading or label that may have nothing under it. */
  noteAbove(piece: ContextPiece, context: Stack): void {
    this.#above.push({ piece, context, before: this.#blocks.length });
  }

  /** Reads what stands under a heading or label. */
  within(piece: ContextPiece | null, inner: () => void): void {
    if (piece !== null) this.noteAbove(piece, this.stack.above);
    this.stack.within(piece, inner);
  }

  /** Headings that nothing stands under are words too: each becomes a text where it stands. */
  #withBareHeadings(): readonly Block[] {
    const used = new Set<ContextPiece>();
    const seen = new Set<Stack>();
    for (const { context } of this.#blocks) {
      if (seen.has(context)) continue;
      seen.add(context);
      for (const piece of context) used.add(piece);
    }
    const bare = Map.groupBy(
      this.#above.filter(({ piece }) => piece.text !== '' && !used.has(piece)),
      ({ before }) => before,
    );
    if (bare.size === 0) return this.#blocks;
    const textsAt = (index: number): TextBlock[] =>
      (bare.get(index) ?? []).map(({ piece, context }) => ({
        kind: 'text',
        context,
        item: itemOfPiece(piece),
      }));
    return [
      ...this.#blocks.flatMap((block, index) => [...textsAt(index), block]),
      ...textsAt(this.#blocks.length),
    ];
  }

  /** Words as what others stand under. */
  piece(words: Words, element: Element, kind: ContextPiece['kind'], level: number): ContextPiece {
    const piece = { text: words.text, quote: words.quote, path: this.#pathOf(element), kind, level };
    return words.struck ? { ...piece, struck: true } : piece;
  }

  /** The words of an element. */
  words(element: Element): Words {
    return readWords(element.children, this.#page, undefined, isStruck(element, this.#page));
  }
}

function itemOfPiece(piece: Piece): TextBlock['item'] {
  return {
    ...itemOf(
      {
        text: piece.text,
        quote: piece.quote,
        struck: piece.struck ?? false,
        struckText: '',
        marks: [],
        strong: null,
        links: [],
        unnamedIcons: 0,
        comment: null,
        fill: null,
      },
      piece.path,
      [],
    ),
  };
}
