/** The example queries of the explorer, for whom they are, in two languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Languages of the explorer. */
export type ExplorerLanguage = 'nb' | 'en';

/** An example query. `title` is its first line, a comment. */
export interface Example {
  readonly name: string;
  readonly title: string;
  readonly query: string;
}

/** A question of docs/scenarios, as far as the explorer shows it. */
export interface Scenario extends Example {
  /** JSON; absent where the query takes none. */
  readonly variables?: string;
}

/** Examples for one sort of reader. */
export interface ExampleGroup {
  readonly title: Readonly<Record<ExplorerLanguage, string>>;
  /** Names of the files, with the titles in English. */
  readonly examples: Readonly<Record<string, string>>;
}

/** Who reads, and what for. The questions of docs/scenarios stand after the last. */
export const exampleGroups: readonly ExampleGroup[] = [
  {
    title: { nb: 'For nettsider og apper', en: 'For websites and apps' },
    examples: {
      '1-vkp': 'Products verified for VKP, with evidence and how fresh it is',
      '2-produktside': 'Find a product and see all that it is listed for',
      '3-begge': 'Products approved for both VKP and SFM, and who supplies them',
      '7-sok': 'Search vendors, products, services and registers',
      '8-finner': 'A finder: a list that loads more, and the choices beside it',
    },
  },
  {
    title: { nb: 'For redaktører hos utgiverne', en: 'For publishers’ editors' },
    examples: {
      '6-kilder': 'The sources: what a listing means, when they were read, and what was found',
      '9-funn': 'Findings of a list: what is wrong, where it stands, and what the publisher can do',
    },
  },
  {
    title: { nb: 'For analytikere', en: 'For analysts' },
    examples: {
      '4-tjenester': 'Services and registers with interfaces, trial rules and prerequisites',
      '5-krav': 'Requirements and standards that are mandatory, and for whom',
      '10-tall': 'Figures: status of each service, and what has changed each month',
    },
  },
];

/** The example queries, in the order of their numbers. */
export function readExamples(): Example[] {
  const folder = new URL('examples/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort((left, right) => Number.parseInt(left, 10) - Number.parseInt(right, 10))
    .map((name) => {
      const query = readFileSync(new URL(name, folder), 'utf8');
      return { name: basename(name, '.graphql'), title: query.slice(1, query.indexOf('\n')).trim(), query };
    });
}

/** The questions of docs/scenarios, in the order of their file names. */
export function readScenarios(): Scenario[] {
  const folder = new URL('../../docs/scenarios/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => /^[a-z]-.*\.md$/u.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const title = /^# (.+)$/mu.exec(text)?.[1] ?? name;
      const query = /```graphql\n([\s\S]*?)```/u.exec(text)?.[1] ?? '';
      const variables = /## Variables\n\n```json\n([\s\S]*?)```/u.exec(text)?.[1];
      return {
        ...{ name: basename(name, '.md'), title, query: `# ${title}\n${query}` },
        ...(variables !== undefined && { variables }),
      };
    });
}

/** An example in English: its title, and the words that it asks for. */
export function inEnglish(example: Scenario): Scenario {
  const title = exampleGroups.flatMap(({ examples }) => examples[example.name] ?? [])[0];
  if (title === undefined) return example;
  const [, ...lines] = example.query.split('\n');
  const query = lines.map((line) => (line.trim() === 'nb' ? line.replace('nb', 'en') : line)).join('\n');
  return { ...example, title, query: `# ${title}\n${query}` };
}
