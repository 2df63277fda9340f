import type { CheckRecord } from '../../domain/claims/check-record.ts';
import type { Finding } from '../../domain/reading.ts';
import type { ProbedDocument, ProbeReport } from '../../harvest/probe/probe.ts';
import { nextSteps } from '../probe/probe-next-steps.ts';
import { count } from './print-run.ts';

/** Documents and findings that the terminal shows; the bundle's report shows all. */
const DOCUMENTS = 20;
const FINDINGS = 10;

const verdicts: Record<ProbeReport['outcome'], string> = {
  OK: '✓ A harvest would accept this.',
  OK_WITH_FINDINGS: '✓ A harvest would accept this, with findings.',
  NOT_MODIFIED: '= Not changed.',
  HELD: '‖ A harvest would hold this: the last good list would go on being served.',
  FAILED: '✗ A harvest would fail: the last good list would go on being served.',
};

/** The report in plain words. `whole`: every document and every finding in full. */
export function probeLines(report: ProbeReport, { whole = false } = {}): string[] {
  return [
    `Probe of ${report.source}: ${report.title}`,
    ...(report.mode === 'SAMPLE' ? ['SAMPLE MODE: every vendor and approval here is invented.'] : []),
    `${report.startedAt} · hub ${report.versions.hub} · reader ${report.versions.parser} · Node ${report.versions.node}`,
    '',
    verdicts[report.outcome],
    ...report.reasons.map(({ code, en }) => `  ${code}: ${en}`),
    ...report.quarantined.map(({ label }) => `  would disappear: ${label}`),
    ...section('Documents', documentLines(report.documents, whole)),
    ...section('Layouts recognised', [report.layouts.join(', ') || 'none']),
    ...section('Fingerprint of the layout', layoutLines(report)),
    ...section('Headings', headingLines(report)),
    ...section('Rows', rowLines(report)),
    ...section('Sample records', report.samples.flatMap(recordLines)),
    ...section('Findings', findingLines(report.findings, whole)),
    ...section(
      'Drift',
      report.drift.map(({ kind, detail, breaking }) => `${breaking ? '✗' : '!'} ${kind}: ${detail}`),
    ),
    ...section('Guard', guardLines(report)),
    ...section('Time', timeLines(report)),
    ...section(
      'What to do next',
      nextSteps(report).map((step, at) => `${at + 1}. ${step}`),
    ),
  ];
}

const layoutLines = ({ layout, isLayoutAccepted }: ProbeReport) =>
  layout === null ? [] : [`${layout}, ${isLayoutAccepted ? 'accepted here' : 'not accepted here yet'}`];

const section = (title: string, lines: readonly string[]) => [
  '',
  title,
  ...(lines.length > 0 ? lines : ['none']).map((line) => `  ${line}`),
];

/** One document: whether it came, its size and kind, and where from. */
export function documentLine({ name, failure, status, bytes, mediaType, asked, optional }: ProbedDocument) {
  const what =
    failure === null
      ? [status, `${bytes ?? 0} bytes`, mediaType ?? 'no media type']
      : [status, failure.code, optional ? 'not required' : 'required'];
  return `${failure === null ? '✓' : '✗'} ${name}  ${what.filter((part) => part !== null).join(', ')}  ${asked}`;
}

function documentLines(documents: readonly ProbedDocument[], whole: boolean): string[] {
  // What went another way than asked is always shown.
  const plain = documents.filter(({ failure, redirected }) => failure === null && !redirected);
  const hidden = new Set(whole ? [] : plain.slice(DOCUMENTS));
  const lines = documents
    .filter((document) => !hidden.has(document))
    .flatMap((document) => [
      documentLine(document),
      ...(document.failure ? [`    ${document.failure.en}`] : []),
      ...(document.redirected ? [`    redirected to ${document.answered}`] : []),
    ]);
  return hidden.size > 0 ? [...lines, `and ${hidden.size} more, all found; see report.txt`] : lines;
}

const became = {
  mapped: (field: string) => ` → ${field}`,
  ignored: (reason: string) => `: ${reason}`,
  unknown: (near: string) => `, near “${near}”`,
} as const;

function headingLines({ headings, allHeadings, above, rows }: ProbeReport): string[] {
  const lines = (['unknown', 'ignored', 'mapped'] as const).flatMap((use) => {
    const uses = headings.filter((heading) => heading.use === use);
    const byName = Map.groupBy(uses, ({ heading, as }) => JSON.stringify([heading, as]));
    return [...byName.values()].map((same) => {
      const [{ heading, as } = { heading: '', as: null }] = same;
      const sheets = [...new Set(same.flatMap(({ sheet }) => sheet ?? []))];
      const where = sheets.length > 0 ? `  (${sheets.join(', ')})` : '';
      return `${use.padEnd(8)} ${heading}${as === null ? '' : became[use](as)}${where}`;
    });
  });
  for (const same of Map.groupBy(above, ({ example, words }) => `${words} ${example}`).values()) {
    const [{ words, example } = { words: 0, example: '' }] = same;
    const more = words > 1 ? ` and ${words - 1} more` : '';
    const fields = same.map(({ field }) => field).join(', ');
    lines.push(`${'above'.padEnd(8)} “${oneLine(example)}”${more}${became.mapped(fields)}`);
  }
  if (rows === 0) return lines;
  if (!allHeadings)
    return [...lines, 'This reader keeps no account of headings: those that it ignored are not listed here.'];
  return lines.length > 0 ? lines : ['none: what was read stands under no column and no label'];
}

function rowLines({ rows, cells }: ProbeReport): string[] {
  return [
    `${count(rows, 'row')} read`,
    `${count(cells.read, 'cell')} and headings seen: ${cells.mapped} read, ${cells.ignored} ignored, ${cells.reported} reported`,
  ];
}

function recordLines(record: CheckRecord, at: number): string[] {
  const { locator, ...fields } = record;
  const said = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${Array.isArray(value) ? value.join(', ') : value}`],
  );
  const unsaid = Object.keys(fields).filter((name) => fields[name] === null);
  return [
    `${at + 1}. ${said.join(' · ')}`,
    ...(unsaid.length > 0 ? [`   not stated: ${unsaid.join(', ')}`] : []),
    ...(locator !== null && typeof locator === 'object' && 'quote' in locator
      ? [
          `   from ${locator.document}${locator.row === undefined ? '' : `, row ${locator.row}`}: “${oneLine(locator.quote)}”`,
        ]
      : []),
  ];
}

function findingLines(findings: readonly Finding[], whole: boolean): string[] {
  const counts = [...Map.groupBy(findings, ({ code }) => code)]
    .map(([code, same]) => `${code} ${same.length}`)
    .sort();
  const shown = whole ? findings : findings.slice(0, FINDINGS);
  const rest = findings.length - shown.length;
  return [
    ...(counts.length > 0 ? [counts.join(', ')] : []),
    ...shown.flatMap(({ severity, code, record, message, action }) => [
      `${severity === 'INFO' ? 'i' : '!'} ${code}  ${oneLine(record)}`,
      `    ${oneLine(message.en)}`,
      `    ${action.en}`,
    ]),
    ...(rest > 0 ? [`and ${rest} more; see report.txt`] : []),
  ];
}

function guardLines({ outcome, reasons, comparedWith, counts }: ProbeReport): string[] {
  if (outcome === 'FAILED') return ['was not asked: there was nothing to judge'];
  const { added, changed, removed, unchanged } = counts;
  const against =
    comparedWith === null
      ? 'no earlier list to compare with, so it judged this one by itself'
      : `compared with ${count(comparedWith.rows, 'row')} of batch ${comparedWith.batch.slice(0, 12)}: ${added} new, ${changed} changed, ${removed} gone, ${unchanged} as before`;
  return [
    outcome === 'HELD' ? `held, for ${count(reasons.length, 'reason')} (above)` : 'no objection',
    against,
  ];
}

function timeLines({ time, documents }: ProbeReport): string[] {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const slow = documents.toSorted((left, right) => right.milliseconds - left.milliseconds)[0];
  return [
    `${seconds(time.whole)} in all: fetching ${seconds(time.fetching)}, looking for further documents ${seconds(time.following)}, reading ${seconds(time.reading)}`,
    ...(slow
      ? [`longest for ${slow.name}: ${seconds(slow.milliseconds)}, its wait for the host's turn included`]
      : []),
  ];
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
