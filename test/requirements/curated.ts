/** The real editorial files read as a harvest reads them, and what lists say beside them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { redaksjon } from '../../connectors/redaksjon/connector.ts';
import type { Claim } from '../../src/domain/claims/claim.ts';
import { merge } from '../../src/domain/merge/merge.ts';
import type { CatalogueData } from '../../src/domain/model.ts';
import type { SourceDocument } from '../../src/domain/source.ts';
import { batch, source } from '../domain/build.ts';

const folder = new URL('../../connectors/redaksjon/data/', import.meta.url);

export function document(name: string, text: string): SourceDocument {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    url: `repo:connectors/redaksjon/data/${name}.yaml`,
    bytes,
    mediaType: null,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** Every editorial file. `change` may alter the text of one by its name. */
export const documents = (change: (name: string, text: string) => string = (_name, text) => text) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const name = file.slice(0, -5);
      return document(name, change(name, readFileSync(new URL(file, folder), 'utf8')));
    });

export const reading = redaksjon.read(documents());

/** The catalogue of the editorial files and these lists on this day. A stale list was read too long ago. */
export function mergeWith(
  lists: Readonly<Record<string, readonly Claim[]>>,
  options: { readonly asOf?: string; readonly stale?: readonly string[] } = {},
): CatalogueData {
  const names = Object.keys(lists);
  return merge({
    mode: 'SAMPLE',
    asOf: options.asOf ?? '2026-11-30',
    sources: [redaksjon.source, ...names.map((name) => source(name))],
    batches: [batch('redaksjon', reading.claims), ...names.map((name) => batch(name, lists[name] ?? []))],
    ids: new Map(),
    decisions: [],
    staleSources: new Set(options.stale ?? []),
  }).data;
}
