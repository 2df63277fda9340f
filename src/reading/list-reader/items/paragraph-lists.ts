/** Lists that a page writes as paragraphs: one name in each, or one label with its value in each. */
import { plainText } from '../../../domain/text/phrase.ts';
import type { Block, ListItem, Outline, TextBlock } from '../../outline.ts';
import { isSentence } from '../context/speech.ts';
import type { ListRules } from '../list-rules.ts';
import type { HeadingIndex } from '../words/headings.ts';
import { blockOfText, itemsOfLines } from './texts-of-lists.ts';

/** The outline with paragraphs in a row that are a list together made one. Every item stays as it was. */
export function withParagraphLists<F extends string>(outline: Outline, rules: ListRules<F>): Outline {
  const { headings } = rules;
  const blocks: Block[] = [];
  let run: TextBlock[] = [];
  const end = () => {
    blocks.push(...asList(run, headings));
    run = [];
  };
  for (const found of outline.blocks) {
    const block = found.kind === 'text' ? blockOfText(found, rules) : found;
    if (block.kind === 'text' && block.notice === undefined) {
      if (run[0] !== undefined && !isSameContext(run[0], block)) end();
      run.push(block);
    } else {
      end();
      blocks.push(
        block.kind === 'list' ? { ...block, items: itemsOfLines(block.items, block.context, rules) } : block,
      );
    }
  }
  end();
  return { ...outline, blocks };
}

function asList<F extends string>(run: readonly TextBlock[], headings: HeadingIndex<F>): readonly Block[] {
  const [first] = run;
  if (first === undefined || run.length < 2) return run;
  const items = run.map(({ item }) => item);
  const labels = new Set(items.flatMap((item) => labelOf(item, headings) ?? []));
  const names = items.filter(isPlainName);
  const from = items.findIndex(isPlainName);
  // A line of introduction may stand before the names.
  const isNames =
    names.length > 1 && names.length >= items.length - 1 && from <= 1 && items.slice(from).every(isPlainName);
  if (labels.size > 1) return [{ kind: 'list', context: first.context, items }];
  return isNames
    ? [...run.slice(0, from), { kind: 'list', context: first.context, items: items.slice(from) }]
    : run;
}

/** The field whose heading begins a line, with a colon, in bold, or alone on its line; null: none does. */
function labelOf<F extends string>(item: ListItem, headings: HeadingIndex<F>): F | null {
  const label = /^\s*([^:\r\n]{2,40})(?::|[\r\n]|$)/u.exec(item.quote)?.[1] ?? '';
  for (const text of [label, item.strong ?? '']) {
    const meaning = text === '' ? null : headings.read(plainText(text).replace(/:$/u, ''));
    if (meaning?.kind === 'field') return meaning.field;
  }
  return null;
}

function isPlainName({ text, quote, items }: ListItem): boolean {
  const plain = plainText(text);
  return (
    items.length === 0 &&
    plain.length >= 2 &&
    plain.length <= 60 &&
    !/[.:;?!]$|[\r\n]/u.test(quote.trim()) &&
    /^[\p{Lu}\p{N}]/u.test(plain) &&
    !isSentence(plain)
  );
}

function isSameContext(one: Block, other: Block): boolean {
  const above = ({ context }: Block) => context.filter(({ kind }) => kind !== 'lead');
  const [left, right] = [above(one), above(other)];
  return left.length === right.length && left.every((piece, at) => piece.path === right[at]?.path);
}
