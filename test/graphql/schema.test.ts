import { execFileSync } from 'node:child_process';
import {
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import * as vocabulary from '../../src/domain/vocabulary.ts';
import { evidenceFields } from '../../src/graphql/evidence/evidence-fields.ts';
import { createSchema } from '../../src/graphql/schema.ts';

const schema = createSchema();

/** Every element of a schema that can have a description, by its path. */
function* describable(of: GraphQLSchema): Generator<[string, string | null | undefined]> {
  for (const type of Object.values(of.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    yield [type.name, type.description];
    if (isEnumType(type)) {
      for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
    }
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        yield [`${type.name}.${field.name}`, field.description];
        if ('args' in field) {
          for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name})`, arg.description];
        }
      }
    }
  }
  for (const directive of of.getDirectives().filter((one) => !isSpecifiedDirective(one))) {
    yield [`@${directive.name}`, directive.description];
    for (const arg of directive.args) yield [`@${directive.name}(${arg.name})`, arg.description];
  }
}

test('every type, field, argument and enum value is described', () => {
  const all = [...describable(schema)];
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter(([, text]) => (text ?? '').trim().length < 4).map(([path]) => path)).toEqual([]);
});

test.each([
  ['ProcessPhase', vocabulary.processPhases],
  ['Standing', vocabulary.standings],
  ['Observation', vocabulary.observations],
  ['Headline', vocabulary.headlines],
  ['ApprovalBasis', vocabulary.approvalBases],
  ['LegalEffect', vocabulary.legalEffects],
  ['InterfaceRole', vocabulary.interfaceRoles],
  ['LifecycleStage', vocabulary.lifecycleStages],
  ['ProductCategory', vocabulary.productCategories],
  ['InterfaceType', vocabulary.interfaceTypes],
  ['BindingLevel', vocabulary.bindingLevels],
  ['PlanLayer', vocabulary.planLayers],
  ['StandardDirection', vocabulary.standardDirections],
  ['Severity', vocabulary.severities],
  ['DriftKind', vocabulary.driftKinds],
  ['RunOutcome', vocabulary.runOutcomes],
  ['FreshnessState', vocabulary.freshnessStates],
  ['FindingState', vocabulary.findingStates],
] as const)('enum %s has exactly the words of the domain', (name, words) => {
  const type = schema.getType(name);
  expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual([...words]);
});

test('evidence is promised for fields that exist', () => {
  const typeOf = (name: string) => (name === 'Target' ? ['NationalService', 'HealthRegister'] : [name]);
  for (const [name, fields] of Object.entries(evidenceFields)) {
    for (const field of Object.keys(fields)) {
      // `process`, `standing`, `since` and `validUntil` stand in the integration's status.
      const found = [...typeOf(name), ...(name === 'Integration' ? ['IntegrationStatus'] : [])].some(
        (type) => {
          const one = schema.getType(type);
          return isObjectType(one) && field in one.getFields();
        },
      );
      expect(found, `${name}.${field}`).toBe(true);
    }
  }
});

test('every list field says how many items to reckon with', () => {
  const lists: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const isConnection = type.name.endsWith('Connection');
    for (const field of Object.values(type.getFields())) {
      const isList = String(field.type).startsWith('[');
      const hasSize = field.astNode?.directives?.some(({ name }) => name.value === 'listSize') ?? false;
      const pages = getNamedType(field.type).name.endsWith('Connection');
      const isComposite = isObjectType(getNamedType(field.type)) || isInterfaceType(getNamedType(field.type));
      const small = field.astNode?.directives?.some(({ name }) => name.value === 'cost') ?? false;
      if (!isConnection && ((isList && isComposite) || pages) && !hasSize && !small) {
        lists.push(`${type.name}.${field.name}`);
      }
    }
  }
  // A facet's buckets cost nothing beyond the weight of `facets`.
  expect(lists).toEqual(['Facet.buckets']);
});

test('the generated types are up to date', () => {
  const script = new URL('../../scripts/generate-types.ts', import.meta.url).pathname;
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});
