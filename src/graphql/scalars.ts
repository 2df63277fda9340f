import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { hasRightCheckFigure } from '../domain/organisation-number.ts';

/** A scalar that is plain text in both directions and has no further rule: it is only ever given out. */
function textScalar(name: string): GraphQLScalarType<string> {
  return new GraphQLScalarType<string>({ name, serialize: String });
}

function parseOrganisationNumber(value: unknown): string {
  if (typeof value === 'string' && hasRightCheckFigure(value)) return value;
  throw new GraphQLError('An organisation number is nine digits without spaces, the last one by modulus 11.');
}

/** Resolvers of the scalars of schema/common.graphql. */
export const scalars = {
  Date: textScalar('Date'),
  DateTime: textScalar('DateTime'),
  URL: textScalar('URL'),
  Sha256: textScalar('Sha256'),
  OrganisationNumber: new GraphQLScalarType<string>({
    name: 'OrganisationNumber',
    serialize: String,
    parseValue: parseOrganisationNumber,
    parseLiteral: (node) => parseOrganisationNumber(node.kind === Kind.STRING ? node.value : null),
  }),
};
