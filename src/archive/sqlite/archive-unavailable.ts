export type ArchiveTrouble =
  | 'FULL'
  | 'CORRUPT'
  | 'BUSY'
  | 'READ_ONLY'
  | 'CANNOT_OPEN'
  | 'IO'
  | 'TOO_NEW'
  | 'TOO_OLD'
  | 'CLOSED'
  | 'EXISTS'
  | 'IN_USE';

const words: Readonly<Record<ArchiveTrouble, string>> = {
  FULL: 'The disk that holds the archive is full. Nothing was changed; free some space and try again.',
  CORRUPT: 'The archive is damaged, or it is not an archive. Restore it from a backup.',
  BUSY: 'Another process has held the archive for too long. Nothing was changed; try again.',
  READ_ONLY: 'The archive may not be written to. Check the permissions of its file and folder.',
  CANNOT_OPEN: 'The archive cannot be opened. Check that its folder exists and may be written to.',
  IO: 'The disk that holds the archive does not read or write as it should. Nothing was changed.',
  TOO_NEW: 'The archive was written by a newer version of the hub. Start that version, or an older archive.',
  TOO_OLD:
    'The archive was written by an earlier version of the hub. Harvest once, and it is brought up to date.',
  CLOSED: 'The archive is closed.',
  EXISTS: 'There is something in that place already. Nothing was changed.',
  IN_USE: 'A hub has the archive open. Stop it first; nothing was changed.',
};

/**
 * Thrown by the archive when its file cannot serve. Whatever was being written is undone as a whole. `code` is
 * stable; the message is for people and names no path.
 */
export class ArchiveUnavailable extends Error {
  override readonly name = 'ArchiveUnavailable';
  readonly code: ArchiveTrouble;

  constructor(code: ArchiveTrouble, detail?: string, options?: ErrorOptions) {
    super(detail ? `${words[code]} (${detail})` : words[code], options);
    this.code = code;
  }
}

/** Primary result codes of SQLite that speak of the file, not of a bug: https://sqlite.org/rescode.html */
const troubleOf: Readonly<Record<number, ArchiveTrouble>> = {
  5: 'BUSY',
  6: 'BUSY',
  8: 'READ_ONLY',
  10: 'IO',
  11: 'CORRUPT',
  13: 'FULL',
  14: 'CANNOT_OPEN',
  26: 'CORRUPT',
};

/** The error that callers shall see: trouble with the file in plain words; anything else, a bug, as it is. */
export function toArchiveError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ERR_INVALID_STATE')
    return new ArchiveUnavailable('CLOSED', undefined, { cause: error });
  if (error.code !== 'ERR_SQLITE_ERROR' || !('errcode' in error) || typeof error.errcode !== 'number') {
    return error;
  }
  const trouble = troubleOf[error.errcode & 0xff];
  return trouble ? new ArchiveUnavailable(trouble, undefined, { cause: error }) : error;
}
