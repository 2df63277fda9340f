/**
 * Writes the schema's types of the TypeScript client (clients/typescript) from schema/*.graphql. With `--check` it writes nothing and fails when
 * the file is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { schemaText } from '../src/graphql/schema.ts';

const target = new URL('../clients/typescript/src/generated.ts', import.meta.url);

/** The file, as gql.tada takes it. */
export function clientIntrospection(): string {
  const introspection = introspectionFromSchema(buildSchema(schemaText()), { descriptions: false });
  const text = outputIntrospectionFile(minifyIntrospection(introspection), {
    fileType: '.d.ts',
    shouldPreprocess: true,
  });
  // Without the part that makes it the schema of every document of a project.
  const types = text.slice(0, text.indexOf('import * as gqlTada'));
  return `// Written by scripts/generate-client.ts from schema/*.graphql. Do not edit.\n${types.trimEnd()}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const wanted = clientIntrospection();
  if (!process.argv.includes('--check')) writeFileSync(target, wanted);
  else if (readFileSync(target, 'utf8') !== wanted) {
    console.error(`${target.pathname} is out of date: run \`npm run generate\`.`);
    process.exitCode = 1;
  }
}
