/** Which list a draft looks like, where it does not look like the one that it was handed in for. */
import type { Claim } from '../../domain/claims/claim.ts';
import { labelOf } from '../../domain/claims/label.ts';
import type { Batch } from '../../domain/record.ts';
import type { Connector, SourceDocument } from '../../domain/source.ts';
import { phraseKey } from '../../domain/text/phrase.ts';
import type { SourceReader } from './source-reader.ts';

export interface LikelyListDeps {
  readonly connectors: readonly Connector[];
  readonly reader: Pick<SourceReader, 'read'>;
  readonly currentBatch: (source: string) => Batch | null | Promise<Batch | null>;
}

/** Rows of the draft that another list must have, as a share, and how many more of them than the list asked for. */
const leastShare = 0.6;
const leastLead = 0.3;
/** A larger draft is not read once more for every list: others wait for their turn in the reader. */
const mostBytes = 128 * 1024;

/** The list whose published rows the draft has most of; null where none stands out. */
export async function likelyList(
  asked: { readonly source: string; readonly claims: readonly Claim[]; readonly document: SourceDocument },
  { connectors, reader, currentBatch }: LikelyListDeps,
): Promise<Connector | null> {
  const { source, claims, document } = asked;
  if (claims.length === 0 && document.bytes.byteLength > mostBytes) return null;
  let own = 0;
  let best: { readonly connector: Connector; readonly share: number } | null = null;
  for (const connector of connectors) {
    const batch = await currentBatch(connector.source.key);
    if (batch === null) continue;
    const isAsked = connector.source.key === source;
    const read = claims.length > 0 || isAsked ? claims : await claimsOf(connector, document, reader);
    // A document that ends the reader once is not given to it again.
    if (read === null) return null;
    const share = shareOf(read, batch);
    if (isAsked) own = share;
    else if (share > (best?.share ?? 0)) best = { connector, share };
  }
  return best !== null && best.share >= Math.max(leastShare, own + leastLead) ? best.connector : null;
}

async function claimsOf(
  connector: Connector,
  document: SourceDocument,
  reader: LikelyListDeps['reader'],
): Promise<readonly Claim[] | null> {
  const name = connector.documentNameOf?.(document) ?? 'list';
  const reading = await reader.read(connector.source.key, [{ ...document, name }]).catch(() => null);
  return reading?.claims ?? null;
}

/** How much of what was read stands on the published list. */
function shareOf(claims: readonly Claim[], batch: Batch): number {
  const published = new Set(batch.entries.map(({ claim }) => nameOf(claim)));
  const names = new Set(claims.map(nameOf));
  if (names.size === 0) return 0;
  return [...names].filter((name) => published.has(name)).length / names.size;
}

/** Whom and what a row is about; not what it integrates with, which the list asked for has put there. */
function nameOf(claim: Claim): string {
  if (claim.kind !== 'integration') return `${claim.kind} ${phraseKey(labelOf(claim))}`;
  const { vendor, product, version } = claim.fields;
  return [vendor, product, version].map((part) => phraseKey(part?.value ?? '')).join('|');
}
