import { label, optionalText } from './field.ts';

/**
 * When a row last changed, ISO, by the changes that were recorded up to its snapshot (history/last-changes.ts). Merge does not
 * know it. Null: no change is known.
 */
export const changedAt = <C extends string>(column: C) =>
  optionalText(column, { label: label('sist endret', 'sist endra', 'last changed') });
