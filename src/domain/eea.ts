import type { EeaState } from './vocabulary.ts';

/** Whether an act of the EU is not known to be in the EEA agreement: then its days are those of the EU, and Norway's are not settled. */
export const isOnlyInEu = (state: EeaState | null): boolean =>
  state === 'UNDER_ASSESSMENT' || state === 'NOT_INCORPORATED';
