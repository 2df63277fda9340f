/** What a connector declares of its list: words, never positions. All of it is data. */
import type { Citation } from '../../domain/claims/claim.ts';
import type { ListedKey } from '../../domain/entities/listed-fields.ts';
import type { StatusWord } from '../../domain/status/words.ts';
import type { ApprovalBasis, InterfaceRole, ProcessPhase, ProductCategory } from '../../domain/vocabulary.ts';

/** Headings that are known and not read, each group with the reason that people are reported. */
export interface IgnoredHeadings {
  readonly names: readonly string[];
  readonly reason: string;
}

/** What every list needs: which headings mean which field. */
export interface RowSpec<F extends string = string> {
  /** Key of the source, for findings. */
  readonly source: string;
  /** Field to the headings that name it. Matched whole by `phraseKey`, never by position. */
  readonly headings: Readonly<Partial<Record<F, readonly string[]>>>;
  readonly ignored: readonly IgnoredHeadings[];
  /** Fields that each row must have, from a column or from what the list stands under. */
  readonly required: readonly F[];
  /** Fields of which a table must have at least one to be taken for the list at all. */
  readonly identifying: readonly F[];
}

export type IntegrationField =
  | 'vendor'
  | 'organisationNumber'
  | 'product'
  | 'version'
  | 'target'
  | 'interface'
  | 'interfaceVersion'
  | 'role'
  | 'status'
  | 'decidedOn'
  | 'validUntil'
  | 'conditions'
  | 'via'
  | 'viaVersion'
  | 'userGroup'
  | ListedKey
  /** One column that holds `Vendor – Product` or `Product (Vendor AS)`. */
  | 'vendorAndProduct';

/** A thing to be integrated with, by all its names: values of cells, headings of a matrix's columns, headings above. */
export interface Place {
  readonly names: readonly string[];
  /** Key of the target. */
  readonly target: string;
  /** Key of the interface; absent where the names mean the target as a whole. */
  readonly interface?: string;
  /** Version of the interface, where the names say one: `1.2`. */
  readonly version?: string;
  readonly role?: InterfaceRole;
}

export interface RoleWord {
  readonly names: readonly string[];
  readonly value: InterfaceRole;
}

/**
 * The basis of a claim whose words state none: one for all, or one for each phase (phases that are left out get
 * none).
 */
export type DefaultBasis = ApprovalBasis | Readonly<Partial<Record<ProcessPhase, ApprovalBasis>>>;

export interface IntegrationSpec extends RowSpec<IntegrationField> {
  /** Used where neither the row nor what it stands under says. */
  readonly defaults: { readonly target?: string; readonly interface?: string; readonly basis?: DefaultBasis };
  readonly places: readonly Place[];
  readonly roles: readonly RoleWord[];
  /**
   * True: words for an interface that nobody knows are an interface of their own, by those words, and reported. For a list
   * whose rows are about one interface each: `Rekvisisjon` approved is not the whole target approved. Default false.
   */
  readonly openInterfaces?: boolean;
  /** What every product of the list is, and where the publisher says so. Absent: the list has products of several kinds. */
  readonly lists?: { readonly category: ProductCategory; readonly citation: Citation };
  /** Names of groups of users that may stand as headings above a list. */
  readonly userGroups?: readonly string[];
  /** Phrases beside, or instead of, those of the common table. */
  readonly statusWords?: readonly StatusWord[];
  /** False: headings and captions never give a status, even if they read `Godkjent`. Default true. */
  readonly statusFromContext?: boolean;
  /** True: a mark (`x`) that no legend or heading explains says that the product is in use. Default false: it says nothing. */
  readonly marksMeanUse?: boolean;
}

export type SupplierField =
  | 'vendor'
  | 'organisationNumber'
  | 'status'
  | 'decidedOn'
  | 'validUntil'
  | 'conditions';

export interface SupplierSpec extends RowSpec<SupplierField> {
  readonly defaults: { readonly basis?: DefaultBasis };
  readonly statusWords?: readonly StatusWord[];
  readonly statusFromContext?: boolean;
}
