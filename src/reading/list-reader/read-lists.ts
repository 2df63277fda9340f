/** Lists in documents to claims: the one way in for connectors. Pure; bad documents give findings, never exceptions. */

import type { ClaimOf } from '../../domain/claims/claim.ts';
import { describe, placeOf } from '../../domain/findings/messages/describe.ts';
import { fieldName, joined } from '../../domain/findings/messages/phrases.ts';
import type { Reading } from '../../domain/reading.ts';
import type { ContextPiece, Outline } from '../outline.ts';
import { ClaimList } from './claims/claims.ts';
import { addIntegration } from './claims/integration-claims.ts';
import { addSupplier } from './claims/supplier-claims.ts';
import { noColours } from './colours/read-colours.ts';
import { readContext } from './context/context.ts';
import type { Speech } from './context/speech.ts';
import type { Fragment } from './fragment.ts';
import { withParagraphLists } from './items/paragraph-lists.ts';
import { readPairs } from './items/read-pairs.ts';
import { entriesOf, reportNothing } from './list-entries.ts';
import type { ListRules } from './list-rules.ts';
import { openLog } from './reading-log.ts';
import type { IntegrationField, IntegrationSpec, RowSpec, SupplierField, SupplierSpec } from './spec.ts';
import { readTable } from './tables/read-table.ts';
import { headingIndex } from './words/headings.ts';
import { readLegends } from './words/legend.ts';
import { buildVocabulary, type VocabularyParts } from './words/vocabulary.ts';

/** Reads a list of integrations in any layout. Documents are read as one list: repeats across them are repeats. */
export function readIntegrations(outlines: readonly Outline[], spec: IntegrationSpec): Reading {
  const given = new Set<IntegrationField>();
  if (spec.defaults.target !== undefined) given.add('target');
  if (spec.defaults.interface !== undefined) given.add('interface');
  const rules = rulesOf(spec, spec, given);
  const { log, close } = openLog(spec.source);
  const stage = { rules, log };
  const pages = outlines.map((outline) => withParagraphLists(outline, rules));
  const legend = readLegends(pages, rules);
  const claims = new ClaimList<'integration'>(log);
  const negatives = new Map<string, ClaimOf<'negative'>>();
  for (const entry of entriesOf(stage, pages, legend))
    addIntegration({ stage, spec, legend, claims, negatives }, entry);
  const reading = { ...close(), claims: claims.claims };
  return negatives.size === 0 ? reading : { ...reading, negatives: [...negatives.values()] };
}

/** Reads a list of suppliers in any layout. */
export function readSuppliers(outlines: readonly Outline[], spec: SupplierSpec): Reading {
  const rules = rulesOf(spec, { ...spec, places: [], roles: [] }, new Set<SupplierField>(), true);
  const { log, close } = openLog(spec.source);
  const stage = { rules, log };
  const pages = outlines.map((outline) => withParagraphLists(outline, rules));
  const legend = readLegends(pages, rules);
  const claims = new ClaimList<'supplier'>(log);
  for (const entry of entriesOf(stage, pages, legend)) addSupplier({ stage, spec, legend, claims }, entry);
  return { ...close(), claims: claims.claims };
}

/** A row of a list of any other kind: words by field, for the connector to make a claim of. */
export interface ListRow<F extends string> {
  readonly fields: Readonly<Partial<Record<F, Fragment>>>;
  /** Headings, captions and sheet that the row stands under, outermost first. */
  readonly context: readonly ContextPiece[];
  /** What rows of text between the rows say of this one: `Kravene gjelder ikke lenger` below the last. */
  readonly notes: readonly Fragment[];
  readonly document: string;
}

export interface RowReading<F extends string> extends Omit<Reading, 'claims'> {
  readonly rows: readonly ListRow<F>[];
}

/** Reads the rows of tables, definition lists and labelled lists by their headings. Rows that lack a required field are reported. */
export function readRows<F extends string>(outlines: readonly Outline[], spec: RowSpec<F>): RowReading<F> {
  const words = { places: [], roles: [], statusFromContext: false };
  const rules = rulesOf(spec, words, new Set<F>());
  const { log, close } = openLog(spec.source);
  const stage = { rules, log };
  const rows: ListRow<F>[] = [];
  for (const outline of outlines)
    for (const block of outline.blocks) {
      const context = readContext(block.context, outline.document, rules.vocabulary);
      const bare = { ...context, vendor: null };
      const entries =
        block.kind === 'table'
          ? readTable(stage, block, outline.document, bare, noColours).entries
          : readPairs(stage, block, outline.document, bare);
      for (const { fields, anchor, speech } of entries ?? []) {
        const missing = spec.required.filter((field) => !fields.has(field));
        if (missing.length > 0) {
          log.report(missingReport(anchor, missing));
          continue;
        }
        log.mapped(...fields.values());
        rows.push({
          fields: Object.fromEntries(fields) as Partial<Record<F, Fragment>>,
          context: block.context,
          notes: notesOf(speech, anchor),
          document: outline.document,
        });
      }
    }
  if (rows.length === 0) reportNothing(stage);
  return { ...close(), rows };
}

/** Of what is said of a row what stands on rows of its own. */
function notesOf(speech: readonly Speech[], { locator }: Fragment): readonly Fragment[] {
  return speech.flatMap(({ source }) =>
    typeof source.unit === 'object' && source.locator.row !== undefined && source.locator.row !== locator.row
      ? [source]
      : [],
  );
}

function missingReport(anchor: Fragment, missing: readonly string[]) {
  const at = placeOf(anchor.locator);
  return {
    ...describe('MISSING_REQUIRED.row', { fields: joined(missing.map(fieldName)) }, { at }),
    severity: 'WARNING',
    recordKey: anchor.text,
    record: anchor.text,
    field: missing.join(','),
    locator: anchor.locator,
    unit: anchor.unit,
  } as const;
}

function rulesOf<F extends string>(
  spec: RowSpec<F>,
  words: VocabularyParts,
  given: ReadonlySet<F>,
  titleStates = false,
): ListRules<F> {
  return {
    source: spec.source,
    headings: headingIndex(spec),
    vocabulary: buildVocabulary(words),
    required: spec.required,
    identifying: spec.identifying,
    given,
    titleStates,
  };
}
