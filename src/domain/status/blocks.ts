/** What speaks against a stated status: the signals of a contribution that are about the row. */
import { looksLikeCompany } from '../text/company.ts';
import type { Block, Contribution, ContributionPlace, Stated, StatusFaultFound } from './contribution.ts';
import { deniesList, isAboutRows } from './signals/list-denial.ts';
import type { TextSignal } from './signals/text-signal.ts';
import { unknownDenial } from './signals/unknown-denial.ts';

/** The signals of a contribution that are about the row. Others, and what is unclear, become faults beside the value. */
export function blocksOf<E>(
  from: Contribution<E>,
  stated: Stated<E>,
  isGiver: boolean,
  version: string | null,
  faults: StatusFaultFound<E>[],
): readonly Block<E>[] {
  const aside = (quote: string | null) =>
    faults.push({ code: 'UNCLEAR_REMARK', source: from.source, against: stated.process.source, quote });
  const blocks: Block<E>[] = [];
  if (from.struck && (from.place === 'cell' || from.place === 'name')) blocks.push({ signal: strike, from });
  // Words that give the status, and a cell in known words, have been read whole.
  if (from.place === 'cell' && !from.unread) return blocks;
  if (isGiver) {
    // `Planlagt, men skrinlagt` over rows: a plan that was given up.
    const ends = from.place === 'above' && from.states?.standing === 'NOT_STATED' ? from.scan.signals : [];
    return [...blocks, ...ends.filter(isEnd).map((signal) => ({ signal, from }))];
  }
  for (const signal of from.scan.signals) {
    const meant = counts(from.place, signal, stated) ? forVersion(signal, version) : null;
    if (meant !== null) blocks.push({ signal: meant, from });
    else if (isWorthAsking(from.place, signal)) aside(signal.quote);
  }
  const isNear = from.place === 'remark' || from.place === 'condition' || from.place === 'above';
  // `Hva skjer når en godkjenning utløper?` heads an explanation.
  const isAsked = (quote: string) => from.place === 'above' && quote.endsWith('?');
  if (isNear) for (const quote of from.scan.asides) if (!isAsked(quote)) aside(quote);
  if (from.place === 'condition' && from.scan.signals.length === 0 && !from.scan.saysNone)
    blocks.push({ signal: condition, from });
  return blocks;
}

const isEnd = ({ effect, key }: TextSignal): boolean =>
  ['ended', 'denied', 'suspended'].includes(effect) && key !== unknownDenial.key;

/** Titles and names speak of much else; notices count when they say that something is over, and not of whom. */
function isWorthAsking(place: ContributionPlace, { effect, quote, subject, key }: TextSignal): boolean {
  if (place === 'name' || (isOfPage(place) && key === unknownDenial.key)) return false;
  const isGrave = ['ended', 'denied', 'suspended'].includes(effect);
  if (place === 'title') return isGrave && subject === 'all';
  if (place !== 'notice') return true;
  return isGrave && !looksLikeCompany(quote);
}

const blank = { standing: null, process: null, basis: null, until: null, ahead: false } as const;
export const strike = { ...blank, effect: 'ended', key: 'struck', quote: '' } as const;
const condition = { ...blank, effect: 'limited', key: 'vilkar', standing: 'CONDITIONAL', quote: '' } as const;

export const isOfPage = (place: ContributionPlace) => place === 'notice' || place === 'title';

/** Whether words at that place are about the row. Titles and alerts speak loosely: only an end or a refusal for all counts. */
function counts<E>(place: ContributionPlace, signal: TextSignal, stated: Stated<E>): boolean {
  const grave = signal.effect === 'ended' || signal.effect === 'denied' || signal.effect === 'suspended';
  const hasOwn = stated.process.value !== 'NOT_STATED';
  if (place === 'name') return false;
  // `Listen er ikke uttømmende` is the page's own finding, `Oversikten er ikke vedtatt` speaks against its rows.
  if (isOfPage(place) && signal.key === unknownDenial.key)
    return place === 'notice' && deniesList(signal.quote);
  if (place === 'notice' && signal.effect === 'pending') return isAboutRows(signal.quote);
  if (place === 'notice') return grave && (signal.subject === 'all' || deniesList(signal.quote));
  if (place === 'title') return grave && !signal.mixed;
  if (place === 'above' && isTopic(signal)) return false;
  return !(place === 'above' && signal.mixed && hasOwn);
}

/** `Avvik og logging`, `Vilkår og avtaler` over rows: what they are about, and no limit as `med avvik`, `på vilkår` are. */
function isTopic({ effect, key, quote }: TextSignal): boolean {
  return effect === 'limited' && key === 'begrenset' && topicNoun.test(quote) && !limitsRows.test(quote);
}

const topicNoun =
  /^(?:avvik|vilkår|forbehold|unntak|begrensning|restriksjon|betingelse|conditions?|restrictions?|limitations?)\p{L}*(?: (?:og|and|,) | er | i )/iu;
const limitsRows =
  /(?<!\p{L})(?:med|på|under|har|kun|bare|berre|delvis|with|under|only|partly)(?!\p{L})|(?:begrens|avgrens|betinge|midlertidig|mellombels)(?:et|a|ede)(?!\p{L})/iu;

/** The signal as it holds for the row's version: for another version it says nothing; without one it limits. */
function forVersion(signal: TextSignal, version: string | null): TextSignal | null {
  if (signal.versions.length === 0) return signal;
  if (version === null) return { ...signal, effect: 'limited', standing: 'CONDITIONAL', until: null };
  const own = version.toLowerCase().replace(/^(?:versjon|version|ver|v)\.?\s*/u, '');
  return signal.versions.some((named) => own === named || own.startsWith(`${named}.`)) ? signal : null;
}
