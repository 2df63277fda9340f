/** Codes of the system in words; others are given as they are. */
const words: Readonly<Record<string, string>> = {
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  ENOENT: 'it does not exist',
  ENOTDIR: 'part of the path is a file',
  EISDIR: 'it is a folder',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EIO: 'the disk does not read or write as it should',
  ENAMETOOLONG: 'the path is too long',
  ELOOP: 'the path leads in a circle',
  EMFILE: 'too many files are open',
};

/** Why something failed, in words: of an error of the system never its raw text. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (!/^E[A-Z0-9]+$/.test(code) || error.name === 'ArchiveUnavailable') return error.message;
  return words[code] ?? code;
}
