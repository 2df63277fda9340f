/** The only module of the hub that a connector may import. */
export type {
  Bilingual,
  Claim,
  ClaimKind,
  ClaimOf,
  ClaimValues,
  Drift,
  Finding,
  Locator,
  Reading,
  Sourced,
} from './domain/claim.ts';
export type {
  Connector,
  ConnectorOptions,
  Contract,
  DocumentRequest,
  FollowResult,
  SourceDeclaration,
  SourceDocument,
} from './domain/source.ts';
export type * from './domain/vocabulary.ts';
