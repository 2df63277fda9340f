import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * The deprecated fields, arguments, input fields and enum values that a valid document names, each once: `Query.vendors(text:)`. What stands in
 * variables is not seen.
 */
export function deprecatedIn(schema: GraphQLSchema, document: DocumentNode): string[] {
  const info = new TypeInfo(schema);
  const found = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const field = info.getFieldDef();
        if (field?.deprecationReason != null) found.add(`${info.getParentType()?.name}.${field.name}`);
      },
      Argument() {
        const argument = info.getArgument();
        const field = info.getFieldDef();
        if (argument?.deprecationReason != null)
          found.add(`${info.getParentType()?.name}.${field?.name}(${argument.name}:)`);
      },
      ObjectField({ name }) {
        const type = getNamedType(info.getParentInputType());
        const field = isInputObjectType(type) ? type.getFields()[name.value] : undefined;
        if (field?.deprecationReason != null) found.add(`${String(type)}.${name.value}`);
      },
      EnumValue() {
        const value = info.getEnumValue();
        if (value?.deprecationReason != null) found.add(`${String(info.getInputType())}.${value.name}`);
      },
    }),
  );
  return [...found];
}
