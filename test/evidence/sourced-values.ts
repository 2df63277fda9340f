/** Every value of a catalogue that a source said, with the claims and claim fields that it must rest on. */
import type { ApprovalRow, CatalogueData, ClaimRef, LifecycleRow } from '../../src/domain/model.ts';

export interface SourcedValue {
  /** Row and field, for people. */
  readonly where: string;
  readonly value: unknown;
  readonly claims: readonly ClaimRef[];
  /** Claim fields (`kind.field`) of which at least one has this very value, or a list that holds it. */
  readonly from: readonly string[];
}

interface Row {
  readonly id: string;
  readonly claims: readonly ClaimRef[];
}
type Fields = Readonly<Record<string, readonly [value: unknown, ...from: string[]]>>;

/** What says nothing: it needs no evidence. */
const silent = new Set<unknown>([null, 'NOT_STATED', 'UNKNOWN', '']);

function of(kind: string, { id, claims }: Row, fields: Fields): SourcedValue[] {
  return Object.entries(fields).flatMap(([field, [value, ...from]]) =>
    (Array.isArray(value) ? value : [value])
      .filter((single) => !silent.has(single))
      .map((single) => ({ where: `${kind} ${id} ${field}`, value: single, claims, from })),
  );
}

const lifecycle = (kind: string, { stage, since, endsText }: LifecycleRow): Fields => ({
  'lifecycle.stage': [stage, `${kind}.lifecycle`],
  'lifecycle.since': [since, `${kind}.since`],
  'lifecycle.endsText': [endsText, `${kind}.endsText`],
});

/** `basis` follows from the source's declaration where the claim has none, so it is no sourced value then. */
function approval(kind: 'integration' | 'supplier', row: ApprovalRow): SourcedValue[] {
  return of(
    'approval',
    { id: row.id, claims: [row.claim] },
    {
      process: [row.process, `${kind}.process`],
      standing: [row.stated, `${kind}.standing`],
      inUse: [row.inUse, `${kind}.inUse`],
      statusText: [row.statusText, `${kind}.statusText`],
      decidedOn: [row.decidedOn, `${kind}.decidedOn`],
      validUntil: [row.validUntil, `${kind}.validUntil`],
      conditions: [row.conditions, `${kind}.conditions`],
      version: [row.version, `${kind}.version`],
    },
  );
}

export function sourcedValues(data: CatalogueData): SourcedValue[] {
  return [
    ...data.vendors.flatMap((row) => [
      ...of('vendor', row, {
        name: [row.name, 'integration.vendor', 'supplier.vendor', 'declaration.vendor', 'legalEntity.name'],
        names: [
          row.names.map(({ value }) => value),
          'integration.vendor',
          'supplier.vendor',
          'declaration.vendor',
          'legalEntity.name',
        ],
        organisationNumber: [
          row.organisationNumber,
          'integration.organisationNumber',
          'supplier.organisationNumber',
          'legalEntity.organisationNumber',
        ],
        registryState: [row.registryState, 'legalEntity.state'],
      }),
      ...row.supplierApprovals.flatMap((each) => approval('supplier', each)),
    ]),
    ...data.products.flatMap((row) =>
      of('product', row, {
        name: [row.name, 'integration.product', 'declaration.product'],
        aliases: [row.aliases, 'integration.product', 'declaration.product'],
        categories: [row.categories, 'integration.categories', 'productKind.categories'],
        careSettings: [row.careSettings, 'integration.careSettings', 'productKind.careSettings'],
        userGroups: [row.userGroups, 'integration.userGroup'],
      }),
    ),
    ...data.integrations.flatMap((row) => [
      ...of('integration', row, {
        target: [row.target, 'integration.target'],
        interface: [row.interface, 'integration.interface'],
        role: [row.role, 'integration.role'],
        'status.process': [row.status.process, 'integration.process'],
        // That its last day has passed is the date's doing: then the last day is what a source said.
        'status.standing': [
          row.status.standing === 'EXPIRED' ? row.status.validUntil : row.status.standing,
          'integration.standing',
          'integration.validUntil',
        ],
        'status.since': [row.status.since, 'integration.decidedOn'],
        'status.validUntil': [row.status.validUntil, 'integration.validUntil'],
      }),
      ...row.approvals.flatMap((each) => approval('integration', each)),
    ]),
    ...data.agencies
      .filter(({ claims }) => claims.length > 0)
      .flatMap((row) =>
        of('agency', row, {
          key: [row.key, 'agency.key'],
          organisationNumber: [row.organisationNumber, 'agency.organisationNumber'],
          'name.nb': [row.name.nb, 'agency.name'],
          'name.en': [row.name.en, 'agency.nameEn', 'agency.name'],
          url: [row.url, 'agency.url'],
        }),
      ),
    ...data.targets.flatMap((row) =>
      of('target', row, {
        key: [row.key, 'target.key', 'register.abbreviation'],
        'name.nb': [row.name.nb, 'target.name', 'register.register'],
        'name.en': [row.name.en, 'target.nameEn', 'target.name', 'register.register'],
        owner: [row.owner, 'target.owner'],
        controller: [row.controller, 'target.controller'],
        url: [row.url, 'target.url', 'register.about'],
        ...lifecycle('target', row.lifecycle),
      }),
    ),
    ...data.interfaces.flatMap((row) => [
      ...of('interface', row, {
        'name.nb': [row.name.nb, 'interface.name', 'register.flow'],
        'name.en': [row.name.en, 'interface.nameEn', 'interface.name', 'register.flow'],
        version: [row.version, 'interface.version'],
        roles: [row.roles, 'interface.roles'],
        types: [row.types, 'register.interfaceTypes'],
        excludes: [row.excludes, 'interface.excludes'],
        documentation: [row.documentation, 'register.documentation'],
        ...lifecycle('interface', row.lifecycle),
      }),
      ...row.trialRules.flatMap(({ claim, ...rule }) =>
        of(
          'trial rule',
          { id: row.key, claims: [claim] },
          {
            phase: [rule.phase, 'trialRule.phase'],
            maxSites: [rule.maxSites, 'trialRule.maxSites'],
            minDurationDays: [rule.minDurationDays, 'trialRule.minDurationDays'],
            minDurationMonths: [rule.minDurationMonths ?? null, 'trialRule.minDurationMonths'],
            unit: [rule.unit, 'trialRule.unit'],
          },
        ),
      ),
      ...row.prerequisites.flatMap(({ claim, ...prerequisite }) =>
        of(
          'prerequisite',
          { id: row.key, claims: [claim] },
          {
            party: [prerequisite.party, 'prerequisite.party'],
            kind: [prerequisite.kind, 'prerequisite.prerequisiteKind'],
            requires: [prerequisite.requires, 'prerequisite.requires'],
            text: [prerequisite.text, 'prerequisite.text'],
          },
        ),
      ),
    ]),
    ...data.municipalities.flatMap((row) =>
      of('municipality', row, {
        number: [row.number, 'municipality.number'],
        name: [row.name, 'municipality.municipality'],
        uses: [row.uses, 'municipality.target'],
      }),
    ),
    ...data.frameworks.flatMap((row) => [
      ...of('framework', row, {
        title: [
          row.title,
          'standard.standard',
          'standard.identifier',
          'framework.framework',
          'frameworkEntry.title',
        ],
        titleNn: [row.titleNn ?? null, 'frameworkEntry.titleNn'],
        titleEn: [row.titleEn ?? null, 'frameworkEntry.titleEn'],
        publisherName: [row.publisherName ?? null, 'frameworkEntry.publisherName'],
        validFrom: [row.validFrom ?? null, 'frameworkEntry.validFrom'],
        version: [row.version, 'frameworkEntry.version'],
        identifier: [row.identifier, 'standard.identifier'],
        changedOn: [row.changedOn, 'standard.changedOn'],
        publishedOn: [row.publishedOn, 'standard.publishedOn'],
        theme: [row.theme, 'standard.theme'],
        // The address of a list of advice is that of its source, which the connector declares.
        url: [
          row.kind === 'STANDARD' || row.publisher === null ? row.url : null,
          'standard.url',
          'frameworkEntry.url',
        ],
        ...lifecycle(row.publisherName ? 'frameworkEntry' : 'standard', row.lifecycle),
      }),
      ...row.requirements.flatMap((each) =>
        of('requirement', each, {
          title: [
            each.title,
            'standard.standard',
            'standard.identifier',
            'framework.title',
            'obligation.title',
          ],
          text: [each.text, 'framework.text', 'obligation.text'],
          titleNn: [each.duty?.titleNn ?? null, 'obligation.titleNn'],
          titleEn: [each.duty?.titleEn ?? null, 'obligation.titleEn'],
          textEn: [each.duty?.textEn ?? null, 'obligation.textEn'],
          actors: [each.duty?.actors ?? null, 'obligation.actors'],
          careSettings: [each.duty?.careSettings ?? null, 'obligation.careSettings'],
          categories: [each.duty?.categories ?? null, 'obligation.categories'],
          bindsVia: [each.duty?.bindsVia ?? null, 'obligation.bindsVia'],
          validFrom: [each.duty?.validFrom ?? null, 'obligation.validFrom'],
          validUntil: [each.duty?.validUntil ?? null, 'obligation.validUntil'],
          eeaState: [each.duty?.eeaState ?? null, 'obligation.eeaState'],
          shownBy: [each.duty?.shownBy ?? null, 'obligation.shownBy'],
          shownAt: [each.duty?.shownAt ?? null, 'obligation.shownAt'],
          requires: [each.duty?.requires ?? null, 'obligation.requires'],
          exemptions: [each.duty?.exemptions ?? null, 'obligation.exemptions'],
          area: [each.area, 'framework.area', 'standard.theme'],
          level: [each.level, 'framework.level', 'standard.level', 'obligation.level'],
          organisationType: [each.organisationType, 'standard.organisationType'],
          direction: [each.direction, 'standard.direction'],
        }),
      ),
    ]),
  ];
}
