/** Frameworks as the editors describe them, with whom each of their requirements binds. */
import type { FrameworkRow, FrameworkVersionRow, RequirementRow } from '../../model.ts';
import { compareText } from '../../text/names.ts';
import { type Context, firstOf, groupSorted, type Item, refsOf } from '../context.ts';

/** The described frameworks by key, each with its requirements in the order of their keys. */
export function mergeDuties(context: Context): FrameworkRow[] {
  const obligations = Map.groupBy(
    context.items.obligation.filter(({ fields }) => fields.framework !== undefined),
    ({ fields }) => fields.framework?.value ?? '',
  );
  /** Further words about an obligation name it by its key alone. */
  const restated = Map.groupBy(
    context.items.obligation.filter(({ fields }) => fields.framework === undefined),
    ({ fields }) => fields.key?.value ?? '',
  );
  const isVersion = ({ fields }: Item<'frameworkEntry'>) => fields.versionOf !== undefined;
  const versions = Map.groupBy(
    context.items.frameworkEntry.filter(isVersion),
    ({ fields }) => fields.versionOf?.value ?? '',
  );
  const entries = context.items.frameworkEntry.filter((item) => !isVersion(item));
  return groupSorted(entries, ({ fields }) => fields.key?.value ?? null).map(([key, items]): FrameworkRow => {
    const ofKey = versions.get(key) ?? [];
    const { id } = context.ids.assign('framework', [`entry|${key}`]);
    return {
      id,
      key,
      title: firstOf(items, ({ fields }) => fields.title) ?? key,
      titleNn: firstOf(items, ({ fields }) => fields.titleNn),
      titleEn: firstOf(items, ({ fields }) => fields.titleEn),
      kind: firstOf(items, ({ fields }) => fields.kind) ?? 'SPECIFICATION',
      publisher: null,
      publisherName: firstOf(items, ({ fields }) => fields.publisherName),
      identifier: null,
      version: firstOf(items, ({ fields }) => fields.version),
      lifecycle: {
        stage: firstOf(items, ({ fields }) => fields.lifecycle) ?? 'UNKNOWN',
        since: null,
        endsText: null,
      },
      validFrom: firstOf(items, ({ fields }) => fields.validFrom),
      isApprovalScheme: firstOf(items, ({ fields }) => fields.isApprovalScheme) ?? false,
      inferred: firstOf(items, ({ fields }) => fields.inferred) ?? [],
      changedOn: null,
      publishedOn: null,
      theme: null,
      legalBasis: firstOf(items, ({ fields }) => fields.legalBasis),
      note: null,
      url: firstOf(items, ({ fields }) => fields.url),
      requirements: groupSorted(obligations.get(key) ?? [], ({ fields }) => fields.key?.value ?? null).map(
        ([of, rows]) => requirementRow(context, id, of, rows, restated.get(of) ?? []),
      ),
      ...(ofKey.length > 0 && { versions: versionRows(ofKey) }),
      claims: refsOf([...items, ...ofKey]),
    };
  });
}

/** Versions that have a life of their own, by their keys. */
const versionRows = (items: readonly Item<'frameworkEntry'>[]): FrameworkVersionRow[] =>
  groupSorted(items, ({ fields }) => fields.key?.value ?? null).map(([key, group]) => ({
    version: firstOf(group, ({ fields }) => fields.version) ?? key,
    lifecycle: {
      stage: firstOf(group, ({ fields }) => fields.lifecycle) ?? 'UNKNOWN',
      since: null,
      endsText: firstOf(group, ({ fields }) => fields.endsText),
    },
    validFrom: firstOf(group, ({ fields }) => fields.validFrom),
    inferred: firstOf(group, ({ fields }) => fields.inferred) ?? [],
  }));

function requirementRow(
  context: Context,
  framework: string,
  key: string,
  items: readonly Item<'obligation'>[],
  restated: readonly Item<'obligation'>[],
): RequirementRow {
  type Fields = Item<'obligation'>['fields'];
  const list = <T>(pick: (fields: Fields) => { readonly value: readonly T[] } | undefined): readonly T[] =>
    firstOf(items, ({ fields }) => pick(fields)) ?? [];
  const legalAct = firstOf(items, ({ fields }) => fields.legalAct);
  const bindsVia = firstOf(items, ({ fields }) => fields.bindsVia);
  const isLaw = bindsVia === 'LAW' || bindsVia === 'REGULATION';
  const section = firstOf(items, ({ fields }) => fields.legalSection);
  return {
    id: context.ids.assign('requirement', [`obligation|${key}`]).id,
    key,
    framework,
    title: firstOf(items, ({ fields }) => fields.title) ?? key,
    text: firstOf(items, ({ fields }) => fields.text),
    area: null,
    level: firstOf(items, ({ fields }) => fields.level),
    organisationType: null,
    direction: null,
    // Advice or a contract may be about an act; it does not bind by it.
    legalBasis: legalAct === null || !isLaw ? null : [legalAct, section].filter(Boolean).join(' '),
    note: null,
    duty: {
      titleNn: firstOf(items, ({ fields }) => fields.titleNn),
      titleEn: firstOf(items, ({ fields }) => fields.titleEn),
      textEn: firstOf(items, ({ fields }) => fields.textEn),
      actors: list((fields) => fields.actors),
      careSettings: list((fields) => fields.careSettings),
      categories: list((fields) => fields.categories),
      bindsVia,
      legalReference:
        legalAct === null
          ? null
          : { title: legalAct, section, url: firstOf(items, ({ fields }) => fields.legalUrl) },
      validFrom: firstOf(items, ({ fields }) => fields.validFrom),
      validUntil: firstOf(items, ({ fields }) => fields.validUntil),
      eeaState: firstOf(items, ({ fields }) => fields.eeaState),
      shownBy: list((fields) => fields.shownBy),
      shownAt: list((fields) => fields.shownAt),
      interfaceVersions: list((fields) => fields.interfaceVersions),
      requires: [...list((fields) => fields.requires)].sort(compareText),
      exemptions: list((fields) => fields.exemptions),
      inferred: list((fields) => fields.inferred),
    },
    claims: refsOf([...items, ...restated]),
  };
}
