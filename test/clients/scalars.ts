/** The hub's scalars in JSON. Dates are texts as precise as the source was, so `2025-10` is no `Date` of JavaScript. */
export const hubScalars = {
  Date: 'string',
  DateTime: 'string',
  Orgnr: 'string',
  Sha256: 'string',
  URL: 'string',
  Version: 'string',
  JSONObject: 'Record<string, unknown>',
  _Any: 'unknown',
} as const;
