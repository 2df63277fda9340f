/** Both ends of one interface: what the offer sends, somebody must be verified to receive, and the other way round. */
import type { InterfaceRole } from '../vocabulary.ts';
import { best, type Judgement, unknown } from './judgement.ts';
import type { Knowledge, Line, Offer } from './offer.ts';
import type { Reason } from './reason.ts';

const opposite: Partial<Record<InterfaceRole, InterfaceRole>> = {
  PRODUCER: 'CONSUMER',
  CONSUMER: 'PRODUCER',
};

/** One interface with both ends is enough. The other end may be offered as well, or be what the buyer has. */
export function judgePair(
  { points, versions, role }: Pick<Line, 'points' | 'versions' | 'role'>,
  { products, existing }: Offer,
  knowledge: Knowledge,
): Judgement {
  const other = role === null ? null : (opposite[role] ?? role);
  const all = [...new Set([...products, ...existing])];
  const judgeAt = (product: string, point: string): Judgement => {
    const alone = knowledge.judge(product, point, role, versions);
    if (all.length === 1 || alone.state === 'UNKNOWN' || alone.state === 'NOT_MET') return pair(alone, null);
    const own = knowledge.versions(product, point, role);
    return best(
      all.flatMap((one) => {
        if (one === product) return [];
        const common = inCommon(own, knowledge.versions(one, point, other), versions);
        const mine = common === null ? alone : knowledge.judge(product, point, role, common);
        return pair(mine, common === null ? otherVersion : knowledge.judge(one, point, other, common));
      }),
    );
  };
  return best(points.flatMap((point) => products.map((product) => judgeAt(product, point))));
}

/**
 * Versions that both ends are listed for, of those asked for. Where neither end's list states any, the interface is one: no version
 * is asked for. Null: they have none in common, or only one end says which.
 */
function inCommon(
  own: ReadonlySet<string | null>,
  end: ReadonlySet<string | null>,
  asked: readonly string[],
): readonly string[] | null {
  const isStated = (all: ReadonlySet<string | null>) => [...all].some((version) => version !== null);
  if (own.size === 0 || end.size === 0 || (!isStated(own) && !isStated(end))) return asked;
  const common = [...own].flatMap((version) =>
    version !== null && end.has(version) && (asked.length === 0 || asked.includes(version)) ? [version] : [],
  );
  return common.length > 0 ? common : null;
}

const otherVersion = unknown({ code: 'OTHER_END_OTHER_VERSION' });

/** `end` is null where there is no other product to be one. */
function pair(own: Judgement, end: Judgement | null): Judgement {
  if (own.state === 'UNKNOWN' || own.state === 'NOT_MET') return own;
  const both = (state: Judgement['state'], ...more: readonly Reason[]): Judgement => ({
    ...own,
    state,
    because: [...own.because, ...more],
    counterparts: end?.integrations ?? [],
    expectedOn:
      [own.expectedOn, end?.expectedOn]
        .flatMap((date) => date ?? [])
        .sort()
        .at(-1) ?? null,
    validUntil: [own.validUntil, end?.validUntil].flatMap((date) => date ?? []).sort()[0] ?? null,
  });
  if (end === null || end.state === 'UNKNOWN') {
    const code =
      end === null
        ? 'OTHER_END_NOT_GIVEN'
        : end === otherVersion
          ? 'OTHER_END_OTHER_VERSION'
          : 'OTHER_END_UNKNOWN';
    return own.state === 'EXPECTED' ? unknown({ code }) : both('PARTIAL', { code });
  }
  if (end.state === 'NOT_MET') return both('NOT_MET', ...end.because);
  if (own.state === 'EXPECTED' || end.state === 'EXPECTED') return both('EXPECTED', ...end.because);
  return both(own.state === 'MET' && end.state === 'MET' ? 'MET' : 'PARTIAL', ...end.because);
}
