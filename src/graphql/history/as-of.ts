import type { Catalogue } from '../../catalogue/catalogue.ts';
import { readVersion, versionAtDay } from '../../domain/history/snapshot-version.ts';
import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import type { AsOf } from '../generated/schema-types.ts';
import { readRecordId, recordId } from '../record-ids.ts';
import { asMoment } from './moment-ids.ts';
import { snapshotAt } from './snapshot-at.ts';

/**
 * The catalogue that the moment asks for. Throws SNAPSHOT_EXPIRED with the oldest snapshot that can be had,
 * SNAPSHOT_NOT_FOUND for an id that never was one, BAD_USER_INPUT for a moment that cannot be, and for a second one in a
 * request. `isWhole`: it is the one that the request as a whole is asked in, and counts beside.
 */
export async function catalogueAt(
  context: Context,
  at: AsOf | null | undefined,
  isWhole = false,
): Promise<Catalogue> {
  const { catalogue, now } = context;
  const { snapshot = null, knownAt = null, validAt = null } = at ?? {};
  if (snapshot !== null && knownAt !== null)
    throw clientError('BAD_USER_INPUT', 'Give either snapshot or knownAt: both say what was known.');
  if (knownAt !== null && Date.parse(knownAt) > now.getTime())
    throw clientError('BAD_USER_INPUT', 'knownAt is in the future: nobody knows yet what will be known.');
  if (validAt !== null && !/^\d{4}-\d{2}-\d{2}$/u.test(validAt))
    throw clientError('BAD_USER_INPUT', 'validAt must be a whole day, such as 2025-10-01.');
  const named = snapshot === null ? null : versionOf(snapshot);
  const version =
    named ?? (knownAt === null ? catalogue.snapshot.version : await versionKnownAt(context, knownAt));
  const name = versionAtDay(readVersion(version).base, validAt ?? readVersion(version).day);
  // Who names the moment gets that moment, also when another one is served by the time that the answer is read again.
  if (name === catalogue.snapshot.version)
    return snapshot === null && knownAt === null ? catalogue : asMoment(context, catalogue);
  if (!isWhole) countMoment(context, name);
  return (await snapshotAt(context, name)) ?? gone(context, readVersion(version).base);
}

/** What `catalogue(at:)` costs; an id that names a moment costs it too. */
const MOMENT_COST = 2_000;

/** The catalogue of the moment that an id names; null where it cannot be had any more, or never was. Throws as `catalogueAt` does. */
export async function catalogueOfId(context: Context, moment: string): Promise<Catalogue | null> {
  const { served, catalogue, turn } = context;
  for (const known of [catalogue, served])
    if (known.snapshot.version === moment) return asMoment(context, known);
  const { day } = readVersion(moment);
  if (day !== null && new Date(day).toJSON()?.startsWith(day) !== true) return null;
  if (context.moment === undefined) turn?.spend(MOMENT_COST);
  countMoment(context, moment);
  return snapshotAt(context, moment);
}

/** Each moment may have to be opened, so a request has one. */
function countMoment(context: Context, name: string): void {
  context.moment ??= name;
  if (context.moment === name) return;
  throw clientError(
    'BAD_USER_INPUT',
    'A query may ask for one moment beside now. Ask for the others in queries of their own.',
  );
}

function versionOf(id: string): string {
  const record = readRecordId(id);
  const [version] = record?.type === 'Snapshot' ? record.name : [];
  if (version !== undefined) return version;
  throw clientError('SNAPSHOT_NOT_FOUND', 'There is no snapshot with this id.');
}

/** The snapshot that was current at the moment. */
async function versionKnownAt(context: Context, knownAt: string): Promise<string> {
  const { catalogue, load } = context;
  const moment = Date.parse(knownAt);
  const isBefore = ({ createdAt }: { readonly createdAt: string }) => Date.parse(createdAt) <= moment;
  if (isBefore(catalogue.snapshot)) return catalogue.snapshot.version;
  const snapshots = await load.snapshots();
  const found = snapshots.find(isBefore);
  if (found) return found.version;
  const oldest = snapshots.at(-1) ?? catalogue.snapshot;
  if (oldest.previous !== null) throw expired(oldest);
  throw clientError(
    'SNAPSHOT_NOT_FOUND',
    `The hub knew nothing then: its first snapshot is from ${oldest.createdAt}.`,
    {
      oldest: oldestOf(oldest),
    },
  );
}

/** Versions begin with the time they were made, so one that is older than all that are kept has been one. */
async function gone({ catalogue, load }: Context, version: string): Promise<never> {
  const oldest = (await load.snapshots()).at(-1) ?? catalogue.snapshot;
  if (/^\d{17}-[0-9a-f]{8}$/u.test(version) && version < oldest.version) throw expired(oldest);
  throw clientError('SNAPSHOT_NOT_FOUND', 'There is no snapshot with this id.');
}

function expired(oldest: Catalogue['snapshot']) {
  return clientError(
    'SNAPSHOT_EXPIRED',
    `The snapshot is no longer kept. The oldest that can be had is from ${oldest.createdAt}.`,
    { oldest: oldestOf(oldest) },
  );
}

const oldestOf = ({ version, createdAt }: Catalogue['snapshot']) => ({
  snapshot: recordId('Snapshot', version),
  createdAt,
});
