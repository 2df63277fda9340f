import { z } from 'zod';
import { interfaceRoles, lifecycleStages, processPhases } from '../../src/kit.ts';

const text = z.string().trim().min(1);
/** Keys are upper case; those of interfaces begin with their target's: `VKP/HENT_TILTAK`. */
const key = text.regex(/^[\p{Lu}\p{N}_]+(\/[\p{Lu}\p{N}_]+)?$/u);
/** Key of a source: `nhn-leverandorer`. */
const sourceKey = text.regex(/^[a-z]+(-[a-z0-9]+)+$/u);
const date = text.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** What each kind of editorial entry may hold. The names are those of the claims. */
const values = {
  agency: z.strictObject({
    key,
    organisationNumber: text.optional(),
    name: text,
    nameEn: text.optional(),
    url: z.url().optional(),
  }),
  target: z.strictObject({
    key,
    kind: z.enum(['NATIONAL_SERVICE', 'HEALTH_REGISTER']),
    name: text,
    nameEn: text.optional(),
    owner: key.optional(),
    controller: key.optional(),
    lifecycle: z.enum(lifecycleStages).optional(),
    since: date.optional(),
    endsText: text.optional(),
    url: z.url().optional(),
  }),
  interface: z.strictObject({
    key,
    target: key,
    name: text,
    nameEn: text.optional(),
    version: text.optional(),
    roles: z.array(z.enum(interfaceRoles)).optional(),
    lifecycle: z.enum(lifecycleStages).optional(),
    excludes: z.array(key).optional(),
  }),
  trialRule: z.strictObject({
    interface: key,
    phase: z.enum(processPhases),
    maxSites: z.int().positive().optional(),
    minDurationDays: z.int().positive().optional(),
    unit: text,
  }),
  prerequisite: z.strictObject({
    interface: key,
    party: z.enum(['VENDOR', 'BUYER', 'BOTH']),
    prerequisiteKind: z.enum(['INTEGRATION', 'AGREEMENT', 'MEMBERSHIP', 'ASSESSMENT']),
    /** What is required; of an ASSESSMENT, the list on which those stand that have passed it. */
    requires: z.union([key, sourceKey]).optional(),
    text,
  }),
};

/** Where the editors read it. `K`: in the publisher's own words; nothing weaker is taken in. */
const citation = z
  .strictObject({
    /** The publisher's page; absent where the document has no address. */
    url: z.union([z.url(), text.startsWith('document: ')]).optional(),
    /** What the page or document is called. */
    document: text.optional(),
    /** The publisher's words, verbatim. */
    quote: text.optional(),
    /** What the publisher says there, in the editors' short words. */
    says: text.optional(),
    basis: z.literal('K'),
    readOn: date.optional(),
  })
  .refine(({ url, document }) => url !== undefined || document !== undefined, {
    message: 'a citation names a page (url) or a document',
  });

const entryOf = <K extends keyof typeof values>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), values: values[kind], citation });

/** One editorial value set with its citation. */
export const entrySchema = z.discriminatedUnion('kind', [
  entryOf('agency'),
  entryOf('target'),
  entryOf('interface'),
  entryOf('trialRule'),
  entryOf('prerequisite'),
]);
export type Entry = z.infer<typeof entrySchema>;
