/** Integrations: a product, what it integrates with, in which role and by way of what. */

import { inThree } from '../bilingual.ts';
import { describe } from '../findings/messages/describe.ts';
import { attributed, joined, valueName } from '../findings/messages/phrases.ts';
import type { ApprovalRow, IntegrationRow, WarningCode } from '../model.ts';
import { lifecycleWarnings } from '../status/lifecycle.ts';
import { statusOn } from '../status/status-on.ts';
import { compareText, normaliseName } from '../text/names.ts';
import { interfaceVersionKey } from '../text/versions.ts';
import { approvalOf } from './approvals.ts';
import { type Context, groupSorted, type Item, refsOf } from './context.ts';
import type { Places } from './places.ts';
import type { MergedProduct } from './products.ts';
import { type ContradictedField, type Leading, saying, statusRule } from './status.ts';

type IntegrationItem = Item<'integration'>;
interface Approved {
  readonly approval: ApprovalRow;
  readonly item: IntegrationItem;
}

/**
 * Integrations in the order of their products, then target, interface, role and via. `inactiveVendors` are ids of
 * vendors that Enhetsregisteret has deleted, or has as bankrupt or being wound up.
 */
export function mergeIntegrations(
  context: Context,
  places: Places,
  products: readonly MergedProduct[],
  inactiveVendors: ReadonlySet<string>,
): IntegrationRow[] {
  return products.flatMap((product) => {
    const isInactive = product.row.vendor !== null && inactiveVendors.has(product.row.vendor);
    const placed = product.items.flatMap((item) => {
      const place = places.resolve(item);
      if (place === null) {
        tellNoTarget(context, item);
        return [];
      }
      const role = item.fields.role?.value ?? null;
      const via = viaOf(item);
      const version = item.fields.interfaceVersion?.value ?? null;
      const earlier = [
        place.target,
        place.interface ?? '',
        role ?? '',
        via === null ? '' : normaliseName(via),
      ].join('|');
      const key = version === null ? earlier : `${earlier}|${interfaceVersionKey(version)}`;
      return [{ item, key, earlier, place, role, via, version }];
    });
    return groupSorted(placed, ({ key }) => key).flatMap(([key, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const { id } = context.ids.assign('integration', [`${product.row.id}|${key}`], {
        former: product.former.map((earlier) => `${earlier}|${key}`),
        // Before versions of interfaces were read, all of them were one.
        ...(first.earlier === key ? {} : { hints: [`${product.row.id}|${first.earlier}`] }),
      });
      const items = group.map(({ item }) => item);
      const vias = group.flatMap(({ via }) => via ?? []).sort();
      const head = {
        id,
        product: product.row.id,
        target: first.place.target,
        interface: first.place.interface,
        interfaceVersion: group.flatMap(({ version }) => version ?? []).sort()[0] ?? null,
        role: first.role,
        via: vias[0] ?? null,
      };
      const status = statusOf(context, places, first.place, items, isInactive);
      return [{ ...head, ...status, claims: refsOf(items) }];
    });
  });
}

/** The second system of a verified combination with its version, as the source writes them. */
function viaOf({ fields }: IntegrationItem): string | null {
  const text = [fields.via?.value.trim(), fields.viaVersion?.value.trim()].filter((part) => part).join(' ');
  return text === '' ? null : text;
}

function statusOf(
  context: Context,
  places: Places,
  place: { readonly target: string; readonly interface: string | null },
  items: readonly IntegrationItem[],
  vendorIsInactive: boolean,
): Pick<IntegrationRow, 'status' | 'approvals' | 'contradicted'> {
  const approved = items.map((item): Approved => ({ approval: approvalOf(context, item), item }));
  const [first, ...others] = approved.map(({ approval }) => approval);
  if (first === undefined) throw new Error('An integration rests on at least one claim.');
  const stages = [
    places.target(place.target)?.lifecycle.stage ?? 'UNKNOWN',
    place.interface === null ? 'UNKNOWN' : (places.interface(place.interface)?.lifecycle.stage ?? 'UNKNOWN'),
  ] as const;
  const warnings: WarningCode[] = [...lifecycleWarnings(stages)];
  if (vendorIsInactive) warnings.push('VENDOR_DEREGISTERED');
  const settled = statusOn([first, ...others], context.asOf, warnings);
  tellContradictions(context, approved, settled);
  return {
    status: settled.status,
    approvals: settled.approvals.toSorted(
      (left, right) => compareText(left.source, right.source) || compareText(left.id, right.id),
    ),
    contradicted: settled.contradicted,
  };
}

function tellContradictions(
  context: Context,
  approved: readonly Approved[],
  { lead, disagreements }: Leading,
): void {
  const items = new Map(approved.map(({ approval, item }) => [approval.id, item]));
  for (const { field, approvals } of disagreements) {
    for (const approval of approvals) {
      const item = items.get(approval.id);
      const own = wordsOf(approval, field);
      if (item === undefined || own === null) continue;
      const others = approvals
        .filter((other) => saying(other, field) !== saying(approval, field))
        .flatMap((other) => {
          const words = wordsOf(other, field);
          return words === null ? [] : [attributed(inThree(context.titleOf(other.source)), valueName(words))];
        });
      if (others.length === 0) continue;
      const sorted = others.toSorted((a, b) => compareText(a.nb, b.nb));
      context.tell(item, {
        ...describe('CONTRADICTION.status', {
          others: joined(sorted, '; '),
          shown: valueName(wordsOf(lead, field) ?? ''),
          rule: statusRule,
        }),
        severity: 'WARNING',
        field,
        found: own,
      });
    }
  }
}

/** What an approval says of a field, in the publisher's words where there are any; null: nothing. */
function wordsOf(approval: ApprovalRow, field: ContradictedField): string | null {
  if (field === 'validUntil') return approval.validUntil;
  if (field === 'inUse')
    return approval.inUse === null ? null : (approval.statusText ?? String(approval.inUse));
  const said = field === 'standing' ? approval.stated : approval.process;
  const value = said === 'NOT_STATED' ? approval.process : said;
  return value === 'NOT_STATED' ? null : (approval.statusText ?? value);
}

function tellNoTarget(context: Context, item: IntegrationItem): void {
  context.tell(item, {
    ...describe('INTEGRATION_WITHOUT_TARGET', {}),
    severity: 'WARNING',
    field: 'target',
  });
}
