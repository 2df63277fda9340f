/** What a catalogue knows of products, as coverage asks for it. */

import { best, type Judgement, notListed, unknown } from '../../domain/coverage/judgement.ts';
import type { Knowledge, Line } from '../../domain/coverage/offer.ts';
import { responseOf } from '../../domain/coverage/response.ts';
import type { ProfileLineRow } from '../../domain/model.ts';
import { isOnlyInEu } from '../../domain/requirements/eea.ts';
import { interfaceVersionKey } from '../../domain/text/versions.ts';
import type { InterfaceRole, LineResponse } from '../../domain/vocabulary.ts';
import type { Catalogue, Integration, Product, Profile } from '../catalogue.ts';
import { denialOn, judgeIntegration, judgeSupplier } from '../moment/judge-on.ts';
import { denials, keyOfVersion, type Said } from './denials.ts';
import { allPrerequisites, type OwnedPrerequisite } from './prerequisites.ts';

/** The lines of a profile with what their requirements say. Without `planned`: only what binds or is advised now. */
export function linesOf(
  { lines, catalogue }: Profile,
  planned: boolean,
): (Line & Profile['lines'][number])[] {
  return lines
    .filter(({ level }) => planned || level !== 'PLANNED')
    .map((row) => {
      const duty = row.requirement === null ? undefined : catalogue.duty(row.requirement)?.duty;
      const shownAt = row.anyOf.length > 0 ? row.anyOf : (duty?.shownAt ?? []);
      return {
        ...row,
        versions: (duty?.interfaceVersions ?? []).map(interfaceVersionKey),
        points: shownAt.filter((key) => catalogue.interface(key) ?? catalogue.target(key)),
        list: shownAt.find((key) => catalogue.source(key) !== null) ?? null,
        from: duty?.validFrom ?? null,
        until: duty?.validUntil ?? null,
        isOnlyEu: isOnlyInEu(duty?.eeaState ?? null),
      };
    });
}

/** How an offer answers the line. */
export function lineResponse(line: ProfileLineRow & { readonly catalogue: Catalogue }): LineResponse {
  const requirement = line.requirement === null ? null : line.catalogue.duty(line.requirement);
  const isShown = line.anyOf.length > 0 || (requirement?.duty?.shownAt.length ?? 0) > 0;
  return responseOf(line, requirement?.level ?? null, isShown);
}

/**
 * What the sources say of these products. `isReadWell`: whether what the source with this key has said still stands, which a
 * list that is held or was read too long ago does not. `past`: the day that is asked of, where it is before the snapshot.
 */
export function knowledgeOf(
  catalogue: Catalogue,
  products: readonly Product[],
  isReadWell: (source: string) => boolean,
  past: string | null = null,
): Knowledge<OwnedPrerequisite> {
  const ids = [...new Set(products.map(({ id }) => id))];
  const productOf = new Map(products.map((product) => [product.id, product]));
  const rows =
    ids.length === 0
      ? []
      : catalogue.integrations({ productIds: ids }, { first: Number.MAX_SAFE_INTEGER, after: -1 }).items;
  /** By product and target: a line looks at what is said for its own targets alone. */
  const saidOf = new Map<string, Said[]>();
  for (const row of rows)
    put(saidOf, `${row.product.id} ${row.target.key}`, statementOf(row, isReadWell, past));
  for (const product of products)
    for (const said of denials(product, isReadWell))
      put(saidOf, `${product.id} ${said.target}`, { ...said, judgement: denialOn(said.judgement, past) });
  const saidAt = (product: string, { key, target }: Place) => saidOf.get(`${product} ${target ?? key}`) ?? [];
  const closures = new Map<string, readonly OwnedPrerequisite[]>();
  const suppliers = new Map<string, Judgement>();
  /** By point, role and product: the other end of each pair is asked for again by each offer. */
  const judged = new Map<string, Map<string, Map<string, Judgement>>>();
  const places = new Map<string, Place>();
  const placeAt = (point: string): Place => {
    const at = places.get(point) ?? placeOf(catalogue, point);
    places.set(point, at);
    return at;
  };

  return {
    judge(product, point, role, versions = []) {
      const asked = `${role ?? ''} ${versions.join()}`;
      const ofPoint = judged.get(point) ?? new Map<string, Map<string, Judgement>>();
      judged.set(point, ofPoint);
      const ofAsked = ofPoint.get(asked) ?? new Map<string, Judgement>();
      ofPoint.set(asked, ofAsked);
      const known = ofAsked.get(product);
      if (known) return known;
      const at = placeAt(point);
      const found = judgePoint(catalogue, saidAt(product, at), at, { role, versions });
      ofAsked.set(product, found);
      return found;
    },
    versions(product, point, role) {
      const at = placeAt(point);
      const inRole = saidAt(product, at).filter(
        (one) =>
          isNear(one, at) && (role === null || one.role === null || one.role === role || one.role === 'BOTH'),
      );
      return new Set(inRole.map(({ version }) => version));
    },
    supplier(product, list) {
      const vendor = productOf.get(product)?.vendor ?? null;
      const key = `${vendor?.id ?? ''}|${list}`;
      const known = suppliers.get(key);
      if (known) return known;
      const approvals = vendor?.supplierApprovals.filter(({ source }) => source === list) ?? [];
      const found = best(
        approvals.map((one) => ({ ...judgeSupplier(one, isReadWell(list), past), by: [product] })),
      );
      suppliers.set(key, found);
      return found;
    },
    prerequisites(points) {
      const key = points.join();
      const known = closures.get(key) ?? allPrerequisites(catalogue, points);
      closures.set(key, known);
      return known;
    },
  };
}

/** What is asked of a row. No version: any. */
interface Asked {
  readonly role: InterfaceRole | null;
  readonly versions: readonly string[];
}

function put(groups: Map<string, Said[]>, key: string, said: Said): void {
  const group = groups.get(key);
  if (group) group.push(said);
  else groups.set(key, [said]);
}

function statementOf(row: Integration, isReadWell: (source: string) => boolean, past: string | null): Said {
  const { target, interface: of, role, approvals, product } = row;
  const point = of?.key ?? target.key;
  // One list that stands is enough for what it says itself; the status follows the leading approval.
  const standsStill = approvals.some(({ source }) => isReadWell(source));
  const found = judgeIntegration(row, standsStill, past);
  return {
    target: target.key,
    interface: of?.key ?? null,
    version: keyOfVersion(row.interfaceVersion),
    role,
    judgement: { ...found, by: [product.id], integrations: [row.id], points: [point] },
  };
}

/** A target or an interface, as rows name it. */
interface Place {
  readonly key: string;
  /** Of an interface; null: it is a target. */
  readonly target: string | null;
  /** Interfaces of a target. */
  readonly parts: readonly string[];
}

function placeOf(catalogue: Catalogue, key: string): Place {
  const of = catalogue.interface(key);
  if (of) return { key: of.key, target: of.target, parts: [] };
  return { key, target: null, parts: catalogue.interfacesOf(key).map((one) => one.key) };
}

/** Whether the row can say anything of it. */
const isNear = ({ target, interface: of }: Said, at: Place): boolean =>
  target === (at.target ?? at.key) || of === at.key || (of !== null && at.parts.includes(of));

function judgePoint(
  catalogue: Catalogue,
  said: readonly Said[],
  at: Place,
  { role, versions }: Asked,
): Judgement {
  const near = said.filter((one) => isNear(one, at));
  if (near.length === 0) return notListed;
  const inRole = aboutVersions(near, versions).flatMap((one) =>
    asRole(catalogue, inVersion(one, versions), role),
  );
  if (at.target !== null) return judgeInterface(inRole, at.key, at.target);
  const whole = best(
    inRole.filter((one) => one.target === at.key && one.interface === null).map(judgementOf),
  );
  const parts = at.parts.map((key) => judgeInterface(inRole, key, at.key));
  // To be verified for one interface is to be verified for the service; to be denied, it takes all or the service itself.
  if (whole.state === 'NOT_MET') return best([...parts.filter(({ state }) => state !== 'UNKNOWN'), whole]);
  const known = best(parts);
  return known.state === 'NOT_MET' ? known : best([whole, ...parts]);
}

const judgementOf = ({ judgement: one }: Said): Judgement => one;

/** What names the service only may be about another of its interfaces; a denial of it is of all of them. */
function judgeInterface(said: readonly Said[], key: string, target: string): Judgement {
  const own = said.filter((one) => one.interface === key).map(judgementOf);
  if (own.length > 0) return best(own);
  const whole = best(said.filter((one) => one.interface === null && one.target === target).map(judgementOf));
  if (whole.state === 'NOT_MET' || whole.state === 'UNKNOWN') return whole;
  return { ...unknown({ code: 'INTERFACE_NOT_STATED' }), integrations: whole.integrations, by: whole.by };
}

/** Without what is about other versions, where something is said of those that are asked for. */
function aboutVersions(said: readonly Said[], versions: readonly string[]): readonly Said[] {
  if (versions.length === 0) return said;
  const isAsked = ({ version }: Said) => version !== null && versions.includes(version);
  const spoken = new Set(said.filter(isAsked).map((one) => one.interface));
  return said.filter((one) => isAsked(one) || one.version === null || !spoken.has(one.interface));
}

/**
 * The row as far as it is about one of the versions that are asked for. One that states none may be about another; one of another
 * version says nothing of these. A denial of one version denies no other.
 */
function inVersion(said: Said, versions: readonly string[]): Said {
  const { version, judgement: found } = said;
  const isDenied = found.state === 'NOT_MET';
  if (versions.length === 0) return version !== null && isDenied ? open(said, found.because) : said;
  if (version === null)
    return isDenied || found.state === 'UNKNOWN' ? said : open(said, [{ code: 'VERSION_NOT_STATED' }]);
  return versions.includes(version) ? said : open(said, [{ code: 'OTHER_VERSION' }]);
}

const open = (said: Said, because: Judgement['because']): Said => ({
  ...said,
  judgement: { ...said.judgement, state: 'UNKNOWN', because },
});

/**
 * The row as far as it is about the role. A row without a role is about the only role that the interface has; where it has
 * several, or none is known, it is not known to be this one.
 */
function asRole(catalogue: Catalogue, said: Said, role: InterfaceRole | null): Said[] {
  if (role === null || said.role === role || said.role === 'BOTH') return [said];
  if (said.role !== null) return [];
  const roles = said.interface === null ? [] : (catalogue.interface(said.interface)?.roles ?? []);
  if (said.judgement.state === 'NOT_MET' || (roles.length === 1 && roles[0] === role)) return [said];
  return [open(said, [{ code: 'ROLE_NOT_STATED' }])];
}
