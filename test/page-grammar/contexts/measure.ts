/** Makes pages whose rows stand in contexts, reads them with the connectors, and counts. */
import { connectors } from '../../../connectors/index.ts';
import type { Claim, Sourced } from '../../../src/domain/claims/claim.ts';
import { guard } from '../../../src/domain/guard/guard.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import type { SourceDocument } from '../../../src/domain/source.ts';
import type { Profile } from '../profiles.ts';
import { Random } from '../random.ts';
import { type ContextDraft, type ContextKind, openEnv } from './base.ts';
import {
  type ContextFact,
  isReported,
  judgeStatus,
  type Outcome,
  statusOf,
  type Values,
} from './expectation.ts';
import * as layouts from './layouts.ts';
import * as marks from './marks.ts';
import { municipalityKinds } from './municipalities.ts';
import * as sections from './sections.ts';
import type { ContextWords } from './words.ts';
import { writeContextBook } from './write-book.ts';
import { writeContextPage } from './write-page.ts';

/** All kinds of contexts. */
export const contextKinds: readonly ContextKind[] = [
  ...Object.values(sections),
  ...Object.values(marks),
  ...Object.values(layouts),
  ...municipalityKinds,
];

export interface ContextPage {
  readonly source: string;
  readonly kind: string;
  readonly seed: number;
  readonly document: SourceDocument;
  readonly facts: readonly ContextFact[];
  readonly isPart: boolean;
}

export interface ContextCount {
  readonly source: string;
  readonly kind: string;
  pages: number;
  facts: number;
  right: number;
  wrongReported: number;
  wrongSilent: number;
  missedReported: number;
  missedSilent: number;
  /** Approvals that hold and were not read as such, with a finding and without; also counted as missed or wrong. */
  falseDenialReported: number;
  falseDenialSilent: number;
}

export interface ContextMiss {
  readonly page: ContextPage;
  readonly outcome: Outcome;
  readonly fact: ContextFact | null;
  readonly read: Values | null;
  readonly reading: Reading;
}

const connectorOf = (source: string) => {
  const found = connectors.find((one) => one.source.key === source);
  if (found === undefined) throw new Error(`No connector ${source}`);
  return found;
};

const bookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The page that the seed gives; the same for the same seed. */
export function makeContextPage(
  profile: Profile,
  kind: ContextKind,
  words: ContextWords,
  seed: number,
): ContextPage {
  const random = new Random(
    seed * 7919 +
      [...`${profile.source}${kind.name}`].reduce(
        (sum, one) => (sum * 31 + one.charCodeAt(0)) % 1_000_003,
        7,
      ),
  );
  const workbook = kind.formats === 'both' && random.chance(profile.workbook ? 0.7 : 0.25);
  const draft: ContextDraft = kind.draw(openEnv(random, profile, words, workbook));
  const title = profile.title[0] ?? '';
  const written = { title, blocks: draft.blocks, ...(draft.head === undefined ? {} : { head: draft.head }) };
  const { bytes, mediaType } = draft.other
    ? { bytes: new TextEncoder().encode(draft.other.content), mediaType: draft.other.mediaType }
    : workbook
      ? { bytes: writeContextBook(written, random.chance(0.5)), mediaType: bookType }
      : { bytes: writeContextPage(written), mediaType: 'text/html; charset=utf-8' };
  return {
    source: profile.source,
    kind: kind.name,
    seed,
    facts: draft.facts,
    isPart: draft.isPart === true,
    document: { name: 'list', url: connectorOf(profile.source).source.url, bytes, mediaType, sha256: '' },
  };
}

const compared: Readonly<Record<Profile['kind'], readonly string[]>> = {
  supplier: ['vendor', 'organisationNumber', 'decidedOn', 'validUntil'],
  integration: [
    'vendor',
    'organisationNumber',
    'product',
    'version',
    'target',
    'interface',
    'role',
    'via',
    'viaVersion',
    'decidedOn',
    'validUntil',
  ],
  municipality: ['municipality', 'number', 'target'],
};
const identifying = ['product', 'municipality', 'target', 'interface', 'role', 'via', 'vendor'] as const;

function valuesOf(claim: Claim): Values {
  const fields = claim.fields as Readonly<Record<string, Sourced<unknown> | undefined>>;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, (field?.value as string | undefined) ?? null]),
  );
}

/** Dashes are one sign: readers write them as they please. */
const same = (a: string | null, b: string | null) => a?.replaceAll('–', '-') === b?.replaceAll('–', '-');
const allows = (fact: ContextFact, field: string, read: Values) =>
  (fact.anyOf?.[field] ?? [fact.values[field] ?? null]).some((one) => same(one, read[field] ?? null));

/** Whether the claim is about the fact's row, as far as a buyer would take it to be. */
function isAbout(profile: Profile, { values }: ContextFact, read: Values): boolean {
  if (profile.kind === 'supplier') return read.vendor === values.vendor;
  if (profile.kind === 'municipality') return read.municipality === values.municipality;
  return (
    read.product === values.product &&
    ['target', 'interface', 'role', 'via'].every((field) => (read[field] ?? null) === (values[field] ?? null))
  );
}

export interface Verdict {
  readonly outcome: Outcome;
  readonly fact: ContextFact | null;
  readonly read: Values | null;
  readonly falseDenial: boolean;
}

/** Whether the batch would be held as the first of its source. */
function isHeld(source: string, reading: Reading): boolean {
  const { contract } = connectorOf(source).source;
  return guard({ source, previous: null, reading, contract }).verdict === 'held';
}

/** Judges one reading of one page, fact by fact; a claim that no fact stands behind is wrong as well. */
export function judge(profile: Profile, page: ContextPage, reading: Reading): readonly Verdict[] {
  const held = isHeld(page.source, reading);
  if (page.isPart) {
    const reported = reading.findings.length > 0;
    const outcome = held ? 'right' : reported ? 'wrongReported' : 'wrongSilent';
    return [{ outcome, fact: null, read: null, falseDenial: false }];
  }
  const kinds = new Set(['integration', 'supplier', 'municipality']);
  const left = reading.claims.filter(({ kind }) => kinds.has(kind));
  const negatives = (reading.negatives ?? []).map(valuesOf);
  const fits = (fact: ContextFact, read: Values) =>
    (compared[profile.kind] ?? []).every((field) => allows(fact, field, read));
  const score = (fact: ContextFact, read: Values) =>
    identifying.filter((field) => fact.values[field] != null && fact.values[field] === read[field]).length +
    (fits(fact, read) ? 100 : 0);
  const verdicts: Verdict[] = [];
  for (const fact of page.facts) {
    const near = left
      .map((claim) => ({ claim, read: valuesOf(claim) }))
      .filter(({ read }) => isAbout(profile, fact, read))
      .sort((a, b) => score(fact, b.read) - score(fact, a.read))[0];
    const reported = held || isReported(reading.findings, fact);
    const found = reported ? 'Reported' : 'Silent';
    const approval = fact.expect.kind === 'said' && fact.values.process === 'APPROVED';
    const add = (outcome: Outcome, read: Values | null) =>
      verdicts.push({
        outcome,
        fact,
        read,
        falseDenial: approval && outcome !== 'right' && (read === null || read.process !== 'APPROVED'),
      });
    if (near === undefined) {
      const negative = negatives.some((read) => isAbout(profile, fact, read));
      if (fact.expect.kind === 'unlisted' || (fact.expect.kind === 'absent' && (negative || reported)))
        add('right', null);
      else if (fact.expect.kind === 'blocked' && reported) add('right', null);
      else add(`missed${found}`, null);
      continue;
    }
    left.splice(left.indexOf(near.claim), 1);
    // A held batch serves nothing: what it got wrong is reported, and nothing of it is right but what should be blocked.
    const status =
      profile.kind === 'municipality'
        ? fact.expect.kind === 'said'
          ? 'right'
          : fact.expect.kind === 'unlisted' && reported
            ? 'right'
            : 'wrong'
        : judgeStatus(fact, near.claim, reported);
    const wrongField = (compared[profile.kind] ?? []).some(
      (field) => near.read[field] != null && !allows(fact, field, near.read),
    );
    const blocked =
      fact.expect.kind === 'blocked' || fact.expect.kind === 'absent' || fact.expect.kind === 'unlisted';
    if (held) add(blocked ? 'right' : 'missedReported', near.read);
    else if (status === 'wrong' || wrongField) add(`wrong${found}`, withStatus(near.claim));
    else if (status === 'missed' || !fits(fact, near.read)) add(`missed${found}`, withStatus(near.claim));
    else add('right', near.read);
  }
  for (const claim of left) {
    const fact: ContextFact = { values: valuesOf(claim), expect: { kind: 'said' }, words: [] };
    const reported = held || isReported(reading.findings, fact);
    verdicts.push({
      outcome: reported ? 'wrongReported' : 'wrongSilent',
      fact: null,
      read: withStatus(claim),
      falseDenial: false,
    });
  }
  return verdicts;
}

const withStatus = (claim: Claim): Values => ({ ...valuesOf(claim), headline: statusOf(claim).headline });

/** Reads the page as a harvest would. */
export const readContextPage = (page: ContextPage): Reading => connectorOf(page.source).read([page.document]);

/** Counts over so many pages of a source, shared evenly between the kinds that fit it. */
export function measureContexts(
  profile: Profile,
  words: ContextWords,
  pages: number,
  seed: number,
  only: (kind: ContextKind) => boolean = () => true,
  onMiss: (miss: ContextMiss) => void = () => {},
): readonly ContextCount[] {
  const kinds = contextKinds.filter((kind) => kind.fits(profile) && only(kind));
  const counts = kinds.map(
    ({ name }): ContextCount => ({
      source: profile.source,
      kind: name,
      pages: 0,
      facts: 0,
      right: 0,
      wrongReported: 0,
      wrongSilent: 0,
      missedReported: 0,
      missedSilent: 0,
      falseDenialReported: 0,
      falseDenialSilent: 0,
    }),
  );
  for (let nth = 0; nth < pages && kinds.length > 0; nth += 1) {
    const kind = kinds[nth % kinds.length];
    const count = counts[nth % kinds.length];
    if (kind === undefined || count === undefined) throw new Error('no kind');
    const page = makeContextPage(profile, kind, words, seed + nth);
    const reading = readContextPage(page);
    count.pages += 1;
    for (const { outcome, fact, read, falseDenial } of judge(profile, page, reading)) {
      count.facts += 1;
      count[outcome] += 1;
      if (falseDenial) count[outcome.endsWith('Reported') ? 'falseDenialReported' : 'falseDenialSilent'] += 1;
      if (outcome !== 'right') onMiss({ page, outcome, fact, read, reading });
    }
  }
  return counts;
}
