/** The registry of tables, in the order in which they are listed. A new table is a line here. */
import type { ExportTable } from '../column.ts';
import { changes } from './changes.ts';
import { coverage } from './coverage.ts';
import { approvals, integrations } from './integrations.ts';
import { negatives, products, selfDeclarations } from './products.ts';
import {
  frameworks,
  links,
  portfolio,
  regulationPlan,
  requirements,
  roadmap,
  standards,
} from './standards.ts';
import { agencies, interfaces, municipalities, sources, targets } from './targets.ts';
import { supplierApprovals, vendors } from './vendors.ts';

export const tables: readonly ExportTable[] = [
  vendors,
  supplierApprovals,
  products,
  negatives,
  selfDeclarations,
  integrations,
  approvals,
  targets,
  interfaces,
  municipalities,
  agencies,
  standards,
  frameworks,
  requirements,
  coverage,
  roadmap,
  portfolio,
  links,
  regulationPlan,
  sources,
  changes,
];
