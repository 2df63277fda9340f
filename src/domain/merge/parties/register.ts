/** What Enhetsregisteret says of the vendors' numbers and names. */
import type { VendorRow } from '../../model.ts';
import { nameKeyOf } from '../../resolution/names.ts';
import { compareText } from '../../text/names.ts';
import type { RegisterState } from '../../vocabulary.ts';
import { type Context, groupSorted, type Item } from '../context.ts';

type RegisterItem = Item<'legalEntity'>;

/** All that the register says, and has said, of one number. */
export interface RegisterEntry {
  /** Null: no harvest of late has asked for it. */
  readonly state: RegisterState | null;
  /** ISO date; null where it is not deleted. */
  readonly deletedOn: string | null;
  /** Name that it has, or had when it was last seen; null: the register has given none. */
  readonly legalName: string | null;
  /** Names that earlier harvests saw, sorted. */
  readonly formerNames: readonly string[];
  readonly items: readonly RegisterItem[];
}

export interface Register {
  of(organisationNumber: string): RegisterEntry | null;
  /** Numbers of the entities that have exactly this name and legal form (`base|FORM`), by a search for it. */
  numbersOf(nameKey: string): readonly string[];
  /** Whether the last harvest asked for exactly this name and the register has none. False: not asked, or not of late. */
  lacks(nameKey: string): boolean;
}

/** Gathers what the register says. Rows that went missing give names that entities had before. */
export function readRegister(context: Context): Register {
  const items = context.items.legalEntity;
  const entries = new Map(
    groupSorted(items, ({ fields }) => fields.organisationNumber?.value ?? null).map(([number, group]) => [
      number,
      entryOf(group),
    ]),
  );
  const found = new Map<string, Set<string>>();
  const lacking = new Set<string>();
  for (const { fields, observation } of items) {
    const { searchedName, organisationNumber } = fields;
    if (!searchedName || observation === 'DELISTED_CONFIRMED') continue;
    const key = nameKeyOf(searchedName.value);
    if (!organisationNumber) {
      if (observation === 'LISTED') lacking.add(key);
      continue;
    }
    found.set(key, (found.get(key) ?? new Set()).add(organisationNumber.value));
  }
  return {
    of: (number) => entries.get(number) ?? null,
    numbersOf: (nameKey) => [...(found.get(nameKey) ?? [])].sort(),
    lacks: (nameKey) => lacking.has(nameKey) && !found.has(nameKey),
  };
}

/** Rows that the last harvest saw first, then those that went missing last. */
function entryOf(group: readonly RegisterItem[]): RegisterEntry {
  const items = [...group].sort((left, right) => compareText(since(right), since(left)));
  const current = items.find(({ observation }) => observation !== 'DELISTED_CONFIRMED');
  const names = [...new Set(items.flatMap(({ fields }) => fields.name?.value ?? []))];
  const [legalName = null, ...earlier] = names;
  return {
    state: current?.fields.state?.value ?? null,
    deletedOn: current?.fields.deletedOn?.value ?? null,
    legalName,
    formerNames: earlier.sort(),
    items: group,
  };
}

/** When the row went missing; what is listed comes after everything. */
const since = ({ entry }: RegisterItem) => entry.missing?.since ?? '9';

/** The state as a vendor shows it. */
export const registryStateOf = (entry: RegisterEntry | null): VendorRow['registryState'] =>
  entry?.state ?? 'UNKNOWN';

/** Whether Enhetsregisteret has deleted the entity, or has it as bankrupt or being wound up. Of a number that it does not have, nothing is known. */
export function isInactive(entry: RegisterEntry | null): boolean {
  return !['ACTIVE', 'NOT_REGISTERED', 'UNKNOWN'].includes(registryStateOf(entry));
}
