import type { ClaimRef } from './model.ts';

/** One field of one claim, as an address that stays true for as long as the archive does. */
export interface StatementRef extends ClaimRef {
  readonly field: string;
}

/** The statement's id. Batches are content-addressed and kept, so the same id always means the same words. */
export function statementId({ source, batch, index, field }: StatementRef): string {
  return `stm_${Buffer.from(JSON.stringify([source, batch, index, field])).toString('base64url')}`;
}

/** Null when the text is no statement id. */
export function readStatementId(id: string): StatementRef | null {
  if (!id.startsWith('stm_')) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(id.slice(4), 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 4) return null;
    const [source, batch, index, field] = parts as unknown[];
    if (typeof source !== 'string' || typeof batch !== 'string' || typeof field !== 'string') return null;
    return typeof index === 'number' && Number.isInteger(index) ? { source, batch, index, field } : null;
  } catch {
    return null;
  }
}
