import { type ASTNode, GraphQLError, type GraphQLSchema, isScalarType, Kind } from 'graphql';
import { hasRightCheckFigure } from '../domain/text/organisation-number.ts';
import { clientError } from './errors.ts';

/** Reads a value that a client sends; throws for one that the scalar does not take. `node` is where it stands. */
type Read = (value: unknown, node?: ASTNode) => string;

/**
 * Makes the scalars that clients send refuse what cannot be one. The others are only ever given out, as they are. Their
 * descriptions stand in the SDL, so the types are not made anew here.
 */
export function checkScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, read] of Object.entries(readers)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) throw new Error(`The schema has no ${name}.`);
    type.parseValue = (value) => read(value);
    type.parseLiteral = (node) => read(node.kind === Kind.STRING ? node.value : null, node);
  }
  return schema;
}

const readers: Readonly<Record<string, Read>> = {
  Orgnr(value) {
    if (typeof value === 'string' && hasRightCheckFigure(value)) return value;
    throw new GraphQLError(
      'An organisation number is nine digits without spaces, the last one by modulus 11.',
    );
  },
  Date(value, node) {
    const [, year = '', month = '01', day = '01'] =
      /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(typeof value === 'string' ? value : '') ?? [];
    if (isRealDay(year, month, day)) return String(value);
    throw wrong(`A date is a day, month or year from ${firstYear} to ${lastYear}, such as 2026-03-01.`, node);
  },
  DateTime(value, node) {
    const [, year = '', month = '', day = ''] = moment.exec(typeof value === 'string' ? value : '') ?? [];
    if (isRealDay(year, month, day)) return String(value);
    throw wrong(
      `A point in time is in UTC with seconds, from ${firstYear} to ${lastYear}, such as 2026-03-01T06:00:00Z.`,
      node,
    );
  },
};

/** Years that a client can mean. */
const firstYear = 1900;
const lastYear = 2199;

/** To the second or finer, in UTC or with an offset. */
const moment =
  /^(\d{4})-(\d{2})-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/u;

/** Whether the calendar has the day: 2026-02-29 is none. */
function isRealDay(year: string, month: string, day: string): boolean {
  if (Number(year) < firstYear || Number(year) > lastYear) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** Whether a text is a day that the calendar has, as `Date` takes it. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  return isRealDay(year, month, day);
}

const wrong = (message: string, node: ASTNode | undefined) =>
  clientError('BAD_USER_INPUT', message, {}, node);
