import type { CheckReport } from '../harvest/check-draft.ts';
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
    ...report.findings.flatMap((finding) => [
      `${finding.severity === 'INFO' ? 'i' : '!'} ${finding.code}  ${finding.record}`,
      `    ${finding.message.en}`,
      `    ${finding.action.en}`,
    ]),
  ];
}
