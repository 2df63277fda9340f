/** A whole hub over a harvest of the sample site, asked over HTTP: what a client sees, evidence and citations included. */
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { startHub } from '../../src/app/start-hub.ts';
import { readConfig } from '../../src/config/config.ts';
import { newFolder } from './hub-process.ts';

export interface SampleHub {
  readonly url: string;
  /** The data of the answer; throws where it has errors. */
  ask<T>(query: string, variables?: object): Promise<T>;
  close(): Promise<void>;
}

/** Ready once every list has been harvested. */
export async function openSampleHub(): Promise<SampleHub> {
  const config = readConfig({ HUB_DATA_DIR: newFolder(), PORT: '0', HUB_COST_PER_MINUTE: '100000000' });
  const hub = await startHub(config, { logger: pino({ level: 'silent' }) });
  const url = `http://127.0.0.1:${hub.port}`;
  const ask = async <T>(query: string, variables?: object): Promise<T> => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  for (;;) {
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    await ready?.body?.cancel();
    if (ready?.ok) break;
    await sleep(200);
  }
  return { url, ask, close: () => hub.close() };
}
