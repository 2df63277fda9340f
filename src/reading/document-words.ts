import type { SourceDocument } from '../domain/source.ts';
import { openDocument } from './open-document.ts';
import type { Block, ListItem } from './outline.ts';

const ofItem = (item: ListItem): string[] => [item.text, ...item.items.flatMap(ofItem)];

function ofBlock(block: Block): string[] {
  const above = block.context.map(({ text }) => text);
  switch (block.kind) {
    case 'table':
      return [...above, ...block.rows.flat().map(({ text }) => text)];
    case 'list':
      return [...above, ...block.items.flatMap(ofItem)];
    case 'definitions':
      return [
        ...above,
        ...block.groups.flatMap(({ terms, details }) => [
          ...terms.map(({ text }) => text),
          ...details.flatMap(ofItem),
        ]),
      ];
    case 'text':
      return [...above, ...ofItem(block.item)];
  }
}

/** All words of a document that people see, or all of its JSON; what canaries are looked for in. */
export function documentWords(document: SourceDocument): string {
  const opened = openDocument(document);
  if (opened.format === 'json') return JSON.stringify(opened.root ?? '');
  return [opened.title ?? '', ...opened.blocks.flatMap(ofBlock)].join('\n');
}
