/**
 * A tender annex: what an offer must meet and how far products do, as words ready for any format. Nothing here is markup.
 * In one file: its wording is reviewed from top to bottom, as a buyer reads it.
 */
import { bindingWords, responseWords } from '../checklist/line-words.ts';
import { type AnnexLanguage, type Linked, ownWords } from './annex-lines.ts';
import type { AnnexData } from './annex-query.ts';
import { annexRows } from './annex-rows.ts';
import { orEquivalent, scoring } from './tender-practice.ts';

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

/** The annex of an answer, in a language. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the sections of one document, in their order.
export function annexOf(data: AnnexData, receipt: AnnexReceipt | null, language: AnnexLanguage): Annex {
  const { profile, on, snapshot, baskets, disclaimer, rule, withoutSources } = data.coverage;
  const own = ownWords(language);
  const l = (nb: string, nn: string, en: string) => say(language, nb, nn, en);
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
      l('Hjemmel (lov eller forskrift)', 'Heimel (lov eller forskrift)', 'Legal basis (act or regulation)'),
      l('Annet grunnlag', 'Anna grunnlag', 'Other basis'),
      l('Forslag', 'Framlegg', 'Suggestion'),
      l('Ordlyd', 'Ordlyd', 'Wording'),
      ...names,
    ],
    rows: annexRows(baskets, language),
    notes: [
      {
        heading: l('A-krav og B-krav', 'A-krav og B-krav', 'A and B requirements'),
        lines: [
          {
            text: l(
              'A-krav besvares med ja eller nei; B-krav vurderes og gis poeng. Inndelingen er et forslag: «skal» blir A-krav, det som bør eller kommer, B-krav.',
              'A-krav blir svara på med ja eller nei; B-krav blir vurderte og gjevne poeng. Inndelinga er eit framlegg: «skal» blir A-krav, det som bør eller kjem, B-krav.',
              'A requirements are answered yes or no; B requirements are judged and scored. The division is a suggestion: “must” becomes A, what should be or is to come, B.',
            ),
          },
          {
            text: l(
              `«${own(responseWords.DECLARATION)}», «${own(responseWords.BUYER_TASK)}» og «${own(responseWords.INFORMATION)}» er ikke krav til løsningen. Der flere måter er nok hver for seg, er det ett krav: minst én av linjene.`,
              `«${own(responseWords.DECLARATION)}», «${own(responseWords.BUYER_TASK)}» og «${own(responseWords.INFORMATION)}» er ikkje krav til løysinga. Der fleire måtar er nok kvar for seg, er det eitt krav: minst éin av linjene.`,
              `“${own(responseWords.DECLARATION)}”, “${own(responseWords.BUYER_TASK)}” and “${own(responseWords.INFORMATION)}” are no requirements of the solution. Where each of several ways is enough, there is one requirement: at least one of the lines.`,
            ),
          },
          {
            text: l(
              `Hjemmel er lov eller forskrift. ${own(bindingWords.CONTRACT_NHN)}, avtale og råd står som annet grunnlag. Det som er redaksjonens vurdering, sier ingen utgiver; kjøperen avgjør.`,
              `Heimel er lov eller forskrift. ${own(bindingWords.CONTRACT_NHN)}, avtale og råd står som anna grunnlag. Det som er redaksjonen si vurdering, seier ingen utgivar; kjøparen avgjer.`,
              `A legal basis is an act or a regulation. ${own(bindingWords.CONTRACT_NHN)}, contracts and advice stand as other basis. What is the editors’ reading, no publisher says; the buyer decides.`,
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
