/** How an offer answers a line of a checklist: a demand, a declaration, the buyer's own task, or nothing to answer. Pure. */
import type { ProfileLineRow } from '../model.ts';
import type { BindingLevel, LineResponse } from '../vocabulary.ts';

/**
 * A line that only permits or informs asks for nothing; the buyer's own task is no demand on an offer; what the editors list as a
 * declaration is declared, never fulfilled by an approval. Else «skal» is answered yes or no, and the rest is scored.
 * `isShown`: some list shows who meets it.
 */
export function responseOf(
  line: Pick<ProfileLineRow, 'party' | 'level' | 'response'>,
  requirementLevel: BindingLevel | null,
  isShown: boolean,
): LineResponse {
  const onlyInforms = (line.level === 'MAY' || requirementLevel === 'MAY') && !isShown;
  if (onlyInforms) return 'INFORMATION';
  if (line.party === 'BUYER') return 'BUYER_TASK';
  return line.response ?? (line.level === 'MUST' ? 'YES_NO' : 'SCORED');
}
