import type { EeaState } from '../vocabulary.ts';

/** Whether an act of the EU is not known to be in the EEA agreement: then its days are those of the EU, and Norway's are not settled. */
export const isOnlyInEu = (state: EeaState | null): boolean =>
  state === 'UNDER_ASSESSMENT' || state === 'NOT_INCORPORATED';

/** Whose rules they are. */
export type Jurisdiction = 'NO' | 'EU' | 'EEA';

/** Whose rules they are, by what is stated of the EEA agreement; null: nothing is. */
export function jurisdictionOf(state: EeaState | null): Jurisdiction | null {
  switch (state) {
    case null:
    case 'UNKNOWN':
      return null;
    case 'NOT_RELEVANT':
      return 'NO';
    case 'INCORPORATED':
      return 'EEA';
    default:
      return 'EU';
  }
}
