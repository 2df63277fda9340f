/**
 * Writes src/graphql/generated/schema-types.ts from schema/*.graphql. With `--check` it writes nothing and fails when the file is
 * out of date. Codegen's `cli` is not used: its core and two plugins are all that is needed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';

const root = new URL('../', import.meta.url);
const target = new URL('src/graphql/generated/schema-types.ts', root);

/** The alias keeps the domain's type apart from the generated one of the same name. */
const from = (module: string) => (name: string) => `${module}#${name} as ${name}Parent`;
const catalogue = from('../../catalogue/catalogue.ts');
const model = from('../../domain/model.ts');
const claim = from('../../domain/claims/claim.ts');
const own = (name: string) => `../parents.ts#${name}`;
const mappers = {
  Vendor: catalogue('Vendor'),
  Product: catalogue('Product'),
  Integration: catalogue('Integration'),
  Agency: catalogue('Agency'),
  Municipality: catalogue('Municipality'),
  NationalService: catalogue('Target'),
  HealthRegister: catalogue('Target'),
  TargetInterface: catalogue('TargetInterface'),
  Framework: catalogue('Framework'),
  FrameworkVersion: own('FrameworkVersionParent'),
  Requirement: catalogue('Requirement'),
  Source: catalogue('Source'),
  RoadmapActivity: catalogue('RoadmapActivity'),
  PortfolioMeasure: catalogue('PortfolioMeasure'),
  PlanElement: catalogue('PlanElement'),
  Profile: catalogue('Profile'),
  Link: catalogue('Link'),
  LinkEnd: own('LinkEndParent'),
  PlanService: own('PlanServiceParent'),
  ProfileLine: own('ProfileLineParent'),
  CoverageMatrix: own('CoverageParent'),
  BasketResult: own('BasketParent'),
  CoverageCell: own('CellParent'),
  CoverageGroup: from('../../domain/coverage/groups.ts')('GroupResult'),
  Comparison: own('ComparisonParent'),
  ComparisonRow: own('ComparisonRowParent'),
  SelfDeclaration: catalogue('SelfDeclaration'),
  Snapshot: catalogue('Catalogue'),
  Catalogue: catalogue('Catalogue'),
  LocalizedText: from('../texts/words.ts')('Words'),
  Approval: own('ApprovalParent'),
  Negative: own('NegativeParent'),
  TrialRule: own('TrialRuleParent'),
  Prerequisite: own('PrerequisiteParent'),
  Statement: own('StatementParent'),
  Contradiction: own('ContradictionParent'),
  Freshness: own('FreshnessParent'),
  IntegrationStatus: own('StatusParent'),
  TrialState: own('TrialParent'),
  StatusWarning: model('WarningCode'),
  Lifecycle: model('LifecycleRow'),
  Locator: claim('Locator'),
  Document: own('DocumentParent'),
  Run: own('RunParent'),
  AcceptedLayout: from('../../domain/guard/layout.ts')('AcceptedLayout'),
  RunDocument: own('RunDocumentParent'),
  SourceContract: from('../../domain/source.ts')('Contract'),
  RunReason: own('RunReasonParent'),
  Watch: own('WatchParent'),
  RunRelease: own('RunReleaseParent'),
  Finding: own('FindingParent'),
  DraftFinding: own('DraftFindingParent'),
  DraftRecord: from('../../domain/claims/check-record.ts')('CheckRecord'),
  Obligation: model('RequirementRow'),
  SourceHealth: own('SourceHealthParent'),
  ChangeEvent: own('ChangeEventParent'),
  ChangeEventConnection: own('ChangeEventPage'),
  ChangeEventEdge: own('ChangeEventEdgeParent'),
  IdResolution: own('IdResolutionParent'),
  ResolutionCandidate: own('ResolutionCandidateParent'),
  Facet: own('FacetParent'),
  Bucket: own('BucketParent'),
  FoundItem: own('FoundParent'),
  SearchConnection: own('SearchPage'),
  CrossCounts: own('CrossCountsParent'),
  ...Object.fromEntries(
    ['Product', 'Vendor', 'Integration', 'Municipality', 'Framework', 'Requirement', 'Run', 'Finding'].map(
      (name) => [`${name}Connection`, own(`${name}Page`)],
    ),
  ),
};

const sdl = readdirSync(new URL('schema/', root))
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => readFileSync(new URL(`schema/${name}`, root), 'utf8'))
  .join('\n');

const config = {
  useTypeImports: true,
  enumsAsTypes: true,
  contextType: '../context.ts#Context',
  mappers,
  scalars: {
    ID: 'string',
    Date: 'string',
    DateTime: 'string',
    URL: 'string',
    Sha256: 'string',
    Orgnr: 'string',
    Version: 'string',
    JSONObject: 'Readonly<Record<string, unknown>>',
    _Any: 'unknown',
  },
  enumValues: {
    SearchType: '../parents.ts#SearchType',
  },
  immutableTypes: true,
  skipTypename: true,
  maybeValue: 'T | null',
  avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: true },
};

const text = await codegen({
  filename: target.pathname,
  schema: parse(sdl),
  documents: [],
  config,
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: { typescript, resolvers },
});
// The plugin re-exports mapped enums as values, which type stripping does not allow.
const typesOnly = text.replaceAll(/^export \{ /gm, 'export type { ');
const wanted = `// Written by scripts/generate-types.ts from schema/*.graphql. Do not edit.\n${typesOnly}`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, wanted);
} else if (readFileSync(target, 'utf8') !== wanted) {
  console.error('src/graphql/generated/schema-types.ts is out of date: run `npm run generate`.');
  process.exitCode = 1;
}
