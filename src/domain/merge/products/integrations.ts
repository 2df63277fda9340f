/** Integrations: a product, what it integrates with, in which role and by way of what. */
import type { ApprovalRow, IntegrationRow, PrerequisiteRow, WarningCode } from '../../model.ts';
import type { Leading } from '../../status/leading-approval.ts';
import { lifecycleWarnings } from '../../status/lifecycle.ts';
import { type StatusOn, statusOn } from '../../status/status-on.ts';
import { compareText, normaliseName } from '../../text/names.ts';
import { interfaceVersionKey } from '../../text/versions.ts';
import { type Context, groupSorted, type Item, refsOf } from '../context.ts';
import type { Place, ResolvedTargets } from '../targets/target-resolution.ts';
import { approvalOf } from './approvals.ts';
import type { MergedProduct } from './products.ts';

type IntegrationItem = Item<'integration'>;

/** An integration's row, and what it was made of. */
export interface MergedIntegration extends Pick<Leading, 'lead' | 'disagreements'> {
  readonly row: IntegrationRow;
  /** Each claim with the approval that it states. */
  readonly approved: readonly { readonly approval: ApprovalRow; readonly item: IntegrationItem }[];
  /** What its interface requires, and is known not to be in place. */
  readonly unmet: readonly PrerequisiteRow[];
}

/**
 * Integrations in the order of their products, then target, interface, role and via. `inactiveVendors` are ids of
 * vendors that Enhetsregisteret has deleted, or has as bankrupt or being wound up.
 */
export function mergeIntegrations(
  context: Context,
  targets: ResolvedTargets,
  products: readonly MergedProduct[],
  inactiveVendors: ReadonlySet<string>,
): MergedIntegration[] {
  return products.flatMap((product) => {
    const isInactive = product.row.vendor !== null && inactiveVendors.has(product.row.vendor);
    const placed = product.items.flatMap((item) => {
      const place = targets.placeOf(item);
      return place === null ? [] : [keyed(item, place)];
    });
    return groupSorted(placed, ({ key }) => key).flatMap(([key, [first, ...more]]) =>
      first === undefined
        ? []
        : [integrationOf(context, targets, { product, key, isInactive }, [first, ...more])],
    );
  });
}

/** A claim with its target, and the key of its integration within the product. */
function keyed(item: IntegrationItem, place: Place) {
  const role = item.fields.role?.value ?? null;
  const via = viaOf(item);
  const version = item.fields.interfaceVersion?.value ?? null;
  const parts = [place.target, place.interface ?? '', role ?? '', via === null ? '' : normaliseName(via)];
  const earlier = parts.join('|');
  const key = version === null ? earlier : `${earlier}|${interfaceVersionKey(version)}`;
  return { item, key, earlier, place, role, via, version };
}
type Keyed = ReturnType<typeof keyed>;

function integrationOf(
  context: Context,
  targets: ResolvedTargets,
  { product, key, isInactive }: { product: MergedProduct; key: string; isInactive: boolean },
  group: readonly [Keyed, ...Keyed[]],
): MergedIntegration {
  const [{ place, role, earlier }] = group;
  const { id } = context.ids.assign('integration', [`${product.row.id}|${key}`], {
    former: product.former.map((one) => `${one}|${key}`),
    // Before versions of interfaces were read, all of them were one.
    ...(earlier === key ? {} : { hints: [`${product.row.id}|${earlier}`] }),
  });
  const approved = group.map(({ item }) => ({ approval: approvalOf(context, item), item }));
  const settled = statusOf(context, targets, place, approved, isInactive);
  const row: IntegrationRow = {
    id,
    product: product.row.id,
    target: place.target,
    interface: place.interface,
    interfaceVersion: group.flatMap(({ version }) => version ?? []).sort()[0] ?? null,
    role,
    via: group.flatMap(({ via }) => via ?? []).sort()[0] ?? null,
    status: settled.status,
    approvals: settled.approvals.toSorted(
      (left, right) => compareText(left.source, right.source) || compareText(left.id, right.id),
    ),
    contradicted: settled.contradicted,
    changedAt: null,
    claims: refsOf(group.map(({ item }) => item)),
  };
  return { row, approved, lead: settled.lead, disagreements: settled.disagreements, unmet: [] };
}

/** The second system of a verified combination with its version, as the source writes them. */
function viaOf({ fields }: IntegrationItem): string | null {
  const text = [fields.via?.value.trim(), fields.viaVersion?.value.trim()].filter((part) => part).join(' ');
  return text === '' ? null : text;
}

function statusOf(
  context: Context,
  { targets, interfaces }: ResolvedTargets,
  place: Place,
  approved: MergedIntegration['approved'],
  vendorIsInactive: boolean,
): StatusOn {
  const [first, ...others] = approved.map(({ approval }) => approval);
  if (first === undefined) throw new Error('An integration rests on at least one claim.');
  const stages = [
    targets.get(place.target)?.lifecycle.stage ?? 'UNKNOWN',
    place.interface === null ? 'UNKNOWN' : (interfaces.get(place.interface)?.lifecycle.stage ?? 'UNKNOWN'),
  ] as const;
  const warnings: WarningCode[] = [...lifecycleWarnings(stages)];
  if (vendorIsInactive) warnings.push('VENDOR_DEREGISTERED');
  return statusOn([first, ...others], context.asOf, warnings);
}
