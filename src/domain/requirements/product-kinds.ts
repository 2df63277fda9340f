/**
 * What words say of the kind of a product and of where it is used: rule `product-kind/1` (docs/rules/product-kind-1.md).
 * A text counts only where every word of it is known: «EPJ-systemer for fastleger» says both; «Systemer uten EPJ» nothing.
 */
import type { CareSetting, ProductCategory } from '../vocabulary.ts';

/** The rule's key, on every value it makes. */
export const productKindRule = 'product-kind/1';

export interface ProductKind {
  readonly categories: readonly ProductCategory[];
  readonly careSettings: readonly CareSetting[];
}

/** What a group of users is served by where the list is one of health records. */
interface Users {
  readonly settings: readonly CareSetting[];
  readonly record?: ProductCategory;
}

const kinds: Readonly<Partial<Record<ProductCategory, readonly string[]>>> = {
  EHR: [
    'epj',
    'journalsystem',
    'journalløsning',
    'pasientjournal',
    'pasientjournalsystem',
    'pasientjournalløsning',
    'elektronisk pasientjournal',
    'ehr',
    'health record',
  ],
  EHR_GP: ['fastlegejournal', 'legekontorsystem', 'fastlegesystem'],
  EHR_MUNICIPAL: ['plo', 'omsorgsjournal'],
  EHR_SPECIALIST: ['sykehusjournal', 'sjukehusjournal'],
  WELFARE_TECH: ['velferdsteknologi', 'vft', 'velferdsteknologisk', 'trygghetsteknologi'],
  REMOTE_MONITORING: [
    'digital hjemmeoppfølging',
    'digital heimeoppfølging',
    'dho',
    'medisinsk avstandsoppfølging',
  ],
  RESPONSE_CENTRE: ['responssenter', 'responstjeneste', 'responssentertjeneste', 'responssenterapplikasjon'],
  MEDICATION_DISPENSER: ['medisindispenser', 'medisineringsstøtte', 'multidosedispenser'],
  DIGITAL_SUPERVISION: ['digitalt tilsyn', 'kameratilsyn'],
  E_LOCK: ['e-lås', 'elektronisk lås'],
  SAFETY_ALARM: ['trygghetsalarm'],
  PATIENT_APP: ['helseapp', 'pasientapp'],
  MESSAGING: ['meldingstjener', 'meldingstjeneste'],
};

const users: readonly (readonly [words: readonly string[], Users])[] = [
  [
    ['fastlege', 'fastlegekontor', 'legekontor', 'allmennlege', 'allmennlegetjeneste', 'legesenter'],
    { settings: ['GP_OFFICE'], record: 'EHR_GP' },
  ],
  [['avtalespesialist'], { settings: ['CONTRACT_SPECIALIST'] }],
  [
    ['kommune', 'ks', 'kommunal helse- og omsorgstjeneste', 'kommunal'],
    { settings: [], record: 'EHR_MUNICIPAL' },
  ],
  [['pleie og omsorg'], { settings: ['HOME_CARE', 'NURSING_HOME'], record: 'EHR_MUNICIPAL' }],
  [['hjemmetjeneste', 'hjemmesykepleie'], { settings: ['HOME_CARE'], record: 'EHR_MUNICIPAL' }],
  [['sykehjem', 'sjukeheim'], { settings: ['NURSING_HOME'], record: 'EHR_MUNICIPAL' }],
  [['legevakt'], { settings: ['EMERGENCY_CLINIC'] }],
  [['sykehus', 'sjukehus', 'helseforetak'], { settings: ['HOSPITAL'], record: 'EHR_SPECIALIST' }],
  [['spesialisthelsetjeneste'], { settings: [], record: 'EHR_SPECIALIST' }],
  [['tannlege', 'tannhelse', 'tannhelsetjeneste'], { settings: ['DENTAL'] }],
  [['helsestasjon', 'helsestasjonstjeneste', 'skolehelsetjeneste'], { settings: ['HEALTH_STATION'] }],
  [['apotek', 'bandasjist'], { settings: ['PHARMACY'] }],
  [['laboratorium', 'laboratorier'], { settings: ['LABORATORY'] }],
  [['bildediagnostikk', 'røntgen', 'radiologi'], { settings: ['IMAGING'] }],
  [['fysioterapeut', 'manuellterapeut'], { settings: ['OTHER_PRIMARY'] }],
];

/** Words that say nothing of the kind, and do not turn what is said. */
const neutral = new Set(
  (
    'alle av detaljert detaljerte for i fra frå godkjent godkjente integrasjon integrasjoner integrasjonar leverandør leverandører leverandørar list ' +
    'liste løsning løsninger løysing løysingar navn namn og oversikt over pr per produkt produkter produktet sammenligning system systemer systemet ' +
    'systemnavn til som vendor vendors systems products'
  ).split(' '),
);

type Meaning = { readonly category: ProductCategory } | Users;

const phrases: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...Object.entries(kinds).flatMap(([category, names]) =>
    names.map((name) => [keyOf(name), { category: category as ProductCategory }] as const),
  ),
  ...users.flatMap(([names, meaning]) => names.map((name) => [keyOf(name), meaning] as const)),
]);
const longest = Math.max(...[...phrases.keys()].map((key) => key.split(' ').length));

/** Endings of one word: `fastleger`, `kommunene`, `dispenserne` are the same words. */
const endings = ['', 'er', 'r', 'e', 'ene', 'ne', 'en', 'n', 'et', 'ar', 'ane', 'a', 's'];

function keyOf(text: string): string {
  return wordsIn(text).join(' ');
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The longest text that is read. */
const longestText = 200;

function meaningsIn(text: string): readonly Meaning[] | null {
  if (text.length > longestText) return null;
  const words = wordsIn(text);
  const found: Meaning[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (let length = Math.min(longest, words.length - at); length > 0 && taken === 0; length--) {
      const meaning = phraseOf(words.slice(at, at + length).join(' '));
      if (meaning === null) continue;
      found.push(meaning);
      taken = length;
    }
    if (taken === 0 && !neutral.has(words[at] ?? '')) return null;
    at += Math.max(1, taken);
  }
  return found;
}

function phraseOf(words: string): Meaning | null {
  for (const ending of endings) {
    if (!words.endsWith(ending)) continue;
    const meaning = phrases.get(ending === '' ? words : words.slice(0, -ending.length));
    if (meaning !== undefined) return meaning;
  }
  return null;
}

/** The kind that a heading or cell names; null where it names none, more than one, or has words that nobody knows. */
export function categoryIn(text: string): ProductCategory | null {
  const named = new Set((meaningsIn(text) ?? []).flatMap((one) => ('category' in one ? [one.category] : [])));
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

/** Where the group of users works, in the list's words; empty where they do not say. */
export function settingsIn(text: string): readonly CareSetting[] {
  const meanings = meaningsIn(text) ?? [];
  return [...new Set(meanings.flatMap((one) => ('settings' in one ? one.settings : [])))].sort();
}

/** The kind of health record that a group of users has: `Fastleger` have `EHR_GP`. Several where several are named. */
export function recordsOf(userGroup: string): readonly ProductCategory[] {
  const meanings = meaningsIn(userGroup) ?? [];
  return [...new Set(meanings.flatMap((one) => ('record' in one && one.record ? [one.record] : [])))].sort();
}

const broader: Readonly<Partial<Record<ProductCategory, ProductCategory>>> = {
  EHR_GP: 'EHR',
  EHR_MUNICIPAL: 'EHR',
  EHR_SPECIALIST: 'EHR',
  RESPONSE_CENTRE: 'WELFARE_TECH',
  MEDICATION_DISPENSER: 'WELFARE_TECH',
  DIGITAL_SUPERVISION: 'WELFARE_TECH',
  E_LOCK: 'WELFARE_TECH',
  SAFETY_ALARM: 'WELFARE_TECH',
};

/** The kinds with the broader kind that each is one of, sorted: a GP's record is a health record. */
export function withBroader(categories: readonly ProductCategory[]): ProductCategory[] {
  return [...new Set(categories.flatMap((one) => [one, broader[one] ?? one]))].sort();
}
