/** Both ends of one interface: what the offer sends, somebody must be verified to receive, and the other way round. */
import type { InterfaceRole } from '../vocabulary.ts';
import type { Knowledge, Offer } from './coverage.ts';
import { best, type Judgement, unknown } from './judgement.ts';
import type { Reason } from './reason.ts';

const opposite: Partial<Record<InterfaceRole, InterfaceRole>> = {
  PRODUCER: 'CONSUMER',
  CONSUMER: 'PRODUCER',
};

/** One interface with both ends is enough. The other end may be offered as well, or be what the buyer has. */
export function judgePair(
  points: readonly string[],
  role: InterfaceRole | null,
  { products, existing }: Offer,
  knowledge: Knowledge,
): Judgement {
  const other = role === null ? null : (opposite[role] ?? role);
  const all = [...new Set([...products, ...existing])];
  return best(
    points.flatMap((point) => {
      const ends = all.map((one) => knowledge.judge(one, point, other));
      return products.map((product) => {
        const own = knowledge.judge(product, point, role);
        const end = best(ends.filter((_, index) => all[index] !== product));
        return pair(own, end, all.length > 1);
      });
    }),
  );
}

function pair(own: Judgement, end: Judgement, isGiven: boolean): Judgement {
  if (own.state === 'UNKNOWN' || own.state === 'NOT_MET') return own;
  const both = (state: Judgement['state'], ...more: readonly Reason[]): Judgement => ({
    ...own,
    state,
    because: [...own.because, ...more],
    counterparts: end.integrations,
    expectedOn:
      [own.expectedOn, end.expectedOn]
        .flatMap((date) => date ?? [])
        .sort()
        .at(-1) ?? null,
    validUntil: [own.validUntil, end.validUntil].flatMap((date) => date ?? []).sort()[0] ?? null,
  });
  if (!isGiven || end.state === 'UNKNOWN') {
    const code = isGiven ? 'OTHER_END_UNKNOWN' : 'OTHER_END_NOT_GIVEN';
    return own.state === 'EXPECTED' ? unknown({ code }) : both('PARTIAL', { code });
  }
  if (end.state === 'NOT_MET') return both('NOT_MET', ...end.because);
  if (own.state === 'EXPECTED' || end.state === 'EXPECTED') return both('EXPECTED', ...end.because);
  return both(own.state === 'MET' && end.state === 'MET' ? 'MET' : 'PARTIAL', ...end.because);
}
