/** How the fields of an activity are taken from its lines and from the headings above them. */

import {
  type ContextPiece,
  describe,
  type Fragment,
  type Ledger,
  pieceFragment,
  readDate,
  type Sourced,
  sourced,
} from '../../src/kit.ts';
import type { ActivityDraft, Fields } from './activity-draft.ts';
import type { RoadmapIssues } from './issues.ts';
import { arePhases } from './lines.ts';
import { type labels, subGoalPattern } from './lookups.ts';

/** The fields that have labels. */
export type Field = keyof typeof labels;

/** The sub-goal, measure and activity that the headings name. */
export function placeActivity(
  { fields }: ActivityDraft,
  context: readonly ContextPiece[],
  document: string,
  ledger: Ledger,
): void {
  const at = context.findIndex(({ text }) => subGoalPattern.test(text));
  if (at < 0) return;
  const [subGoal, measure, activity] = context
    .slice(at)
    .map((piece) => pieceFragment(piece, document, piece.kind));
  if (subGoal) takeSubGoal(fields, subGoal, ledger);
  if (measure) fields.measure = textOf(measure, ledger);
  if (activity) fields.activity = textOf(activity, ledger);
}

function takeSubGoal(fields: Fields, fragment: Fragment, ledger: Ledger): void {
  const [, code, title] = subGoalPattern.exec(fragment.text) ?? [];
  if (code) fields.subGoalCode = sourced(code, fragment, 'pattern/subGoalCode');
  fields.subGoal = textOf(fragment, ledger, title);
}

function textOf(fragment: Fragment, ledger: Ledger, value = fragment.text): Sourced<string> {
  ledger.mark(fragment.unit, 'mapped');
  return sourced(value, fragment);
}

/** Takes what stands under a label as the activity's field. */
export function takeField(
  draft: ActivityDraft,
  field: Field,
  fragment: Fragment,
  issues: RoadmapIssues,
): void {
  const { fields } = draft;
  if (field === 'phases') {
    const divider = arePhases(fragment.text) ? /\s*[|,/]\s*/u : /\s*\|\s*/u;
    const phases = fragment.text.split(divider).filter((phase) => phase !== '');
    const value = [...(fields.phases?.value ?? []), ...phases];
    const first = fields.phases;
    fields.phases = first ? { ...first, value, raw: value.join(' | ') } : sourced(value, fragment);
    issues.ledger.mark(fragment.unit, 'mapped');
  } else if (field === 'startsOn' || field === 'endsOn') takeDate(draft, field, fragment, issues);
  else if (field === 'subGoal') takeSubGoal(fields, fragment, issues.ledger);
  else if (field !== 'tentative') fields[field] = textOf(fragment, issues.ledger);
}

/** `Tentativ`, or `Tentativ: nei`. */
export function takeTentative(draft: ActivityDraft, fragment: Fragment, ledger: Ledger): void {
  const isDenied = /^(?:nei|no|false)$/iu.test(fragment.text);
  draft.fields.tentative = sourced(!isDenied, fragment, 'label/tentativ');
  ledger.mark(fragment.unit, 'mapped');
}

function takeDate(
  draft: ActivityDraft,
  field: 'startsOn' | 'endsOn',
  fragment: Fragment,
  issues: RoadmapIssues,
): void {
  const reading = readDate(fragment.isoDate ?? fragment.text);
  issues.ledger.mark(fragment.unit, reading.kind === 'problem' ? 'reported' : 'mapped');
  if (reading.kind === 'date') draft.fields[field] = sourced(reading.value, fragment, 'date');
  if (reading.kind === 'problem')
    issues.unreadableDate(draft, field, fragment, describe(reading.code, { found: fragment.text }));
}
