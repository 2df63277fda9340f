/** What the main thread and the other answering threads open and close in the same way. */
import type { FastifyInstance } from 'fastify';
import type { Held } from '../catalogue/holder.ts';
import type { ServingStore } from '../ports/serving-store.ts';
import { createReader } from '../serving/reader.ts';
import { createRepairRequests } from '../serving/repair-request.ts';

/** Requests under way have so long to be answered when the hub closes. */
const CONNECTIONS_MS = 2_500;

/** Reads from the store, and has brought back what is missing. */
export function openDetails(store: ServingStore, holder: { readonly current: Held | null }) {
  const requestRepair = createRepairRequests(store);
  return createReader(store, ({ message }) =>
    requestRepair({ what: message, epoch: holder.current?.epoch ?? 0 }),
  );
}

/** Stops taking requests, and lets those under way finish. */
export async function closeServer(server: FastifyInstance): Promise<void> {
  // Whoever has not been answered by then will not be.
  const impatience = setTimeout(() => server.server.closeAllConnections(), CONNECTIONS_MS);
  try {
    await server.close();
  } finally {
    clearTimeout(impatience);
  }
}
