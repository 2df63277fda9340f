/** The `hub` command. Long, because each subcommand stands here with its words and nothing else. */
import { Command } from 'commander';
import { connectors } from '../../connectors/index.ts';
import { openRecord } from '../app/installation.ts';
import { openHarvesting } from '../app/open-harvesting.ts';
import { openCheck, openReplay, verify } from '../app/open-tools.ts';
import { readSnapshot } from '../app/read-snapshot.ts';
import { readConfig } from '../config/config.ts';
import { candidatesOf } from '../domain/resolution/candidates.ts';
import type { Connector } from '../domain/source.ts';
import { checkDraft } from '../harvest/check-draft.ts';
import { readDecisionFile } from '../harvest/decisions.ts';
import type { Archive } from '../harvest/ports.ts';
import { createReplayer, type Replayer, UnknownStatement } from '../harvest/replay.ts';
import { answerFinding, confirmRemovals } from './agency.ts';
import { backUp } from './backup.ts';
import { checkJson } from './check-json.ts';
import { diagnose } from './doctor.ts';
import { checkLines } from './print-check.ts';
import { replayedSourceLines, replayLines } from './print-replay.ts';
import { eventLines, linkLines } from './print-run.ts';
import { sourceLines } from './print-sources.ts';
import { watchLines } from './print-watches.ts';
import { runProbe } from './probe.ts';
import { resolveLines } from './resolve.ts';
import { restore } from './restore.ts';
import { UsageError } from './usage-error.ts';
import { readReceipt, verifyLines } from './verify.ts';

const say = (lines: readonly string[]) => {
  for (const line of lines) console.log(line);
};

/** The `hub` command with its subcommands. `run` gives the exit code. */
export function createProgram(): { run(argv: readonly string[]): Promise<number> } {
  let exitCode = 0;
  const program = new Command('hub')
    .description('The hub over the lists of Norwegian health-technology approvals.')
    .exitOverride()
    .showHelpAfterError('(hub --help tells what there is)');

  program
    .command('harvest')
    .description('harvest all sources, or those named, once; exit 1 if any was held or failed')
    .argument('[source...]', 'keys of sources, as `hub sources` lists them')
    .option('--links', 'afterwards ask for some of the links in the lists, those that have waited longest')
    .option('--take-over', 'serve this archive from a Redis that has served another one')
    .action(async (keys: string[], options: { links?: boolean; takeOver?: boolean }) => {
      for (const key of keys) connectorOf(key);
      exitCode = await harvest(keys, options);
    });

  program
    .command('check')
    .description(
      'read a draft exactly as a harvest would and store nothing; exit 0 accepted, 1 held or failed',
    )
    .argument('<source>', 'key of the source')
    .argument('<file or URL>', 'the draft')
    .option('--json', 'print the whole report as JSON')
    .action(async (key: string, place: string, options: { json?: boolean }) => {
      const connector = connectorOf(key);
      const tools = openCheck(readConfig());
      try {
        const report = await checkDraft(connector, place, tools.deps);
        if (options.json) console.log(checkJson(report));
        else say(checkLines(report));
        exitCode = report.verdict === 'accepted' ? 0 : 1;
      } finally {
        await tools.close();
      }
    });

  program
    .command('answer')
    .description('answer a finding on behalf of its publisher; everyone can read the answer')
    .argument('<finding id>', 'the id of a finding, from the API or its page')
    .argument('<state>', 'ACKNOWLEDGED, DISPUTED, WONT_FIX, or OPEN to take an answer back')
    .option('--note <text>', 'why; name no persons')
    .action(async (id: string, state: string, { note = null }: { note?: string | null }) => {
      const told = await answerFinding(id, state, note);
      say(told.lines);
      exitCode = told.code;
    });

  program
    .command('confirm')
    .description('say that the rows which a held run missed are meant to be gone, and harvest again')
    .argument('<run id>', 'the id of a run, from the API or its page')
    .option('--note <text>', 'why; name no persons')
    .action(async (id: string, { note = null }: { note?: string | null }) => {
      const told = await confirmRemovals(id, note);
      say(told.lines);
      exitCode = told.code;
    });

  program
    .command('watches')
    .description('who is told of findings and held lists, and how far each has been')
    .action(() => {
      const archive = openRecord(readConfig());
      try {
        say(watchLines(archive.watches()));
      } finally {
        archive.close();
      }
    });

  program
    .command('replay')
    .description('derive values again from the archived bytes; exit 1 if any no longer comes out the same')
    .argument('[statement id]', 'the id of a statement, from evidence { id }')
    .option('--all', 'every statement of the current batches')
    .action(async (id: string | undefined, options: { all?: boolean }) => {
      if ((id === undefined) === !options.all) throw new UsageError('Give a statement id, or --all.');
      const tools = openReplay(readConfig());
      try {
        const replayer = createReplayer(tools.deps);
        exitCode =
          id === undefined ? await replayAll(tools.deps.archive, replayer) : await replayOne(id, replayer);
      } catch (error) {
        throw error instanceof UnknownStatement ? new UsageError(error.message) : error;
      } finally {
        await tools.close();
      }
    });

  program
    .command('backup')
    .description('copy the archive to a new file, also while the hub runs')
    .argument('<file>', 'the copy; must not be there yet')
    .action((file: string) => say(backUp(readConfig(), file)));

  program
    .command('restore')
    .description('put a backup in the place of the archive, while no hub runs here')
    .argument('<file>', 'the backup')
    .option('--force', 'also where there are harvests already; they are set aside')
    .action((file: string, options: { force?: boolean }) =>
      say(restore(readConfig(), file, options.force === true)),
    );

  program
    .command('probe')
    .description(
      'visit a source once, tell what was understood, and write a bundle to report; exit 1 if a harvest would not accept it',
    )
    .argument('<source>', 'key of the source')
    .option('--out <folder>', 'folder of the bundle; it must be empty or not exist')
    .action(async (key: string, { out }: { out?: string }) => {
      exitCode = await runProbe({
        connector: connectorOf(key),
        config: readConfig(),
        out,
        say,
        ...(process.stderr.isTTY && { onDocument: (line: string) => console.error(line) }),
      });
    });

  program
    .command('verify')
    .description(
      'ask the question of a receipt again in its snapshot and compare the bytes; exit 1 if they differ',
    )
    .argument('<receipt>', 'the JSON of extensions.receipt, or a file that holds it')
    .action(async (given: string) => {
      const receipt = readReceipt(given);
      const verification = await verify(readConfig(), receipt);
      say(verifyLines(receipt, verification));
      exitCode = verification.state === 'SAME' ? 0 : 1;
    });

  program
    .command('resolve')
    .description('pairs of vendor names that wait for a decision on whether they are the same')
    .action(() => {
      const config = readConfig();
      const archive = openRecord(config);
      try {
        const current = archive.currentSnapshot();
        const content = current && archive.snapshotContent(current.version);
        const candidates = candidatesOf((content && readSnapshot(content))?.vendors ?? []);
        say(resolveLines(candidates, config.decisions, readDecisionFile(config.decisions)));
      } finally {
        archive.close();
      }
    });

  program
    .command('sources')
    .description('the state of each source')
    .action(() => {
      const archive = openRecord(readConfig());
      try {
        say(sourceLines(connectors, archive, new Date()));
      } finally {
        archive.close();
      }
    });

  program
    .command('doctor')
    .description('what is wrong with this installation; exit 1 if anything is')
    .action(async () => {
      const report = await diagnose(readConfig);
      say(report.lines);
      exitCode = report.healthy ? 0 : 1;
    });

  return {
    async run(argv) {
      await program.parseAsync([...argv]);
      return exitCode;
    },
  };
}

async function harvest(
  keys: readonly string[],
  { links = false, takeOver = false }: { readonly links?: boolean; readonly takeOver?: boolean },
): Promise<number> {
  let isRefused = false;
  const harvesting = await openHarvesting(readConfig(), {
    takeOver,
    onEvent: (event) => {
      isRefused ||= event.kind === 'refused' || event.kind === 'projection-refused';
      say(eventLines(event));
    },
  });
  try {
    const result = await harvesting.harvester.harvest(keys.length > 0 ? keys : undefined);
    if (!result.ok) {
      console.error('Another harvester is running on this data. Try again when it is done.');
      return 1;
    }
    if (!result.published?.isNew) console.log('The catalogue is as before.');
    if (links) say(linkLines(await harvesting.checkLinks()));
    return isRefused || result.runs.some(({ outcome }) => outcome === 'HELD' || outcome === 'FAILED') ? 1 : 0;
  } finally {
    await harvesting.close();
  }
}

async function replayOne(id: string, replayer: Replayer): Promise<number> {
  const result = await replayer.statement(id);
  say(replayLines(result));
  return result.agrees ? 0 : 1;
}

async function replayAll(archive: Pick<Archive, 'currentBatch'>, replayer: Replayer): Promise<number> {
  let allAgree = true;
  for (const { source } of connectors) {
    const batch = archive.currentBatch(source.key);
    if (!batch) continue;
    const results = await replayer.batch(batch);
    say(replayedSourceLines(source.key, results));
    allAgree &&= results.every(({ agrees }) => agrees);
  }
  return allAgree ? 0 : 1;
}

function connectorOf(key: string): Connector {
  const connector = connectors.find(({ source }) => source.key === key);
  if (connector) return connector;
  throw new UsageError(
    `There is no source “${key}”. There are: ${connectors.map((c) => c.source.key).join(', ')}.`,
  );
}
