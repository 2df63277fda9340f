import type { ApprovalRow } from '../../../domain/model.ts';
import { type Column, column } from '../column.ts';

/** What an approval says, for any row that has one. */
export function approvalColumns<Row>(of: (row: Row) => ApprovalRow): Column<Row>[] {
  const read = (
    name: string,
    field: string,
    value: (approval: ApprovalRow) => ReturnType<Column<Row>['read']>,
  ) => column<Row>(name, field, (row) => value(of(row)));
  return [
    read('issuerKey', 'Agency.key', ({ issuer }) => issuer),
    read('sourceKey', 'Source.key', ({ source }) => source),
    read('basis', 'Approval.basis', ({ basis }) => basis),
    read('legalEffect', 'Approval.legalEffect', ({ legalEffect }) => legalEffect),
    read('headline', 'Approval.headline', ({ headline }) => headline),
    read('phase', 'Approval.phase', ({ process }) => process),
    read('standing', 'Approval.standing', ({ standing }) => standing),
    read('observation', 'Approval.observation', ({ observation }) => observation),
    read('missingSince', 'Approval.missingSince', ({ missingSince }) => missingSince),
    read('statusText', 'Approval.statusText', ({ statusText }) => statusText),
    read('decidedOn', 'Approval.decidedOn', ({ decidedOn }) => decidedOn),
    read('validUntil', 'Approval.validUntil', ({ validUntil }) => validUntil),
    column<Row>('conditions', 'Approval.conditions', (row) => of(row).conditions),
    read('inUse', 'Approval.inUse', ({ inUse }) => inUse),
    read('versions', 'VersionScope.verbatim', ({ version }) => version),
    column<Row>('warnings', 'Approval.warnings', (row) => of(row).warnings, 'array'),
  ];
}
