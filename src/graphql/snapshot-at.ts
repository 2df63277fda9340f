import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Context } from './context.ts';
import { orUnavailable } from './errors.ts';

/** The catalogue of a snapshot; null where there is none, or none any more. Throws DETAILS_UNAVAILABLE where the store has it and cannot give it. */
export const snapshotAt = ({ holder }: Pick<Context, 'holder'>, version: string): Promise<Catalogue | null> =>
  orUnavailable(holder.at(version));
