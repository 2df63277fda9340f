/** How a document differs from what its reader knows. */
import type { DriftKind } from '../../../../graphql/generated/schema-types.ts';
import { html, type Value } from '../../frame/html.ts';
import { fields } from '../../words/field-words.ts';
import { say } from '../../words/say.ts';
import { quoted, words } from '../components.ts';

/** How a document differs from what the reader knows. */
const driftKinds: Readonly<Record<DriftKind, Value>> = {
  COLUMN_ADDED: say('Ny kolonne', 'Ny kolonne', 'New column'),
  COLUMN_REMOVED: say('Kolonne borte', 'Kolonne borte', 'Column gone'),
  HEADER_RENAMED: say(
    'Kolonne har fått nytt navn',
    'Kolonne har fått nytt namn',
    'Column has another heading',
  ),
  SELECTOR_EMPTY: say('Ingen rader ble lest', 'Ingen rader vart lesne', 'No rows were read'),
  ROW_COUNT: say('Uventet antall rader', 'Uventa tal på rader', 'Unexpected number of rows'),
  FILL_RATE: say(
    'Et felt er sjeldnere fylt ut',
    'Eit felt er sjeldnare fylt ut',
    'A field is filled in less often',
  ),
  NEW_CATEGORY_VALUE: say(
    'Ukjent status eller kategori',
    'Ukjend status eller kategori',
    'Unknown status or category',
  ),
  CANARY_MISSING: say('Forventede ord mangler', 'Venta ord manglar', 'Expected words are missing'),
  MEDIA_TYPE: say('Annen dokumenttype', 'Annan dokumenttype', 'Another type of document'),
};

/** One difference. A field's name before the detail is said as people say it. */
export function driftWords({ kind, detail }: { readonly kind: DriftKind; readonly detail: string }): Value {
  // Of these the detail is in the reader's own words, for those who mend it; the kind says all.
  if (kind === 'SELECTOR_EMPTY' || kind === 'MEDIA_TYPE') return driftKinds[kind];
  const [, field = '', rest = detail] = /^(\w+): (.*)$/su.exec(detail) ?? [];
  const name = fields[field];
  return html`${driftKinds[kind]}: ${name ? html`${name} «${quoted(rest)}»` : words(detail)}`;
}
