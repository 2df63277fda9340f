/** The links that lists carry, and what asking for them has shown. A link is dead only when its own site says so twice. */
import type { Claim, Sourced } from '../claims/claim.ts';
import type { Batch } from '../record.ts';

/** Fields that hold an address which the publisher gives to its readers. */
const linkFields = ['documentation', 'about', 'url'] as const;

/** What one asking for a link gave: the status of its last answer, or the code of why there was none. */
export type LinkAnswer =
  | { readonly status: number; readonly failure: null }
  | { readonly status: null; readonly failure: string };

/** What is known of one link. */
export interface LinkState {
  readonly url: string;
  readonly checkedAt: string;
  /** The last answer that said something; of a link that fails, the last that said so. */
  readonly status: number | null;
  readonly failure: string | null;
  /** When it was first seen to lead nowhere; null: it does not, by all that is known. */
  readonly failingSince: string | null;
  /** Checks in a row, each at least a day after the first of them, that it led nowhere. */
  readonly failures: number;
}

/** A link that leads nowhere: its site says that there is no such page (`status`), or there is no such site (null). */
export interface DeadLink {
  readonly status: number | null;
  readonly since: string;
}

const day = 24 * 3_600_000;
/** A link that was there is asked for again so seldom. */
const sound = 7 * day;
/** Failures, each a day after the first, before a link counts as dead: a page may be away while a site is rebuilt. */
const enough = 2;
/** A site whose name nobody has. The fetcher's code; see `FetchFailure` in `src/ports/fetcher.ts`. */
const noSuchHost = 'HOST_NOT_FOUND';

/** The fields of a claim that are links, each with its address. What the register says of itself is no link of a list. */
export function linksIn({ kind, fields }: Claim): readonly (readonly [field: string, url: string])[] {
  if (kind === 'legalEntity') return [];
  const sourced = fields as Readonly<Record<string, Sourced<unknown> | undefined>>;
  return linkFields.flatMap((field) => {
    const value = sourced[field]?.value;
    return typeof value === 'string' && /^https?:\/\//iu.test(value) ? [[field, value] as const] : [];
  });
}

/** The links of what a batch lists now, each once. */
export function linksOf({ entries }: Batch): readonly string[] {
  const listed = entries.filter(({ observation }) => observation === 'LISTED');
  return [...new Set(listed.flatMap(({ claim }) => linksIn(claim).map(([, url]) => url)))];
}

/** The links to ask for now: those never asked for, then those asked for longest ago, so many at most. */
export function dueLinks(
  urls: readonly string[],
  states: ReadonlyMap<string, LinkState>,
  now: Date,
  most: number,
): readonly string[] {
  const waited = (url: string) => {
    const state = states.get(url);
    return state ? now.getTime() - Date.parse(state.checkedAt) : Number.POSITIVE_INFINITY;
  };
  return [...new Set(urls)]
    .filter((url) => waited(url) >= (isSound(states.get(url)) ? sound : day))
    .sort((left, right) => compare(waited(right), waited(left)) || (left < right ? -1 : 1))
    .slice(0, most);
}

const compare = (left: number, right: number) => (left === right ? 0 : left - right);

const isSound = (state: LinkState | undefined) =>
  state !== undefined && state.failingSince === null && state.failure === null;

/**
 * What is known after an answer. A page that is there clears everything; 404, 410 and a name that does not exist count
 * against the link; whatever else (no answer in time, a fault, a closed door) says nothing of it either way.
 */
export function afterAnswer(url: string, known: LinkState | null, answer: LinkAnswer, at: Date): LinkState {
  const checkedAt = at.toISOString();
  if (answer.status !== null && answer.status >= 200 && answer.status < 300) {
    return { url, checkedAt, ...answer, failingSince: null, failures: 0 };
  }
  if (!isGone(answer)) {
    return known?.failingSince
      ? { ...known, checkedAt }
      : { url, checkedAt, ...answer, failingSince: null, failures: 0 };
  }
  const failingSince = known?.failingSince ?? checkedAt;
  const isAnotherDay = at.getTime() - Date.parse(failingSince) >= day;
  const failures = known?.failingSince ? known.failures + (isAnotherDay ? 1 : 0) : 1;
  return { url, checkedAt, ...answer, failingSince, failures };
}

const isGone = ({ status, failure }: LinkAnswer) =>
  status === 404 || status === 410 || failure === noSuchHost;

/** The dead ones among the links, by address. */
export function deadLinks(states: Iterable<LinkState>): ReadonlyMap<string, DeadLink> {
  const dead = new Map<string, DeadLink>();
  for (const { url, status, failingSince, failures } of states) {
    if (failingSince !== null && failures >= enough) dead.set(url, { status, since: failingSince });
  }
  return dead;
}
