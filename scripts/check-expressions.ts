/**
 * Holds every regular expression to linear time: `node scripts/check-expressions.ts` names those of `src/` and
 * `connectors/` that take exponential or polynomial time on some text, and exits 1 if there are any. Literals are found
 * by the TypeScript compiler; constructed ones by importing their files. Documents come through `normaliseText`, so the
 * expressions that read outlines are held to texts in which no two spaces follow each other. What it cannot see is two
 * alternatives that read the same (`(?:a|a)*`): ADR 0401.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse } from 'scslre';
import { SyntaxKind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { boundedExpressions, constructedLater } from './bounded-expressions.ts';

export interface Expression {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

const root = join(import.meta.dirname, '..');

/** Where texts are those of an outline; below `src/reading`, only the readers of lists and pages' words. */
const outlineFolders = ['src/domain/', 'src/reading/', 'connectors/'];
const rawReaders =
  /^src\/reading\/(?:html\/|workbook\/|csv\/|json\/|text\.ts|encoding\.ts|yaml\.ts|open-document\.ts)/u;

/** Why the expression is worse than linear; null where it is not. */
export function superLinear({ file, source, flags }: Expression): string | null {
  const isSpaced = outlineFolders.some((folder) => file.startsWith(folder)) && !rawReaders.test(file);
  const { reports } = analyse({ source: isSpaced ? withSingleSpaces(source) : source, flags });
  const exponential = reports.some((report) => report.exponential);
  if (reports.length === 0) return null;
  return `${exponential ? 'exponential' : 'polynomial'} (${[...new Set(reports.map(({ type }) => type))].join(', ')})`;
}

/** The same expression for texts without runs of spaces. */
function withSingleSpaces(source: string): string {
  return source.replace(/(\\+)s([*+])\??/gu, (whole, slashes: string, quantifier: string) =>
    slashes.length % 2 === 0 ? whole : `${slashes}s${quantifier === '*' ? '?' : ''}`,
  );
}

/** What is needed of the compiler's nodes. */
interface Node {
  readonly kind: number;
  readonly pos: number;
  readonly text?: string;
  readonly expression?: { readonly text?: string };
  forEachChild(visit: (child: Node) => void): void;
}

/** Literals of both folders, and the files that construct expressions. */
export function findExpressions(): {
  readonly literals: readonly Expression[];
  readonly constructing: readonly string[];
} {
  const api = new API({ cwd: root });
  try {
    const config = join(root, 'tsconfig.json');
    const program = api.updateSnapshot({ openProjects: [config] }).getProject(config)?.program;
    if (program === undefined) throw new Error('tsconfig.json cannot be opened');
    const literals: Expression[] = [];
    const constructing = new Set<string>();
    for (const path of program.getSourceFileNames()) {
      const file = relative(root, path).replaceAll('\\', '/');
      const sourceFile = /^(?:src|connectors)\//u.test(file) ? program.getSourceFile(path) : undefined;
      if (sourceFile === undefined) continue;
      const visit = (node: Node): void => {
        if (node.kind === SyntaxKind.RegularExpressionLiteral) {
          const text = node.text ?? '';
          const end = text.lastIndexOf('/');
          const line = sourceFile.text.slice(0, node.pos).split('\n').length;
          literals.push({ file, line, source: text.slice(1, end), flags: text.slice(end + 1) });
        }
        if (node.kind === SyntaxKind.NewExpression || node.kind === SyntaxKind.CallExpression)
          if (node.expression?.text === 'RegExp') constructing.add(file);
        node.forEachChild(visit);
      };
      visit(sourceFile as unknown as Node);
    }
    return { literals, constructing: [...constructing] };
  } finally {
    api.close();
  }
}

/** The expressions that a file constructs when it is imported. */
async function constructedIn(file: string): Promise<readonly Expression[]> {
  const found: Expression[] = [];
  const native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(native, {
    construct(target, [source, flags], self) {
      const made = Reflect.construct(target, [source, flags], self) as RegExp;
      // Those of what the file imports are found with that file.
      if (new Error().stack?.split('\n')[2]?.includes(`/${file}`))
        found.push({ file, line: 0, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await import(pathToFileURL(join(root, file)).href);
  } finally {
    globalThis.RegExp = native;
  }
  return found;
}

/** One line for each fault. */
export async function checkExpressions(): Promise<readonly string[]> {
  const { literals, constructing } = findExpressions();
  const faults: string[] = [];
  const used = new Set<object>();
  const judge = (expression: Expression): void => {
    const why = superLinear(expression);
    if (why === null) return;
    const { file, line, source } = expression;
    const bound = boundedExpressions.find((one) => one.file === file && `/${source}`.startsWith(one.begins));
    if (bound !== undefined) used.add(bound);
    else faults.push(`${file}:${line}  ${why}  /${source.slice(0, 100)}/  rewrite it, or bound its text`);
  };
  for (const literal of literals) judge(literal);
  for (const file of constructing) {
    const made = await constructedIn(file);
    for (const expression of made) judge(expression);
    if (made.length === 0 && constructedLater[file] === undefined)
      faults.push(`${file}  constructs expressions while it runs: say in bounded-expressions.ts of what`);
  }
  for (const bound of boundedExpressions) {
    if (!used.has(bound)) faults.push(`bounded-expressions.ts  nothing needs ${bound.file} ${bound.begins}`);
    if (bound.characters > 400) faults.push(`bounded-expressions.ts  ${bound.file}: 400 characters at most`);
  }
  for (const file of Object.keys(constructedLater))
    if (!existsSync(join(root, file)) || !constructing.includes(file))
      faults.push(`bounded-expressions.ts  ${file} constructs nothing`);
  return faults;
}

if (import.meta.main) {
  const faults = await checkExpressions();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
