/** The hub of the soak: as `npm start` makes it, but for three lists that are due each minute. Answers with the delays of its event loop. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pino } from 'pino';
import { connectors } from '../../connectors/index.ts';
import { startHub } from '../../src/app/start-hub.ts';
import { readConfig } from '../../src/config/config.ts';
import type { LoopDelay } from '../soak.ts';

for (const { source } of connectors)
  if (['nhn-vkp', 'nhn-sfm', 'nhn-leverandorer'].includes(source.key))
    Object.assign(source, { schedule: '* * * * *' });
const hub = await startHub(readConfig(process.env), { logger: pino({ level: 'error' }) });
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('message', () => {
  const { max } = delay;
  const answer: LoopDelay = { p99: delay.percentile(99) / 1e6, max: max / 1e6 };
  delay.reset();
  process.send?.(answer);
});
process.once('SIGTERM', () => void hub.close().finally(() => process.exit(0)));
process.send?.('ready');
