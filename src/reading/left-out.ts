/** Findings on what a list holds and readers leave out: what is struck through, and what words say does not hold. */
import { makeFinding } from '../domain/findings/finding.ts';
import { describe, shorten } from '../domain/findings/messages/describe.ts';
import type { Finding } from '../domain/reading.ts';
import type { Fragment } from './list-reader/fragment.ts';

/** `why`: the words that end it, where they stand elsewhere than in its own. */
export function leftOutFinding(
  source: string,
  code: 'STRUCK_THROUGH' | 'NOT_IN_FORCE',
  at: Fragment,
  name: string,
  why: string = at.text,
): Finding {
  const [short, words] = [shorten(name), shorten(why)];
  return makeFinding({
    ...(code === 'STRUCK_THROUGH'
      ? describe('STRUCK_THROUGH.leftOut', { name: short })
      : describe('NOT_IN_FORCE.leftOut', { name: short, why: words })),
    source,
    severity: 'WARNING',
    recordKey: `${at.locator.document}/${name}`,
    record: short,
    field: 'row',
    locator: at.locator,
    found: words,
  });
}

/** Words beside a row that may limit it, and change nothing of what was read. */
export function remarkFinding(source: string, at: Fragment, name: string): Finding {
  const [short, words] = [shorten(name), shorten(at.text)];
  return makeFinding({
    ...describe('UNREAD_REMARK.limits', { why: words, name: short }),
    source,
    severity: 'WARNING',
    recordKey: `${at.locator.document}/${name}/${words}`,
    record: short,
    field: 'remark',
    locator: at.locator,
    found: words,
  });
}
