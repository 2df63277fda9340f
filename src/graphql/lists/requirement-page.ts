/** Which requirements a filter selects, and how many may be selected because the source does not say. */
import type { Catalogue, IntegrationFilter, Requirement } from '../../catalogue/catalogue.ts';
import { shownAt, versionsOf } from '../../catalogue/coverage/links.ts';
import { jurisdictionOf } from '../../domain/requirements/eea.ts';
import { careSettingsOf } from '../../domain/requirements/organisation-types.ts';
import { remembered } from '../../domain/text/remembered.ts';
import { interfaceVersionKey } from '../../domain/text/versions.ts';
import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import type { RequirementFilter } from '../generated/schema-types.ts';
import type { RequirementPage } from '../parents.ts';
import { isAny, says } from './filter-conditions.ts';
import { oneOf } from './filters.ts';
import { arrayPage, type PageArguments } from './pages.ts';
import { synonymsOf } from './synonyms.ts';

/** What the editors have translated of a requirement. */
function translations({ duty }: Requirement): (string | null)[] {
  return [duty?.titleNn ?? null, duty?.titleEn ?? null, duty?.textEn ?? null];
}

/** The page of requirements. */
export async function requirementPage(
  at: Catalogue,
  context: Context,
  { category, productCategory, ...asked }: RequirementFilter,
  args: PageArguments,
): Promise<RequirementPage> {
  if (asked.verifiedCategory != null && asked.hasVerifiedProduct == null)
    throw clientError(
      'BAD_USER_INPUT',
      'verifiedCategory says which products count in hasVerifiedProduct: give hasVerifiedProduct too, or use category for the kinds that are bound.',
    );
  const kinds = oneOf('category', category, 'productCategory', productCategory);
  const filter: RequirementFilter = { ...asked, ...(kinds != null && { category: kinds }) };
  const phrases = filter.text == null ? [null] : [filter.text, ...synonymsOf(filter.text)];
  let unstatedCount = 0;
  const page = await arrayPage(context, at, 'requirements', filter, args, (catalogue) => {
    const frameworkOf = new Map(catalogue.frameworks.map((one) => [one.id, one]));
    const fitting = catalogue.requirements.filter(
      (one) =>
        isAny(filter.frameworkKeys, frameworkOf.get(one.framework)?.key ?? null) &&
        isAny(filter.frameworkKind, frameworkOf.get(one.framework)?.kind ?? null) &&
        isAny(filter.keys, one.key) &&
        isAny(filter.area, one.area) &&
        phrases.some((phrase) => says(phrase, one.title, one.text, ...translations(one))),
    );
    const isVerified = verifiedIn(catalogue, filter);
    const all = fitting.map((one) => ({ one, fit: [...fits(one, filter), isVerified(one)] }));
    const binding = all.filter(({ fit }) => fit.every((each) => each === true));
    // What a source leaves unsaid may be any of what is asked for.
    unstatedCount = all.filter(({ fit }) => fit.every((each) => each !== false)).length - binding.length;
    return binding.map(({ one }) => one);
  });
  return { ...page, unstatedCount };
}

type Binding = Pick<Requirement, 'level' | 'organisationType' | 'direction' | 'duty'>;

/** How each condition on whom it binds fits; null: the source does not state what it asks of. */
function fits({ duty, ...one }: Binding, filter: RequirementFilter): (boolean | null)[] {
  const is = <T>(wanted: readonly T[] | null | undefined, value: T | null | undefined) =>
    wanted == null ? true : value == null ? null : wanted.includes(value);
  const has = <T>(wanted: readonly T[] | null | undefined, values: readonly T[] = []) =>
    wanted == null ? true : values.length === 0 ? null : values.some((value) => wanted.includes(value));
  return [
    is(filter.level, one.level),
    is(filter.organisationType, one.organisationType),
    is(filter.direction, one.direction),
    has(filter.actor, duty?.actors),
    has(filter.careSetting, duty ? duty.careSettings : careSettingsOf(one.organisationType)),
    has(filter.category, duty?.categories),
    is(filter.bindsVia, duty?.bindsVia),
    is(filter.jurisdiction, jurisdictionOf(duty?.eeaState ?? null)),
    filter.effectiveOn == null ? true : appliesOn(filter.effectiveOn, duty),
  ];
}

/** A date of less precision begins with its first day and ends with its last. */
function appliesOn(day: string, duty: Requirement['duty']): boolean | null {
  const { validFrom = null, validUntil = null } = duty ?? {};
  if (validUntil !== null && validUntil < day.slice(0, validUntil.length)) return false;
  return validFrom === null ? null : validFrom <= day;
}

/**
 * Whether any product is approved where it is seen that a requirement is met. Null: no list of integrations shows it, or none that does has
 * been read of late, so nothing is known of who meets it.
 */
function verifiedIn(
  catalogue: Catalogue,
  { hasVerifiedProduct: wanted, category, verifiedCategory }: RequirementFilter,
): (one: Requirement) => boolean | null {
  if (wanted == null) return () => true;
  const placeOf = (key: string) =>
    catalogue.interface(key) ? { interfaceKeys: [key] } : { targetKeys: [key] };
  const isAnyListed = (filter: IntegrationFilter) =>
    catalogue.integrations({ ...filter, observations: ['LISTED'] }, { first: 0, after: -1 }).total > 0;
  const counted = verifiedCategory ?? category;
  const kinds = counted == null ? {} : { categories: counted };
  const approvedAt = remembered((key: string) =>
    catalogue
      .integrations(
        { ...placeOf(key), ...kinds, headlines: ['APPROVED', 'EXPIRING'], observations: ['LISTED'] },
        { first: Number.MAX_SAFE_INTEGER, after: -1 },
      )
      .items.map(({ interfaceVersion }) => interfaceVersion && interfaceVersionKey(interfaceVersion)),
  );
  /** Null: a product is approved there, and no list says for which version. */
  const isApproved = (key: string, versions: readonly string[]): boolean | null => {
    const all = approvedAt(key);
    if (versions.length === 0) return all.length > 0;
    if (all.some((version) => version !== null && versions.includes(version))) return true;
    return all.includes(null) ? null : false;
  };
  const isRead = remembered((key: string) =>
    isAnyListed({ targetKeys: [catalogue.interface(key)?.target ?? key] }),
  );
  return (one) => {
    const places = shownAt(one).filter((key) => catalogue.interface(key) ?? catalogue.target(key));
    const versions = versionsOf(one).map(interfaceVersionKey);
    const approved = places.map((key) => isApproved(key, versions));
    if (approved.includes(true)) return wanted;
    return approved.includes(null) || !places.some(isRead) ? null : !wanted;
  };
}
