/** Lines that speak of rows, and are none. */
import { isSentence } from '../context/speech.ts';

/** `Se leverandørens nettsider for mer om Bjerka AS` names nobody that is on the list. */
export const refersElsewhere = (text: string): boolean =>
  /^(?:[Ss]e|[Ss]jå|[Ss]ee|[Ll]es meir|[Ll]es mer|[Rr]ead more)\s+\p{Ll}/u.test(text);

/** `Løsninger fra A AS er ikke lenger godkjent`: a sentence about rows, and no row. */
export const isOfSeveral = (text: string): boolean =>
  isSentence(text) &&
  /^(?:alle |samtlige |all )?(?:løsning(?:er|ene|ane)|løysing(?:ar|ane)|system(?:er|ene|a)?|produkt(?:er|ene|a)?|integrasjon(?:er|ene|ar|ane)|leverandør(?:er|ene|ar|ane)|solutions|systems|products|integrations|suppliers|vendors) (?:fra|frå|til|hos|av|from|of|by)\s/iu.test(
    text,
  );
