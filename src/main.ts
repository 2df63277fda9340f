/** The process: settings, hub, graceful close. */
import closeWithGrace from 'close-with-grace';
import { pino } from 'pino';
import { isPortTaken } from './app/listening.ts';
import { createLogSink } from './app/log-sink.ts';
import { startHub } from './app/start-hub.ts';
import { eventLines } from './cli/print/print-run.ts';
import { reasonOf } from './cli/reason-of.ts';
import { type Config, ConfigError, readConfig } from './config/config.ts';
import type { HarvestEvent } from './harvest/harvester.ts';

/** A hub that is asked to end has ended within ten seconds, whatever hangs. */
const CLOSE_MS = 9_000;

process.stderr.on('error', () => undefined);
const config = settings();
const forPeople = process.stdout.isTTY === true;
const sink = createLogSink();
// On a terminal people read plain lines; elsewhere each event is a line of JSON.
const logger = pino({ level: forPeople && config.logLevel === 'info' ? 'warn' : config.logLevel }, sink);
const say = (line: string) => (forPeople ? sink.write(`${line}\n`) : logger.info(line));
const onEvent = (event: HarvestEvent) => {
  for (const line of eventLines(event)) say(line);
};

const stopping = new AbortController();
if (config.mode === 'SAMPLE') say('Sample mode: every vendor and approval is invented.');
const starting = startHub(config, {
  logger,
  onEvent,
  signal: stopping.signal,
  droppedLogLines: () => sink.dropped,
  writeLog: (line) => sink.write(line),
});
// It is of one request, whose answer it spoils at most: no reason to end those of all others.
process.on('unhandledRejection', (err) => logger.error({ err }, 'A promise failed that nobody waited for'));
// Also while it starts: a first harvest may take long.
closeWithGrace({ delay: CLOSE_MS, logger, skip: ['unhandledRejection'] }, async ({ err, signal }) => {
  if (err) logger.error({ err }, 'closing after an error');
  stopping.abort(new Error(`asked to end (${signal ?? 'error'})`));
  const hub = await starting.catch(() => null);
  await hub?.close();
});

try {
  const hub = await starting;
  if (!stopping.signal.aborted) {
    say(hub.port === null ? 'Harvesting on schedule.' : `The hub answers on http://localhost:${hub.port}`);
  }
} catch (error) {
  // Whoever asked it to end waits for its end, and closeWithGrace gives the code.
  if (!stopping.signal.aborted) {
    const isListen = error instanceof Error && 'syscall' in error && error.syscall === 'listen';
    const why = isPortTaken(error)
      ? `PORT: ${config.port} is taken by another process`
      : `${isListen ? `PORT: ${config.port} cannot be opened: ` : ''}${reasonOf(error)}`;
    console.error(`The hub could not start: ${why}`);
    process.exit(1);
  }
}

function settings(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
