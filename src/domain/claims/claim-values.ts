/** The values of claims by kind, as far as no entity declares them. In one file: it is one table, types and nothing else. */
import type {
  Actor,
  ApprovalBasis,
  BindingLevel,
  BindingWay,
  CareSetting,
  EeaState,
  FrameworkKind,
  InterfaceRole,
  InterfaceType,
  LifecycleStage,
  LineResponse,
  LinkEndKind,
  LinkRelation,
  Party,
  PlanLayer,
  ProcessPhase,
  ProductCategory,
  RegisterState,
  StandardDirection,
  Standing,
} from '../vocabulary.ts';

/** What is written out here of the values of claims; the columns of lists that entities declare come beside it. */
export interface StatedValues {
  /** A product is listed for an interface of a target. `target` and `interface` are keys, names are verbatim. */
  integration: {
    vendor: string;
    organisationNumber: string;
    product: string;
    version: string;
    target: string;
    interface: string;
    /** Version of the interface that the product was verified for, as the list writes it: `1.2` of `Epikrise v1.2`. */
    interfaceVersion: string;
    role: InterfaceRole;
    process: ProcessPhase;
    standing: Standing;
    basis: ApprovalBasis;
    statusText: string;
    decidedOn: string;
    validUntil: string;
    conditions: string;
    /** The list says whether the product is in use («I bruk», «x», «Pågår»): a fact of its own, never an approval. */
    inUse: boolean;
    /** The second system of a verified combination (a message service), and its version. */
    via: string;
    viaVersion: string;
    /** The kind of product, where the list's words say it. */
    categories: readonly ProductCategory[];
    /** Where its users work, where the list's words say it. */
    careSettings: readonly CareSetting[];
    /** What the publisher calls the users of the product, verbatim. */
    userGroup: string;
  };
  /**
   * The list says that a product is not there for an interface («Nei»). It is in no connection, count or facet, and not
   * the same as a blank cell, which says nothing. `statusText` holds the list's own word.
   */
  negative: {
    vendor: string;
    organisationNumber: string;
    product: string;
    version: string;
    target: string;
    interface: string;
    interfaceVersion: string;
    role: InterfaceRole;
    via: string;
    viaVersion: string;
    userGroup: string;
    statusText: string;
  };
  /** A vendor is approved as a third-party supplier: about the vendor, never about a product. */
  supplier: {
    vendor: string;
    organisationNumber: string;
    process: ProcessPhase;
    standing: Standing;
    basis: ApprovalBasis;
    statusText: string;
    decidedOn: string;
    validUntil: string;
    conditions: string;
  };
  /** A data flow into a health register. */
  register: {
    register: string;
    abbreviation: string;
    flow: string;
    interfaceTypes: readonly InterfaceType[];
    documentation: string;
    about: string;
  };
  /** A municipality uses a target. */
  municipality: {
    municipality: string;
    /** Four digits: as stated, or looked up by the name where one municipality has it. */
    number: string;
    /** As stated, or looked up by the number. */
    county: string;
    target: string;
    interface: string;
  };
  /** A standard, and for one organisation type and direction how it binds. */
  standard: {
    standard: string;
    level: BindingLevel;
    identifier: string;
    organisationType: string;
    direction: StandardDirection;
    changedOn: string;
    publishedOn: string;
    url: string;
    lifecycle: LifecycleStage;
    theme: string;
    /** What makes it binding («hjemmel»), verbatim. */
    legalBasis: string;
    /** The publisher's remark («merknad»), verbatim. */
    note: string;
  };
  /** An item of a framework of advice or requirements. */
  framework: {
    framework: string;
    area: string;
    title: string;
    text: string;
    url: string;
    /** The publisher's own number of it, verbatim. */
    number: string;
    /** How strongly it is put, where the list says so in a word of its own. */
    level: BindingLevel;
    /** Fact sheets and guides that the list names for it. */
    factSheets: readonly string[];
    /** The publisher's remark («merknad»), verbatim. */
    note: string;
  };
  /** Editorial: a public body. */
  agency: { key: string; organisationNumber: string; name: string; nameEn: string; url: string };
  /** Editorial: a national service or register that products integrate with. */
  target: {
    key: string;
    kind: 'NATIONAL_SERVICE' | 'HEALTH_REGISTER';
    name: string;
    nameEn: string;
    owner: string;
    controller: string;
    lifecycle: LifecycleStage;
    since: string;
    endsText: string;
    url: string;
  };
  /** Editorial: one thing to be verified against, within a target. */
  interface: {
    key: string;
    target: string;
    name: string;
    nameEn: string;
    version: string;
    roles: readonly InterfaceRole[];
    lifecycle: LifecycleStage;
    excludes: readonly string[];
  };
  /** Editorial: how far a trial phase may go. */
  trialRule: {
    interface: string;
    phase: ProcessPhase;
    maxSites: number;
    minDurationDays: number;
    minDurationMonths: number;
    unit: string;
  };
  /** Editorial: what must be in place before a product may integrate. */
  prerequisite: {
    interface: string;
    party: Party;
    prerequisiteKind: 'INTEGRATION' | 'AGREEMENT' | 'MEMBERSHIP' | 'ASSESSMENT';
    requires: string;
    text: string;
  };
  /** Editorial: an act, regulation, code, standard or scheme as a whole. */
  frameworkEntry: {
    key: string;
    title: string;
    titleNn: string;
    titleEn: string;
    kind: FrameworkKind;
    /** Who answers for it, in words. */
    publisherName: string;
    version: string;
    lifecycle: LifecycleStage;
    validFrom: string;
    legalBasis: string;
    url: string;
    /** Somebody outside the vendor says yes or no. */
    isApprovalScheme: boolean;
    /** Key of the framework that this is a version of. Absent: it is a framework. */
    versionOf: string;
    /** The publisher's words of when the stage ends or begins. */
    endsText: string;
    /** Fields that are the editors' own reading, not the publisher's word. */
    inferred: readonly string[];
  };
  /** Editorial: who must meet what, by when, and what makes it binding. */
  obligation: {
    key: string;
    /** Key of its `frameworkEntry`. */
    framework: string;
    title: string;
    titleNn: string;
    titleEn: string;
    text: string;
    textEn: string;
    level: BindingLevel;
    actors: readonly Actor[];
    careSettings: readonly CareSetting[];
    categories: readonly ProductCategory[];
    bindsVia: BindingWay;
    legalAct: string;
    legalSection: string;
    legalUrl: string;
    validFrom: string;
    validUntil: string;
    eeaState: EeaState;
    /** How it is shown that it is met, in words. */
    shownBy: readonly string[];
    /** Keys of targets or interfaces, or of one list of suppliers, where it is seen that it is met. */
    shownAt: readonly string[];
    /** Versions of the interfaces in `shownAt` that meet it; any of them is enough. */
    interfaceVersions: readonly string[];
    /** Keys of other obligations. */
    requires: readonly string[];
    /** Keys of obligations that make an exception, or words. */
    exemptions: readonly string[];
    inferred: readonly string[];
  };
  /** Editorial: a checklist for a purchase or a vendor. */
  profile: {
    key: string;
    version: string;
    title: string;
    titleNn: string;
    titleEn: string;
    owner: string;
    actor: Actor;
    categories: readonly ProductCategory[];
    inferred: readonly string[];
  };
  /** Editorial: one line of a checklist: a requirement, or any of some interfaces in one role. */
  profileLine: {
    profile: string;
    /** Its number in the checklist. */
    line: number;
    requirement: string;
    /** Keys of targets or interfaces; to be verified for one of them is enough. */
    anyOf: readonly string[];
    role: InterfaceRole;
    level: BindingLevel;
    /** Lines of a group are ways to the same; one is enough. */
    group: string;
    /** A product at the other end must be verified for the same interface. */
    bothEnds: boolean;
    /** Who can meet it. Absent: the vendor, with the product. */
    party: Party;
    /** How an offer answers it, where the level does not say. Absent: as the level and the party say. */
    response: LineResponse;
    inferred: readonly string[];
  };
  /** Editorial: what a source says that one thing has to do with another. */
  link: {
    key: string;
    relation: LinkRelation;
    fromKind: LinkEndKind;
    /** Key of the end; of a standard, an activity and a service of the regulation plan its title. Of `WORDS` the words. */
    from: string;
    toKind: LinkEndKind;
    to: string;
    /** A remark of the editors. */
    note: string;
    /** Fields that are the editors' own reading, not the publisher's word. */
    inferred: readonly string[];
  };
  /** Editorial: what kind of product one is, and where it is used. It approves nothing and makes no product. */
  productKind: {
    /** The product's name, and its vendor's where the name alone may be another's. */
    product: string;
    vendor: string;
    categories: readonly ProductCategory[];
    careSettings: readonly CareSetting[];
  };
  /**
   * What Enhetsregisteret says of one organisation number, looked up by the number or found by its exact name. Without a
   * number: it was asked for the name and has no entity of it.
   */
  legalEntity: {
    organisationNumber: string;
    /** Legal name, in capitals and with its legal form, as the register has it. */
    name: string;
    /** Code of the legal form: `AS`, `NUF`. */
    legalForm: string;
    state: RegisterState;
    deletedOn: string;
    url: string;
    /** The name in a source that the register was asked for; absent where it was asked for the number. */
    searchedName: string;
  };
  /** A vendor's own declaration of one product. Nobody has approved anything. */
  declaration: {
    product: string;
    vendor: string;
    keywords: readonly string[];
    /** Local time as the card gives it: `2025-06-16T09:26:34`, or the day alone. */
    updatedOn: string;
    /** Headings of the sections that the declaration has, in its order. */
    sections: readonly string[];
    /** The vendor has ticked that it has been audited. */
    audited: boolean;
  };
  /** An element of Helsedirektoratet's regulation plan for one service. Names are verbatim. */
  planElement: {
    service: string;
    layer: PlanLayer;
    /** What sort of element it is within its layer: `Forskrift`, `Kodeverk og terminologi`. */
    elementType: string;
    title: string;
    /** Other services of the plan that it is relevant to. */
    alsoFor: readonly string[];
    url: string;
  };
  /** An activity of the roadmap for the national e-health strategy. */
  activity: {
    subGoalCode: string;
    subGoal: string;
    measure: string;
    activity: string;
    owner: string;
    userGroups: string;
    /** Absent where the roadmap says `Udefinert`. */
    startsOn: string;
    endsOn: string;
    phases: readonly string[];
    /** The roadmap calls its schedule tentative. */
    tentative: boolean;
  };
  /** A measure of the national e-health portfolio, as its owner reports it. Words are verbatim. */
  measure: {
    measure: string;
    owner: string;
    segment: string;
    /** The goal of the strategy that it is reported under. */
    goal: string;
    status: string;
    risk: string;
    /** The period that the report is for: `1. kvartal 2025`. */
    period: string;
    /** The quarter that `period` names: `2025-Q1`. */
    quarter: string;
    changedOn: string;
    url: string;
  };
}
export type ClaimKind = keyof StatedValues;
/** A field of a kind of claim. Example: `integration.userGroup`. */
export type ClaimField = { [K in ClaimKind]: `${K}.${keyof StatedValues[K] & string}` }[ClaimKind];
