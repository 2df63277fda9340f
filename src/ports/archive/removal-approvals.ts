/** Approval, by a person, of rows being gone that a held run missed. */
export interface RemovalApproval {
  readonly source: string;
  readonly run: string;
  /** Keys of the rows. */
  readonly keys: readonly string[];
  readonly note: string | null;
  readonly at: string;
}

/** Which rows are meant to be gone. */
export interface RemovalApprovals {
  /** The rows of all approvals that no run has used, with the number of the last; null: there is none. */
  open(source: string): { readonly number: number; readonly keys: readonly string[] } | null;
  record(approval: RemovalApproval): void;
}
