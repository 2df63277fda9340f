import { taughtLine } from '../lists/taught-words.ts';
import type { Finding } from '../reading.ts';
import { orTeach } from './messages/teach.ts';

/** The finding with the line that would teach its word at the end of what to do; others as they are. */
export function withTaughtLine(source: string, finding: Finding): Finding {
  if (finding.unknownWord === undefined) return finding;
  const { kind, word, nearest } = finding.unknownWord;
  const line = (means: string, by: string, at: string, why: string) =>
    taughtLine({ source, kind, word, means: nearest ?? means, by, at, why });
  return { ...finding, action: orTeach(finding.action, line) };
}
