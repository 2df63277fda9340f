/** Which versions of a product an approval speaks of. `from` and `to` are null where the words do not name them. */
export interface VersionScope {
  readonly kind: 'UNSPECIFIED' | 'EXACT' | 'RANGE' | 'AND_LATER';
  readonly from: string | null;
  readonly to: string | null;
  readonly verbatim: string | null;
}

const one = /^(?:versjon|v\.?)?\s*(\d[\w.]*)$/i;
const later =
  /^(?:versjon|v\.?)?\s*(\d[\w.]*?)\s*(?:\+|(?:og|eller)\s+(?:nyere|høgare|høyere|senere|seinare))$/i;
const range = /^(?:versjon|v\.?)?\s*(\d[\w.]*)\s*(?:[–—]|\s-\s|til)\s*(?:v\.?)?\s*(\d[\w.]*)$/i;

/** Reads the version that a source states. Words that it does not know stay UNSPECIFIED, and are given verbatim. */
export function versionScope(verbatim: string | null): VersionScope {
  const text = verbatim?.trim() ?? '';
  const [, exact] = one.exec(text) ?? [];
  if (exact !== undefined) return { kind: 'EXACT', from: exact, to: exact, verbatim };
  const [, least] = later.exec(text) ?? [];
  if (least !== undefined) return { kind: 'AND_LATER', from: least, to: null, verbatim };
  const [, from, to] = range.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return { kind: 'RANGE', from, to, verbatim };
  return { kind: 'UNSPECIFIED', from: null, to: null, verbatim };
}
