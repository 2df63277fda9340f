import pLimit from 'p-limit';
import { afterAnswer, dueLinks, type LinkAnswer, type LinkState, linksOf } from '../domain/lists/links.ts';
import type { Connector, SourceDeclaration } from '../domain/source.ts';
import type { Archive } from '../ports/archive/archive.ts';
import type { LinkProbe } from '../ports/archive/links.ts';
import type { Clock } from '../ports/clock.ts';
import type { Harvester } from './harvester.ts';

/** Links asked for in one round. With a round an hour, all links of all lists are seen in the first day. */
const LINKS_A_ROUND = 50;
/** At the same time; each host has its own, slower pace besides. A harvest never waits for more than these. */
const AT_ONCE = 2;

/** The links to ask for now, with what is known of each, and one that was there when it was asked for last, where there is any. */
export interface DueLinks {
  readonly links: readonly { readonly url: string; readonly known: LinkState | null }[];
  readonly control: LinkState | null;
}

export interface LinkRoundDeps {
  /** So many at most. Goes through all lists, and so is done where nobody waits for it. */
  readonly dueLinks: (most: number) => Promise<DueLinks>;
  readonly recordLinks: (states: readonly LinkState[], token: number) => Promise<void>;
  readonly probe: LinkProbe;
  readonly harvester: Pick<Harvester, 'record'>;
  readonly clock: Clock;
}

/** How many links a round asked for, and how many of them led nowhere this time. */
export interface LinkRound {
  readonly asked: number;
  readonly gone: number;
  /** False: another harvester was at work, and the round is as if it had not been. */
  readonly kept: boolean;
}

const nothing: LinkRound = { asked: 0, gone: 0, kept: true };

/**
 * Makes the round that asks for the links that are due. It fetches beside the harvests and takes the lease only to
 * keep what it learnt and to publish the findings that follow. A round that was stopped keeps nothing.
 */
export function createLinkRound(deps: LinkRoundDeps): (signal?: AbortSignal) => Promise<LinkRound> {
  const { probe, harvester, clock } = deps;

  return async function round(signal) {
    const { links, control } = await deps.dueLinks(LINKS_A_ROUND);
    if (links.length === 0) return nothing;
    const limit = pLimit(AT_ONCE);
    const answers = await Promise.all(
      links.map(({ url, known }) =>
        limit(async () => ({ url, known, answer: await probe.answerOf(url, signal) })),
      ),
    );
    if (signal?.aborted) return nothing;
    const isTrusted = await namesAreTrusted(
      answers.map(({ answer }) => answer),
      control,
      signal,
    );
    const learnt = answers
      .filter(({ answer }) => isTrusted || answer.failure !== 'HOST_NOT_FOUND')
      .map(({ url, known, answer }) => afterAnswer(url, known, answer, clock.now()));
    const { ok } = await harvester.record((token) => deps.recordLinks(learnt, token));
    return { asked: links.length, gone: learnt.filter(isFailing).length, kept: ok };
  };

  /** Whether names can be looked up from here at all: some site answered, or one that answered before does now. */
  async function namesAreTrusted(
    answers: readonly LinkAnswer[],
    control: LinkState | null,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    if (answers.some(({ status }) => status !== null)) return true;
    return control !== null && (await probe.answerOf(control.url, signal)).status !== null;
  }
}

const isFailing = ({ failingSince }: LinkState) => failingSince !== null;

export interface ListedLinksDeps {
  readonly archive: Pick<Archive, 'batches' | 'links'>;
  readonly connectors: readonly Connector[];
  /** Whether a link may be asked for at all. In sample mode that is what the sample site has. */
  readonly isOpen: (source: SourceDeclaration, url: URL) => boolean;
}

/** The links of the current lists that are due. */
export function dueLinksOf(
  { archive, connectors, isOpen }: ListedLinksDeps,
  now: Date,
  most: number,
): DueLinks {
  const open = connectors.flatMap(({ source }) => {
    const batch = archive.batches.current(source.key);
    return batch ? linksOf(batch).filter((url) => URL.canParse(url) && isOpen(source, new URL(url))) : [];
  });
  const states = new Map(archive.links.list().map((state) => [state.url, state]));
  return {
    links: dueLinks(open, states, now, most).map((url) => ({ url, known: states.get(url) ?? null })),
    control:
      [...states.values()].find(({ status, failingSince }) => status !== null && failingSince === null) ??
      null,
  };
}
