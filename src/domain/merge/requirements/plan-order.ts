/** The order in which plans are read: as their publishers lay them out, and the same on every machine. */
import type { ActivityRow, MeasureRow, PlanElementRow } from '../../model.ts';
import { compareNames, compareText } from '../../text/names.ts';
import { planLayers } from '../../vocabulary.ts';

/** By service, layer in the plan's own order, type and title. */
export function comparePlanElements(left: PlanElementRow, right: PlanElementRow): number {
  return (
    compareNames(left.service, right.service) ||
    planLayers.indexOf(left.layer) - planLayers.indexOf(right.layer) ||
    compareNames(left.elementType ?? '', right.elementType ?? '') ||
    compareNames(left.title, right.title) ||
    compareText(left.id, right.id)
  );
}

/** By code of the sub-goal, measure and title. */
export function compareActivities(left: ActivityRow, right: ActivityRow): number {
  return (
    compareNames(left.subGoalCode ?? '', right.subGoalCode ?? '') ||
    compareNames(left.measure ?? '', right.measure ?? '') ||
    compareNames(left.title, right.title) ||
    compareText(left.id, right.id)
  );
}

/** By title. */
export function compareMeasures(left: MeasureRow, right: MeasureRow): number {
  return compareNames(left.title, right.title) || compareText(left.id, right.id);
}
