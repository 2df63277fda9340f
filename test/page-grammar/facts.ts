/** Invented facts for a page: who has what, and how it stands. */
import type { Profile } from './profiles.ts';
import type { Random } from './random.ts';
import type { StatusPhrase, Words } from './words.ts';

/** One row of truth. The keys are those of a claim's fields; null: the page does not say. */
export interface Fact {
  readonly vendor: string;
  readonly organisationNumber: string | null;
  readonly product: string;
  readonly version: string | null;
  readonly target: string;
  readonly interface: string | null;
  readonly role: 'PRODUCER' | 'CONSUMER' | null;
  readonly via: string | null;
  readonly viaVersion: string | null;
  readonly process: string;
  readonly standing: string;
  readonly decidedOn: string | null;
  readonly validUntil: string | null;
}

/** A fact with the words that the page uses for it. */
export interface Row {
  readonly fact: Fact;
  readonly place: string;
  readonly status: string;
}

const stems = [
  'Nordlys',
  'Fjellbris',
  'Havblikk',
  'Tindra',
  'Solvik',
  'Bjerka',
  'Ramtind',
  'Kvitebø',
  'Lyngstad',
  'Øyvang',
  'Åsheim',
  'Skodde',
  'Granli',
  'Elvero',
  'Måkevik',
  'Torvald',
];
const trades = [
  'Helse',
  'Data',
  'Systemer',
  'Journal',
  'Medisin',
  'e-helse',
  'Omsorg',
  'Software',
  'IKT',
  'Helse & Omsorg',
  'Norge',
  '',
];
const forms = ['AS', 'AS', 'AS', 'AS', 'ASA', 'AS', 'A/S', 'AB', ''];
const productStems = [
  'Vitalis',
  'Medika',
  'Curo',
  'Doka',
  'Heimdal',
  'Pulsar',
  'Senso',
  'Trygg',
  'Vakt',
  'Legea',
  'Anamo',
  'Nurio',
  'CosMed',
  'InfoPleie',
  'WebLege',
  'Profyl',
];
const productTails = [
  'Journal',
  'EPJ',
  '',
  '',
  'Pluss',
  'Omsorg',
  'Mobil',
  'X',
  'Sky',
  'Plan',
  '360',
  'Respons',
  'Dispenser',
  '+',
];

const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');
const pad = (value: number) => String(value).padStart(2, '0');

/** A number that passes mod 11 and belongs to nobody: real ones begin with 8 or 9. */
function organisationNumber(random: Random): string {
  for (;;) {
    const digits = [3, ...Array.from({ length: 7 }, () => random.int(0, 9))];
    const weights = [3, 2, 7, 6, 5, 4, 3, 2];
    const sum = digits.reduce((total, digit, at) => total + digit * (weights[at] ?? 0), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return [...digits, check].join('');
  }
}

function version(random: Random): string {
  return random.pick([
    () => `${random.int(1, 24)}.${random.int(0, 12)}`,
    () => `${random.int(1, 24)}.${random.int(0, 12)}.${random.int(0, 9)}`,
    () => `${random.int(2019, 2025)}.${random.int(1, 4)}`,
  ])();
}

function isoDate(random: Random): string {
  return `${random.int(2019, 2025)}-${pad(random.int(1, 12))}-${pad(random.int(1, 28))}`;
}

export function makeRows(random: Random, profile: Profile, words: Words): readonly Row[] {
  const vendors = random.some(stems, random.int(3, 7)).map((stem) => ({
    name: join(stem, random.pick(trades), random.pick(forms)),
    number: organisationNumber(random),
  }));
  const names = random.shuffle(productStems);
  const services = random.some(['Meldingsporten', 'Postbudet', 'Kurer MT'], 2);
  const rows: Row[] = [];
  for (const vendor of vendors) {
    const products = random.int(1, profile.kind === 'supplier' ? 1 : 2);
    for (let nth = 0; nth < products; nth += 1) {
      const product = join(names.pop() ?? `Ekstra${rows.length}`, random.pick(productTails)).replace(
        ' +',
        '+',
      );
      const release = random.chance(0.75) ? version(random) : null;
      const aims =
        profile.places.length < 2
          ? [profile.places[0] ?? null]
          : random.some(profile.places, random.int(1, 3));
      for (const aim of aims) {
        const roles = profile.roles
          ? random.pick([['PRODUCER'], ['CONSUMER'], ['PRODUCER', 'CONSUMER']] as const)
          : [null];
        for (const role of roles) {
          const said: StatusPhrase = random.pick(words.statuses);
          rows.push({
            place: aim === null ? '' : random.pick(aim.names),
            status: said.words,
            fact: {
              vendor: vendor.name,
              organisationNumber: vendor.number,
              product,
              version: release,
              target: aim?.target ?? '',
              interface: aim?.interface ?? null,
              role,
              via: profile.via ? random.pick(services) : null,
              viaVersion: profile.via && random.chance(0.8) ? version(random) : null,
              process: said.process,
              standing: said.standing ?? 'NOT_STATED',
              // What is only planned has no date of a decision.
              decidedOn: said.process !== 'IN_DIALOGUE' && random.chance(0.8) ? isoDate(random) : null,
              validUntil: random.chance(0.5) ? isoDate(random).replace(/^\d{4}/u, '2027') : null,
            },
          });
        }
      }
    }
  }
  return rows;
}

const monthNames = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];
const monthShort = [
  'jan.',
  'feb.',
  'mars',
  'apr.',
  'mai',
  'juni',
  'juli',
  'aug.',
  'sep.',
  'okt.',
  'nov.',
  'des.',
];

export type DateForm = (iso: string) => { readonly words: string; readonly means: string };

const whole =
  (write: (year: string, month: number, day: number) => string): DateForm =>
  (iso) => {
    const [year = '', month = '', day = ''] = iso.split('-');
    return { words: write(year, Number(month), Number(day)), means: iso };
  };

/** The ways to write a date; each page uses one. The last ones say less than the day. */
export const dateForms: readonly DateForm[] = [
  whole((y, m, d) => `${d}. ${monthNames[m - 1]} ${y}`),
  whole((y, m, d) => `${pad(d)}.${pad(m)}.${y}`),
  whole((y, m, d) => `${d}.${m}.${y}`),
  whole((y, m, d) => `${pad(d)}.${pad(m)}.${y.slice(2)}`),
  whole((y, m, d) => `${y}-${pad(m)}-${pad(d)}`),
  whole((y, m, d) => `${d}. ${monthShort[m - 1]} ${y}`),
  whole((y, m, d) => `${d}.${monthNames[m - 1]} ${y}`),
  whole((y, m, d) => `${d}/${m}-${y}`),
  whole((y, m, d) => `${d}.\u00a0${monthNames[m - 1]}\u00a0${y}`),
  (iso) => ({
    words: `${monthNames[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`,
    means: iso.slice(0, 7),
  }),
];
