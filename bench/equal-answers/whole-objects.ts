/** Queries for every field of some objects of each type, two objects deep, evidence included. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';

/** One query an object. */
export function wholeObjects(
  schema: GraphQLSchema,
  catalogue: Catalogue,
  ofEachType: number,
): { readonly query: string; readonly variables: Record<string, unknown> }[] {
  return [...idsByType(catalogue, ofEachType)].flatMap(([name, ids]) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`There is no type ${name}.`);
    // One field below the object in each query, for the cost has a limit.
    const fields = Object.values(type.getFields()).filter(isPlain);
    const leaves = fields.filter(({ type: of }) => !isCompositeType(getNamedType(of)));
    const parts = fields.filter(({ type: of }) => isCompositeType(getNamedType(of)));
    const queries = [
      leaves.map(({ name: field }) => field).join(' '),
      ...parts.map(({ name: field, type: of }) => `${field} ${selection(schema, getNamedType(of), 2)}`),
    ];
    return ids.flatMap((id) =>
      queries.map((text) => ({
        query: `query($id: ID!) { node(id: $id) { __typename ... on ${name} { ${text} } } }`,
        variables: { id },
      })),
    );
  });
}

function idsByType(catalogue: Catalogue, ofEachType: number): Map<string, readonly string[]> {
  const page = { first: 1_000, after: -1 };
  const vendors = catalogue.vendors({}, page).items;
  const products = catalogue.products({}, page).items;
  const integrations = catalogue.integrations({}, page).items;
  const targets = (kind: string) => catalogue.targets.filter((one) => one.kind === kind);
  const all: Record<string, readonly { readonly id: string }[]> = {
    Vendor: vendors,
    Product: products,
    Integration: integrations,
    Approval: [
      ...integrations.flatMap(({ approvals }) => approvals),
      ...vendors.flatMap(({ supplierApprovals }) => supplierApprovals),
    ],
    Agency: catalogue.agencies,
    Municipality: catalogue.municipalities,
    NationalService: targets('NATIONAL_SERVICE'),
    HealthRegister: targets('HEALTH_REGISTER'),
    TargetInterface: catalogue.interfaces,
    Framework: catalogue.frameworks,
    Requirement: catalogue.requirements,
    RoadmapActivity: catalogue.activities,
    PlanElement: catalogue.planElements,
    Profile: catalogue.profiles,
    SelfDeclaration: products.flatMap(({ id }) => catalogue.selfDeclarationsOf(id)),
    Source: catalogue.sources,
  };
  return new Map(
    Object.entries(all).map(([type, rows]) => {
      // Spread over the list, so that many sources have their say.
      const step = Math.max(1, Math.floor(rows.length / ofEachType));
      const some = rows.filter((_, i) => i % step === 0).slice(0, ofEachType);
      return [type, some.map(({ id }) => id)];
    }),
  );
}

function selection(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type)) return '{ __typename }';
  const parts = Object.values(type.getFields())
    .filter(isPlain)
    .flatMap((field) => {
      const named = getNamedType(field.type);
      if (!isCompositeType(named)) return [field.name];
      return depth > 1 ? [`${field.name} ${selection(schema, named, depth - 1)}`] : [];
    });
  return `{ __typename ${parts.join(' ')} }`;
}

/** Asked without arguments, and of no record that the clock or chance decides. */
const isPlain = ({ name, args }: GraphQLField<unknown, unknown>) =>
  !args.some(isRequiredArgument) && !/^(?:history|runs?|documents?|catalogue|snapshot)$/u.test(name);
