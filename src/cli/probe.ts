import { resolve } from 'node:path';
import { openProbe } from '../app/open-tools.ts';
import type { Config } from '../config/config.ts';
import type { Connector } from '../domain/source.ts';
import { type ProbedDocument, probe, wouldBeAccepted } from '../harvest/probe.ts';
import { documentLine, probeLines } from './print-probe.ts';
import { bundleName, makeBundleFolder, writeBundle } from './probe-bundle.ts';
import { UsageError } from './usage-error.ts';

export interface ProbeCommand {
  readonly connector: Connector;
  readonly config: Config;
  /** Folder of the bundle; made here where none is named. */
  readonly out: string | undefined;
  readonly say: (lines: readonly string[]) => void;
  /** Told of each document as it comes: a visit to a source of many pages takes minutes. */
  readonly onDocument?: (line: string) => void;
}

/**
 * Visits a source once, tells what was seen, and writes the bundle. Gives the exit code: 0 where a harvest would accept
 * the list, else 1. Throws UsageError before the visit where there is nothing to visit or nowhere to write.
 */
export async function runProbe({ connector, config, out, say, onDocument }: ProbeCommand): Promise<number> {
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
      ...(onDocument && { onDocument: (document: ProbedDocument) => onDocument(documentLine(document)) }),
    });
    writeBundle(folder, probed);
    say([
      ...probeLines(probed.report),
      '',
      `The bundle is in ${folder}. Read its README.md before you pass it on.`,
    ]);
    return wouldBeAccepted(probed.report) ? 0 : 1;
  } finally {
    await tools.close();
  }
}
