import type { Catalogue } from '../../catalogue/catalogue.ts';
import { SnapshotsBusy } from '../../catalogue/moment/past-snapshots.ts';
import type { Context } from '../context.ts';
import { clientError, orUnavailable } from '../errors.ts';
import { asMoment } from './moment-ids.ts';

/** When it is worth asking again: opening a snapshot takes a second or two even when it is large. */
const RETRY_SECONDS = 5;

/**
 * The catalogue of a snapshot as a moment of its own, also where it is the one served now; null where there is none, or none any more. Throws DETAILS_UNAVAILABLE where the store has
 * it and cannot give it, BUSY where too many ask for the past at once.
 */
export async function snapshotAt(
  context: Pick<Context, 'holder' | 'served'>,
  version: string,
): Promise<Catalogue | null> {
  try {
    const found = await orUnavailable(context.holder.at(version));
    return found && asMoment(context, found);
  } catch (error) {
    if (!(error instanceof SnapshotsBusy)) throw error;
    throw clientError('BUSY', `Others wait for the past; try again in ${RETRY_SECONDS} seconds.`, {
      retryAfterSeconds: RETRY_SECONDS,
    });
  }
}
