/** Copies GraphiQL's built files beside the hub, for an image without development dependencies. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { graphiqlFiles, graphiqlFolder } from '../src/web/explorer-files.ts';

const files = graphiqlFiles();
if (files === null) throw new Error('graphiql, react and react-dom are not installed: run npm ci first.');
mkdirSync(graphiqlFolder, { recursive: true });
for (const [name, path] of Object.entries(files)) copyFileSync(path, join(graphiqlFolder, name));
