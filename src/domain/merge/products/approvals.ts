/** One approval out of one claim: what the issuer said, with nothing added. */
import type { ClaimOf, Sourced } from '../../claims/claim.ts';
import type { ApprovalRow, WarningCode } from '../../model.ts';
import { approvalOn } from '../../status/status-on.ts';
import type { Context, Item } from '../context.ts';

/** Fields that describe an approval, of which rows of one list may say different things. */
const compared = ['process', 'standing', 'validUntil', 'inUse'] as const;

/**
 * The approval that a claim states, on the catalogue's day. What the claim does not say is NOT_STATED; a listing is at
 * least that. `warnings` are those that do not follow from the approval itself.
 */
export function approvalOf(
  context: Context,
  item: Item<'integration'> | Item<'supplier'>,
  warnings: readonly WarningCode[] = [],
): ApprovalRow {
  const { fields, source, claim, entry } = item;
  const stated = fields.standing?.value ?? 'NOT_STATED';
  return approvalOn(
    {
      id: context.ids.assign('approval', [`${source.key}|${claim.kind}|${claim.key}`]).id,
      issuer: source.publisher,
      source: source.key,
      basis: fields.basis?.value ?? 'AUTHORITY_LISTING',
      legalEffect: source.legalEffect,
      process: fields.process?.value ?? 'NOT_STATED',
      standing: stated,
      stated,
      observation: item.observation,
      headline: 'UNCERTAIN',
      warnings,
      missingSince: entry.missing?.since ?? null,
      statusText: fields.statusText?.value ?? null,
      decidedOn: fields.decidedOn?.value ?? null,
      validUntil: fields.validUntil?.value ?? null,
      conditions: fields.conditions?.value ?? null,
      inUse: 'inUse' in fields ? (fields.inUse?.value ?? null) : null,
      disputed: disputedFields(claim),
      version: 'version' in fields ? (fields.version?.value ?? null) : null,
      claim: item.ref,
    },
    context.asOf,
  );
}

/** Fields in which the rows that a claim was made of disagree; rows that are silent disagree with nobody. */
function disputedFields({ contradicted = [] }: ClaimOf<'integration'> | ClaimOf<'supplier'>): string[] {
  const rows = contradicted as readonly Readonly<Record<string, Sourced<unknown> | undefined>>[];
  return compared.filter((field) => new Set(rows.flatMap((row) => row[field]?.value ?? [])).size > 1);
}
