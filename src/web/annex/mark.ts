/**
 * A mark of a product and a checklist («nøkkelhull»): how many lines have each state, by what the sources say on a day, with the way
 * to what it rests on. It has no word, sign or colour that says yes: it approves nothing.
 */
import type { CoverageState } from '../../graphql/generated/schema-types.ts';
import type { AnnexLanguage } from './annex-lines.ts';
import type { AnnexData, Words } from './annex-query.ts';
import { plain } from './plain.ts';

export interface Mark {
  readonly product: string;
  readonly vendor: string | null;
  readonly profile: { readonly key: string; readonly title: string };
  /** The day that it is of, and when the edition was made. */
  readonly on: string;
  readonly edition: string;
  readonly counts: readonly {
    readonly state: CoverageState;
    readonly label: string;
    readonly count: number;
  }[];
  /** Lines of which one is enough, as one demand each; `counts` has every line of them. */
  readonly groups: readonly {
    readonly group: string;
    readonly lines: readonly number[];
    readonly state: CoverageState;
    readonly label: string;
  }[];
  readonly dataMode: 'SAMPLE' | 'LIVE';
  readonly statement: string;
  readonly disclaimer: string;
  /** Each line with its state and evidence, as a page; and the product's own page. */
  readonly links: { readonly lines: string; readonly product: string; readonly rule: string };
}

const labels: Readonly<Record<CoverageState, Words>> = {
  MET: { nb: 'oppfylt', nn: 'oppfylt', en: 'met' },
  PARTIAL: { nb: 'delvis', nn: 'delvis', en: 'in part' },
  EXPECTED: { nb: 'på vei', nn: 'på veg', en: 'on its way' },
  NOT_MET: { nb: 'ikke oppfylt', nn: 'ikkje oppfylt', en: 'not met' },
  UNKNOWN: { nb: 'ikke kjent', nn: 'ikkje kjent', en: 'not known' },
  NOT_APPLICABLE: { nb: 'ikke for tilbudet', nn: 'ikkje for tilbodet', en: 'not for the offer' },
};
const statements = {
  nb: 'Krav etter det kildene sier. Ingen vurdering fra huben.',
  nn: 'Krav etter det kjeldene seier. Inga vurdering frå huben.',
  en: 'Requirements by what the sources say. No judgement by the hub.',
} as const;

const oneEnough = {
  nb: (count: number) => `én av ${count} linjer er nok`,
  nn: (count: number) => `éin av ${count} linjer er nok`,
  en: (count: number) => `one of ${count} lines is enough`,
} as const;

/** The mark of the first product of an answer. */
export function markOf(data: AnnexData, id: string, origin: string, language: AnnexLanguage): Mark {
  const { profile, on, snapshot, baskets, rule, disclaimer } = data.coverage;
  const [basket] = baskets;
  const [product] = basket?.products ?? [];
  const own = (words: Words) => words[language] ?? words.nb ?? '';
  const folder = language === 'nb' ? '' : `/${language}`;
  return {
    product: product?.name ?? '',
    vendor: product?.vendor?.name ?? null,
    profile: { key: profile.key, title: own(profile.title) },
    on,
    edition: snapshot.createdAt,
    counts: (basket?.counts ?? []).map(({ state, count }) => ({ state, label: own(labels[state]), count })),
    groups: (basket?.groups ?? []).map(({ group, lines, state }) => ({
      ...{ group, lines, state },
      label: `${group} (${oneEnough[language](lines.length)}): ${own(labels[state])}`,
    })),
    dataMode: data.dataMode,
    statement: statements[language],
    disclaimer: own(disclaimer),
    links: {
      lines: `${origin}${folder}/scenario/${encodeURIComponent(profile.key)}?id=${encodeURIComponent(id)}`,
      product: `${origin}${folder}/produkt/${encodeURIComponent(id)}`,
      rule: `${origin}/rules/${rule.key}-${rule.version}`,
    },
  };
}

const shortened = (text: string, most: number) => {
  const signs = Array.from(plain(text).replace(/\s+/gu, ' '));
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('');
};
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? '');

/** The same as a picture of words. All of it is text, and one link. */
export function markSvg(mark: Mark): string {
  const { product, profile, counts, groups, on, statement, dataMode, links } = mark;
  const lines = [
    ...(dataMode === 'SAMPLE' ? ['EKSEMPELDATA (SAMPLE)'] : []),
    shortened(product, 48),
    shortened(profile.title, 60),
    ...counts.map(({ label, count }) => `${count} ${label}`),
    ...groups.map(({ label }) => shortened(label, 60)),
    `${on}. ${statement}`,
  ];
  const height = 16 + lines.length * 20;
  const name = escaped(
    `${shortened(product, 100)}: ${counts.map(({ label, count }) => `${count} ${label}`).join(', ')} (${on})`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="460" height="${height}" viewBox="0 0 460 ${height}" role="img" aria-labelledby="t"><title id="t">${name}</title>
<rect x="0.5" y="0.5" width="459" height="${height - 1}" rx="6" fill="#ffffff" stroke="#1e2b3c"/>
<a href="${escaped(links.lines)}"><g font-family="sans-serif" font-size="13" fill="#1e2b3c">
${lines.map((line, index) => `<text x="12" y="${24 + index * 20}"${index === (dataMode === 'SAMPLE' ? 1 : 0) ? ' font-weight="bold"' : ''}>${escaped(line)}</text>`).join('\n')}
</g></a>
</svg>
`;
}
