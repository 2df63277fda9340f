/** How far an offer meets a line. */
export const coverageStates = ['MET', 'PARTIAL', 'EXPECTED', 'NOT_MET', 'UNKNOWN', 'NOT_APPLICABLE'] as const;
export type CoverageState = (typeof coverageStates)[number];
