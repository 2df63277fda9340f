/** Events in words, as the pages say them. */
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { inThree } from '../../../domain/bilingual.ts';
import type { Change } from '../../../domain/record.ts';
import { html, type Language, type Value, write } from '../../console/frame/html.ts';
import { dayWords } from '../../console/parts/times.ts';
import {
  changeCauses,
  changedValue,
  changeKinds,
  fieldName,
  hasWords,
  isForPeople,
  isNamed,
} from '../../console/words/change-words.ts';
import { inWords, say } from '../../console/words/say.ts';
import type { EventKind, FeedEvent } from './event.ts';
import type { Naming, Subject } from './subject.ts';

/** An event as people read it. */
export interface SaidEvent {
  readonly title: string;
  /** Paragraphs of plain text. */
  readonly content: readonly string[];
  /** What happened, in words. */
  readonly category: string;
  /** A page on this hub. */
  readonly href: string;
}

/** Says an event in a language. */
export async function sayEvent(
  event: FeedEvent,
  language: Language,
  served: Catalogue,
  naming: Naming,
): Promise<SaidEvent> {
  const folder = language === 'nb' ? '' : `/${language}`;
  const [entity = ''] = event.entities;
  const isOfOne = event.kind in changeKinds && event.entities.length === 1;
  const subject = isOfOne ? await naming.subjectOf(entity) : listsOf(event, served);
  const words = (value: Value) => plainWords(value, language);
  const category = words(kindWords(event.kind));
  const name = words(subject.name);
  return {
    title: name === '' ? category : `${category}: ${name}`,
    content: (isOfOne ? linesOf(event.changes) : linesOfMany(event)).map(words),
    category,
    href: `${folder}${subject.href}`,
  };
}

/** Markup as text: tags are left out, and signs stand as they are. Exact, since `write` escapes nothing else. */
export const plainWords = (value: Value, language: Language): string =>
  write(value, { language, base: '' })
    .replace(/<[^<>]*>/gu, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/gu, (sign) => signs[sign] ?? sign)
    .replace(/\s+/gu, ' ')
    .trim();

const signs: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const ofLists = {
  FIRST_READING: say('Første lesing', 'Første lesing', 'First reading'),
  SOURCE_STALE: say('Ikke lest på lenge', 'Ikkje lesen på lenge', 'Not read for long'),
  SOURCE_BACK: say('Leses igjen', 'Blir lesen igjen', 'Read again'),
} as const;

const kindWords = (kind: EventKind): Value =>
  kind in ofLists ? ofLists[kind as keyof typeof ofLists] : changeKinds[kind as Change['kind']].label;

/** The lists that an event is of, by their titles; the page of the only one, or that of all. */
function listsOf({ sources }: FeedEvent, served: Catalogue): Subject {
  const titles = sources.flatMap((key) => {
    const source = served.source(key);
    return source ? [inWords(inThree(source.title))] : [];
  });
  const [only] = sources;
  const href = only !== undefined && sources.length === 1 ? `/kilde/${encodeURIComponent(only)}` : '/kilder';
  return { name: titles.map((title, index) => [index === 0 ? null : ', ', title]), href };
}

function linesOfMany({ kind, entities }: FeedEvent): Value[] {
  const count = entities.length;
  if (kind === 'FIRST_READING')
    return [
      say(
        `Huben har lest dette for første gang: ${count} nye eller endrede oppføringer. Det som står her, kan ha vært slik lenge.`,
        `Huben har lese dette for første gong: ${count} nye eller endra oppføringar. Det som står her, kan ha vore slik lenge.`,
        `The hub has read this for the first time: ${count} new or changed entries. What stands here may have been so for long.`,
      ),
    ];
  if (kind === 'SOURCE_STALE')
    return [
      say(
        `${count} oppføringer vises slik de sist ble lest. Ingen av dem er endret.`,
        `${count} oppføringar blir viste slik dei sist vart lesne. Ingen av dei er endra.`,
        `${count} entries are shown as they were last read. None of them has changed.`,
      ),
    ];
  return [
    say(
      `${count} oppføringer er lest på nytt, og står som før.`,
      `${count} oppføringar er lesne på nytt, og står som før.`,
      `${count} entries have been read anew, and stand as before.`,
    ),
  ];
}

function linesOf(changes: readonly Change[]): Value[] {
  const dates = [...new Set(changes.flatMap(({ effectiveOn }) => effectiveOn ?? []))];
  const causes = [...new Set(changes.map(({ cause }) => cause))];
  return [
    ...uniqueFields(changes).map(difference),
    ...dates.map((date) => html`${say('Gjelder fra', 'Gjeld frå', 'Effective from')} ${dayWords(date)}`),
    ...causes.map((cause) => changeCauses[cause]),
  ];
}

/** What people have a name for, and once for all the rest. */
function uniqueFields(changes: readonly Change[]): Change[] {
  const named = changes.filter(({ field }) => field !== null && isNamed(field));
  const other = changes.find(({ field }) => field !== null && !isNamed(field));
  return other ? [...named, other] : named;
}

function difference(change: Change): Value {
  const { field, before, after } = change;
  if (field === null) return null;
  if (!isNamed(field))
    return say('Andre opplysninger er endret', 'Andre opplysningar er endra', 'Other details have changed');
  if (!isForPeople(change) || !hasWords(field))
    return html`${fieldName(field)}: ${say('endret', 'endra', 'changed')}`;
  return html`${fieldName(field)}: ${changedValue(field, before)} → ${changedValue(field, after)}`;
}
