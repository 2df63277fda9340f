/** Entries of a list of suppliers as claims. */
import type { ClaimFields } from '../../../domain/claims/claim.ts';
import { claimKey } from '../../../domain/claims/claim-key.ts';
import type { Entry } from '../entry.ts';
import { reportIssue, reportMissing } from '../issues.ts';
import type { SupplierField, SupplierSpec } from '../spec.ts';
import type { Stage } from '../stage.ts';
import { withoutDoubt } from '../status/doubt.ts';
import { statusOf } from '../status/status-of.ts';
import type { Legend } from '../words/legend.ts';
import type { ClaimList } from './claims.ts';
import { type Issues, present, readDates, readVendor } from './interpret.ts';
import { conditionsOf, statusFields } from './status-fields.ts';

export interface SupplierContext {
  readonly stage: Stage<SupplierField>;
  readonly spec: SupplierSpec;
  readonly legend: Legend;
  readonly claims: ClaimList<'supplier'>;
}

/** Adds the claim of an entry. */
export function addSupplier(at: SupplierContext, entry: Entry<SupplierField>): void {
  const { stage, spec } = at;
  const issues: Issues = [];
  const field = (name: SupplierField) => entry.fields.get(name) ?? null;
  const vendorCell = field('vendor') ?? entry.context.vendor?.fragment ?? null;
  const { vendor, organisationNumber } = readVendor(vendorCell, field('organisationNumber'), issues);
  const status = statusOf(
    withoutDoubt(stage.log, entry, [vendorCell]),
    stage.rules.vocabulary,
    at.legend,
    null,
  );
  const cells = { decidedOn: field('decidedOn'), validUntil: field('validUntil') };
  const dates = readDates(cells, issues);
  const conditions = conditionsOf(field('conditions'), status, issues);
  const parts = statusFields(status, dates, spec.defaults.basis, entry.anchor, issues);
  const fields: ClaimFields<'supplier'> = {
    ...present({ vendor, organisationNumber }),
    ...parts,
    ...present({ conditions }),
  };
  const identity = claimKey('supplier', {
    vendor: vendor?.value,
    organisationNumber: vendor === null ? organisationNumber?.value : null,
  });
  const label = vendor?.value ?? organisationNumber?.value ?? entry.anchor.text;
  const missing = spec.required.filter((name) => name !== 'status' && fields[name] === undefined);
  const words = [...entry.fields.values()].map(({ text }) => text);
  const key = missing.length === 0 ? identity : { words: [identity, ...words], unit: entry.anchor.unit };
  const used = [...entry.fields.values(), ...entry.wordCells.flatMap((word) => [word.cell, word.heading])];
  if (missing.length > 0) {
    reportMissing(stage.log, missing, entry.anchor, { key, label });
    for (const fragment of used) stage.log.cell(fragment.unit, 'reported');
  } else {
    stage.log.mapped(
      ...used,
      vendorCell,
      status.decision.process.rule === 'status/context' ? status.fragment : null,
    );
    at.claims.add({ kind: 'supplier', key: identity, fields }, label, entry.anchor);
  }
  for (const issue of [...issues, ...(entry.footnotes ?? [])]) reportIssue(stage.log, issue, { key, label });
}
