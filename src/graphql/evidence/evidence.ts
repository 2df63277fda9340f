import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ClaimKind, Sourced } from '../../domain/claims/claim.ts';
import type { StatementRef } from '../../domain/claims/statement.ts';
import type { ClaimRef } from '../../domain/model.ts';
import type { ClaimRecord } from '../../ports/details.ts';
import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import { boundedFirst, maxFirst } from '../limits/page-size.ts';
import type { ApprovalParent, ContradictionParent, Disputable, StatementParent } from '../parents.ts';
import { contradictionsOf, withPreferred } from './contradictions.ts';
import { type EvidenceType, evidenceFields } from './evidence-fields.ts';

/** Arguments of `evidence`. */
export interface EvidenceArguments {
  readonly field?: string | null;
  readonly includeSuperseded?: boolean | null;
  readonly first?: number | null;
}

/** What the field rests on. Throws BAD_USER_INPUT for a field that the table does not have. */
export async function evidenceOf(
  context: Context,
  type: EvidenceType,
  entity: { readonly catalogue: Catalogue; readonly claims: readonly ClaimRef[] },
  { field, includeSuperseded, first }: EvidenceArguments,
  contradictions: readonly ContradictionParent[] = [],
): Promise<StatementParent[]> {
  const wanted = claimFields(type, field ?? null);
  const most = boundedFirst(first);
  if (most === 0) return [];
  const read = await statements(context, entity.catalogue, entity.claims, wanted);
  const all = withPreferred(contradictions, read);
  return (includeSuperseded ? all : currentOnly(all)).slice(0, most);
}

/** The evidence of what statements may disagree about: one statement has one rank, wherever it is given. */
export function disputedEvidence(
  context: Context,
  one: Disputable,
  args: EvidenceArguments,
): Promise<StatementParent[]> {
  return evidenceOf(context, one.type, one.entity, args, contradictionsOf(one));
}

/** Every field of an approval's claim. */
export async function approvalEvidence(
  context: Context,
  approval: ApprovalParent,
): Promise<StatementParent[]> {
  const { subject, claim, catalogue } = approval;
  const own = await claimEvidence(context, { claim, catalogue });
  return subject.kind === 'Integration'
    ? rankedWith(context, { type: 'Integration', entity: subject }, own)
    : own;
}

/** The statement with this address; null where the store has no such claim, or the claim no such field. */
export async function statementNode(
  context: Context,
  catalogue: Catalogue,
  { field, alternative, ...claim }: StatementRef,
): Promise<StatementParent | null> {
  const all = await claimEvidence(context, { claim, catalogue });
  const found = all.filter((one) => one.field === field && one.alternative === alternative);
  const about = disputedBy(catalogue, claim);
  const [ranked] = about ? await rankedWith(context, about, found) : found;
  return ranked ?? null;
}

function disputedBy(catalogue: Catalogue, claim: ClaimRef): Disputable | null {
  const integration = catalogue.integrationOfClaim(claim);
  if (integration) return { type: 'Integration', entity: integration };
  const has = ({ claims }: { readonly claims: readonly ClaimRef[] }) =>
    claims.some((one) => isSameClaim(one, claim));
  const target = catalogue.targets.find(has);
  if (target) return { type: 'Target', entity: target };
  const face = catalogue.interfaces.find(has);
  return face ? { type: 'TargetInterface', entity: face } : null;
}

/** The same statements with their ranks among all that is said of what they are about. */
async function rankedWith(
  context: Context,
  one: Disputable,
  own: StatementParent[],
): Promise<StatementParent[]> {
  if (contradictionsOf(one).length === 0) return own;
  const all = await disputedEvidence(context, one, { includeSuperseded: true, first: maxFirst });
  return own.map((statement) => all.find((other) => isSameStatement(other, statement)) ?? statement);
}

const isSameClaim = (left: ClaimRef, right: ClaimRef) =>
  left.source === right.source && left.batch === right.batch && left.index === right.index;

const isSameStatement = (left: StatementParent, right: StatementParent) =>
  isSameClaim(left.ref, right.ref) && left.field === right.field && left.alternative === right.alternative;

/** Every field of one claim: what an approval, a trial rule or a prerequisite rests on. */
export function claimEvidence(
  context: Context,
  { catalogue, claim }: { readonly catalogue: Catalogue; readonly claim: ClaimRef },
): Promise<StatementParent[]> {
  return statements(context, catalogue, [claim], null);
}

/** Without what is superseded; where nothing else is left, that is what there is to show. */
function currentOnly(all: readonly StatementParent[]): readonly StatementParent[] {
  const current = all.filter(({ rank }) => rank !== 'SUPERSEDED');
  return current.length > 0 ? current : all;
}

function claimFields(type: EvidenceType, field: string | null): ReadonlySet<string> {
  const table: Readonly<Record<string, readonly string[]>> = evidenceFields[type];
  if (field === null) return new Set(Object.values(table).flat());
  const fields = Object.hasOwn(table, field) ? table[field] : undefined;
  if (fields) return new Set(fields);
  throw clientError(
    'BAD_USER_INPUT',
    `There is no evidence for a field named ${JSON.stringify(field)}. There is for: ${Object.keys(table).join(', ')}.`,
  );
}

/** Claims are asked for together before the first is awaited, so they come in as few round trips as the loader allows. */
async function statements(
  context: Context,
  catalogue: Catalogue,
  claims: readonly ClaimRef[],
  wanted: ReadonlySet<string> | null,
): Promise<StatementParent[]> {
  const entries = await Promise.all(claims.slice(0, maxFirst).map((ref) => context.load.claim(ref)));
  return entries.flatMap((entry, index) => {
    const ref = claims[index];
    return entry && ref ? statementsOf(catalogue, ref, entry, wanted) : [];
  });
}

function statementsOf(
  catalogue: Catalogue,
  ref: ClaimRef,
  entry: ClaimRecord,
  wanted: ReadonlySet<string> | null,
): StatementParent[] {
  const { kind, fields, contradicted = [] } = entry.claim;
  const own = fields as Fields;
  const rows: readonly { readonly fields: Fields; readonly alternative?: number }[] = [
    { fields: own },
    ...contradicted.map((one, alternative) => ({ fields: otherwise(own, one as Fields), alternative })),
  ];
  return rows.flatMap(({ fields: said, alternative }) =>
    Object.entries(said)
      .filter(([field]) => wanted === null || wanted.has(`${kind satisfies ClaimKind}.${field}`))
      .map(
        ([field, { value, raw, rule, locator, citation }]): StatementParent => ({
          kind: 'Statement',
          catalogue,
          ref,
          field,
          ...(alternative !== undefined && { alternative }),
          value: Array.isArray(value) ? value.join(', ') : String(value),
          raw,
          rule,
          locator,
          citation: citation ?? null,
          documentSha256: entry.documents[locator.document] ?? '',
          observation: entry.observation,
          rank: entry.observation === 'DELISTED_CONFIRMED' ? 'SUPERSEDED' : 'NORMAL',
          run: entry.run,
          firstSeen: entry.firstSeen,
        }),
      ),
  );
}

type Fields = Readonly<Record<string, Sourced<unknown>>>;

/** What another row of the list says otherwise than the claim that is shown. */
function otherwise(own: Fields, other: Fields): Fields {
  return Object.fromEntries(
    Object.entries(other).filter(
      ([field, { value }]) => JSON.stringify(value) !== JSON.stringify(own[field]?.value),
    ),
  );
}
