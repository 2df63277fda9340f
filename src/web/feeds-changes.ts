/** What has changed in the publishers' lists, as entries of a feed. */
import type { Catalogue, Entity } from '../catalogue/catalogue.ts';
import type { Change } from '../domain/record.ts';
import type { Details } from '../graphql/details.ts';
import { whole } from '../serving/store.ts';
import type { AtomEntry } from './feeds-atom.ts';

/** Entries in the feed; the API gives the whole sequence. */
const longest = 200;
/** Changes that are looked at for them: a follower of lists is not told of what the hub itself does otherwise. */
const lookedAt = 2_000;
const usualCauses: readonly Change['cause'][] = ['SOURCE', 'CORRECTION_BY_SOURCE', 'CLOCK'];

/** The newest changes up to the snapshot. Throws StoreUnavailable. */
export async function changeEntries(
  details: Pick<Details, 'changes'>,
  catalogue: Catalogue,
): Promise<AtomEntry[]> {
  const last = catalogue.snapshot.lastChange ?? 0;
  const numbers = Array.from({ length: Math.min(last, lookedAt) }, (_, index) => last - index);
  const changes = whole(await details.changes(numbers)).flatMap((change) => change ?? []);
  return changes
    .filter(({ cause }) => usualCauses.includes(cause))
    .slice(0, longest)
    .map((change) => entryOf(change, catalogue.find(change.entity)));
}

function entryOf(change: Change, entity: Entity | null): AtomEntry {
  const { seq, kind, field, before, after, effectiveOn, snapshot, observedAt } = change;
  const values = field === null ? [] : [`${field}: ${before ?? 'ikke oppgitt'} → ${after ?? 'ikke oppgitt'}`];
  return {
    name: ['change', snapshot, String(seq)],
    title: `${kinds[kind]}: ${entity ? nameOf(entity) : change.entity}`,
    updated: observedAt,
    href: entity ? pageOf(entity) : '/',
    category: kind,
    content: [...values, ...(effectiveOn === null ? [] : [`Gjelder fra ${effectiveOn}`])],
  };
}

const kinds: Readonly<Record<Change['kind'], string>> = {
  APPEARED: 'Ny',
  CHANGED: 'Endret',
  MISSING: 'Ikke sett i siste lesing',
  REMOVED: 'Borte',
  REAPPEARED: 'Tilbake',
  MERGED: 'Slått sammen med en annen',
  SPLIT: 'Skilt fra en annen',
  STATUS_CHANGED: 'Ny status',
};

function nameOf({ type, value }: Entity): string {
  if (type === 'Integration') return `${value.product.name} – ${value.target.name.nb}`;
  if ('name' in value) return typeof value.name === 'string' ? value.name : value.name.nb;
  return 'title' in value ? (typeof value.title === 'string' ? value.title : value.title.nb) : value.id;
}

function pageOf({ type, value }: Entity): string {
  switch (type) {
    case 'Vendor':
      return `/leverandor/${encodeURIComponent(value.id)}`;
    case 'Product':
      return `/produkt/${encodeURIComponent(value.id)}`;
    case 'Integration':
      return `/produkt/${encodeURIComponent(value.product.id)}`;
    case 'NationalService':
    case 'HealthRegister':
      return `/tjeneste/${encodeURIComponent(value.key)}`;
    case 'Source':
      return `/kilde/${encodeURIComponent(value.key)}`;
    default:
      return '/';
  }
}
