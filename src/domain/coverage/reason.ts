/** Why a cell has its state: a code, and what the words need. */
export interface Reason {
  readonly code: ReasonCode;
  readonly date?: string;
  /** How many sites a trial may have, and of what. */
  readonly sites?: number;
  readonly unit?: string;
}

export type ReasonCode =
  | 'APPROVED'
  | 'EXPIRING'
  | 'CONDITIONAL'
  | 'IN_TRIAL'
  | 'IN_TEST'
  | 'IN_DIALOGUE'
  | 'CLAIMED'
  | 'WITHDRAWN'
  | 'EXPIRED'
  | 'SUSPENDED'
  | 'LISTED_AS_NO'
  | 'LISTED_AS_NOT_RELEVANT'
  | 'NOT_SETTLED'
  | 'NO_LONGER_LISTED'
  | 'SOURCE_UNCERTAIN'
  | 'NOT_LISTED'
  | 'INTERFACE_NOT_STATED'
  | 'ROLE_NOT_STATED'
  | 'VERSION_NOT_STATED'
  | 'OTHER_VERSION'
  | 'OTHER_END_OTHER_VERSION'
  | 'CONTRADICTED'
  | 'ENDS_BEFORE'
  | 'NEXT_STEP_PASSED'
  | 'DECIDED_LATER'
  | 'NOT_KNOWN_THEN'
  | 'TARGET_PHASING_OUT'
  | 'TARGET_RETIRED'
  | 'VENDOR_DEREGISTERED'
  | 'PREREQUISITE_UNMET'
  | 'OTHER_END_UNKNOWN'
  | 'OTHER_END_NOT_GIVEN'
  | 'OTHER_WAY_MET'
  | 'BUYER_MUST'
  | 'NOTHING_TO_MEET'
  | 'APPLIES_FROM'
  | 'APPLIES_FROM_IN_EU'
  | 'NOT_SETTLED_IN_NORWAY'
  | 'APPLIED_UNTIL'
  | 'NO_LIST_SHOWS_IT';
