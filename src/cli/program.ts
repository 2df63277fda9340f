/** The commands and what they take. What a command runs is loaded when it is called: `hub --help` needs nothing of it. */
import { Command } from 'commander';
import about from '../../package.json' with { type: 'json' };
import { printLines } from './print/print.ts';

/** The `hub` command with its subcommands. `run` gives the exit code. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the list of commands, a few lines each.
export function createProgram(): { run(argv: readonly string[]): Promise<number> } {
  let exitCode = 0;
  const program = new Command('hub')
    .description('The hub over the lists of Norwegian health-technology approvals.')
    .version(about.version, '-V, --version', 'print the version of the hub')
    .exitOverride()
    .showHelpAfterError('(hub --help lists what there is)');

  program
    .command('harvest')
    .description('harvest all sources, or those named, once; exit 1 if any was held or failed')
    .argument('[source...]', 'keys of sources, as `hub sources` lists them')
    .option('--links', 'afterwards ask for some of the links in the lists, those that have waited longest')
    .option('--take-over', 'serve this archive from a Redis that has served another one')
    .option(
      '--break-lease',
      'take over from a harvester that holds this data; what it still writes is refused',
    )
    .option('--trust-clock', 'harvest also under a clock that is far from the last harvest’s')
    .action(async (keys: string[], options: Record<string, boolean>) => {
      const { runHarvest } = await import('./harvest.ts');
      exitCode = await runHarvest(keys, options);
    });

  program
    .command('check')
    .description(
      'read a draft exactly as a harvest would and store nothing; exit 0 accepted, 1 held or failed',
    )
    .argument('<source>', 'key of the source')
    .argument('<file or URL>', 'the draft')
    .option('--json', 'print the whole report as JSON')
    .action(async (key: string, place: string, { json = false }: { json?: boolean }) => {
      const { runCheck } = await import('./check.ts');
      exitCode = await runCheck(key, place, json);
    });

  program
    .command('answer')
    .description('answer a finding on behalf of its publisher; everyone can read the answer')
    .argument('<finding id>', 'the id of a finding, from the API or its page')
    .argument('<state>', 'ACKNOWLEDGED, DISPUTED, WONT_FIX, or OPEN to take an answer back')
    .option('--note <text>', 'why; name no persons')
    .action(async (id: string, state: string, { note = null }: { note?: string | null }) => {
      const { answerFinding } = await import('./agency.ts');
      const outcome = await answerFinding(id, state, note);
      printLines(outcome.lines);
      exitCode = outcome.code;
    });

  program
    .command('teach')
    .description(
      'ask for the meaning of the unknown words of the last reading and write it to decisions/vocabulary.yaml; exit 1 if any is left',
    )
    .argument('<source>', 'key of the source')
    .option('--by <role>', 'who answers: a role, never a name', 'redaksjon')
    .action(async (key: string, { by }: { by: string }) => {
      const { runTeach } = await import('./teach.ts');
      exitCode = await runTeach(key, by);
    });

  program
    .command('accept')
    .description(
      'say that someone has looked at the first reading of a list or of a new layout, and that its rows are right',
    )
    .argument('<run>', 'the held run: its id from the report of the harvest, the API or its page')
    .option('--by <role>', 'who has looked: a role, never a name', 'redaksjon')
    .option('--note <text>', 'what was looked at; name no persons')
    .action(async (id: string, { by, note = null }: { by: string; note?: string | null }) => {
      const { acceptLayout } = await import('./agency.ts');
      const outcome = await acceptLayout(id, by, note);
      printLines(outcome.lines);
      exitCode = outcome.code;
    });

  program
    .command('confirm')
    .description('say that the rows which a held run missed are meant to be gone, and harvest again')
    .argument('<run id>', 'the id of a run, from the API or its page')
    .option('--note <text>', 'why; name no persons')
    .action(async (id: string, { note = null }: { note?: string | null }) => {
      const { confirmRemovals } = await import('./agency.ts');
      const outcome = await confirmRemovals(id, note);
      printLines(outcome.lines);
      exitCode = outcome.code;
    });

  program
    .command('watches')
    .description('who is notified of findings and held lists, and how far each has been')
    .action(async () => {
      const [{ readArchive }, { watchLines }] = await Promise.all([
        import('./read-archive.ts'),
        import('./print/print-watches.ts'),
      ]);
      printLines(readArchive((archive) => watchLines(archive.webhooks.list())));
    });

  program
    .command('replay')
    .description('derive values again from the archived bytes; exit 1 if any no longer comes out the same')
    .argument('[statement id]', 'the id of a statement, from evidence { id }')
    .option('--all', 'every statement of the current batches')
    .action(async (id: string | undefined, { all = false }: { all?: boolean }) => {
      const { runReplay } = await import('./replay.ts');
      exitCode = await runReplay(id, all);
    });

  program
    .command('backup')
    .description('copy the archive to a new file, also while the hub runs')
    .argument('<file>', 'the copy; must not be there yet')
    .action(async (file: string) => {
      const { runBackup } = await import('./backup.ts');
      printLines(runBackup(file));
    });

  program
    .command('restore')
    .description('put a backup in the place of the archive, while no hub runs here')
    .argument('<file>', 'the backup')
    .option('--force', 'also where there are harvests already; they are set aside')
    .action(async (file: string, { force = false }: { force?: boolean }) => {
      const { runRestore } = await import('./restore.ts');
      printLines(runRestore(file, force));
    });

  program
    .command('probe')
    .description(
      'visit a source once, report what was understood, and write a bundle to report; exit 1 if a harvest would not accept it',
    )
    .argument('<source>', 'key of the source')
    .option('--out <folder>', 'folder of the bundle; it must be empty or not exist')
    .action(async (key: string, { out }: { out?: string }) => {
      const { runProbe } = await import('./probe/probe.ts');
      exitCode = await runProbe(key, out);
    });

  program
    .command('verify')
    .description(
      'ask the question of a receipt again in its snapshot and compare the bytes; exit 1 if they differ',
    )
    .argument('<receipt>', 'the JSON of extensions.receipt, or a file that holds it')
    .action(async (given: string) => {
      const { runVerify } = await import('./verify.ts');
      exitCode = await runVerify(given);
    });

  program
    .command('resolve')
    .description('pairs of vendor names that wait for a decision on whether they are the same')
    .action(async () => {
      const { runResolve } = await import('./resolve.ts');
      exitCode = runResolve();
    });

  program
    .command('sources')
    .description('the state of each source')
    .action(async () => {
      const { runSources } = await import('./print/print-sources.ts');
      printLines(runSources());
    });

  program
    .command('doctor')
    .description('what is wrong with this installation; exit 1 if anything is')
    .action(async () => {
      const { runDoctor } = await import('./doctor.ts');
      exitCode = await runDoctor();
    });

  return {
    async run(argv) {
      await program.parseAsync([...argv]);
      return exitCode;
    },
  };
}
