import { resolve } from 'node:path';
import { openProbe } from '../../app/commands/open-probe.ts';
import { readConfig } from '../../config/config.ts';
import { type ProbedDocument, probe, wouldBeAccepted } from '../../harvest/probe/probe.ts';
import { connectorOf } from '../connector-of.ts';
import { printLines } from '../print/print.ts';
import { documentLine, probeLines } from '../print/print-probe.ts';
import { UsageError } from '../usage-error.ts';
import { bundleName, makeBundleFolder, writeBundle } from './probe-bundle.ts';

/**
 * Visits a source once, reports what was seen, and writes the bundle. Gives the exit code: 0 where a harvest would accept
 * the list, else 1. Throws UsageError before the visit where there is nothing to visit or nowhere to write.
 */
export async function runProbe(source: string, out: string | undefined): Promise<number> {
  const connector = connectorOf(source);
  const config = readConfig();
  const { key, launched } = connector.source;
  if (launched === false && config.mode === 'LIVE') {
    throw new UsageError(`“${key}” is announced and not launched: there is no live address to visit.`);
  }
  const tools = await openProbe(config);
  try {
    const folder = resolve(out ?? bundleName(key, tools.deps.clock.now()));
    makeBundleFolder(folder);
    const probed = await probe(connector, {
      ...tools.deps,
      // A visit to a source of many pages takes minutes: on a terminal each document is shown as it comes.
      ...(process.stderr.isTTY && {
        onDocument: (document: ProbedDocument) => console.error(documentLine(document)),
      }),
    });
    writeBundle(folder, probed);
    printLines([
      ...probeLines(probed.report),
      '',
      `The bundle is in ${folder}. Read its README.md before you pass it on.`,
    ]);
    return wouldBeAccepted(probed.report) ? 0 : 1;
  } finally {
    await tools.close();
  }
}
