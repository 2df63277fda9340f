/** The process: settings, hub, graceful close. */
import closeWithGrace from 'close-with-grace';
import { pino } from 'pino';
import { isPortTaken, startHub } from './app/start-hub.ts';
import { eventLines } from './cli/print-run.ts';
import { type Config, ConfigError, readConfig } from './config/config.ts';
import type { HarvestEvent } from './harvest/harvester.ts';

const config = settings();
const forPeople = process.stdout.isTTY === true;
// On a terminal people read plain lines; elsewhere each event is a line of JSON.
const logger = pino({ level: forPeople && config.logLevel === 'info' ? 'warn' : config.logLevel });
const say = (line: string) => (forPeople ? console.log(line) : logger.info(line));
const onEvent = (event: HarvestEvent) => {
  for (const line of eventLines(event)) say(line);
};

try {
  if (config.mode === 'SAMPLE') say('Sample mode: every vendor and approval is invented.');
  const hub = await startHub(config, { logger, onEvent });
  say(hub.port === null ? 'Harvesting on schedule.' : `The hub answers on http://localhost:${hub.port}`);
  closeWithGrace({ delay: 10_000 }, async ({ err }) => {
    if (err) logger.error({ err }, 'closing after an error');
    await hub.close();
  });
} catch (error) {
  const why = isPortTaken(error)
    ? `PORT: ${config.port} is taken by another process`
    : error instanceof Error
      ? error.message
      : error;
  console.error(`The hub could not start: ${why}`);
  process.exit(1);
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
