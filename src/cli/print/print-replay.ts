import type { Locator } from '../../domain/claims/claim.ts';
import type { Replay } from '../../harvest/replay.ts';

/** What was said then, what the same bytes give now, and whether the two agree. */
export function replayLines(result: Replay): string[] {
  const { then, now } = result;
  return [
    `${result.source}: ${result.label}`,
    `${result.field} = ${JSON.stringify(then.value)}`,
    `  “${then.locator.quote}” at ${placeOf(then.locator)}, by rule ${then.rule}`,
    ...result.documents.map(({ name, url, sha256 }) => `  document ${name}: ${url} (sha256 ${sha256})`),
    verdict(result, now?.value),
  ];
}

function verdict({ agrees, quoted, now }: Replay, value: unknown): string {
  if (agrees) return '✓ The archived bytes still give this value.';
  if (!quoted) return '✗ The words do not stand at that place of the archived bytes.';
  return `✗ The archived bytes now give ${now ? JSON.stringify(value) : 'no such value'}.`;
}

/** How many statements of a source were derived again, and each that no longer comes out the same. */
export function replayedSourceLines(source: string, results: readonly Replay[]): string[] {
  const lost = results.filter(({ agrees }) => !agrees);
  const mark = lost.length === 0 ? '✓' : '✗';
  const agree = results.length - lost.length;
  return [
    `${mark} ${source.padEnd(24)} ${agree} of ${results.length} statements agree`,
    ...lost.flatMap((result) => [`    ${result.id}`, ...replayLines(result).map((line) => `    ${line}`)]),
  ];
}

function placeOf(locator: Locator): string {
  const parts = [
    locator.document,
    locator.sheet && `sheet “${locator.sheet}”`,
    locator.cell && `cell ${locator.cell}`,
    locator.row !== undefined && `row ${locator.row}`,
    locator.column && `column “${locator.column}”`,
    locator.path,
  ];
  return parts.filter((part) => typeof part === 'string').join(', ');
}
