import type { TableBlock } from '../../outline.ts';
import type { Colours } from '../colours/read-colours.ts';
import type { BlockContext } from '../context/context.ts';
import type { Speech } from '../context/speech.ts';
import type { TableShape } from './table-shape.ts';

/** A list with all that is known of it before its rows are read. */
export interface TableInput<F extends string> {
  readonly block: TableBlock;
  readonly document: string;
  readonly shape: TableShape<F>;
  readonly context: BlockContext;
  readonly statusFromContext: boolean;
  readonly colours: Colours;
}

/** A row with what stands above it. */
export interface Above {
  readonly context: BlockContext;
  readonly speech: readonly Speech[];
}
