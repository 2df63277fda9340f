import { z } from 'zod';
import {
  actors,
  bindingLevels,
  bindingWays,
  careSettings,
  eeaStates,
  frameworkKinds,
  interfaceRoles,
  lifecycleStages,
  lineResponses,
  linkEndKinds,
  linkRelations,
  parties,
  processPhases,
  productCategories,
  withBroader,
} from '../../src/kit.ts';

const text = z.string().trim().min(1);
/** Keys are upper case; those of interfaces begin with their target's: `VKP/HENT_TILTAK`. */
const key = text.regex(/^[\p{Lu}\p{N}_]+(\/[\p{Lu}\p{N}_]+)?$/u);
/** Key of a source: `nhn-leverandorer`. */
const sourceKey = text.regex(/^[a-z]+(-[a-z0-9]+)+$/u);
const date = text.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
/** Key of a profile: `remote-monitoring-vkp`. */
const profileKey = text.regex(/^[a-z]+(-[a-z0-9]+)+$/u);

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
    minDurationMonths: z.int().positive().optional(),
    unit: text,
  }),
  prerequisite: z.strictObject({
    interface: key,
    party: z.enum(parties),
    prerequisiteKind: z.enum(['INTEGRATION', 'AGREEMENT', 'MEMBERSHIP', 'ASSESSMENT']),
    /** What is required; of an ASSESSMENT, the list on which those stand that have passed it. */
    requires: z.union([key, sourceKey]).optional(),
    text,
  }),
  frameworkEntry: z.strictObject({
    key,
    title: text,
    titleNn: text.optional(),
    titleEn: text.optional(),
    kind: z.enum(frameworkKinds),
    publisherName: text,
    version: text.optional(),
    lifecycle: z.enum(lifecycleStages),
    validFrom: date.optional(),
    legalBasis: text.optional(),
    url: z.url().optional(),
    isApprovalScheme: z.boolean(),
    versionOf: key.optional(),
    endsText: text.optional(),
    inferred: z.array(text).optional(),
  }),
  obligation: z.strictObject({
    key,
    framework: key,
    title: text,
    titleNn: text.optional(),
    titleEn: text.optional(),
    text,
    textEn: text.optional(),
    level: z.enum(bindingLevels).optional(),
    actors: z.array(z.enum(actors)).optional(),
    careSettings: z.array(z.enum(careSettings)).optional(),
    categories: z.array(z.enum(productCategories)).optional(),
    bindsVia: z.enum(bindingWays).optional(),
    legalAct: text.optional(),
    legalSection: text.optional(),
    legalUrl: z.url().optional(),
    validFrom: date.optional(),
    validUntil: date.optional(),
    eeaState: z.enum(eeaStates).optional(),
    shownBy: z.array(text).optional(),
    shownAt: z.array(z.union([key, sourceKey])).optional(),
    interfaceVersions: z.array(text).min(1).optional(),
    requires: z.array(key).optional(),
    exemptions: z.array(text).optional(),
    inferred: z.array(text).optional(),
  }),
  profile: z.strictObject({
    key: profileKey,
    version: text,
    title: text,
    titleNn: text.optional(),
    titleEn: text.optional(),
    owner: text,
    actor: z.enum(actors),
    categories: z.array(z.enum(productCategories)),
    inferred: z.array(text).optional(),
  }),
  profileLine: z
    .strictObject({
      profile: profileKey,
      line: z.int().positive(),
      requirement: key.optional(),
      anyOf: z.array(key).min(1).optional(),
      role: z.enum(interfaceRoles).optional(),
      level: z.enum(bindingLevels),
      group: text.optional(),
      bothEnds: z.boolean().optional(),
      party: z.enum(parties).optional(),
      response: z.enum(lineResponses).optional(),
      inferred: z.array(text).optional(),
    })
    .refine(({ requirement, anyOf }) => requirement !== undefined || anyOf !== undefined, {
      message: 'a line points at a requirement, or at what to be verified for (anyOf)',
    }),
  link: z.strictObject({
    key,
    relation: z.enum(linkRelations),
    fromKind: z.enum(linkEndKinds),
    from: text,
    toKind: z.enum(linkEndKinds),
    to: text,
    note: text.optional(),
    inferred: z.array(text).optional(),
  }),
  productKind: z.strictObject({
    product: text,
    vendor: text.optional(),
    categories: z
      .array(z.enum(productCategories))
      .min(1)
      .refine((kinds) => withBroader(kinds).length === new Set(kinds).size, {
        message: 'a narrower kind is given together with its broader one',
      })
      .optional(),
    careSettings: z.array(z.enum(careSettings)).min(1).optional(),
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
    /** When the editors wrote it down: the last day on which it can have been read, where `readOn` is not known. */
    recordedOn: date.optional(),
  })
  .refine(({ url, document }) => url !== undefined || document !== undefined, {
    message: 'a citation names a page (url) or a document',
  })
  .refine(({ readOn, recordedOn }) => readOn !== undefined || recordedOn !== undefined, {
    message: 'a citation has the day on which it was read, or recorded',
  });

/** What a requirement is taken from: whose page or document, of when, and the words. */
const fullCitation = z
  .strictObject({
    publisher: text,
    document: text,
    url: z.url().optional(),
    date: date.optional(),
    readOn: date.optional(),
    quote: text,
    basis: z.literal('K'),
  })
  .refine((one) => one.date !== undefined || one.readOn !== undefined, {
    message: 'a citation has the date of the document, or of the day on which it was read',
  });

const entryOf = <K extends keyof typeof values>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), values: values[kind], citation });

/** Of whom something is required. `also`: more words of the same or other documents that say it. */
const requirementOf = <K extends keyof typeof values>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    values: values[kind],
    citation: fullCitation,
    also: z.array(fullCitation).optional(),
  });

/** One editorial value set with its citation. */
export const entrySchema = z.discriminatedUnion('kind', [
  entryOf('agency'),
  entryOf('target'),
  entryOf('interface'),
  entryOf('trialRule'),
  entryOf('prerequisite'),
  requirementOf('frameworkEntry'),
  requirementOf('obligation'),
  requirementOf('profile'),
  requirementOf('profileLine'),
  requirementOf('productKind'),
  requirementOf('link'),
]);
export type Entry = z.infer<typeof entrySchema>;
