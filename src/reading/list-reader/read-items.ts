/** Prose lists; see below. */
import type { Block } from '../outline.ts';
import type { BlockContext } from './context.ts';
import type { Entry } from './entry.ts';
import type { Legend } from './legend.ts';
import type { Session } from './session.ts';

export function readItems<F extends string>(
  _session: Session<F>,
  _block: Block,
  _document: string,
  _context: BlockContext,
  _legend: Legend,
): readonly Entry<F>[] | null {
  return null;
}
