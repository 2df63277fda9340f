/** A product in a sentence: for how many services it is approved, and what is known of the rest. */
import type { Headline } from '../../../../graphql/generated/schema-types.ts';
import { html, type Markup, type Value } from '../../frame/html.ts';
import { counted, say } from '../../words/say.ts';
import { joined, notice } from '../components.ts';
import type { Row } from './integration-row.ts';

/** The statuses that a product has at each service or register. */
export interface Counted {
  readonly crossCounts: {
    readonly cells: readonly { readonly row: string; readonly column: string }[] | null;
  } | null;
}

/** A service or register that there is. */
export interface Summarised {
  readonly __typename: 'NationalService' | 'HealthRegister';
  readonly key: string;
}

/** The best that is said of a service comes first: what is approved on one interface is not unknown for another. */
const order = [
  'APPROVED',
  'EXPIRING',
  'CONDITIONAL',
  'IN_TRIAL',
  'CLAIMED',
  'UNCERTAIN',
  'EXPIRED',
  'WITHDRAWN',
] as const satisfies readonly Headline[];

const says: Readonly<Record<(typeof order)[number], (count: number) => Value>> = {
  APPROVED: (count) => say(`godkjent for ${count}`, `godkjend for ${count}`, `approved for ${count}`),
  EXPIRING: (count) =>
    say(
      `godkjent for ${count}, men godkjenningen går snart ut`,
      `godkjend for ${count}, men godkjenninga går snart ut`,
      `approved for ${count}, but the approval ends soon`,
    ),
  CONDITIONAL: (count) => say(`${count} på vilkår`, `${count} på vilkår`, `${count} on conditions`),
  IN_TRIAL: (count) => say(`${count} under utprøving`, `${count} under utprøving`, `${count} in trial`),
  CLAIMED: (count) => say(`${count} egenerklært`, `${count} eigenerklært`, `${count} self-declared`),
  UNCERTAIN: (count) => say(`${count} uavklart`, `${count} uavklart`, `${count} uncertain`),
  EXPIRED: (count) => say(`${count} utløpt`, `${count} utgått`, `${count} expired`),
  WITHDRAWN: (count) => say(`${count} trukket tilbake`, `${count} trekt tilbake`, `${count} withdrawn`),
};

/** Null where nothing is known of what there is. */
export function summaryOf(
  { crossCounts }: Counted,
  targets: readonly Summarised[],
  rows: readonly Row[],
): Markup | null {
  if (!crossCounts || targets.length === 0) return null;
  const best = new Map<string, Headline>();
  for (const { row, column } of crossCounts.cells ?? []) {
    const before = best.get(row);
    if (!before || rankOf(column) < rankOf(before)) best.set(row, column as Headline);
  }
  const services = targets.filter((one) => one.__typename === 'NationalService');
  const registers = targets.filter((one) => one.__typename === 'HealthRegister');
  // That a list gives no version speaks against no approval by itself.
  const noted = rows.filter(({ status }) =>
    status.warnings.some(({ code }) => code !== 'VERSION_UNSPECIFIED'),
  ).length;
  return notice(
    'info',
    html`<p><strong>${say('Nasjonale tjenester', 'Nasjonale tenester', 'National services')}:</strong> ${sentence(services, best)}.</p>
${registers.some(({ key }) => best.has(key)) ? html`<p><strong>${say('Helseregistre', 'Helseregister', 'Health registers')}:</strong> ${sentence(registers, best)}.</p>` : null}
<p>${say(
      'Godkjent betyr her: for minst ett bruksområde eller grensesnitt. Ukjent betyr at ingen liste sier noe, ikke nei.',
      'Godkjend tyder her: for minst eitt bruksområde eller grensesnitt. Ukjent tyder at inga liste seier noko, ikkje nei.',
      'Approved means here: for at least one use case or interface. Unknown means that no list says anything, not no.',
    )}${noted > 0 ? html` ${counted(noted, ['rad under har et «Merk»', 'rader under har et «Merk»'], ['rad under har eit «Merk»', 'rader under har eit «Merk»'], ['row below has a “Note”', 'rows below have a “Note”'])}.` : null}</p>`,
  );
}

const rankOf = (headline: string) => order.indexOf(headline as (typeof order)[number]);

/** «godkjent for 6 av 9, 1 på vilkår, 2 ukjent». */
function sentence(targets: readonly Summarised[], best: ReadonlyMap<string, Headline>): Value {
  const parts = order.flatMap((headline) => {
    const count = targets.filter(({ key }) => best.get(key) === headline).length;
    return count > 0 || headline === 'APPROVED' ? [says[headline](count)] : [];
  });
  const unknown = targets.filter(({ key }) => !best.has(key)).length;
  const all = say(` av ${targets.length}`, ` av ${targets.length}`, ` of ${targets.length}`);
  const [first, ...rest] = parts;
  const left = unknown > 0 ? [say(`${unknown} ukjent`, `${unknown} ukjent`, `${unknown} unknown`)] : [];
  return joined([[first, all], ...rest, ...left]);
}
