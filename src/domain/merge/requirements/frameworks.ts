/** Standards and frameworks of advice, with what they require of whom. */
import type { FrameworkRow, RequirementRow } from '../../model.ts';
import { compareNames, compareText, keyOf } from '../../text/names.ts';
import type { BindingLevel } from '../../vocabulary.ts';
import { type Context, firstOf, groupSorted, type Item, refsOf } from '../context.ts';
import { mergeDuties } from './duties.ts';

/** Standards by title, frameworks of advice by publisher and name, and those that the editors describe. */
export function mergeFrameworks(context: Context): FrameworkRow[] {
  const standards = groupSorted(context.items.standard, ({ fields }) => {
    const title = fields.standard?.value ?? fields.identifier?.value;
    return title === undefined ? null : keyOf(title);
  }).map(([key, items]) => standardRow(context, key, items));
  const guidance = groupSorted(context.items.framework, ({ fields, source }) =>
    keyOf(`${source.publisher} ${fields.framework?.value ?? source.key}`),
  ).map(([key, items]) => guidanceRow(context, key, items));
  const described = mergeDuties(context);
  const isListed = new Set(guidance.map(({ title }) => keyOf(title)));
  return [
    ...standards,
    ...guidance.map((row) => withDescription(row, described)),
    ...described.filter(({ title }) => !isListed.has(keyOf(title))),
  ].sort((left, right) => compareNames(left.title, right.title) || compareText(left.id, right.id));
}

/** A list of advice that the editors describe as well is one framework: its items, and whom they are for. */
function withDescription(row: FrameworkRow, described: readonly FrameworkRow[]): FrameworkRow {
  const same = described.find(({ title }) => keyOf(title) === keyOf(row.title));
  if (same === undefined) return row;
  const { titleNn = null, titleEn = null, publisherName = null, validFrom = null, lifecycle } = same;
  const { isApprovalScheme = false, inferred = [], key, kind, version } = same;
  const requirements = same.requirements.map((one) => ({ ...one, framework: row.id }));
  return {
    ...row,
    ...{
      key,
      kind,
      version,
      titleNn,
      titleEn,
      publisherName,
      lifecycle,
      validFrom,
      isApprovalScheme,
      inferred,
    },
    url: row.url ?? same.url,
    requirements: [...row.requirements, ...requirements],
    claims: [...row.claims, ...same.claims],
  };
}

function standardRow(context: Context, key: string, items: readonly Item<'standard'>[]): FrameworkRow {
  const { id } = context.ids.assign('framework', [`standard|${key}`]);
  const title =
    firstOf(items, ({ fields }) => fields.standard) ??
    firstOf(items, ({ fields }) => fields.identifier) ??
    key;
  return {
    id,
    key,
    title,
    kind: 'STANDARD',
    publisher: items[0]?.source.publisher ?? '',
    identifier: firstOf(items, ({ fields }) => fields.identifier),
    version: null,
    lifecycle: {
      stage: firstOf(items, ({ fields }) => fields.lifecycle) ?? 'UNKNOWN',
      since: null,
      endsText: null,
    },
    changedOn: latest(items.map(({ fields }) => fields.changedOn?.value)),
    publishedOn: firstOf(items, ({ fields }) => fields.publishedOn),
    theme: firstOf(items, ({ fields }) => fields.theme),
    legalBasis: firstOf(items, ({ fields }) => fields.legalBasis),
    note: firstOf(items, ({ fields }) => fields.note),
    url: firstOf(items, ({ fields }) => fields.url),
    requirements: obligations(context, id, key, title, items),
    claims: refsOf(items),
  };
}

function latest(dates: readonly (string | undefined)[]): string | null {
  return (
    dates
      .flatMap((date) => date ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** One requirement for each organisation type and direction that the source gives a level for. */
function obligations(
  context: Context,
  framework: string,
  key: string,
  title: string,
  items: readonly Item<'standard'>[],
): RequirementRow[] {
  const levelled = items.filter(({ fields }) => fields.level !== undefined);
  return groupSorted(levelled, ({ fields }) =>
    [key, keyOf(fields.organisationType?.value ?? '-'), fields.direction?.value ?? '-'].join('/'),
  ).map(([requirementKey, group]) => ({
    id: context.ids.assign('requirement', [requirementKey]).id,
    key: requirementKey,
    framework,
    title,
    text: null,
    area: firstOf(group, ({ fields }) => fields.theme),
    level: levelsStated(group)[0] ?? null,
    organisationType: firstOf(group, ({ fields }) => fields.organisationType),
    direction: firstOf(group, ({ fields }) => fields.direction),
    legalBasis: firstOf(group, ({ fields }) => fields.legalBasis),
    note: firstOf(group, ({ fields }) => fields.note),
    claims: refsOf(group),
  }));
}

const strongestFirst: readonly BindingLevel[] = ['MUST', 'SHOULD', 'MAY', 'PLANNED'];

/** The levels that claims state, the strongest first. */
export function levelsStated(items: readonly (Item<'standard'> | Item<'framework'>)[]): BindingLevel[] {
  const stated = new Set(items.flatMap(({ fields }) => fields.level?.value ?? []));
  return strongestFirst.filter((level) => stated.has(level));
}

/** A framework of advice or requirements. Items have a level only where the list says one: of advice each buyer judges for itself. */
function guidanceRow(context: Context, key: string, items: readonly Item<'framework'>[]): FrameworkRow {
  const { id } = context.ids.assign('framework', [`guidance|${key}`]);
  const itemKey = ({ fields }: Item<'framework'>) => {
    if (fields.number) return [key, keyOf(fields.number.value)].join('/');
    const title = fields.title?.value ?? fields.text?.value;
    return title === undefined ? null : [key, keyOf(fields.area?.value ?? '-'), keyOf(title)].join('/');
  };
  return {
    id,
    key,
    title: firstOf(items, ({ fields }) => fields.framework) ?? items[0]?.source.title.nb ?? key,
    kind: 'PROCUREMENT_GUIDANCE',
    publisher: items[0]?.source.publisher ?? '',
    identifier: null,
    version: null,
    lifecycle: { stage: 'UNKNOWN', since: null, endsText: null },
    changedOn: null,
    publishedOn: null,
    theme: null,
    url: items[0]?.source.url ?? null,
    requirements: groupSorted(items, itemKey).map(([requirementKey, group]) => ({
      id: context.ids.assign('requirement', [requirementKey]).id,
      key: requirementKey,
      framework: id,
      title:
        firstOf(group, ({ fields }) => fields.title) ?? firstOf(group, ({ fields }) => fields.text) ?? '',
      text: firstOf(group, ({ fields }) => fields.text),
      area: firstOf(group, ({ fields }) => fields.area),
      level: levelsStated(group)[0] ?? null,
      organisationType: null,
      direction: null,
      note: firstOf(group, ({ fields }) => fields.note),
      number: firstOf(group, ({ fields }) => fields.number),
      factSheets: firstOf(group, ({ fields }) => fields.factSheets) ?? [],
      claims: refsOf(group),
    })),
    claims: refsOf(items),
  };
}
