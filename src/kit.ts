/** The only module of the hub that a connector may import. */
export type { Bilingual } from './domain/bilingual.ts';
export type {
  Citation,
  Claim,
  ClaimKind,
  ClaimOf,
  ClaimValues,
  Locator,
  Sourced,
} from './domain/claims/claim.ts';
export { claimKey } from './domain/claims/claim-key.ts';
export type { FindingCode } from './domain/findings/codes.ts';
export { makeFinding } from './domain/findings/finding.ts';
export { describe, type FindingTexts, shorten } from './domain/findings/messages/describe.ts';
export { counted, issueWords, valueName } from './domain/findings/messages/phrases.ts';
export type { Drift, Finding, Reading } from './domain/reading.ts';
export { withBroader } from './domain/requirements/product-kinds.ts';
export type {
  Connector,
  ConnectorOptions,
  Contract,
  DocumentRequest,
  FollowResult,
  KnownVendors,
  SourceDeclaration,
  SourceDocument,
} from './domain/source.ts';
export { type BearingPlace, bearingOf } from './domain/status/bearing/bearing.ts';
export type { ListedThing } from './domain/status/bearing/bearing-words.ts';
export { type Ending, endingIn } from './domain/status/bearing/ending-words.ts';
export { readSlot } from './domain/status/read-slot.ts';
export type { StatusWord } from './domain/status/words.ts';
export { type DateReading, findDate, readDate } from './domain/text/dates.ts';
export { nameParts } from './domain/text/names.ts';
export { readOrganisationNumber, takeOrganisationNumber } from './domain/text/organisation-number.ts';
export { phraseKey, plainText, withoutParenthesis } from './domain/text/phrase.ts';
export * from './domain/vocabulary.ts';
export {
  type BesideReason,
  besideContext,
  besideReason,
  isContactBlock,
  isPersonal,
} from './reading/beside-list.ts';
export { entryList, gateway, linkedList } from './reading/find-list/find-list.ts';
export { eachPage } from './reading/find-list/read-pages.ts';
export { openFragment } from './reading/html/open-fragment.ts';
export { isRemarkHeading, type LabelledLine, saidUnder } from './reading/labelled/line.ts';
export { type PagesRead, readLabelledPages } from './reading/labelled/read-labelled-pages.ts';
export { leftOutFinding, remarkFinding } from './reading/left-out.ts';
export { limitFindings, linesOfPage, noticeFinding } from './reading/list-limits.ts';
export { footnoteMark } from './reading/list-reader/context/footnotes.ts';
export { cellFragment, type Fragment, pieceFragment, sourced } from './reading/list-reader/fragment.ts';
export { Ledger } from './reading/list-reader/ledger.ts';
export {
  type ListRow,
  type RowReading,
  readIntegrations,
  readRows,
  readSuppliers,
} from './reading/list-reader/read-lists.ts';
export type {
  DefaultBasis,
  IgnoredHeadings,
  IntegrationField,
  IntegrationSpec,
  Place,
  RoleWord,
  RowSpec,
  SupplierField,
  SupplierSpec,
} from './reading/list-reader/spec.ts';
export {
  commonIgnored,
  commonRoles,
  integrationHeadings,
  supplierHeadings,
  testedBasis,
} from './reading/list-reader/words/common-words.ts';
export { taughtList } from './reading/list-reader/words/taught-list.ts';
export { inCaseOf, nearestPhrase } from './reading/nearest.ts';
export { openDocument } from './reading/open-document.ts';
export type { Block, Cell, ContextPiece, Link, ListItem, Outline, Piece } from './reading/outline.ts';
export { type Judgement, judgeNamed, judgeRow, type SaidOfRow } from './reading/row-bearing.ts';
export { RowCells } from './reading/table/row-cells.ts';
export { documentFindings, unreadable } from './reading/unreadable.ts';
