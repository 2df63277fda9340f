/** Words of a document with the place they stand at, in the one form that every layout gives to the core. */

import type { Locator, Sourced } from '../../domain/claims/claim.ts';
import { markOf } from '../../domain/text/cell-marks.ts';
import { plainText } from '../../domain/text/phrase.ts';
import type { Cell, ContextPiece, ListItem, Piece } from '../outline.ts';

export interface Fragment {
  /** What is read: footnote marks and surplus space are gone. */
  readonly text: string;
  readonly locator: Locator;
  readonly struck: boolean;
  /** Colour of the item that it is a part of; absent: none, or a cell, whose row has its colours. */
  readonly fill?: string;
  readonly marks: readonly string[];
  /** ISO date, where a workbook's cell is typed as one. */
  readonly isoDate: string | null;
  /** For the rule: `heading/leverandør`, `context/summary`, `item`. */
  readonly via: string;
  /** What is counted in the ledger. */
  readonly unit: object | string;
}

/** The fragment of a table's cell. `heading` is the heading of its column, verbatim. */
export function cellFragment(
  cell: Cell,
  document: string,
  sheet: string | null,
  heading: string | null,
): Fragment {
  const quote = plainText(cell.quote);
  // What a broken cell shows is nothing that the publisher says.
  // A cell that is nothing but a mark has its mark taken for a footnote by the outline.
  const plain = cell.text === cell.quote ? quote : plainText(cell.text);
  const isMark = plain === '' || (plain !== quote && markOf(quote) !== null);
  const text = cell.broken !== null ? '' : isMark ? quote : plain;
  return {
    text,
    locator: {
      document,
      ...(sheet === null ? {} : { sheet }),
      row: cell.row,
      ...(heading === null || heading === '' ? {} : { column: heading }),
      ...(cell.address === null ? {} : { cell: cell.address }),
      ...(cell.path === '' ? {} : { path: cell.path }),
      quote: cell.quote,
    },
    struck: cell.struck,
    marks: cell.marks,
    isoDate: cell.value?.type === 'date' ? cell.value.value.slice(0, 10) : null,
    via: heading === null || heading === '' ? 'cell' : `heading/${plainText(heading).toLowerCase()}`,
    unit: cell,
  };
}

/** A part of an item or of a context piece, or the whole of it. The quote is the part where it stands verbatim. */
export function pieceFragment(
  piece: Piece | ListItem | ContextPiece,
  document: string,
  via: string,
  part: string = piece.text,
): Fragment {
  const text = plainText(part);
  const quote = piece.quote.includes(part) ? part : piece.quote;
  return {
    text,
    locator: { document, path: piece.path, quote },
    struck: 'struck' in piece && piece.struck,
    ...('fill' in piece && piece.fill !== null ? { fill: piece.fill } : {}),
    marks: 'marks' in piece ? piece.marks : [],
    isoDate: null,
    via,
    unit: 'kind' in piece ? contextUnit(piece) : piece,
  };
}

/** A heading stands over many blocks and is counted once. */
export function contextUnit(piece: ContextPiece): string {
  return `${piece.kind} ${piece.path} ${piece.text}`;
}

/** A value with the evidence of the fragment it was read from. */
export function sourced<T>(value: T, fragment: Fragment, rule: string = fragment.via): Sourced<T> {
  return { value, raw: fragment.locator.quote, locator: fragment.locator, rule };
}
