/** Checklists as the editors keep them. */
import type { ProfileLineRow, ProfileRow } from '../../model.ts';
import { type Context, firstOf, groupSorted, type Item, refsOf } from '../context.ts';

/** The profiles by key, each with its lines in their order. */
export function mergeProfiles(context: Context): ProfileRow[] {
  const lines = Map.groupBy(context.items.profileLine, ({ fields }) => fields.profile?.value ?? '');
  return groupSorted(context.items.profile, ({ fields }) => fields.key?.value ?? null).map(
    ([key, items]): ProfileRow => {
      const title = firstOf(items, ({ fields }) => fields.title) ?? key;
      const nn = firstOf(items, ({ fields }) => fields.titleNn);
      const en = firstOf(items, ({ fields }) => fields.titleEn) ?? title;
      return {
        id: context.ids.assign('profile', [key]).id,
        key,
        version: firstOf(items, ({ fields }) => fields.version) ?? '',
        title: { nb: title, ...(nn !== null && { nn }), en },
        owner: firstOf(items, ({ fields }) => fields.owner) ?? '',
        actor: firstOf(items, ({ fields }) => fields.actor),
        categories: firstOf(items, ({ fields }) => fields.categories) ?? [],
        inferred: firstOf(items, ({ fields }) => fields.inferred) ?? [],
        lines: (lines.get(key) ?? []).flatMap(lineRow).sort((left, right) => left.line - right.line),
        claims: refsOf(items),
      };
    },
  );
}

/** A line without a number or a level is none. */
function lineRow({ fields, ref }: Item<'profileLine'>): ProfileLineRow[] {
  const { line, level } = fields;
  if (line === undefined || level === undefined) return [];
  return [
    {
      line: line.value,
      requirement: fields.requirement?.value ?? null,
      anyOf: fields.anyOf?.value ?? [],
      role: fields.role?.value ?? null,
      level: level.value,
      group: fields.group?.value ?? null,
      bothEnds: fields.bothEnds?.value ?? false,
      party: fields.party?.value ?? 'VENDOR',
      ...(fields.response && { response: fields.response.value }),
      inferred: fields.inferred?.value ?? [],
      claim: ref,
    },
  ];
}
