/**
 * Holds the layers apart: `node scripts/check-imports.ts [folder]` says which import or word breaks which rule of
 * layer-rules.ts, one line each, and exits 1 if there are any.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dirname, join as joinPath } from 'node:path/posix';
import { findCircles } from './find-circles.ts';
import {
  type LayerRule,
  layerRules,
  longFile,
  longFileExceptions,
  typeCircles,
  wordRules,
} from './layer-rules.ts';

export interface Breach {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly todo: string;
  /** Reported, but refuses nothing: known from before. */
  readonly warning?: true;
}

const folders = ['src', 'connectors', 'samples'];

/** Everything in one file that breaks a rule. `file` is its path from the root, with `/`. */
export function checkFile(file: string, text: string): Breach[] {
  const code = blankComments(text);
  return [
    ...importBreaches(file, code),
    ...wordBreaches(file, blankStrings(code)),
    ...lengthBreaches(file, text),
  ];
}

/** All breaches in the folders that have layers. */
export function checkFolder(root: string): Breach[] {
  const texts = new Map(filesIn(root).map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  return [...[...texts].flatMap(([file, text]) => checkFile(file, text)), ...circleBreaches(texts)];
}

/** Files that import each other in a circle, by their texts. */
export function circleBreaches(texts: ReadonlyMap<string, string>): Breach[] {
  const graph = new Map(
    [...texts].map(([file, text]) => [
      file,
      importsOf(blankComments(text))
        .filter(({ name }) => name.startsWith('.'))
        .map(({ name }) => joinPath(dirname(file), name)),
    ]),
  );
  return findCircles(graph)
    .filter((circle) => !typeCircles.some((known) => circle.every((file) => known.includes(file))))
    .map((circle) => ({
      file: circle[0] ?? '',
      line: 1,
      rule: `a circle of ${circle.join(', ')}`,
      todo: 'move what they share to a file of its own',
    }));
}

function filesIn(root: string): string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        joinPath(folder, path),
      ),
    )
    .filter((path) => path.endsWith('.ts') && !path.includes('/fixtures/'))
    .sort();
}

function importBreaches(file: string, code: string): Breach[] {
  const rule = layerRules.find(({ from }) => fits(file, from));
  if (rule === undefined)
    return [
      { file, line: 1, rule: 'no layer', todo: 'place the file in a layer, or add a rule to layer-rules.ts' },
    ];
  return importsOf(code)
    .filter(({ name }) => !mayImport(file, rule, name))
    .map(({ name, line }) => ({ file, line, rule: `imports ${name}`, todo: rule.todo }));
}

function wordBreaches(file: string, code: string): Breach[] {
  return wordRules
    .filter(
      ({ within, except }) =>
        within.some((from) => fits(file, from)) && !except.some((from) => fits(file, from)),
    )
    .flatMap(({ word, name, todo }) =>
      [...code.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
        file,
        line: lineAt(code, index),
        rule: name,
        todo,
      })),
    );
}

function lengthBreaches(file: string, text: string): Breach[] {
  const lines = text.split('\n').length - 1;
  const [, comment = ''] = /^\/\*\*([^*]*(?:\*[^/][^*]*)*)\*\//u.exec(text) ?? [];
  if (lines <= longFile || text.startsWith('// Written by ') || comment.includes('In one file: ')) return [];
  return [
    {
      file,
      line: lines,
      rule: `${lines} lines`,
      todo: `over ${longFile} divide it, or say in its first comment why it is "In one file: …"`,
      ...(longFileExceptions.includes(file) && { warning: true as const }),
    },
  ];
}

/** Names in `import … from`, `export … from`, `import '…'` and `import('…')`, with their lines. */
function importsOf(code: string): { name: string; line: number }[] {
  const forms = /(?<![\w.$])(?:import|export)\b(?:[^'"`;=]*?\bfrom)?\s*\(?\s*(['"])([^'"\n]+)\1/g;
  return [...code.matchAll(forms)].map((match) => ({
    name: match[2] ?? '',
    line: lineAt(code, match.index),
  }));
}

function mayImport(file: string, rule: LayerRule, name: string): boolean {
  if (!name.startsWith('.')) {
    const parts = name.split('/');
    const packageName = name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
    return rule.packages === null || rule.packages.includes(name) || rule.packages.includes(packageName);
  }
  const target = joinPath(dirname(file), name);
  return [ownFolder(file, rule), ...rule.modules].some((module) => module !== null && fits(target, module));
}

/** The folder that the rule is for, as this file has it; a rule for a file has none. */
function ownFolder(file: string, rule: LayerRule): string | null {
  if (!rule.from.endsWith('/')) return null;
  return `${file
    .split('/')
    .slice(0, rule.from.split('/').length - 1)
    .join('/')}/`;
}

function fits(file: string, pattern: string): boolean {
  if (!pattern.endsWith('/')) return file === pattern;
  return pattern
    .split('/')
    .every((part, index) => part === '' || part === '*' || part === file.split('/')[index]);
}

function lineAt(code: string, index: number): number {
  return code.slice(0, index).split('\n').length;
}

const tokens = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|\/\/.*|\/\*[\s\S]*?\*\//g;

function blankComments(text: string): string {
  return text.replace(tokens, (token) => (token.startsWith('/') ? token.replace(/\S/g, ' ') : token));
}

/** Leaves templates alone, because what stands in `${}` is code. */
function blankStrings(code: string): string {
  return code.replace(tokens, (token) => (token.startsWith('`') ? token : token.replace(/\S/g, ' ')));
}

if (import.meta.main) {
  const breaches = checkFolder(process.argv[2] ?? join(import.meta.dirname, '..'));
  for (const { file, line, rule, todo, warning } of breaches) {
    console.log(`${file}:${line}  ${warning ? 'warning: ' : ''}${rule}: ${todo}`);
  }
  if (breaches.some(({ warning }) => warning !== true)) process.exitCode = 1;
}
