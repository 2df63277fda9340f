import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ClaimKind, Sourced } from '../domain/claim.ts';
import type { ClaimRef } from '../domain/model.ts';
import type { Context } from './context.ts';
import type { ClaimRecord } from './details.ts';
import { clientError } from './errors.ts';
import { type EvidenceType, evidenceFields } from './evidence-fields.ts';
import { boundedFirst, maxFirst } from './limits/page-size.ts';
import type { StatementParent } from './parents.ts';

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
): Promise<StatementParent[]> {
  const wanted = claimFields(type, field ?? null);
  const most = boundedFirst(first);
  if (most === 0) return [];
  const all = await statements(context, entity.catalogue, entity.claims, wanted);
  return (includeSuperseded ? all : currentOnly(all)).slice(0, most);
}

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
