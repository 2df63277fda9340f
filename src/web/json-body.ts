/** The size of a JSON text's structure, examined before it is parsed: 80,000 names in an object cost a tenth of a second. */
import type { FastifyInstance } from 'fastify';
import { limits } from '../graphql/limits/limits.ts';

/** Shorter texts cannot hold enough to cost much. */
const examinedFrom = 32_768;
/** Commas, colons and brackets of as many values as variables may hold: three for each that is a field of an object. */
const maxSigns = limits.values * 3;
/** Beyond what any body may hold (its variables within it), but no more than costs little. */
const maxDepth = 1_000;

/** The bound that a text of JSON breaks, whatever it is meant for; null: none. Texts within it are passed over. */
export function boundBroken(json: string): 'BODY_TOO_LONG' | 'BODY_TOO_DEEP' | null {
  if (json.length < examinedFrom) return null;
  let signs = 0;
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    switch (json.charCodeAt(at)) {
      case 0x22: // "
        at = endOfString(json, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        signs += 1;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        break;
      case 0x2c: // ,
      case 0x3a: // :
        signs += 1;
    }
    if (depth > maxDepth) return 'BODY_TOO_DEEP';
    if (signs > maxSigns) return 'BODY_TOO_LONG';
  }
  return null;
}

/** Place of the quote that ends the string; the text's end where none does. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let escapes = 0;
    while (json.charCodeAt(end - 1 - escapes) === 0x5c) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return json.length;
}

/** Parses bodies of JSON as Fastify does, but refuses those that break a bound. */
export function addJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    const code = boundBroken(body);
    if (code === null) return void parse(request, body, done);
    done(Object.assign(new Error(code), { statusCode: 400, code }));
  });
}
