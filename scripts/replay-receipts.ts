/** Asks a thousand generated questions again after twenty further snapshots, and compares the bytes. `[count] [seed]` */
import { replayReceipts } from '../test/time-travel/replay.ts';

const [count = '1000', seed = '1'] = process.argv.slice(2);
const { asked, same, failed } = await replayReceipts(Number(count), 20, Number(seed));
console.log(`${asked} questions, 20 further snapshots: ${same} answered with the same bytes.`);
for (const { query, why } of failed) console.log(`✗ ${query}\n    ${why}`);
process.exitCode = same === asked ? 0 : 1;
