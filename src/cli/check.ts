import { openCheck } from '../app/commands/open-check.ts';
import { readConfig } from '../config/config.ts';
import { checkDraft } from '../harvest/drafts/check-draft.ts';
import { connectorOf } from './connector-of.ts';
import { checkJson } from './print/check-json.ts';
import { printLines } from './print/print.ts';
import { checkLines } from './print/print-check.ts';

/** Reasons that say that there was no draft to read: the command was called wrongly. */
const noDraft: ReadonlySet<string> = new Set(['NO_SUCH_FILE', 'NOT_A_FILE', 'UNREADABLE']);

/** Reads a draft and prints the report; gives the exit code. Throws UsageError where there is no such source. */
export async function runCheck(key: string, place: string, asJson: boolean): Promise<number> {
  const connector = connectorOf(key);
  const tools = await openCheck(readConfig());
  try {
    const report = await checkDraft(connector, place, tools.deps);
    if (asJson) console.log(checkJson(report));
    else printLines(checkLines(report));
    if (report.reasons.some(({ code }) => noDraft.has(code))) return 2;
    return report.verdict === 'accepted' ? 0 : 1;
  } finally {
    await tools.close();
  }
}
