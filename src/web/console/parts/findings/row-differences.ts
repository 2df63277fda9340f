/** Rows that differ from the last good list, as drafts and runs show them. */
import type { RowDifferenceKind } from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import { fields } from '../../words/field-words.ts';
import { counted, say } from '../../words/say.ts';
import { bases, type Colour, processes, standings } from '../../words/words.ts';
import { joined, stated, table, tag, words } from '../components.ts';

/** A row that differs. */
export interface RowDifference {
  readonly kind: RowDifferenceKind;
  readonly label: string;
  readonly counterpart: string | null;
  readonly fields: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** How many rows are new, changed and gone, and as before where that is known. */
export function differenceCounts(counts: {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged?: number;
}): Value {
  const { added, changed, removed, unchanged } = counts;
  const parts = [
    counted(added, ['ny', 'nye'], ['ny', 'nye'], ['new', 'new']),
    say(`${changed} endret`, `${changed} endra`, `${changed} changed`),
    say(`${removed} borte`, `${removed} borte`, `${removed} gone`),
  ];
  if (unchanged !== undefined)
    parts.push(say(`${unchanged} som før`, `${unchanged} som før`, `${unchanged} as before`));
  return joined(parts);
}

/** The part of a query that gives them. */
export const differenceFields = 'rows { kind label counterpart fields { field before after } }';

const kinds: Readonly<Record<RowDifferenceKind, { readonly label: Value; readonly colour: Colour }>> = {
  ADDED: { label: say('Ny', 'Ny', 'New'), colour: 'info' },
  CHANGED: { label: say('Endret', 'Endra', 'Changed'), colour: 'warning' },
  REMOVED: { label: say('Borte', 'Borte', 'Gone'), colour: 'danger' },
};

/** The rows in a table; nothing where there are none. */
export function differenceTable(caption: Value, rows: readonly RowDifference[]): Markup | null {
  if (rows.length === 0) return null;
  return table(
    caption,
    [say('Rad', 'Rad', 'Row'), say('Hva', 'Kva', 'What'), say('Forskjell', 'Skilnad', 'Difference')],
    rows.map(({ kind, label, counterpart, fields: changed }) => [
      words(label),
      tag(kinds[kind].label, kinds[kind].colour),
      [
        counterpart === null
          ? null
          : counterpart === label
            ? html`<span class="hub-line">${kind === 'ADDED' ? sameBefore : sameNow}</span>`
            : html`<span class="hub-line">${kind === 'ADDED' ? newName : otherName} ${words(counterpart)}.</span>`,
        changed.map(
          ({ field, before, after }) =>
            html`<span class="hub-line">${fieldWords[field] ?? field}: ${valueWords(before)} → ${valueWords(after)}</span>`,
        ),
      ],
    ]),
  );
}

const sameBefore = say(
  'Raden sto der før, med andre opplysninger:',
  'Rada stod der før, med andre opplysningar:',
  'The row was there before, saying something else:',
);
const sameNow = say(
  'Raden står der fortsatt, med andre opplysninger.',
  'Rada står der framleis, med andre opplysningar.',
  'The row is still there, saying something else.',
);
const newName = say('Trolig nytt navn på', 'Truleg nytt namn på', 'Most likely a new name of');
const otherName = say('Heter nå trolig', 'Heiter no truleg', 'Most likely now called');

/** A code of a vocabulary as the other pages say it; any other value as it is. */
const valueWords = (value: string | null): Value =>
  value === null ? stated(null) : (vocabulary.get(value) ?? words(value));
const vocabulary = new Map([standings, processes, bases].flatMap((words) => Object.entries(words)));

const fieldWords: Readonly<Record<string, Value>> = {
  ...fields,
  basis: say('grunnlag', 'grunnlag', 'basis'),
  statusText: say('ordene i statuskolonnen', 'orda i statuskolonnen', 'the words in the status column'),
  decidedOn: say('dato', 'dato', 'date'),
};
