/** Names of snapshots. A snapshot with its statuses as of another day has a name of its own, so that cursors keep to it. */

/** The name of a snapshot with its statuses as of a day, an ISO date; of the snapshot itself without a day. */
export const versionAtDay = (version: string, day: string | null) =>
  day === null ? version : `${version}@${day}`;

/** The snapshot that a name is of, and the day; null: the day it was made for. */
export function readVersion(name: string): { readonly base: string; readonly day: string | null } {
  const match = /^(.+)@(\d{4}-\d{2}-\d{2})$/u.exec(name);
  return { base: match?.[1] ?? name, day: match?.[2] ?? null };
}
