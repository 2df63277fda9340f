/** What a publisher's editor has done at the workbench, as the record keeps it: who by role and pseudonym, never by name. */

/** What an editor can do. */
export type PublisherActionKind =
  | 'ANSWER_FINDING'
  | 'CONFIRM_REMOVALS'
  | 'ACCEPT_LAYOUT'
  | 'TEACH_WORD'
  | 'SUBSCRIBE'
  | 'UNSUBSCRIBE'
  | 'NEW_WEBHOOK_KEY';

/** Who acts: a role of the institution's own, and a pseudonym that is the same each time. */
export interface Actor {
  /** Key of the publisher. */
  readonly publisher: string;
  readonly role: string;
  readonly subject: string;
}

/** An action as it is begun. */
export interface PublisherAction extends Actor {
  readonly kind: PublisherActionKind;
  /** Key of the list. */
  readonly source: string;
  /** What was filled in, by the names of `PublisherAction` forms: never a secret. */
  readonly detail: Readonly<Record<string, string>>;
  readonly at: string;
}

/** An action in the record. `outcome`: DONE, why it was refused, or FAILED; null: it never came to an end. */
export interface RecordedAction extends PublisherAction {
  readonly number: number;
  readonly outcome: string | null;
}
