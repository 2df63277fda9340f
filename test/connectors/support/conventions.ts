/** What a connector's folder must have. Each fault is a sentence that says what to do. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { validate } from 'node-cron';
import type { Connector, SourceDeclaration } from '../../../src/domain/source.ts';

const readmeHeadings = [
  'What it reads',
  'Where it is found',
  'What a listing means',
  'Layouts',
  'Vocabulary',
  'Not verified',
  'How to correct it',
];
/** Packages that a connector may import, beside `src/kit.ts` and its own files. */
const packages = ['zod', 'yaml'];
const kit = '../../src/kit.ts';

/** Everything that is missing or wrong in one folder. `registered` is what connectors/index.ts lists. */
export function faultsOf(folder: string, key: string, registered: readonly Connector[]): readonly string[] {
  const connector = registered.find(({ source }) => source.key === key);
  return [
    ...fileFaults(folder),
    ...(connector
      ? sourceFaults(connector.source)
      : [`connectors/index.ts lists no connector whose key is ${key}: import it and add it to the list.`]),
    ...fixtureFaults(folder),
    ...readmeFaults(folder),
    ...importFaults(folder),
    ...placeholderFaults(folder),
  ];
}

function fileFaults(folder: string): readonly string[] {
  return ['source.ts', 'connector.ts', 'README.md', 'fixtures']
    .filter((name) => !existsSync(join(folder, name)))
    .map((name) => `There is no ${name}: copy it from connectors/_template.`);
}

function sourceFaults(source: SourceDeclaration): readonly string[] {
  const { contract } = source;
  const want = (condition: boolean, fault: string) => (condition ? [] : [`source.ts: ${fault}`]);
  const isFetched = /^https?:/u.test(source.url);
  const host = URL.parse(source.url)?.hostname ?? '';
  return [
    ...want(
      source.key === 'redaksjon' || /^[a-z]+(-[a-z0-9]+)+$/u.test(source.key),
      'key must be <publisher>-<list>.',
    ),
    ...(['title', 'meaning', 'licenceText'] as const).flatMap((name) =>
      (['nb', 'en'] as const).flatMap((language) =>
        want(source[name][language].trim() !== '', `${name}.${language} is empty: write it.`),
      ),
    ),
    ...want(
      isFetched || source.url.startsWith('repo:'),
      'url must begin with https:// (or repo: for files here).',
    ),
    ...want(
      !isFetched || source.hosts.length > 0,
      'hosts is empty: name the hosts that documents may come from.',
    ),
    ...want(
      !isFetched || source.hosts.some((one) => host === one || host.endsWith(`.${one}`)),
      `hosts does not allow ${host}, the host of its own url.`,
    ),
    ...want(validate(source.schedule), `schedule “${source.schedule}” is no cron expression.`),
    ...want(source.expectedEveryHours > 0, 'expectedEveryHours must be more than 0.'),
    ...want(source.claimKinds.length > 0, 'claimKinds is empty: say what the source claims.'),
    ...want(contract.version !== '', 'contract.version is empty.'),
    ...want(
      contract.minRows >= 1,
      'contract.minRows must be at least 1, or an empty list would be accepted.',
    ),
    ...want(contract.maxRows > contract.minRows, 'contract.maxRows must be more than minRows.'),
    ...want(
      contract.maxRemovedShare >= 0 && contract.maxRemovedShare <= 1,
      'contract.maxRemovedShare must be from 0 to 1.',
    ),
    ...want(contract.confirmRemovalAfter >= 2, 'contract.confirmRemovalAfter must be at least 2 harvests.'),
    ...want(
      Object.values(contract.fillRates).every((rate) => rate > 0 && rate <= 1),
      'contract.fillRates must be from 0 to 1.',
    ),
  ];
}

function fixtureFaults(folder: string): readonly string[] {
  const fixtures = join(folder, 'fixtures');
  if (!existsSync(fixtures)) return [];
  const cases = readdirSync(fixtures);
  return [
    ...(cases.includes('empty-list')
      ? []
      : ['fixtures/empty-list is missing: the list without rows must be held.']),
    ...(cases.length >= 3
      ? []
      : ['fixtures has fewer than three cases: add one for each layout that the list may come in.']),
    ...cases
      .filter((name) => !existsSync(join(fixtures, name, 'expected.json')))
      .map(
        (name) =>
          `fixtures/${name}/expected.json is missing: npx vitest run test/connectors/fixtures.test.ts -u`,
      ),
  ];
}

function readmeFaults(folder: string): readonly string[] {
  const path = join(folder, 'README.md');
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  return readmeHeadings
    .filter((heading) => !text.includes(`\n## ${heading}\n`))
    .map((heading) => `README.md has no section “## ${heading}”.`);
}

function importFaults(folder: string): readonly string[] {
  return textFiles(folder, ['.ts']).flatMap(([path, text]) =>
    [...text.matchAll(/(?:\bfrom |^import |\bimport\()'([^']+)'/gmu)]
      .map((match) => match[1] ?? '')
      .filter((name) => !packages.includes(name) && !isOwnOrKit(path, name))
      .map(
        (name) =>
          `${path} imports ${name}: a connector imports ${kit}, its own files, ${packages.join(' and ')} only.`,
      ),
  );
}

/** Whether what a file of the connector imports stands in the connector's folder, or is the kit. */
function isOwnOrKit(path: string, name: string): boolean {
  if (!name.startsWith('.')) return false;
  const imported = posix.join(posix.dirname(path), name);
  return imported === kit || !imported.startsWith('..');
}

function placeholderFaults(folder: string): readonly string[] {
  return textFiles(folder, ['.ts', '.md']).flatMap(([path, text]) =>
    /FILL IN|example\.invalid/u.test(text) ? [`${path} is not filled in: grep -n "FILL IN" ${path}`] : [],
  );
}

function textFiles(folder: string, endings: readonly string[]): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && !path.startsWith('fixtures'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
}
