import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import type { DataMode } from '../../domain/vocabulary.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Fetcher } from '../../ports/fetcher.ts';

const SCHEME = 'repo:';
const folder = `connectors${sep}redaksjon${sep}data${sep}`;

/** Invented files that stand in for the editors' own of the same name, in sample mode. */
const sampleFolder = `samples${sep}editorial${sep}`;

/**
 * Lets the editorial files of this repository pass through the same pipeline as any partner's page: requests for
 * `repo:connectors/redaksjon/data/…` are answered from disk, all others by the network.
 * In sample mode products are invented, and so is what the editors say of them: `samples/editorial/<name>` comes first.
 */
export function withEditorialFiles(
  network: Fetcher,
  root: string,
  clock: Clock,
  mode: DataMode = 'LIVE',
): Fetcher {
  return {
    async fetch(request, source, known, signal) {
      if (!request.url.startsWith(SCHEME)) return network.fetch(request, source, known, signal);
      const path = normalize(request.url.slice(SCHEME.length));
      const missing = (nb: string, nn: string, en: string) =>
        ({ ok: false, failure: { code: 'NOT_FOUND', url: request.url, nb, nn, en, status: null } }) as const;
      if (!path.startsWith(folder)) {
        return missing(
          'Filen er ikke en redaksjonell fil.',
          'Fila er inga redaksjonell fil.',
          'The file is not an editorial file.',
        );
      }
      try {
        const sample = `${sampleFolder}${path.slice(folder.length)}`;
        const shown = mode === 'SAMPLE' && existsSync(join(root, sample)) ? sample : path;
        const bytes = readFileSync(join(root, shown));
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const document = {
          name: request.name,
          url: `${SCHEME}${shown}`,
          bytes,
          mediaType: 'application/yaml',
          sha256,
        };
        return {
          ok: true,
          value: {
            document,
            fetchedAt: clock.now().toISOString(),
            etag: null,
            lastModified: null,
            notModified: known?.validators.sha256 === sha256,
          },
        };
      } catch {
        return missing(
          'Den redaksjonelle filen finnes ikke.',
          'Den redaksjonelle fila finst ikkje.',
          'The editorial file does not exist.',
        );
      }
    },
    close: () => network.close(),
  };
}
