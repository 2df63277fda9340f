import type { ClaimRef } from '../model.ts';

/** One field of one claim, as an address that stays true for as long as the archive does. */
export interface StatementRef extends ClaimRef {
  readonly field: string;
  /** Place among the rows that disagree about the claim (`contradicted`); absent: what the claim itself says. */
  readonly alternative?: number;
}

/** The statement's id. Batches are content-addressed and kept, so the same id always means the same words. */
export function statementId({ source, batch, index, field, alternative }: StatementRef): string {
  const parts = [source, batch, index, field, ...(alternative === undefined ? [] : [alternative])];
  return `stm_${Buffer.from(JSON.stringify(parts)).toString('base64url')}`;
}

/** Null when the text is no statement id. */
export function readStatementId(id: string): StatementRef | null {
  if (!id.startsWith('stm_')) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(id.slice(4), 'base64url').toString());
    if (!Array.isArray(parts) || parts.length < 4 || parts.length > 5) return null;
    const [source, batch, index, field, alternative] = parts as unknown[];
    if (typeof source !== 'string' || typeof batch !== 'string' || typeof field !== 'string') return null;
    if (typeof index !== 'number' || !Number.isInteger(index)) return null;
    if (alternative === undefined) return { source, batch, index, field };
    const isPlace = typeof alternative === 'number' && Number.isInteger(alternative) && alternative >= 0;
    return isPlace ? { source, batch, index, field, alternative } : null;
  } catch {
    return null;
  }
}
