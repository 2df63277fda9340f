/** What the address of an annex or a mark says: the checklist and the offer. */
import { clientError } from '../../graphql/errors.ts';
import { isWholeDay } from '../whole-day.ts';
import type { AnnexLanguage } from './annex-lines.ts';

/** Products that an annex sets side by side. */
const maxProducts = 10;

export interface OfferQuestion {
  readonly language: AnnexLanguage;
  readonly input: {
    readonly profile: string;
    readonly baskets: readonly (readonly string[])[];
    readonly existing: readonly string[];
    readonly on: string;
  };
}

/** Reads the parameters `id`, `har`, `dag` and `sprak`. Throws BAD_USER_INPUT, also for others: `dato=2029-01-01` must not give an annex for today. */
export function readOffer(profile: string, params: URLSearchParams, today: string): OfferQuestion {
  refuseUnknown(params);
  const ids = [...new Set(params.getAll('id'))];
  const existing = [...new Set(params.getAll('har'))];
  const on = params.get('dag') ?? today;
  const language = params.get('sprak') ?? 'nb';
  if (ids.length === 0 || ids.length > maxProducts || existing.length > maxProducts)
    throw clientError(
      'BAD_USER_INPUT',
      `Give 1 to ${maxProducts} products (id), and at most ${maxProducts} that you have (har).`,
    );
  if ([...ids, ...existing].some((id) => id.length > 200))
    throw clientError('BAD_USER_INPUT', 'An id has at most 200 characters.');
  if (!isWholeDay(on)) throw clientError('BAD_USER_INPUT', 'dag is a whole day, such as 2029-03-26.');
  if (language !== 'nb' && language !== 'nn' && language !== 'en')
    throw clientError('BAD_USER_INPUT', 'sprak is nb, nn or en.');
  return { language, input: { profile, baskets: ids.map((id) => [id]), existing, on } };
}

const manyTimes: readonly string[] = ['id', 'har'];
const once: readonly string[] = ['dag', 'sprak'];

function refuseUnknown(params: URLSearchParams): void {
  for (const name of params.keys()) {
    if (!manyTimes.includes(name) && !once.includes(name))
      throw clientError('BAD_USER_INPUT', `Known parameters: ${[...manyTimes, ...once].join(', ')}.`);
    if (once.includes(name) && params.getAll(name).length > 1)
      throw clientError('BAD_USER_INPUT', `${name} is given once.`);
  }
}
