/**
 * Measures of the national e-health portfolio. The two without SAMPLE are real measures with what their pages said when they were read;
 * neither page named a period. The others are invented.
 */
import type { Expected } from './expected.ts';

export const portfolioPage =
  '/digitalisering-og-e-helse/nasjonal-e-helseportefolje/tiltak-i-nasjonal-e-helseportefolje';

export interface Measure {
  readonly title: string;
  readonly slug: string;
  readonly owner: string;
  readonly risk: string | null;
  readonly segment: string | null;
  readonly goal: string | null;
  readonly status: string | null;
  readonly period: string | null;
}

const invented = (number: number, rest: Partial<Measure>): Measure => ({
  title: `Eksempeltiltak ${number} (SAMPLE)`,
  slug: `eksempeltiltak-${number}`,
  owner: 'Helsedirektoratet',
  risk: 'Lav',
  segment: 'Digital samhandling',
  goal: null,
  status: 'I rute',
  period: '1. kvartal 2025',
  ...rest,
});

export const measures: readonly Measure[] = [
  {
    title: 'EPJ-løftet',
    slug: 'epj-loftet',
    owner: 'Direktoratet for e-helse',
    risk: 'Middels',
    segment: 'Koordinere',
    goal: '2 - Enklere arbeidshverdag',
    status: 'Noen utfordringer',
    period: null,
  },
  {
    title: 'Helsekort for gravide, Helsedirektoratet',
    slug: 'helsekort-for-gravide-helsedirektoratet',
    owner: 'Helsedirektoratet',
    risk: 'Lav',
    segment: 'Digital samhandling',
    goal: null,
    status: null,
    period: null,
  },
  invented(1, { risk: 'Høy', status: 'Store utfordringer', period: '2. kvartal 2025' }),
  invented(2, { owner: 'Norsk helsenett' }),
  invented(3, { status: 'På pause', risk: null }),
];

export function expectedOfPortfolio(): Expected {
  return {
    source: 'hdir-portefolje',
    records: measures.map(({ title, slug: _, period, ...measure }) => ({
      measure: title,
      ...measure,
      period,
      quarter: period === null ? null : `2025-Q${period.charAt(0)}`,
    })),
    excluded: [],
    dirt: [],
  };
}
