/** Calls between two threads, both ways: birpc, with errors that keep their names, since classes do not cross threads. */
import { type BirpcReturn, createBirpc } from 'birpc';
import { type ArchiveTrouble, ArchiveUnavailable } from '../../archive/sqlite/archive-unavailable.ts';
import { SnapshotsBusy } from '../../catalogue/moment/past-snapshots.ts';
import { ReaderFailed } from '../../harvest/source/source-reader.ts';
import { LeaseLost, StoreForeign, StoreUnavailable } from '../../ports/serving-store.ts';

/** Either end: a thread, or the port to whoever started it. */
interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  off(event: 'message', listener: (message: unknown) => void): unknown;
}

/** The functions of the other side; each waits as long as it takes. `$close(error)` rejects those under way. */
export type Calls<Remote extends object, Local extends object> = BirpcReturn<Remote, Local>;

/** Offers functions to the other side of the port, and gives those that it offers. */
export function callsThrough<Remote extends object, Local extends object>(
  port: Port,
  local: Local,
): Calls<Remote, Local> {
  return createBirpc<Remote, Local>(local, {
    post: (message) => port.postMessage(message),
    on: (listener) => void port.on('message', listener),
    off: (listener) => void port.off('message', listener),
    bind: 'functions',
    timeout: -1,
    serialize: (message) => (message.e instanceof Error ? { ...message, e: toPlain(message.e) } : message),
    deserialize: (message) => (message.e ? { ...message, e: toError(message.e) } : message),
  });
}

interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly code: unknown;
}

function toPlain(error: Error): PlainError {
  const { name, message, stack = '' } = error;
  return { name, message, stack, code: 'code' in error ? error.code : null };
}

/** The errors that a harvest knows what to do with; others are bugs, with the stack of the thread. */
function toError({ name, message, stack, code }: PlainError): Error {
  if (name === 'ArchiveUnavailable') return new ArchiveUnavailable(code as ArchiveTrouble);
  if (name === 'ReaderFailed') return new ReaderFailed(code as ReaderFailed['code'], message);
  if (name === 'LeaseLost') return new LeaseLost(message);
  if (name === 'StoreUnavailable') return new StoreUnavailable(message);
  if (name === 'SnapshotsBusy') return new SnapshotsBusy(message);
  if (name === 'StoreForeign') return new StoreForeign(message);
  const error = new Error(message);
  error.name = name;
  error.stack = stack;
  return error;
}
