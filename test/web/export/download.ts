import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { openHub } from '../../graphql/open-hub.ts';
import { newFolder } from '../../support/hub-process.ts';

/** Downloads an address to a file, and gives its path and headers. */
export async function download(
  { app }: Pick<Awaited<ReturnType<typeof openHub>>, 'app'>,
  url: string,
): Promise<{ path: string; bytes: Buffer; headers: Readonly<Record<string, unknown>> }> {
  const response = await app.inject({ url, headers: { host: 'hub.example' } });
  expect(response.statusCode, `${url}: ${response.body.slice(0, 300)}`).toBe(200);
  const [, file = 'file'] = /filename="([^"]+)"/u.exec(String(response.headers['content-disposition'])) ?? [];
  const path = join(newFolder(), file);
  writeFileSync(path, response.rawPayload);
  return { path, bytes: response.rawPayload, headers: response.headers };
}
