/**
 * The harvesters' lease where there is no Redis; tokens rise for ever. `uptimeMs` is of the machine: what the lease runs by,
 * since the clock may be set.
 */
export interface Leases {
  /** The token; null where another owner holds the lease. With `breakLease` it is taken from whoever holds it. */
  acquire(
    owner: string,
    ttlMs: number,
    now: Date,
    options?: { readonly uptimeMs?: number; readonly breakLease?: boolean },
  ): number | null;
  /** False when it was lost. */
  renew(owner: string, token: number, ttlMs: number, now: Date, uptimeMs?: number): boolean;
  release(owner: string, token: number): void;
}
