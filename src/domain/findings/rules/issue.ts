/** A finding of a rule, about a row of a list or about the list as a whole. */
import type { Claim, ClaimKind } from '../../claims/claim.ts';
import { labelOf } from '../../claims/label.ts';
import type { Item } from '../../merge/context.ts';
import type { Finding } from '../../reading.ts';
import type { SourceDeclaration } from '../../source.ts';
import { type FindingParts, makeFinding } from '../finding.ts';

/** The finding, and the key of the source whose publisher should see it. */
export interface Issue {
  readonly source: string;
  readonly finding: Finding;
}

type Parts = Omit<FindingParts, 'source' | 'record' | 'recordKey' | 'locator'>;

/** An issue of a row. Its place is that of the field that it is about. */
export function issueOfRow({ source, claim, fields }: Item<ClaimKind>, parts: Parts): Issue {
  const sourced = (fields as Readonly<Record<string, { locator: Finding['locator'] } | undefined>>)[
    parts.field
  ];
  const about = { source: source.key, recordKey: claim.key, record: labelOf(claim as Claim) };
  return {
    source: source.key,
    finding: makeFinding({ ...parts, ...about, locator: sourced?.locator ?? null }),
  };
}

/** An issue of a whole list. */
export function issueOfList({ key, title }: SourceDeclaration, parts: Parts): Issue {
  const about = { source: key, recordKey: key, record: title.nb };
  return { source: key, finding: makeFinding({ ...parts, ...about, locator: null }) };
}
