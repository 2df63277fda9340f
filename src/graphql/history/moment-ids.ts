/**
 * Ids that say which moment an object is of. What is served now has its permanent id; whatever comes from another snapshot or
 * another day has an id of that moment. So a client's cache, which keeps one state for each id, never shows the past for the
 * present (docs/clients.md).
 */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { pinCatalogue } from '../../catalogue/open-catalogue.ts';
import { idAtMoment, permanentId } from '../../domain/history/moment-id.ts';
import type { Context } from '../context.ts';

/** The id of an object as its catalogue has it. No more than a comparison for what is served now. */
export const momentId = ({ served }: Pick<Context, 'served'>, catalogue: Catalogue, id: string): string =>
  catalogue === served ? id : idAtMoment(id, catalogue.snapshot.version);

/** The permanent ids of a condition, where there is one. */
export const permanentIds = (ids: readonly string[] | null | undefined) => ids?.map(permanentId);

/**
 * The catalogue as a moment of its own: what was asked for by its moment keeps its ids when another snapshot is served. Only
 * what is served now needs it.
 */
export const asMoment = ({ served }: Pick<Context, 'served'>, catalogue: Catalogue): Catalogue =>
  catalogue === served ? pinCatalogue(catalogue) : catalogue;
