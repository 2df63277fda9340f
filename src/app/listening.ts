/** The port that the hub listens on: tried before anything dear is opened. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { promisify } from 'node:util';
import type { Config } from '../config/config.ts';

/** Whether listening failed because another process has the port. */
export const isPortTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** A harvester needs no port; it answers on one so that its health can be watched. */
export const needsNoPort = ({ role }: Config, error: unknown) => role === 'harvester' && isPortTaken(error);

/** Reports a port that is taken at once, and not when the first harvest is done. */
export async function tryPort(config: Config): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen({ port: config.port, host: anyAddress() }), 'listening');
    await promisify(probe.close.bind(probe))();
  } catch (error) {
    if (!needsNoPort(config, error)) throw error;
  }
}

/** All addresses of the machine; `::` takes in IPv4 too, where there is IPv6 at all. */
export function anyAddress(): string {
  const known = Object.values(networkInterfaces()).flat();
  return known.some((address) => address?.family === 'IPv6') ? '::' : '0.0.0.0';
}
