/** Outlines built by hand, as the HTML and workbook readers would give them. */
import type {
  Block,
  Cell,
  ContextPiece,
  ListItem,
  Outline,
  TableBlock,
} from '../../../src/reading/outline.ts';

let serial = 0;

export function heading(text: string, level = 2, kind: ContextPiece['kind'] = 'heading'): ContextPiece {
  return { kind, level, text, quote: text, path: `${kind}[${text}]` };
}

export interface CellSpec {
  readonly text: string;
  readonly struck?: boolean;
  readonly struckText?: string;
  readonly unnamedIcons?: number;
  readonly comment?: string;
  readonly fill?: string;
  readonly broken?: Cell['broken'];
  readonly marks?: readonly string[];
  readonly quote?: string;
  readonly value?: Cell['value'];
  readonly heading?: boolean;
  readonly spanned?: boolean;
}

export function table(
  rows: readonly (readonly (string | CellSpec)[])[],
  context: readonly ContextPiece[] = [],
  options: { readonly sheet?: string; readonly headingRows?: number } = {},
): TableBlock {
  serial += 1;
  const id = serial;
  return {
    kind: 'table',
    context,
    sheet: options.sheet ?? null,
    origin: options.sheet === undefined ? 'table' : 'sheet',
    rows: rows.map((row, r) =>
      row.map((spec, c): Cell => {
        const given: CellSpec = typeof spec === 'string' ? { text: spec } : spec;
        return {
          text: given.text,
          quote: given.quote ?? given.text,
          path: `table[${id}]/tr[${r + 1}]/td[${c + 1}]`,
          row: r + 1,
          column: c,
          address: options.sheet === undefined ? null : `${String.fromCharCode(65 + c)}${r + 1}`,
          spanned: given.spanned ?? false,
          heading: given.heading ?? r < (options.headingRows ?? 1),
          struck: given.struck ?? false,
          struckText: given.struckText ?? '',
          marks: given.marks ?? [],
          links: [],
          unnamedIcons: given.unnamedIcons ?? 0,
          comment: given.comment ?? null,
          fill: given.fill ?? null,
          broken: given.broken ?? null,
          value: given.value ?? null,
        };
      }),
    ),
  };
}

export function item(text: string, items: readonly ListItem[] = [], strong: string | null = null): ListItem {
  serial += 1;
  return {
    text,
    quote: text,
    path: `li[${serial}]`,
    struck: false,
    struckText: '',
    marks: [],
    links: [],
    unnamedIcons: 0,
    comment: null,
    fill: null,
    strong,
    items,
  };
}

export function list(items: readonly (string | ListItem)[], context: readonly ContextPiece[] = []): Block {
  return { kind: 'list', context, items: items.map((one) => (typeof one === 'string' ? item(one) : one)) };
}

export function text(words: string, context: readonly ContextPiece[] = []): Block {
  return { kind: 'text', context, item: item(words) };
}

export function definitions(
  groups: readonly (readonly [string, readonly (string | ListItem)[]])[],
  context: readonly ContextPiece[] = [],
): Block {
  return {
    kind: 'definitions',
    context,
    groups: groups.map(([term, details]) => {
      serial += 1;
      return {
        terms: [{ text: term, quote: term, path: `dt[${serial}]` }],
        details: details.map((detail) => (typeof detail === 'string' ? item(detail) : detail)),
      };
    }),
  };
}

export function outline(blocks: readonly Block[], format: Outline['format'] = 'html'): Outline {
  return {
    document: 'list',
    format,
    title: null,
    blocks,
    links: [],
    problems: [],
    parts: [],
    totals: [],
    modifiedOn: null,
  };
}
