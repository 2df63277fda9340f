/** What a checklist asks for, what is offered, and what the sources say. */
import type { PrerequisiteRow, ProfileLineRow } from '../model.ts';
import type { Judgement } from './judgement.ts';

/** A line with what its requirement says of it. */
export interface Line
  extends Pick<ProfileLineRow, 'line' | 'role' | 'level' | 'group' | 'bothEnds' | 'party'> {
  /** Keys of targets or interfaces; one is enough. */
  readonly points: readonly string[];
  /** Versions of those interfaces that meet it, any of them; empty: none is asked for. */
  readonly versions: readonly string[];
  /** Key of the list of suppliers that shows it. */
  readonly list: string | null;
  /** First and last day on which the requirement applies; null: not stated. */
  readonly from: string | null;
  readonly until: string | null;
  /** An act of the EU that is not in the EEA agreement: its days are those of the EU. */
  readonly isOnlyEu: boolean;
}

/** What the sources say, of products by their ids. */
export interface Knowledge<P extends PrerequisiteRow = PrerequisiteRow> {
  /** What is said of the product for the target or interface with this key, in this role and any of these versions; none: in any. */
  judge(product: string, point: string, role: Line['role'], versions?: readonly string[]): Judgement;
  /** Versions of the interface in which something is said of the product in this role; where a row states none, null. */
  versions(product: string, point: string, role: Line['role']): ReadonlySet<string | null>;
  /** What the list of suppliers says of the product's vendor. */
  supplier(product: string, list: string): Judgement;
  /** Prerequisites of the targets and interfaces, followed to the end. */
  prerequisites(points: readonly string[]): readonly P[];
}

/** What a buyer is offered, and has. */
export interface Offer {
  readonly products: readonly string[];
  /** What the buyer has, and keeps. */
  readonly existing: readonly string[];
  /** ISO date. */
  readonly on: string;
}
