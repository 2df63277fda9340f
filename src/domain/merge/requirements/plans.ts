/** The regulation plan, the roadmap and the vendors' own declarations: what is said, with nothing added. */
import type { ActivityRow, MeasureRow, PlanElementRow, SelfDeclarationRow } from '../../model.ts';
import { type Context, firstOf, groupSorted, refsOf } from '../context.ts';
import type { MergedProduct } from '../products/products.ts';
import { compareActivities, compareMeasures, comparePlanElements } from './plan-order.ts';

/** Elements by service and layer. An element without a service or layer is left out. */
export function mergePlan(context: Context): PlanElementRow[] {
  return groupSorted(context.items.planElement, ({ source, claim }) => `${source.key}|${claim.key}`)
    .flatMap(([key, items]): PlanElementRow[] => {
      const service = firstOf(items, ({ fields }) => fields.service);
      const layer = firstOf(items, ({ fields }) => fields.layer);
      const title = firstOf(items, ({ fields }) => fields.title);
      if (service === null || layer === null || title === null) return [];
      return [
        {
          id: context.ids.assign('planElement', [key]).id,
          source: items[0]?.source.key ?? '',
          service,
          layer,
          elementType: firstOf(items, ({ fields }) => fields.elementType),
          title,
          alsoFor: firstOf(items, ({ fields }) => fields.alsoFor) ?? [],
          url: firstOf(items, ({ fields }) => fields.url),
          claims: refsOf(items),
        },
      ];
    })
    .sort(comparePlanElements);
}

/** Activities by sub-goal and measure. */
export function mergeRoadmap(context: Context): ActivityRow[] {
  return groupSorted(context.items.activity, ({ source, claim }) => `${source.key}|${claim.key}`)
    .map(([key, items]): ActivityRow => {
      const text = (field: 'subGoalCode' | 'subGoal' | 'measure' | 'owner' | 'userGroups') =>
        firstOf(items, ({ fields }) => fields[field]);
      return {
        id: context.ids.assign('activity', [key]).id,
        source: items[0]?.source.key ?? '',
        subGoalCode: text('subGoalCode'),
        subGoal: text('subGoal'),
        measure: text('measure'),
        title: firstOf(items, ({ fields }) => fields.activity) ?? '',
        owner: text('owner'),
        userGroups: text('userGroups'),
        startsOn: firstOf(items, ({ fields }) => fields.startsOn),
        endsOn: firstOf(items, ({ fields }) => fields.endsOn),
        phases: firstOf(items, ({ fields }) => fields.phases) ?? [],
        tentative: firstOf(items, ({ fields }) => fields.tentative) ?? false,
        claims: refsOf(items),
      };
    })
    .sort(compareActivities);
}

/** Measures of the portfolio by title. */
export function mergePortfolio(context: Context): MeasureRow[] {
  return groupSorted(context.items.measure, ({ source, claim }) => `${source.key}|${claim.key}`)
    .map(([key, items]): MeasureRow => {
      type Field =
        | 'owner'
        | 'segment'
        | 'goal'
        | 'status'
        | 'risk'
        | 'period'
        | 'quarter'
        | 'changedOn'
        | 'url';
      const text = (field: Field) => firstOf(items, ({ fields }) => fields[field]);
      return {
        id: context.ids.assign('measure', [key]).id,
        source: items[0]?.source.key ?? '',
        title: firstOf(items, ({ fields }) => fields.measure) ?? '',
        owner: text('owner'),
        segment: text('segment'),
        goal: text('goal'),
        status: text('status'),
        risk: text('risk'),
        period: text('period'),
        quarter: text('quarter'),
        changedOn: text('changedOn'),
        url: text('url'),
        claims: refsOf(items),
      };
    })
    .sort(compareMeasures);
}

/** One declaration for each source and product, in the order of the products. */
export function mergeDeclarations(
  context: Context,
  products: readonly MergedProduct[],
): SelfDeclarationRow[] {
  return products.flatMap(({ row, declarations }) =>
    groupSorted(declarations, ({ source }) => source.key).map(
      ([source, items]): SelfDeclarationRow => ({
        id: context.ids.assign('selfDeclaration', [`${source}|${row.id}`]).id,
        product: row.id,
        source,
        keywords: firstOf(items, ({ fields }) => fields.keywords) ?? [],
        updatedOn: firstOf(items, ({ fields }) => fields.updatedOn),
        sections: firstOf(items, ({ fields }) => fields.sections) ?? [],
        audited: firstOf(items, ({ fields }) => fields.audited),
        claims: refsOf(items),
      }),
    ),
  );
}
