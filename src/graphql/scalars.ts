import { GraphQLError, type GraphQLSchema, isScalarType, Kind } from 'graphql';
import { hasRightCheckFigure } from '../domain/text/organisation-number.ts';

/**
 * Makes `Orgnr` refuse what cannot be one. The other scalars are only ever given out, as they are. Their
 * descriptions stand in the SDL, so the types are not made anew here.
 */
export function checkScalars(schema: GraphQLSchema): GraphQLSchema {
  const type = schema.getType('Orgnr');
  if (!isScalarType(type)) throw new Error('The schema has no Orgnr.');
  type.parseValue = parseOrganisationNumber;
  type.parseLiteral = (node) => parseOrganisationNumber(node.kind === Kind.STRING ? node.value : null);
  return schema;
}

function parseOrganisationNumber(value: unknown): string {
  if (typeof value === 'string' && hasRightCheckFigure(value)) return value;
  throw new GraphQLError('An organisation number is nine digits without spaces, the last one by modulus 11.');
}
