/** One approval out of one claim: what the issuer said, with nothing added. */
import type { ApprovalRow } from '../model.ts';
import type { Context, Item } from './context.ts';

/** The approval that a claim states. What the claim does not say is NOT_STATED; a listing is at least that. */
export function approvalOf(context: Context, item: Item<'integration'> | Item<'supplier'>): ApprovalRow {
  const { fields, source, claim } = item;
  return {
    id: context.ids.assign('approval', [`${source.key}|${claim.kind}|${claim.key}`]).id,
    issuer: source.publisher,
    source: source.key,
    basis: fields.basis?.value ?? 'AUTHORITY_LISTING',
    legalEffect: source.legalEffect,
    process: fields.process?.value ?? 'NOT_STATED',
    standing: fields.standing?.value ?? 'NOT_STATED',
    observation: item.observation,
    statusText: fields.statusText?.value ?? null,
    decidedOn: fields.decidedOn?.value ?? null,
    validUntil: fields.validUntil?.value ?? null,
    conditions: fields.conditions?.value ?? null,
    version: 'version' in fields ? (fields.version?.value ?? null) : null,
    claim: item.ref,
  };
}
