/** What an entry integrates with: the row's own cells, then the matrix column, then headings, then the default. */
import type { Sourced } from '../../../domain/claims/claim.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import type { InterfaceRole } from '../../../domain/vocabulary.ts';
import type { Placed } from '../context/context.ts';
import type { Entry } from '../entry.ts';
import { type Fragment, sourced } from '../fragment.ts';
import type { IntegrationField, IntegrationSpec, Place } from '../spec.ts';
import type { Stage } from '../stage.ts';
import type { Issues } from './interpret.ts';
import { linesOf } from './parallel-lines.ts';

/** Where an integration goes, with evidence; `unread` keeps rows with unknown words apart. */
export interface Aim {
  readonly target: Sourced<string> | null;
  readonly interface: Sourced<string> | null;
  /** Version of the interface that its name says. */
  readonly version: Sourced<string> | null;
  readonly role: Sourced<InterfaceRole> | null;
  readonly unread: string;
}

interface AimCells {
  readonly places: readonly Placed<Place>[];
  readonly role: Sourced<InterfaceRole> | null;
  readonly unread: string;
}

/** The aims of an entry: one, or one for each place that its cells list. */
export function readAims(
  stage: Stage<IntegrationField>,
  spec: IntegrationSpec,
  entry: Entry<IntegrationField>,
  issues: Issues,
): readonly Aim[] {
  const { places, unread, ...cells } = readAimCells(stage, spec, entry, issues);
  const role = cells.role ?? roleAround(entry);
  const around = places.length === 0 ? placeAround(entry, unread) : null;
  const named = around === null ? places : [around];
  if (named.length === 0) return [defaultAim(spec, entry.anchor, role, unread)];
  return named.map(({ value: place, fragment }) => ({
    target: sourced(place.target, fragment),
    interface: place.interface === undefined ? null : sourced(place.interface, fragment),
    version: place.version === undefined ? null : sourced(place.version, fragment),
    role: role ?? (place.role === undefined ? null : sourced(place.role, fragment)),
    unread: place.interface === undefined ? unread : '',
  }));
}

/** What the row's own cells say; words in them that nobody knows are reported. */
function readAimCells(
  stage: Stage<IntegrationField>,
  spec: IntegrationSpec,
  entry: Entry<IntegrationField>,
  issues: Issues,
): AimCells {
  const { vocabulary } = stage.rules;
  const places: Placed<Place>[] = [];
  let role: Sourced<InterfaceRole> | null = null;
  let unread = '';
  for (const name of ['target', 'interface', 'role'] as const) {
    const cell = entry.fields.get(name);
    if (cell === undefined) continue;
    // What stands on lines of its own is divided there.
    const lines = linesOf(cell);
    const whole = vocabulary.readPlaces(cell.text);
    const isDivided =
      whole.unknown.length > 0 && lines.length > 1 && plainText(lines.join(' ')) === cell.text;
    const read = isDivided ? vocabulary.readPlaces(lines.join('\n')) : whole;
    const wholly = vocabulary.role(cell.text);
    const stated = wholly ?? read.role;
    const nothing = read.places.length === 0 && stated === null;
    if (stated !== null && (name !== 'target' || read.places.length > 0)) role = sourced(stated, cell);
    places.push(...read.places.map((value) => ({ value, fragment: cell })));
    const unknown = nothing ? [cell.text] : wholly === null ? read.unknown : [];
    for (const text of unknown) {
      const open = name === 'interface' ? ownPlace(spec, text) : null;
      if (open !== null) places.push({ value: open, fragment: cell });
      else if (name !== 'role') unread += `?${text}`;
      issues.push({
        code: open === null ? 'UNKNOWN_VALUE' : 'UNKNOWN_INTERFACE',
        fragment: cell,
        field: name,
        found: text,
        suggested: vocabulary.nearest(name === 'role' ? 'role' : 'place', text),
        lost: nothing && open === null,
      });
      stage.log.drift({ kind: 'NEW_CATEGORY_VALUE', detail: `${name}: ${text}`, breaking: false });
    }
  }
  return { places: narrowest(places), role, unread };
}

/** The interface that unknown words are by themselves, in a list whose rows are about one interface each. */
function ownPlace({ openInterfaces = false, defaults }: IntegrationSpec, text: string): Place | null {
  if (!openInterfaces || defaults.target === undefined) return null;
  return { names: [], target: defaults.target, interface: text.replaceAll('/', ' - ') };
}

/** Without targets of which an interface is named too. */
function narrowest(places: readonly Placed<Place>[]): readonly Placed<Place>[] {
  const divided = new Set(
    places.flatMap(({ value }) => (value.interface === undefined ? [] : [value.target])),
  );
  return places.filter(({ value }) => value.interface !== undefined || !divided.has(value.target));
}

function roleAround({ slot, context }: Entry<IntegrationField>): Sourced<InterfaceRole> | null {
  const ofSlot = slot?.value.role ?? slot?.value.place?.role ?? null;
  if (slot !== null && ofSlot !== null) return sourced(ofSlot, slot.fragment);
  return context.role === null ? null : sourced(context.role.value, context.role.fragment);
}

/** An interface in a heading above does not speak for a row whose own words for one were not understood. */
function placeAround({ slot, context }: Entry<IntegrationField>, unread: string): Placed<Place> | null {
  const ofSlot = slot?.value.place ?? null;
  if (slot !== null && ofSlot !== null) return { value: ofSlot, fragment: slot.fragment };
  return unread !== '' && context.place?.value.interface !== undefined ? null : context.place;
}

function defaultAim(
  { defaults }: IntegrationSpec,
  anchor: Fragment,
  role: Sourced<InterfaceRole> | null,
  unread: string,
): Aim {
  return {
    target: defaults.target === undefined ? null : sourced(defaults.target, anchor, 'default/target'),
    interface:
      defaults.interface !== undefined && unread === ''
        ? sourced(defaults.interface, anchor, 'default/interface')
        : null,
    version: null,
    role,
    unread,
  };
}
