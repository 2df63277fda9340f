/** Remarks that say nothing of an approval. */

const harmless = [
  /kontakt|contact|telefon|e-?post|adresse|nettsid|nettstad|nettsted|hjemmeside|heimeside|website/iu,
  /^(?:sist\s+)?(?:oppdatert|endret|endra|updated)(?!\p{L})/iu,
  /(?<!\p{L})(?:nytt navn|nytt namn|skiftet navn|endret navn|navneendring|tidligere kjent|het tidligere|new name|renamed|formerly)/iu,
  /^(?:se|sjå|see|les)\s+(?:også|og|mer|meir|her|lenke|lenkje|more|also)(?!\p{L})/iu,
  /^(?:godkjent|godkjend|verifisert|approved|testet|testa)(?!\p{L})/iu,
  /^(?:nett)?sky(?:basert|løsning|løysing)|^(?:web|app|lokal|nett)(?:basert|løsning)|^(?:cloud|web|saas)(?!\p{L})/iu,
];

/** Whether a remark is of the kinds that say nothing of an approval: whom to ask, where to read, what it was called. */
export function isHarmless(text: string): boolean {
  return harmless.some((pattern) => pattern.test(text));
}
