/** Most hits of a search by name that are gone through. More than these, and the name says too little. */
export const maxHits = 1_000;
/** Hits on a page. The register shows the first 10,000 hits only; `maxHits` stays well within. */
export const pageSize = 100;

/**
 * What an entity says that is not read, and why: none of it says who the company is. Addresses, telephone and e-mail
 * may be those of a person and are left alone.
 */
export const ignoredFields: ReadonlySet<string> = new Set([
  '_links',
  'respons_klasse',
  'hjemmeside',
  'postadresse',
  'forretningsadresse',
  'epostadresse',
  'telefon',
  'mobil',
  'registreringsdatoEnhetsregisteret',
  'stiftelsesdato',
  'vedtektsdato',
  'konkursdato',
  'naeringskode1',
  'naeringskode2',
  'naeringskode3',
  'hjelpeenhetskode',
  'antallAnsatte',
  'harRegistrertAntallAnsatte',
  'institusjonellSektorkode',
  'registrertIMvaregisteret',
  'frivilligMvaRegistrertBeskrivelser',
  'registrertIForetaksregisteret',
  'registrertIStiftelsesregisteret',
  'registrertIFrivillighetsregisteret',
  'registrertIPartiregisteret',
  'overordnetEnhet',
  'erIKonsern',
  'kapital',
  'vedtektsfestetFormaal',
  'aktivitet',
  'sisteInnsendteAarsregnskap',
  'paategninger',
  'maalform',
]);
