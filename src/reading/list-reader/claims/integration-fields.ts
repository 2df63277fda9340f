/** Fields of an integration that a row has in one of several places. */

import type { Sourced } from '../../../domain/claims/claim.ts';
import { type ListedKey, listedFields } from '../../../domain/entities/listed-fields.ts';
import type { Entry } from '../entry.ts';
import { type Fragment, sourced } from '../fragment.ts';
import type { IntegrationField } from '../spec.ts';
import type { EntryStatus } from '../status/status-of.ts';
import type { Aim } from './integration-aims.ts';
import { type Issues, readText } from './interpret.ts';

/** The version that stands in the status (`Godkjent (v3.2)`). */
export function versionOf({ decision: { version } }: EntryStatus): Sourced<string> | null {
  return version === null || version.source === null
    ? null
    : sourced(version.value, version.source, 'version/status');
}

/** The version of the interface, from the row's own cell, else from the interface's name. */
export function interfaceVersionOf(
  { fields }: Entry<IntegrationField>,
  { version }: Aim,
  issues: Issues,
): Sourced<string> | null {
  const cell = fields.get('interfaceVersion');
  return cell === undefined ? version : readText(cell, 'interfaceVersion', issues);
}

/** Whether the row says that the integration is in use. */
export function inUseOf({ decision: { inUse } }: EntryStatus): Sourced<boolean> | null {
  return inUse === null || inUse.source === null ? null : sourced(inUse.value, inUse.source, inUse.rule);
}

/** The user group, from the row's own cell, else its matrix column, else headings above. */
export function userGroupOf(
  { fields, slot, context }: Entry<IntegrationField>,
  issues: Issues,
): Sourced<string> | null {
  const cell = fields.get('userGroup');
  if (cell !== undefined) return readText(cell, 'userGroup', issues);
  if (slot?.value.userGroup != null) return sourced(slot.value.userGroup, slot.fragment);
  return context.userGroup === null ? null : sourced(context.userGroup.value, context.userGroup.fragment);
}

/** Every fragment that the entry was read from. */
export function used(entry: Entry<IntegrationField>): readonly Fragment[] {
  const context = [entry.context.place, entry.context.role, entry.context.status, entry.context.userGroup];
  return [
    ...entry.fields.values(),
    ...(entry.slot === null ? [] : [entry.slot.fragment]),
    ...(entry.mark === null ? [] : [entry.mark]),
    ...entry.wordCells.flatMap((word) => [word.cell, word.heading]),
    ...context.flatMap((stated) => (stated === null ? [] : [stated.fragment])),
  ];
}

/** The columns that entities declare, by the names of their fields. */
export function listedTexts(
  { fields }: Entry<IntegrationField>,
  issues: Issues,
): Partial<Record<ListedKey, Sourced<string> | null>> {
  return Object.fromEntries(
    listedFields.map(({ key }) => [key, readText(fields.get(key) ?? null, key, issues)]),
  );
}
