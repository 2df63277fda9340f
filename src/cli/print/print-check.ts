import { groupAlike } from '../../domain/findings/alike.ts';
import type { CheckReport } from '../../harvest/drafts/check-draft.ts';
import { count } from './print-run.ts';

const verdicts = {
  accepted: '✓ Accepted: a harvest would publish this.',
  held: '‖ Held: a harvest would not publish this; the last good list would go on being served.',
  failed: '✗ Failed: this could not be read.',
} as const;

/** The report in plain words: verdict first, then why, then what to look at. */
export function checkLines(report: CheckReport): string[] {
  const { added, changed, removed, unchanged } = report.diff;
  return [
    verdicts[report.verdict],
    ...report.reasons.map(({ code, en }) => `  ${code}: ${en}`),
    '',
    `${count(report.records.length, 'record')}: ${added} new, ${changed} changed, ${removed} gone, ${unchanged} as before.`,
    ...report.drift.map(({ kind, detail, breaking }) => `${breaking ? '✗' : '!'} ${kind}: ${detail}`),
    ...groupAlike(report.findings).flatMap(({ first, others }) => [
      `${first.severity === 'INFO' ? 'i' : '!'} ${first.code}  ${first.record}`,
      `    ${first.message.en}`,
      ...(others.length === 0 ? [] : [`    ${alsoIn(others.map(({ record }) => record))}`]),
      `    ${first.action.en}`,
    ]),
  ];
}

/** Rows that are named where many have the same fault. */
const named = 3;

function alsoIn(records: readonly string[]): string {
  const rest = records.length - named;
  const names = records.slice(0, named).join(', ');
  return `The same in ${count(records.length, 'more row')}: ${names}${rest > 0 ? `, and ${rest} more` : ''}.`;
}
