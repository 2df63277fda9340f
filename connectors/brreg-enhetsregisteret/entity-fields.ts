/** The fields of a claim from those of an entity, each with the pointer to its place in the answer. */
import {
  type ClaimOf,
  describe,
  type Finding,
  type Locator,
  makeFinding,
  type Sourced,
} from '../../src/kit.ts';
import { type Entity, stateOf } from './entity.ts';
import { source } from './source.ts';

/** An active entity has a field that reports an end. */
export const endFinding = (name: string, field: string, value: string, locator: Locator): Finding =>
  makeFinding({
    ...describe('UNREAD_REMARK.limits', { why: `${field}: ${value}`, name }),
    source: source.key,
    severity: 'WARNING',
    recordKey: `${name}/${field}`,
    record: name,
    field: 'state',
    locator,
    found: value,
  });

/** Makes values of one entity's fields, each with the pointer to its field. */
export const fieldsIn =
  (document: string, pointer: string) =>
  <T>(field: string, value: T, raw: string = String(value), rule = `json/${field}`): Sourced<T> => ({
    value,
    raw,
    locator: { document, path: `${pointer}/${field}`, quote: raw },
    rule,
  });

/** What an entity's own fields say: its number, name, legal form, state and address. */
export function fieldsOf(
  entity: Entity,
  document: string,
  pointer: string,
): ClaimOf<'legalEntity'>['fields'] {
  const from = fieldsIn(document, pointer);
  const { state, field } = stateOf(entity);
  const url = entity._links?.self?.href;
  return {
    organisationNumber: from('organisasjonsnummer', entity.organisasjonsnummer),
    name: from('navn', entity.navn),
    legalForm: from('organisasjonsform/kode', entity.organisasjonsform.kode),
    state: from(field, state, String(entity[field]), 'json/state'),
    ...(entity.slettedato === undefined ? {} : { deletedOn: from('slettedato', entity.slettedato) }),
    ...(url === undefined ? {} : { url: from('_links/self/href', url) }),
  };
}
