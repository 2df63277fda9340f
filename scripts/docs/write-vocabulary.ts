/**
 * Writes docs/generated/vocabulary.md from the lookups of the connectors and the tables they share. With `--check` it writes
 * nothing and fails when the file is out of date. The file is for editors at the agencies, so its own words are
 * Norwegian.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectors } from '../../connectors/index.ts';
import type { SourceDeclaration } from '../../src/domain/source.ts';
import { emptyRemarks, listedNouns, type StatusWord, statusWords } from '../../src/domain/status/words.ts';
import { readTaughtFile } from '../../src/harvest/teaching/taught-words.ts';
import type { IgnoredHeadings, Place, RoleWord } from '../../src/reading/list-reader/spec.ts';
import {
  commonIgnored,
  commonRoles,
  integrationHeadings,
  supplierHeadings,
} from '../../src/reading/list-reader/words/common-words.ts';
import { byTitle, headingExports, linkExports, sorts, titles } from './vocabulary-titles.ts';
import { readSights, type Sight, type Sights, type Topic, wordsByPlace } from './vocabulary-words.ts';

const root = join(import.meta.dirname, '../..');
const target = join(root, 'docs/generated/vocabulary.md');

type Lists = Readonly<Record<string, readonly string[]>>;
/** The parts of a connector's `spec` that are words. */
interface Words {
  readonly headings?: Lists;
  readonly ignored?: readonly IgnoredHeadings[];
  readonly places?: readonly Place[];
  readonly roles?: readonly RoleWord[];
  readonly userGroups?: readonly string[];
  readonly statusWords?: readonly StatusWord[];
}

const tags: Record<Sight, string> = { fact: '**sett**', sample: 'eksempel', expected: '*ventet*' };
/** The whole file. Throws where `vocabulary-seen.json` has a word that no lookup knows. */
export async function vocabulary(): Promise<string> {
  const sights = readSights(join(root, 'samples/site'));
  const writer = new Writer(sights);
  const sources: string[] = [];
  for (const { source } of connectors) sources.push(...(await writer.source(source)));
  const text = [
    ...writer.opening(),
    ...writer.common(),
    '## Kilde for kilde',
    '',
    ...sources,
    ...writer.places(),
  ];
  const unasked = sights.unasked();
  if (unasked.length > 0) {
    throw new Error(`No lookup knows these words of vocabulary-seen.json: ${unasked.join(', ')}`);
  }
  return `${text.join('\n').trimEnd()}\n`;
}

const taughtFile = readTaughtFile(join(root, 'decisions/vocabulary.yaml'));
if (!taughtFile.ok) throw new Error(taughtFile.problems.join('; '));
const taughtWords = taughtFile.words;

class Writer {
  readonly #sights: Sights;

  constructor(sights: Sights) {
    this.#sights = sights;
  }

  opening(): readonly string[] {
    return [
      '<!-- Written by scripts/docs/write-vocabulary.ts from the lookups. Do not edit: run `npm run vocabulary`. -->',
      '',
      '# Ordliste',
      '',
      'For dere som redigerer lister hos etatene: ordene huben kjenner, og hva den leser dem som. Store og små bokstaver,',
      'mellomrom, bindestrek og tegnsetting betyr ingenting; ellers må hele uttrykket stemme. Et ord som ikke står her, gir',
      'et funn og gjettes aldri. Mangler et ord, meld det fra; hvem som driver huben, lærer den det i decisions/vocabulary.yaml.',
      '',
      '*In English: every word the hub knows in the lists of the agencies, and what it is read as. A phrase is matched whole.',
      'A word that is not here becomes a finding and is never guessed.*',
      '',
      '| Merke | Betyr |',
      '| --- | --- |',
      `| ${tags.fact} | står hos etaten selv, eller i omtale av det den skriver (nederst: hvor). Selve listene er ikke sett ennå |`,
      `| ${tags.sample} | står bare i hubens oppdiktede eksempler |`,
      `| ${tags.expected} | ikke sett noe sted; tatt med fordi det er en nærliggende skrivemåte |`,
      '',
    ];
  }

  common(): readonly string[] {
    return [
      '## Statusord',
      '',
      'Hvert ord leses på tre akser: hvor langt etatens egen **prosess** er kommet, om vedtaket **gjelder**, og hva det',
      'bygger på (**grunnlag**). – betyr at ordet ikke sier det. *Status words, on the three axes.*',
      '',
      ...this.#statuses(statusWords),
      '',
      `Uten betydning ved siden av en status: ${this.#words(emptyRemarks, 'status')}`,
      '',
      `Kan stå etter «Godkjente …» i en overskrift: ${this.#words(listedNouns, 'status')}`,
      '',
      'Merker som x, ✓ og ja betyr bare det tegnforklaringen i dokumentet sier. En tom celle er ukjent, aldri nei.',
      '',
      '## Overskrifter i lister over integrasjoner',
      '',
      '*Headings of columns, by the field they give.*',
      '',
      ...this.#lists(integrationHeadings, 'heading', '*'),
      '',
      `Lister over leverandører har de samme ordene for de feltene de har, og dessuten for \`vendor\`: ${this.#words(
        supplierHeadings.vendor.filter((word) => !integrationHeadings.vendor.includes(word)),
        'heading',
        '*',
      )}`,
      '',
      'Kolonner som aldri leses. *Never read, and why.*',
      '',
      ...this.#ignored(commonIgnored),
      '',
      '## Roller',
      '',
      ...this.#table(
        ['Rolle', 'Ord'],
        commonRoles.map(({ names, value }) => [code(value), this.#words(names, 'role')]),
      ),
      '',
    ];
  }

  /** The words that one connector adds to the common ones. */
  async source({ key, title }: Pick<SourceDeclaration, 'key' | 'title'>): Promise<readonly string[]> {
    const file = join(root, 'connectors', key, 'lookups.ts');
    if (!existsSync(file)) return [];
    const { spec, ...others } = (await import(file)) as { spec?: Words } & Record<string, unknown>;
    const exported = [...Object.entries(others), ...Object.entries(spec ?? {})].sort(byTitle);
    const taught = taughtWords.filter((word) => word.source === key);
    const parts = exported.flatMap(([name, value]) => {
      const lines = this.#part(name, value, key);
      return lines.length === 0 ? [] : [`**${titles[name] ?? name}**`, '', ...lines, ''];
    });
    if (taught.length > 0)
      parts.push(
        '**Lært** (decisions/vocabulary.yaml)',
        '',
        ...this.#table(
          ['Ord', 'Slags', 'Betyr', 'Av', 'Dato', 'Hvorfor'],
          taught.map(({ word, kind, means, by, at, why }) => [word, kind, means, by, at, why].map(shown)),
        ),
        '',
      );
    return parts.length === 0 ? [] : [`### ${title.nb} (\`${key}\`)`, '', ...parts];
  }

  places(): readonly string[] {
    const rows = [...wordsByPlace()].map(([place, words]) => [place, words.join(' · ')]);
    return [
      '## Hvor ordene er sett',
      '',
      '*Where the words marked as seen stand.*',
      '',
      ...this.#table(['Sted', 'Ord'], rows),
    ];
  }

  /** One export of a lookup file. What is common to all sources, and what is no list of words, gives nothing. */
  #part(name: string, value: unknown, source: string): readonly string[] {
    if ([integrationHeadings, supplierHeadings, commonIgnored, commonRoles].some((known) => known === value))
      return [];
    const topic: Topic = headingExports.has(name) ? 'heading' : linkExports.has(name) ? 'link' : 'name';
    if (name === 'places') return this.#placeNames(value as readonly Place[]);
    if (name === 'statusWords') return this.#statuses(value as readonly StatusWord[]);
    if (name === 'ignored' || name === 'ignoredHeadings')
      return this.#ignored(value as readonly IgnoredHeadings[]);
    // Fields of the declaration that hold keys and no words.
    if (['source', 'required', 'identifying', 'defaults'].includes(name)) return [];
    if (value instanceof Set) return [this.#words([...value].map(String), topic, source)];
    if (typeof value === 'string') return [this.#words([value], topic, source)];
    if (isStrings(value)) return [this.#words(value, topic, source)];
    if (Array.isArray(value)) {
      const known = value as readonly {
        readonly abbreviation: string | null;
        readonly names: readonly string[];
      }[];
      return this.#table(
        ['Forkortelse', 'Navn'],
        known.map(({ abbreviation, names }) => [abbreviation ?? '–', this.#words(names, topic, source)]),
      );
    }
    if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
    return this.#lists(asLists(value), topic, source);
  }

  #statuses(rows: readonly StatusWord[]): readonly string[] {
    return this.#table(
      ['Rad', 'Prosess', 'Gjelder', 'Grunnlag', 'Ord'],
      rows.map(({ key, process, standing, basis, sort, endsOn, phrases }) => {
        const remarks = [
          ...(sort ? [sorts[sort]] : []),
          ...(endsOn ? ['datoen ved siden av er siste gyldige dag'] : []),
        ];
        const words = this.#words(phrases, 'status');
        return [
          key,
          process === 'NOT_STATED' ? '–' : code(process),
          standing === undefined ? '–' : code(standing),
          basis === undefined ? '–' : code(basis),
          remarks.length > 0 ? `(${remarks.join('; ')})<br>${words}` : words,
        ];
      }),
    );
  }

  #placeNames(places: readonly Place[]): readonly string[] {
    return this.#table(
      ['Leses som', 'Ord'],
      places.map(({ target: key, interface: part, role, names }) => {
        const bare = names.filter((name) => !isVersionOf(name, names));
        const versions = bare.length < names.length ? '<br>(også med versjon bak)' : '';
        const meaning = [part ?? key, ...(role ? [role] : [])].map(code).join(' ');
        return [meaning, `${this.#words(bare, 'name')}${versions}`];
      }),
    );
  }

  #ignored(groups: readonly IgnoredHeadings[]): readonly string[] {
    return this.#table(
      ['Grunn', 'Ord'],
      groups.map(({ names, reason }) => [reason, this.#words(names, 'heading', '*')]),
    );
  }

  #lists(lists: Lists, topic: Topic, source: string): readonly string[] {
    return this.#table(
      ['Leses som', 'Ord'],
      Object.entries(lists).map(([field, words]) => [code(field), this.#words(words, topic, source)]),
    );
  }

  /** The words by where they were seen, each group under its mark. */
  #words(words: readonly string[], topic: Topic, source = '*'): string {
    const bySight = Map.groupBy(new Set(words), (word) => this.#sights.of(word, topic, source));
    return (['fact', 'sample', 'expected'] as const)
      .flatMap((sight) => {
        const group = bySight.get(sight);
        return group ? [`${tags[sight]} ${group.map(shown).join(' · ')}`] : [];
      })
      .join('<br>');
  }

  #table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
  }
}

const code = (word: string) => `\`${word}\``;
/** A word as it stands, with what Markdown would take for its own made plain. */
const shown = (word: string) => (word.trim() === '' ? '(tomt)' : word.trim().replace(/[|*_#<\\]/gu, '\\$&'));
const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

function isVersionOf(name: string, names: readonly string[]): boolean {
  const bare = name.replace(/\s+(?:v|versjon\s+)?\d+(?:\.\d+)*$/u, '');
  return bare !== name && names.includes(bare);
}

/** `{ word: VALUE }` and `{ VALUE: [words] }` as the second form. */
function asLists(value: object): Lists {
  const lists = new Map<string, string[]>();
  for (const [left, right] of Object.entries(value)) {
    if (typeof right === 'string') lists.set(right, [...(lists.get(right) ?? []), left]);
    else if (isStrings(right)) lists.set(left, [...right]);
  }
  return Object.fromEntries(lists);
}

if (import.meta.main) {
  const wanted = await vocabulary();
  if (!process.argv.includes('--check')) writeFileSync(target, wanted);
  else if (readFileSync(target, 'utf8') !== wanted) {
    console.error('docs/generated/vocabulary.md is out of date: run `npm run vocabulary`.');
    process.exitCode = 1;
  }
}
