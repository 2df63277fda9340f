/** Changes in words, as the pages say them. */

import { changeLabels } from '../../../domain/entities/labels.ts';
import type { ChangeCause, ChangeKind } from '../../../graphql/generated/schema-types.ts';
import { warningTexts } from '../../../graphql/texts/words.ts';
import { html, type Value } from '../frame/html.ts';
import { joined, stated, words } from '../parts/components.ts';
import { dayWords } from '../parts/times.ts';
import { fields } from './field-words.ts';
import { say } from './say.ts';
import {
  bases,
  type Colour,
  careSettings,
  categories,
  headlines,
  inLanguages,
  observations,
  processes,
  registryStates,
  roles,
  stages,
  standings,
} from './words.ts';

/** What happened, in the order of the choices. */
export const changeKinds: Readonly<Record<ChangeKind, { readonly label: Value; readonly colour: Colour }>> = {
  APPEARED: { label: say('Ny', 'Ny', 'New'), colour: 'info' },
  STATUS_CHANGED: { label: say('Ny status', 'Ny status', 'New status'), colour: 'warning' },
  CHANGED: { label: say('Endret', 'Endra', 'Changed'), colour: 'neutral' },
  MISSING: {
    label: say('Ikke sett ved siste lesing', 'Ikkje sett ved siste lesing', 'Not seen at the latest reading'),
    colour: 'warning',
  },
  REMOVED: { label: say('Borte', 'Borte', 'Gone'), colour: 'danger' },
  REAPPEARED: { label: say('Tilbake', 'Tilbake', 'Back'), colour: 'info' },
  MERGED: {
    label: say('Slått sammen med en annen', 'Slått saman med ein annan', 'Joined with another'),
    colour: 'neutral',
  },
  SPLIT: {
    label: say('Skilt fra en annen', 'Skild frå ein annan', 'Parted from another'),
    colour: 'neutral',
  },
};

/** Why it happened. */
export const changeCauses: Readonly<Record<ChangeCause, Value>> = {
  SOURCE: say('Endret i kilden', 'Endra i kjelda', 'Changed in the source'),
  CORRECTION_BY_SOURCE: say(
    'Kilden har rettet det den sa',
    'Kjelda har retta det ho sa',
    'The source has corrected what it said',
  ),
  CLOCK: say('Frist passert', 'Frist passert', 'Deadline passed'),
  PARSER: say('Tolkningen er forbedret', 'Tolkinga er forbetra', 'The interpretation is improved'),
  RESOLUTION: say(
    'Huben knytter navn på en annen måte',
    'Huben knyter namn på ein annan måte',
    'The hub links names in another way',
  ),
  RULE: say('En av hubens regler er ny', 'Ein av reglane til huben er ny', 'One of the hub’s rules is new'),
};

/** Fields of changes that evidence has another name for, or none. */
const names: Readonly<Record<string, Value>> = {
  ...fields,
  ...inLanguages(changeLabels),
  'lifecycle.stage': fields.lifecycle,
};

/** The name of a field that changed. */
export const fieldName = (field: string): Value => names[field] ?? html`<code>${field}</code>`;

const vocabularies: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  'status.headline': Object.fromEntries(Object.entries(headlines).map(([key, { label }]) => [key, label])),
  'status.process': processes,
  'status.standing': standings,
  'status.observation': observations,
  'status.warnings': Object.fromEntries(
    Object.entries(warningTexts).map(([key, { nb, nn = nb, en }]) => [key, say(nb, nn, en)]),
  ),
  registryState: registryStates,
  role: roles,
  basis: bases,
  categories,
  careSettings,
  'lifecycle.stage': stages,
};

/** Whether people know the field by a name; the others are of the hub's own making. */
export const isNamed = (field: string): boolean => Object.hasOwn(names, field);

/** Fields whose values are written as sources write them. */
const asWritten = new Set([
  'name',
  'aliases',
  'since',
  'validUntil',
  'status.since',
  'status.validUntil',
  'version',
]);

/** Whether the values of the field can be said in words. */
export const hasWords = (field: string): boolean =>
  asWritten.has(field) || Object.hasOwn(vocabularies, field);

/** A value of a field that changed; long ones, such as whole approvals, are left to the evidence. */
export function changedValue(field: string, value: string | null): Value {
  if (value === null) return stated(null);
  const vocabulary = vocabularies[field];
  const items = listOf(value);
  if (vocabulary) return joined((items ?? [value]).map((one) => vocabulary[one] ?? one));
  if (/^\d{4}(-\d{2}){0,2}$/u.test(value)) return dayWords(value);
  return items ? words(items.join(', ') || '–') : words(value);
}

function listOf(value: string): readonly string[] | null {
  if (!value.startsWith('[')) return null;
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : null;
  } catch {
    return null;
  }
}

/** Fields whose values are objects of the API and no words for people. */
export const isForPeople = ({ before, after }: { before: string | null; after: string | null }): boolean =>
  ![before, after].some((value) => value?.startsWith('{') || value?.startsWith('[{'));
