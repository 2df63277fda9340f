/** Writers of fields from the rows of their parents, where the columns have them. */
import { type GraphQLField, isNonNullType } from 'graphql';
import { columnReaders, rowRelations, smallRelations } from '../../catalogue/snapshot/column-readers.ts';
import { observations } from '../../domain/vocabulary.ts';
import { shownApprovals } from '../evidence/approvals.ts';
import type { FieldPlan, ObjectPlan } from './object-plan.ts';
import { type PlanRun, planMiss } from './run.ts';
import type { WriteValue } from './write-value.ts';

/** Arguments of a field, coerced. */
export type ArgumentsOf = (run: PlanRun) => Readonly<Record<string, unknown>>;

/** The writer of objects of a field. */
export interface Composite {
  readonly write: WriteValue;
  /** The plan of an object type. */
  readonly plan: ObjectPlan | null;
  /** Whether columns give every field of it. */
  readonly read: boolean;
}

type RowWriter = NonNullable<FieldPlan['writeRow']>;

const nothing = Buffer.from('null');
const [open, comma, close] = [Buffer.from('['), Buffer.from(','), Buffer.from(']')];

/** How the field is written from its parent's row; null: it is not. */
export function rowWriter(
  parent: string,
  field: GraphQLField<unknown, unknown>,
  composite: Composite,
  argumentsOf: ArgumentsOf,
): RowWriter | null {
  const { plan } = composite;
  const reader = columnReaders[parent]?.[field.name];
  if (reader) return (row, run) => reader(run.columns, row, run.out);
  const rowOf = rowRelations[parent]?.[field.name];
  if (rowOf && plan) {
    return (row, run) => {
      const other = rowOf(run.columns, row);
      if (other >= 0) plan.writeRow(other, run);
      else run.out.raw(nothing);
    };
  }
  if (parent !== 'Integration') return null;
  if (field.name === 'approvals' && plan && composite.read) return approvalsWriter(plan, argumentsOf);
  return smallWriter(field, composite);
}

function smallWriter(field: GraphQLField<unknown, unknown>, { write }: Composite): RowWriter | null {
  const small = Object.entries(smallRelations.Integration).find(([name]) => name === field.name)?.[1];
  if (!small) return null;
  return (row, run) => {
    const value = run.catalogue[small.table][small.rowOf(run.columns, row)];
    if (value !== undefined) write(value, run);
    else if (isNonNullType(field.type)) throw planMiss;
    else run.out.raw(nothing);
  };
}

/** Approvals of an integration by their rows. */
function approvalsWriter(plan: ObjectPlan, argumentsOf: ArgumentsOf): RowWriter {
  return (row, run) => {
    const { integrationApprovalsAt: starts, approvalObservation } = run.columns;
    const start = starts[row] ?? 0;
    const all = Array.from({ length: (starts[row + 1] ?? start) - start }, (_, i) => start + i);
    const observationOf = (one: number) => observations[approvalObservation[one] ?? 0] ?? 'LISTED';
    const shown = shownApprovals(all, observationOf, argumentsOf(run).includeSuperseded === true);
    run.out.raw(open);
    shown.forEach((one, i) => {
      if (i > 0) run.out.raw(comma);
      plan.writeRow(one, run);
    });
    run.out.raw(close);
  };
}
