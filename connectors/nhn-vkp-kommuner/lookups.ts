import type { IgnoredHeadings, RowSpec } from '../../src/kit.ts';

/** Words of the links to the list, as Norsk helsenett may write them. */
export const linkLabels = [
  'Kommuner som bruker velferdsteknologisk knutepunkt',
  'Kommuner som bruker VKP',
  'Kommuner på VKP',
  'Kommuner i VKP',
  'Kommuner som har tatt i bruk VKP',
  'Kommunar som bruker velferdsteknologisk knutepunkt',
  'Kommunar som brukar VKP',
];

export type MunicipalityField = 'municipality' | 'number' | 'county' | 'use' | 'since' | 'remark';

/** Headings of columns of persons to ask. */
export const personalHeadings: readonly string[] = [
  'kontakt',
  'kontaktperson',
  'kontaktinformasjon',
  'prosjektleder',
  'prosjektleiar',
  'ansvarlig',
  'ansvarleg',
  'e-post',
  'epost',
  'telefon',
  'tlf',
  'mobil',
  'contact',
];

const ignored: readonly IgnoredHeadings[] = [
  { names: personalHeadings, reason: 'persons to ask are not read' },
  {
    names: ['nettside', 'lenke', 'lenkje', 'les mer', 'les meir', 'organisasjonsnummer', 'org.nr'],
    reason: 'link or reference',
  },
  {
    names: [
      'leverandør',
      'leverandørar',
      'leverandører',
      'journalsystem',
      'epj',
      'bruksområde',
      'bruksområder',
      'innbyggere',
      'innbyggarar',
      'antall innbyggere',
      'antall brukere',
    ],
    reason: 'says nothing of whether the municipality uses VKP',
  },
  { names: ['#', 'løpenummer', 'rad'], reason: 'running number' },
];

export const spec: RowSpec<MunicipalityField> = {
  source: 'nhn-vkp-kommuner',
  headings: {
    municipality: [
      'kommune',
      'kommuner',
      'kommunar',
      'kommunenavn',
      'kommunenamn',
      'navn på kommune',
      'namn på kommune',
      'kommunens navn',
      'navn',
      'namn',
      'municipality',
    ],
    number: ['kommunenummer', 'kommunenr', 'knr', 'kommune-nr', 'nummer', 'nr', 'municipality number'],
    county: ['fylke', 'fylker', 'fylkeskommune', 'region', 'county'],
    // Read only to leave out those that do not use VKP: municipalities carry no date or status.
    use: [
      'status',
      'bruker vkp',
      'brukar vkp',
      'i bruk',
      'bruk',
      'fase',
      'in use',
      'bruker tjenesten',
      'brukar tenesta',
      'aktiv',
    ],
    remark: [
      'merknad',
      'merknader',
      'merknadar',
      'kommentar',
      'kommentarar',
      'kommentarer',
      'notat',
      'anmerkning',
      'note',
      'notes',
      'remark',
      'begrensninger',
      'vilkår',
      'forbehold',
    ],
    since: [
      'oppstart',
      'i bruk siden',
      'i bruk fra',
      'tatt i bruk',
      'dato',
      'år',
      'i bruk sidan',
      'teke i bruk',
    ],
  },
  ignored,
  required: ['municipality'],
  identifying: ['municipality'],
};

/** Words of a heading, cell or remark that say of municipalities that they use VKP. */
export const inUse =
  /(?:^|\s)(?:bruker|brukar|i (?:daglig |dagleg |vanlig |vanleg |ordinær |full )?(?:bruk|drift)|i gang|tatt i bruk|teke i bruk|har innført|har tatt|aktive?|uses?|using|in use|på (?:vkp|knutepunktet|plattformen))(?=\s|$)/u;

/**
 * Words that say of municipalities that they do not use VKP, not in ordinary use, not yet, no longer or not at all.
 * "Ikke" alone denies nothing ("listen er ikke uttømmende"), unless it is the whole cell.
 */
export const notInUse =
  /^(?:nei|no)(?=\s|$)|^(?:ikkj?e|ikkj?e aktuel[lt]+|n|✗|✘|❌|0)$|(?:^|\s)(?:står uten?for|står utanfor|uten avtale|utan avtale|sa opp|sagde opp|takket nei|takka nei|venteliste|annet system|anna system|annan løysing|anna løysing|annen løsning|andre løsninger|not connected|not in use|skal starte|skal begynne|skal i gang|ikkj?e (?:i gang|ennå|enno|enda|lenger|lengre|lengar|i bruk|tatt|teke|tar|tek|startet|starta|bruker|brukar|bruke|benytter|nyttar|påbegynt|aktiv|aktive|innført|på|med|kobla|koblet|kopla|tilknyttet|tilknytta|knyttet|knytta|tilkoblet|tilkobla|tilkopla|deltar|deltek|deltatt|delteke|medlem|bundet|avtale|kunde)|(?:bruker|brukar|benytter|nyttar|deltar|deltek)(?: (?:den|det|vkp|tjenesten|tenesta|løsningen|løysinga|knutepunktet))? ikkj?e|(?:tar|tek) (?:(?:det|den|vkp|knutepunktet|tjenesten|tenesta) )?i bruk (?:\p{L}+ )*\d{4}|(?:gikk|gjekk|gått|gåtte|meldte seg|trakk seg|trekte seg|falt|fall) (?:ut|ifra|fra)|trakk seg|trekte seg|uten vkp|utan vkp|avtale(?:n)? mangl\p{L}*|mangl(?:er|ar|ende|ande) \p{L}+|annen leverandør|anna leverandør|annan leverandør|(?:gikk|gjekk|gått) over til|under (?:anskaffelse|anskaffing|innkjøp|anbud|anbod)|ikkj?e (?:\p{L}+ )?med|(?:framleis|fremdeles|fortsatt|enno|ennå) ikkj?e|not using|not used|har valgt bort|valgte bort|har ingen|har inga|bytta til|byttet til|gått over til|without|never|does not|do not|did not|withdrew|(?:gjelder|gjeld|er) ikkj?e (?:lenger|lengre|lengar|ennå|enno|enda|med)|slutt(?:et|a|ar|er)|avslutt(?:et|a|ast|es)|avvikl(?:et|a|er|es|ar)|stans(?:et|a)|stopp(?:et|a)|sagt opp|oppsagt|går ut|trekker seg|trekkjer seg|opphør(?:t|te)|trukke?t|trekt seg|utmeldt|meldt seg ut|utgått|tidlegare|tidligere|planl\p{L}+|planar|planer|ønsker|ønskjer|vurderer|søkt|søker|søkjer|interesserte?|starter(?: opp)?|startar(?: opp)?|pause|pauset|pausa|på pause|satt på vent|venter|ventar|avventer|på vei|på veg|kommende|komande|forbereder|førebur|pilot\p{L}*|prøver ut|prøvar ut|utprøving|tester|testar|testing|testkommun\p{L}*|arkiv\p{L}*|historisk\p{L}*|formerly|former|no longer|not yet|not in use|planned|planning|stopped|ended|left|under (?:etablering|innføring|oppkobling|oppkopling|planlegging|utprøving|avvikling)|i (?:oppstart|planleggingsfasen|oppstartsfasen))(?=\s|$)/u;
