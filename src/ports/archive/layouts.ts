import type { AcceptedLayout } from '../../domain/guard/layout.ts';

/** Layouts of lists that may be served. */
export interface Layouts {
  /** Layouts of the source's list that someone has looked at, or that were taken without; the earliest first. */
  accepted(source: string): AcceptedLayout[];
  /** Keeps that a layout is accepted; what a person has said of it before stays. */
  record(layout: AcceptedLayout): void;
}
