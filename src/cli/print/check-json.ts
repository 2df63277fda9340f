import type { Bilingual } from '../../domain/bilingual.ts';
import type { CheckReport } from '../../harvest/drafts/check-draft.ts';

/** The report as `hub check --json` prints it: the keys, and their order, that others rely on. */
export function checkJson(report: CheckReport): string {
  const { source, verdict, documents, records, negatives, drift, diff } = report;
  const reasons = report.reasons.map(({ code, nb, en }) => ({ code, nb, en }));
  const findings = report.findings.map((finding) => {
    const { id, code, severity, record, locator, found, suggested } = finding;
    const [message, action] = [inTwo(finding.message), inTwo(finding.action)];
    return { id, code, severity, record, locator: locator ?? {}, message, found, suggested, action };
  });
  return JSON.stringify(
    { source, verdict, documents, records, negatives, findings, drift, diff, reasons },
    null,
    2,
  );
}

const inTwo = ({ nb, en }: Bilingual): Bilingual => ({ nb, en });
