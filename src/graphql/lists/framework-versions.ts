/** The versions of a framework: those with a life of their own, else the framework's one. */
import type { Framework } from '../../catalogue/catalogue.ts';
import type { FrameworkVersionParent } from '../parents.ts';

/** At least one. */
export const versionsOfFramework = (framework: Framework): FrameworkVersionParent[] =>
  framework.versions?.map((own) => ({ kind: 'FrameworkVersion', framework, own })) ?? [
    { kind: 'FrameworkVersion', framework },
  ];
