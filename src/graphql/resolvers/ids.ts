import type { Catalogue } from '../../catalogue/catalogue.ts';
import { statementId } from '../../domain/claims/statement.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/schema-types.ts';
import { momentId } from '../history/moment-ids.ts';
import { recordId } from '../record-ids.ts';

type InCatalogue<P> = P & { readonly catalogue: Catalogue };

/** Ids of what is of a moment: by its catalogue and its permanent id. */
function ofMoment<P>(
  permanentId: (parent: P) => string,
  catalogueOf: (parent: P) => Catalogue,
): {
  readonly id: (parent: P, args: unknown, context: Context) => string;
  readonly permanentId: (parent: P) => string;
} {
  return {
    permanentId,
    id: (parent, _args, context) => momentId(context, catalogueOf(parent), permanentId(parent)),
  };
}

const own = <P>(permanentId: (parent: InCatalogue<P>) => string) =>
  ofMoment<InCatalogue<P>>(permanentId, ({ catalogue }) => catalogue);

/** Entities have their permanent ids from the merge. */
const entity = own<{ readonly id: string }>(({ id }) => id);

/** Ids of what is the same at every moment. */
const ofNoMoment = <P>(id: (parent: P) => string) => ({ id, permanentId: id });

/** `id` and `permanentId` of every type that has them. */
export const idResolvers: Resolvers = {
  Agency: entity,
  Approval: entity,
  Framework: entity,
  HealthRegister: entity,
  Integration: entity,
  Link: entity,
  Municipality: entity,
  NationalService: entity,
  PlanElement: entity,
  Product: entity,
  Profile: entity,
  Requirement: entity,
  RoadmapActivity: entity,
  PortfolioMeasure: entity,
  SelfDeclaration: entity,
  Source: entity,
  TargetInterface: entity,
  Vendor: entity,
  FrameworkVersion: ofMoment(
    ({ framework: { id, version }, own }) => recordId('FrameworkVersion', id, own?.version ?? version ?? ''),
    ({ framework }) => framework.catalogue,
  ),
  ChangeEvent: ofMoment(
    ({ seq }) => recordId('ChangeEvent', String(seq)),
    ({ changeOf }) => changeOf,
  ),
  IdResolution: ofMoment(
    ({ requestedId }) => recordId('IdResolution', requestedId),
    ({ catalogue }) => catalogue,
  ),
  Statement: ofMoment(
    ({ ref, field, alternative }) =>
      statementId({ ...ref, field, ...(alternative !== undefined && { alternative }) }),
    ({ catalogue }) => catalogue,
  ),
  Snapshot: ofNoMoment(({ snapshot }) => recordId('Snapshot', snapshot.version)),
  Run: ofNoMoment(({ id }) => recordId('Run', id)),
  RunDocument: ofNoMoment(({ run, name }) => recordId('RunDocument', run, name)),
  Document: ofNoMoment(({ sha256 }) => recordId('Document', sha256)),
  Finding: ofNoMoment(({ source, id }) => recordId('Finding', source, id)),
  DraftFinding: ofNoMoment(({ source, draft, id, preview }) =>
    recordId('DraftFinding', source, draft, id, ...(preview === null ? [] : [preview])),
  ),
  Watch: ofNoMoment(({ id }) => id),
};
