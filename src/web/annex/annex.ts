/**
 * A tender annex: what an offer must meet and how far products do, as words ready for any format. Nothing here is markup.
 * In one file: its wording is reviewed from top to bottom, as a buyer reads it.
 */
import type { BindingLevel, CoverageState } from '../../graphql/generated/schema-types.ts';
import type { AnnexCell, AnnexData, Words } from './annex-query.ts';
import { orEquivalent, scoring } from './tender-practice.ts';

export type AnnexLanguage = 'nb' | 'nn' | 'en';

/** Text that may lead somewhere. `href` is http(s), or absent. */
export interface Linked {
  readonly text: string;
  readonly href?: string;
}

export interface Annex {
  readonly language: AnnexLanguage;
  readonly title: string;
  /** Said before the table. */
  readonly lead: readonly Linked[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Linked[])[];
  /** Said after it: the scale, the reservation, the receipt. */
  readonly notes: readonly { readonly heading: string; readonly lines: readonly Linked[] }[];
}

/** Proof of the answer, as the API gives it. */
export interface AnnexReceipt {
  readonly snapshot: string;
  readonly query: string;
  readonly result: string;
  readonly url: string;
}

const say = (language: AnnexLanguage, nb: string, nn: string, en: string) => ({ nb, nn, en })[language];
const states: Readonly<Record<CoverageState, Words>> = {
  MET: { nb: 'Oppfylt', nn: 'Oppfylt', en: 'Met' },
  PARTIAL: { nb: 'Delvis', nn: 'Delvis', en: 'In part' },
  EXPECTED: { nb: 'På vei', nn: 'På veg', en: 'On its way' },
  NOT_MET: { nb: 'Ikke oppfylt', nn: 'Ikkje oppfylt', en: 'Not met' },
  UNKNOWN: { nb: 'Ikke kjent', nn: 'Ikkje kjent', en: 'Not known' },
  NOT_APPLICABLE: { nb: 'Ikke for tilbudet', nn: 'Ikkje for tilbodet', en: 'Not for the offer' },
};
const levels: Readonly<Record<BindingLevel, Words>> = {
  MUST: { nb: 'Skal', nn: 'Skal', en: 'Must' },
  SHOULD: { nb: 'Bør', nn: 'Bør', en: 'Should' },
  MAY: { nb: 'Kan', nn: 'Kan', en: 'May' },
  PLANNED: { nb: 'Varslet', nn: 'Varsla', en: 'Announced' },
};

/** The annex of an answer, in a language. */
export function annexOf(data: AnnexData, receipt: AnnexReceipt | null, language: AnnexLanguage): Annex {
  const { profile, on, snapshot, baskets, disclaimer, rule, withoutSources } = data.coverage;
  const own = (words: Words) => words[language] ?? words.nb ?? '';
  const l = (nb: string, nn: string, en: string) => say(language, nb, nn, en);
  const [first] = baskets;
  const names = baskets.map(({ products }) =>
    products.map(({ name, vendor }) => (vendor ? `${name} (${vendor.name})` : name)).join(' + '),
  );
  return {
    language,
    title: own(profile.title),
    lead: [
      ...(data.dataMode === 'SAMPLE'
        ? [
            {
              text: l(
                'EKSEMPELDATA: leverandører, produkter og godkjenninger er oppdiktet.',
                'EKSEMPELDATA: leverandørar, produkt og godkjenningar er oppdikta.',
                'SAMPLE DATA: vendors, products and approvals are invented.',
              ),
            },
          ]
        : []),
      {
        text: l(
          `Utkast til vedlegg. Sjekklisten er laget av ${profile.owner} (${profile.version}) og godkjenner ingenting; hver kjøper bestemmer hva som skal kreves.`,
          `Utkast til vedlegg. Sjekklista er laga av ${profile.owner} (${profile.version}) og godkjenner ingenting; kvar kjøpar avgjer kva som skal krevjast.`,
          `Draft of an annex. The checklist is made by ${profile.owner} (${profile.version}) and approves nothing; each buyer decides what to demand.`,
        ),
      },
      {
        text: l(
          `Per ${on}, etter utgaven ${snapshot.version} fra ${snapshot.createdAt.slice(0, 10)}.`,
          `Per ${on}, etter utgåva ${snapshot.version} frå ${snapshot.createdAt.slice(0, 10)}.`,
          `As of ${on}, by the edition ${snapshot.version} of ${snapshot.createdAt.slice(0, 10)}.`,
        ),
      },
    ],
    columns: [
      l('Nr.', 'Nr.', 'No.'),
      l('Krav', 'Krav', 'Requirement'),
      l('Nivå', 'Nivå', 'Level'),
      l('Hjemmel', 'Heimel', 'Legal basis'),
      l('Forslag', 'Framlegg', 'Suggestion'),
      l('Ordlyd', 'Ordlyd', 'Wording'),
      ...names,
    ],
    rows: (first?.cells ?? []).map(({ line }, index) => {
      const requirement = lineText(line, own, language);
      const kind = kindOf(line);
      return [
        { text: String(line.line) },
        { text: requirement },
        { text: own(levels[line.level]) },
        basisOf(line),
        {
          text:
            kind === null
              ? l('Kjøperens eget', 'Kjøparen sitt eige', 'The buyer’s own')
              : l(`${kind}-krav`, `${kind}-krav`, `${kind} requirement`),
        },
        { text: wordingOf(kind, requirement, line, language) },
        ...baskets.map(({ cells }) => ({ text: statusOf(cells[index], own, language) })),
      ];
    }),
    notes: [
      {
        heading: l('A-krav og B-krav', 'A-krav og B-krav', 'A and B requirements'),
        lines: [
          {
            text: l(
              'A-krav besvares med ja eller nei; B-krav vurderes og gis poeng. Inndelingen er et forslag: «skal» blir A-krav, resten B-krav.',
              'A-krav blir svara på med ja eller nei; B-krav blir vurderte og gjevne poeng. Inndelinga er eit framlegg: «skal» blir A-krav, resten B-krav.',
              'A requirements are answered yes or no; B requirements are judged and scored. The division is a suggestion: “must” becomes A, the rest B.',
            ),
          },
          ...scoring.scale.map(([points, meaning]) => ({ text: `${points}: ${own(meaning)}` })),
          { text: `${l('Kilde', 'Kjelde', 'Source')}: ${scoring.source}` },
          { text: own(orEquivalent.text), href: orEquivalent.url },
        ],
      },
      {
        heading: l('Les dette sammen med listene', 'Les dette saman med listene', 'Read this with the lists'),
        lines: [
          { text: own(disclaimer) },
          {
            text: l(
              '«Ikke kjent» er ikke nei: ingen liste sier noe. «Ikke oppfylt» står bare der en kilde sier det.',
              '«Ikkje kjent» er ikkje nei: inga liste seier noko. «Ikkje oppfylt» står berre der ei kjelde seier det.',
              '“Not known” is not a no: no list says anything. “Not met” stands only where a source says so.',
            ),
          },
          ...(withoutSources.length === 0
            ? []
            : [
                {
                  text: `${l('Lister som ikke kunne brukes nå', 'Lister som ikkje kunne brukast no', 'Lists that could not be relied on now')}: ${withoutSources.map(({ title }) => own(title)).join('; ')}`,
                },
              ]),
        ],
      },
      {
        heading: l('Kvittering', 'Kvittering', 'Receipt'),
        lines: [
          { text: `${l('Regel', 'Regel', 'Rule')}: ${rule.key}/${rule.version}` },
          ...(receipt === null
            ? []
            : [
                { text: `${l('Utgave', 'Utgåve', 'Snapshot')}: ${receipt.snapshot}` },
                { text: `${l('Spørring', 'Spørjing', 'Query')} (SHA-256): ${receipt.query}` },
                { text: `${l('Svar', 'Svar', 'Answer')} (SHA-256): ${receipt.result}` },
                {
                  text: l(
                    'Still spørsmålet på nytt i samme utgave',
                    'Still spørsmålet på nytt i same utgåve',
                    'Ask the question again in the same snapshot',
                  ),
                  ...(/^https?:\/\//u.test(receipt.url) && { href: receipt.url }),
                },
              ]),
        ],
      },
    ],
  };
}

type Line = AnnexCell['line'];

/** What the line asks for: its requirement, else what to be verified for. */
function lineText(
  { requirement, anyOf }: Line,
  own: (words: Words) => string,
  language: AnnexLanguage,
): string {
  const points = anyOf.map(({ label, target }) =>
    target ? `${own(target.label)}: ${own(label)}` : own(label),
  );
  const verified =
    points.length === 0
      ? ''
      : `${say(language, 'Verifisert for', 'Verifisert for', 'Verified for')} ${points.length > 1 ? say(language, 'én av: ', 'éin av: ', 'one of: ') : ''}${points.join('; ')}`;
  return [requirement ? own(requirement.title) : '', verified].filter(Boolean).join('. ');
}

function basisOf({ requirement }: Line): Linked {
  const [obligation] = requirement?.obligations ?? [];
  const reference = obligation?.legalReference;
  const text = [reference?.title ?? requirement?.framework?.title.nb ?? '', reference?.section]
    .filter(Boolean)
    .join(' ');
  const url = reference?.url ?? null;
  return { text, ...(url !== null && /^https?:\/\//u.test(url) && { href: url }) };
}

/** A: answered yes or no. B: scored. Null: only the buyer can meet it. */
function kindOf({ level, party }: Line): 'A' | 'B' | null {
  if (party === 'BUYER') return null;
  return level === 'MUST' ? 'A' : 'B';
}

function wordingOf(kind: 'A' | 'B' | null, requirement: string, line: Line, language: AnnexLanguage): string {
  const from = line.requirement?.obligations[0]?.effectiveFrom ?? null;
  const l = (nb: string, nn: string, en: string) => say(language, nb, nn, en);
  if (kind === null)
    return l(
      'Ingen produkter kan oppfylle dette; kjøperen må.',
      'Ingen produkt kan oppfylle dette; kjøparen må.',
      'No product can meet this; the buyer must.',
    );
  const when =
    line.level === 'PLANNED' && from !== null
      ? l(` Varslet fra ${from}.`, ` Varsla frå ${from}.`, ` Announced from ${from}.`)
      : '';
  return kind === 'A'
    ? l(
        `Tilbudt løsning skal oppfylle: «${requirement}», eller tilsvarende. Svar ja eller nei, og legg ved dokumentasjon.`,
        `Tilboden løysing skal oppfylle: «${requirement}», eller tilsvarande. Svar ja eller nei, og legg ved dokumentasjon.`,
        `The offered solution must meet: “${requirement}”, or equivalent. Answer yes or no, and attach documentation.`,
      )
    : l(
        `Beskriv hvordan tilbudt løsning oppfyller «${requirement}», eller tilsvarende.${when} Besvarelsen vurderes og gis poeng.`,
        `Beskriv korleis tilboden løysing oppfyller «${requirement}», eller tilsvarande.${when} Svaret blir vurdert og får poeng.`,
        `Describe how the offered solution meets “${requirement}”, or equivalent.${when} The answer is judged and scored.`,
      );
}

function statusOf(
  cell: AnnexCell | undefined,
  own: (words: Words) => string,
  language: AnnexLanguage,
): string {
  if (cell === undefined) return '';
  const rows = cell.integrations.flatMap(({ approvals }) => approvals);
  const suppliers =
    rows.length === 0 && cell.state !== 'UNKNOWN' && cell.line.requirement?.shownOn
      ? cell.by.flatMap(({ vendor }) => vendor?.supplierApprovals ?? [])
      : [];
  const sources = [...rows, ...suppliers].map(({ source, statusText, decidedOn }) =>
    [source ? own(source.title) : '', statusText === null ? '' : `«${statusText}»`, decidedOn ?? '']
      .filter(Boolean)
      .join(', '),
  );
  const until =
    cell.validUntil === null
      ? ''
      : say(
          language,
          `Gjelder til ${cell.validUntil}.`,
          `Gjeld til ${cell.validUntil}.`,
          `Valid to ${cell.validUntil}.`,
        );
  const from = [...new Set(sources)].join('; ');
  return [
    `${own(states[cell.state])}.`,
    cell.because.map(own).join(' '),
    until,
    from === '' ? '' : `${say(language, 'Kilde', 'Kjelde', 'Source')}: ${from}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
