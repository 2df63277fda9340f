/** For `node --import`: writes the address of each module that the process loads to the file LIST_MODULES_TO, a line each. */
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const file = process.env.LIST_MODULES_TO;
if (file === undefined) throw new Error('LIST_MODULES_TO names the file to write to.');

registerHooks({
  load(url, context, nextLoad) {
    appendFileSync(file, `${url}\n`);
    return nextLoad(url, context);
  },
});
