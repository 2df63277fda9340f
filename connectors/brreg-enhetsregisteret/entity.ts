import { z } from 'zod';
import type { RegisterState } from '../../src/kit.ts';

/** An entity as `/enheter/{number}` and the search give it. What is not named here is let through and left alone. */
export const entitySchema = z.looseObject({
  organisasjonsnummer: z.string().regex(/^\d{9}$/u),
  navn: z.string().trim().min(1),
  // A code (`AS`, `KOMM`), not the words for it.
  organisasjonsform: z.looseObject({ kode: z.string().regex(/^[A-ZÆØÅ]{2,5}$/u) }),
  konkurs: z.boolean(),
  underAvvikling: z.boolean(),
  underTvangsavviklingEllerTvangsopplosning: z.boolean().optional(),
  slettedato: z.iso.date().optional(),
  _links: z.looseObject({ self: z.looseObject({ href: z.url() }).optional() }).optional(),
});
export type Entity = z.infer<typeof entitySchema>;

/** What is left of a deleted entity. */
export const deletedSchema = z.looseObject({
  organisasjonsnummer: z.string().regex(/^\d{9}$/u),
  slettedato: z.iso.date(),
});

/** A page of hits. A search without hits may leave `_embedded` out. */
export const searchSchema = z.looseObject({
  _embedded: z.looseObject({ enheter: z.array(entitySchema) }).optional(),
  page: z.looseObject({ totalElements: z.int().nonnegative(), number: z.int().nonnegative() }),
});

/** Names of fields that say an end, whatever the register calls it: `underRekonstruksjonsforhandlingDato`. */
const ofEnd = /konkurs|avvikl|tvang|opplos|opplø|insolven|rekonstruk|slett|opphør|opphor|likvid/iu;

/** Fields that say that an entity is ending, where its state says that it is active: not false, not empty, and not read. */
export function endingFields(entity: Entity): readonly (readonly [field: string, value: string])[] {
  if (stateOf(entity).state !== 'ACTIVE') return [];
  return Object.entries(entity).flatMap(([field, value]) =>
    ofEnd.test(field) && (value === true || (typeof value === 'string' && value.trim() !== ''))
      ? [[field, String(value)] as const]
      : [],
  );
}

/** The state of an entity, and the field that says so. What is deleted was often bankrupt first. */
export function stateOf(entity: Entity): {
  readonly state: RegisterState;
  readonly field: keyof Entity & string;
} {
  if (entity.slettedato !== undefined) return { state: 'DELETED', field: 'slettedato' };
  if (entity.konkurs) return { state: 'BANKRUPT', field: 'konkurs' };
  if (entity.underAvvikling) return { state: 'UNDER_LIQUIDATION', field: 'underAvvikling' };
  if (entity.underTvangsavviklingEllerTvangsopplosning === true) {
    return { state: 'UNDER_LIQUIDATION', field: 'underTvangsavviklingEllerTvangsopplosning' };
  }
  return { state: 'ACTIVE', field: 'konkurs' };
}
