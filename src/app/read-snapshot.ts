import { dataOf, decodeSnapshot } from '../catalogue/decode-snapshot.ts';
import type { CatalogueData } from '../domain/model.ts';

/** A snapshot's content as plain rows. */
export const readSnapshot = (content: Uint8Array): CatalogueData => dataOf(decodeSnapshot(content));
