/** Ids of records that are no part of a snapshot. They are made of the record's own name, so they are permanent as well. */
const prefixes = {
  Snapshot: 'snp',
  Run: 'run',
  Document: 'doc',
  Finding: 'fnd',
  FrameworkVersion: 'fwv',
  ChangeEvent: 'chg',
  RunDocument: 'rdc',
  DraftFinding: 'dfn',
  IdResolution: 'res',
} as const;

/** Types whose ids are made here; all other ids are minted by the merge. */
export type RecordType = keyof typeof prefixes;

/** The opaque id of a record. A finding's name is its source and its id, because findings are kept by source. */
export function recordId(type: RecordType, ...name: readonly string[]): string {
  return `${prefixes[type]}_${Buffer.from(JSON.stringify(name)).toString('base64url')}`;
}

/** Type and name of a record; null for any other text. */
export function readRecordId(id: string): { readonly type: RecordType; readonly name: string[] } | null {
  const type = (Object.keys(prefixes) as RecordType[]).find((key) => id.startsWith(`${prefixes[key]}_`));
  if (!type) return null;
  try {
    const name: unknown = JSON.parse(Buffer.from(id.slice(4), 'base64url').toString());
    const isName = Array.isArray(name) && name.every((part) => typeof part === 'string');
    return isName ? { type, name } : null;
  } catch {
    return null;
  }
}
