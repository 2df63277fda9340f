import type { Locator } from '../domain/claim.ts';
import type { Replay } from './replay.ts';

/** What was said then, what the same bytes give now, and whether the two agree. */
export function replayLines(result: Replay): string[] {
  const { then, now } = result;
  return [
    `${result.source}: ${result.label}`,
    `${result.field} = ${JSON.stringify(then.value)}`,
    `  “${then.locator.quote}” at ${placeOf(then.locator)}, by rule ${then.rule}`,
    ...result.documents.map(({ name, url, sha256 }) => `  document ${name}: ${url} (sha256 ${sha256})`),
    result.agrees
      ? '✓ The archived bytes still give this value.'
      : `✗ The archived bytes now give ${now ? JSON.stringify(now.value) : 'no such value'}.`,
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
