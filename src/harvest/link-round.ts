import pLimit from 'p-limit';
import { afterAnswer, dueLinks, type LinkAnswer, type LinkState, linksOf } from '../domain/links.ts';
import type { Connector, SourceDeclaration } from '../domain/source.ts';
import type { Harvester } from './harvester.ts';
import type { Archive, Clock, LinkProbe } from './ports.ts';

/** Links asked for in one round. With a round an hour, all links of all lists are seen in the first day. */
const LINKS_A_ROUND = 50;
/** At the same time; each host has its own, slower pace besides. A harvest never waits for more than these. */
const AT_ONCE = 2;

export interface LinkRoundDeps {
  readonly archive: Pick<Archive, 'currentBatch' | 'links' | 'recordLinks'>;
  readonly connectors: readonly Connector[];
  readonly probe: LinkProbe;
  readonly harvester: Pick<Harvester, 'record'>;
  readonly clock: Clock;
  /** Whether a link may be asked for at all. In sample mode that is what the sample site has. */
  readonly isOpen: (source: SourceDeclaration, url: URL) => boolean;
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
  const { archive, connectors, probe, harvester, clock } = deps;

  function openLinks(): string[] {
    return connectors.flatMap(({ source }) => {
      const batch = archive.currentBatch(source.key);
      return batch
        ? linksOf(batch).filter((url) => URL.canParse(url) && deps.isOpen(source, new URL(url)))
        : [];
    });
  }

  return async function round(signal) {
    const states = new Map(archive.links().map((state) => [state.url, state]));
    const due = dueLinks(openLinks(), states, clock.now(), LINKS_A_ROUND);
    if (due.length === 0) return nothing;
    const limit = pLimit(AT_ONCE);
    const answers = await Promise.all(
      due.map((url) => limit(async () => [url, await probe.answerOf(url, signal)] as const)),
    );
    if (signal?.aborted) return nothing;
    const isTrusted = await namesAreTrusted(answers, states, signal);
    const learnt = answers
      .filter(([, { failure }]) => isTrusted || failure !== 'HOST_NOT_FOUND')
      .map(([url, answer]) => afterAnswer(url, states.get(url) ?? null, answer, clock.now()));
    const { ok } = await harvester.record((token) => archive.recordLinks(learnt, token));
    return { asked: due.length, gone: learnt.filter(isFailing).length, kept: ok };
  };

  /** Whether names can be looked up from here at all: some site answered, or one that answered before does now. */
  async function namesAreTrusted(
    answers: readonly (readonly [string, LinkAnswer])[],
    states: ReadonlyMap<string, LinkState>,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    if (answers.some(([, { status }]) => status !== null)) return true;
    const control = [...states.values()].find(
      ({ status, failingSince }) => status !== null && failingSince === null,
    );
    return control !== undefined && (await probe.answerOf(control.url, signal)).status !== null;
  }
}

const isFailing = ({ failingSince }: LinkState) => failingSince !== null;
