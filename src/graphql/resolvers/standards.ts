import type { Framework, Requirement } from '../../catalogue/catalogue.ts';
import { linksOf, shownAt, versionsOf } from '../../catalogue/coverage/links.ts';
import { jurisdictionOf } from '../../domain/requirements/eea.ts';
import { careSettingsOf } from '../../domain/requirements/organisation-types.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import type { Resolvers } from '../generated/schema-types.ts';
import { versionsOfFramework } from '../lists/framework-versions.ts';
import { pointsOf } from '../points.ts';
import { claimsFreshness } from '../sources/entity-freshness.ts';
import { titled, withEnglish } from '../texts/words.ts';

function requirementsOf({ requirements, catalogue }: Framework): Requirement[] {
  return requirements.map((row) => ({ ...row, kind: 'Requirement', catalogue }));
}

function frameworkOf({ framework, catalogue }: Requirement): Framework | null {
  const found = catalogue.find(framework);
  return found?.type === 'Framework' ? found.value : null;
}

/** Claim fields whose names in the graph are others. */
const fieldNames: Readonly<Record<string, string>> = {
  requires: 'prerequisites',
  validFrom: 'effectiveFrom',
  validUntil: 'effectiveTo',
};

/** Everything that must be met first, the nearest first, each once. */
function prerequisitesOf({ key, duty, catalogue }: Requirement): Requirement[] {
  const found = new Map<string, Requirement>();
  const waiting = [...(duty?.requires ?? [])];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const one = next === key || found.has(next) ? null : catalogue.duty(next);
    if (one === null) continue;
    found.set(next, one);
    waiting.push(...(one.duty?.requires ?? []));
  }
  return [...found.values()];
}

/** What the hub concludes of a row of a list is its own reading too. */
function inferredFields(requirement: Requirement): string[] {
  const { duty, organisationType } = requirement;
  if (duty) return duty.inferred.map((field) => fieldNames[field] ?? field);
  return [
    ...(careSettingsOf(organisationType).length > 0 ? ['careSettings'] : []),
    ...(shownAt(requirement).length > 0 ? ['shownAt'] : []),
  ];
}

/** Frameworks and requirements. */
export const standardResolvers: Resolvers = {
  Framework: {
    title: titled,
    publisher: ({ publisher, catalogue }) => (publisher === null ? null : catalogue.agency(publisher)),
    publisherName: ({ publisherName }) => publisherName ?? null,
    validFrom: ({ validFrom }) => validFrom ?? null,
    isApprovalScheme: ({ isApprovalScheme }) => isApprovalScheme ?? false,
    inferredFields: ({ inferred }) => inferred ?? [],
    versions: versionsOfFramework,
    requirements: requirementsOf,
    links: ({ key, title, kind, catalogue }) =>
      linksOf(
        catalogue,
        { kind: 'FRAMEWORK', name: key },
        ...(kind === 'STANDARD' ? [{ kind, name: title }] : []),
      ),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (framework, args, context) => evidenceOf(context, 'Framework', framework, args),
  },
  FrameworkVersion: {
    version: ({ framework, own }) => own?.version ?? framework.version,
    validFrom: ({ framework, own }) => (own ? own.validFrom : (framework.validFrom ?? null)),
    inferredFields: ({ framework, own }) => (own ? own.inferred : (framework.inferred ?? [])),
    identifiers: ({ framework: { identifier, publisher } }) =>
      identifier === null
        ? []
        : [{ scheme: /^[A-ZÆØÅ]+/.exec(identifier)?.[0] ?? publisher ?? '', value: identifier }],
    lifecycle: ({ framework, own }) => own?.lifecycle ?? framework.lifecycle,
    publishedOn: ({ framework }) => framework.publishedOn,
    requirements: ({ framework, own }) => (own ? [] : requirementsOf(framework)),
  },
  Requirement: {
    title: ({ title, duty }) => titled({ title, ...duty }),
    text: ({ title, text, duty }) => withEnglish(text ?? title, duty?.textEn),
    framework: frameworkOf,
    version: (requirement) => {
      const framework = frameworkOf(requirement);
      // Of one that has several no source says which.
      return framework && !framework.versions ? { kind: 'FrameworkVersion', framework } : null;
    },
    obligations: (requirement) => {
      const { level, organisationType, direction, duty } = requirement;
      const isStated = level !== null || organisationType !== null || direction !== null || duty;
      return isStated ? [requirement] : [];
    },
    number: ({ number }) => number ?? null,
    factSheets: ({ factSheets }) => factSheets ?? [],
    shownBy: ({ duty }) => duty?.shownBy ?? [],
    shownAt: (requirement) => pointsOf(requirement.catalogue, shownAt(requirement)),
    interfaceVersions: (requirement) => versionsOf(requirement),
    shownOn: ({ duty, catalogue }) => {
      const [list] = duty?.shownAt.flatMap((key) => catalogue.source(key) ?? []) ?? [];
      return list ?? null;
    },
    prerequisites: (requirement) => prerequisitesOf(requirement),
    exemptions: ({ duty, catalogue }) => duty?.exemptions.flatMap((key) => catalogue.duty(key) ?? []) ?? [],
    exemptionTexts: ({ duty, catalogue }) =>
      duty?.exemptions.filter((text) => catalogue.duty(text) === null) ?? [],
    inferredFields,
    links: ({ key, catalogue }) => linksOf(catalogue, { kind: 'REQUIREMENT', name: key }),
    freshness: ({ claims, catalogue }, _args, context) => claimsFreshness(context, catalogue, claims),
    evidence: (requirement, args, context) => evidenceOf(context, 'Requirement', requirement, args),
  },
  Obligation: {
    actors: ({ duty }) => duty?.actors ?? [],
    careSettings: ({ duty, organisationType }) => duty?.careSettings ?? careSettingsOf(organisationType),
    categories: ({ duty }) => duty?.categories ?? [],
    bindsVia: ({ duty }) => duty?.bindsVia ?? null,
    legalReference: ({ duty }) => duty?.legalReference ?? null,
    jurisdiction: ({ duty }) => jurisdictionOf(duty?.eeaState ?? null),
    effectiveFrom: ({ duty }) => duty?.validFrom ?? null,
    effectiveTo: ({ duty }) => duty?.validUntil ?? null,
    eeaState: ({ duty }) => duty?.eeaState ?? null,
  },
};
