/** Rows that state different levels for one requirement. */
import { keyOfRef } from '../../merge/context.ts';
import type { MergeResult } from '../../merge/merge.ts';
import { levelsStated } from '../../merge/requirements/frameworks.ts';
import { describe } from '../messages/describe.ts';
import { joined, valueName } from '../messages/phrases.ts';
import { type Issue, issueOfRow } from './issue.ts';

/** Reports each row of a requirement whose rows disagree. */
export function contradictedLevels({ data, made: { items } }: MergeResult): Issue[] {
  const levelled = [...items.standard, ...items.framework];
  const byRef = new Map(levelled.map((item) => [keyOfRef(item.ref), item]));
  return data.frameworks.flatMap(({ requirements }) =>
    requirements.flatMap(({ claims }) => {
      const rows = claims.flatMap((ref) => byRef.get(keyOfRef(ref)) ?? []);
      const levels = levelsStated(rows);
      if (levels.length < 2) return [];
      return rows.map((item) =>
        issueOfRow(item, {
          ...describe('CONTRADICTION.level', { levels: joined(levels.map(valueName)) }),
          severity: 'WARNING',
          field: 'level',
          found: item.fields.level?.raw ?? null,
        }),
      );
    }),
  );
}
