import type { KnownWords, SourceDeclaration } from '../../domain/source.ts';
import type { ListRead } from '../list-reader/words/taught-list.ts';

/** How a list is read that stands on the entry page itself. */
export interface ListOptions {
  readonly source: Pick<SourceDeclaration, 'key' | 'url' | 'hosts'>;
  readonly read: ListRead;
  readonly knownWords?: KnownWords;
}

/** How a list is found and read that the entry page links to. */
export interface LinkedListOptions extends ListOptions {
  /** Words of the link to the list. */
  readonly labels: readonly string[];
  /** A page of another publisher that links to the list too, asked only where the entry page does not lead to it. */
  readonly gateway?: {
    readonly url: string;
    /** Words of its link to the entry page, for when that has moved; none where it links to the list itself. */
    readonly entryLabels?: readonly string[];
  };
}
