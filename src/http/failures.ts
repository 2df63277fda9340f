import type { Bilingual } from '../domain/bilingual.ts';
import type { FetchFailure } from '../harvest/ports.ts';

export type FailureCode = FetchFailure['code'];

/** A value, or the reason in plain words why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: FetchFailure };

/** What happened, when the caller knows no more than the code. */
const happened: Record<FailureCode, Bilingual> = {
  NOT_FOUND: { nb: 'Siden finnes ikke.', en: 'The page does not exist.' },
  HTTP_ERROR: {
    nb: 'Nettstedet svarte med en feil.',
    en: 'The site answered with an error.',
  },
  TIMEOUT: { nb: 'Nettstedet svarte ikke i tide.', en: 'The site did not answer in time.' },
  TOO_LARGE: { nb: 'Svaret er for stort.', en: 'The answer is too large.' },
  TOO_MANY_REDIRECTS: {
    nb: 'Adressen viderekobles i ring eller for mange ganger.',
    en: 'The address redirects in a circle or too many times.',
  },
  HOST_NOT_ALLOWED: {
    nb: 'Adressen er ikke hos et nettsted som kilden oppgir.',
    en: 'The address is not at a host that the source declares.',
  },
  PRIVATE_ADDRESS: {
    nb: 'Adressen peker til et lokalt eller privat nett.',
    en: 'The address leads to a local or private network.',
  },
  ROBOTS_DISALLOWED: {
    nb: 'Nettstedets robots.txt tillater ikke henting.',
    en: "The site's robots.txt does not allow fetching.",
  },
  HOST_NOT_FOUND: {
    nb: 'Nettstedets navn finnes ikke i DNS.',
    en: "The site's name is not found in DNS.",
  },
  NETWORK: { nb: 'Forbindelsen til nettstedet sviktet.', en: 'The connection to the site failed.' },
  BAD_ENCODING: { nb: 'Svaret lar seg ikke pakke ut.', en: 'The answer cannot be decompressed.' },
  BAD_URL: { nb: 'Adressen er ikke gyldig.', en: 'The address is not valid.' },
  UNAUTHORISED: { nb: 'Nettstedet krever tilgang.', en: 'The site requires access.' },
  RATE_LIMITED: { nb: 'Nettstedet ber om færre forespørsler.', en: 'The site asks for fewer requests.' },
};

/** What a person can do about it. */
const advice: Record<FailureCode, Bilingual> = {
  NOT_FOUND: {
    nb: 'Finn den nye adressen på inngangssiden.',
    en: 'Find the new address on the entry page.',
  },
  HTTP_ERROR: { nb: 'Prøv igjen senere.', en: 'Try again later.' },
  TIMEOUT: { nb: 'Prøv igjen senere.', en: 'Try again later.' },
  TOO_LARGE: {
    nb: 'Sjekk at adressen går til listen selv.',
    en: 'Check that the address leads to the list itself.',
  },
  TOO_MANY_REDIRECTS: {
    nb: 'Bruk adressen som siden til slutt har.',
    en: 'Use the address that the page ends up at.',
  },
  HOST_NOT_ALLOWED: {
    nb: 'Bruk en adresse hos utgiveren, eller føy nettstedet til kildens liste.',
    en: "Use an address at the publisher's, or add the host to the source's list.",
  },
  PRIVATE_ADDRESS: { nb: 'Bruk en offentlig adresse.', en: 'Use a public address.' },
  ROBOTS_DISALLOWED: {
    nb: 'Be utgiveren om å åpne siden for huben.',
    en: 'Ask the publisher to open the page to the hub.',
  },
  HOST_NOT_FOUND: {
    nb: 'Sjekk adressen og nettet, og prøv igjen.',
    en: 'Check the address and the network, and try again.',
  },
  NETWORK: {
    nb: 'Sjekk adressen og nettet, og prøv igjen.',
    en: 'Check the address and the network, and try again.',
  },
  BAD_ENCODING: {
    nb: 'Be utgiveren rette svaret fra nettstedet.',
    en: "Ask the publisher to correct the site's answer.",
  },
  BAD_URL: {
    nb: 'Oppgi en hel adresse som begynner med https://.',
    en: 'Give a whole address that begins with https://.',
  },
  UNAUTHORISED: {
    nb: 'Sjekk nøkkelen i oppsettet, eller be utgiveren om tilgang.',
    en: 'Check the key in the configuration, or ask the publisher for access.',
  },
  RATE_LIMITED: { nb: 'Vent, og prøv igjen senere.', en: 'Wait, and try again later.' },
};

/** A failed result: what happened (`because`, else the code's own words) and what to do, in both languages. */
export function failed(
  code: FailureCode,
  url: string,
  facts: { readonly status?: number; readonly because?: Bilingual; readonly todo?: Bilingual } = {},
): { readonly ok: false; readonly failure: FetchFailure } {
  const what = facts.because ?? happened[code];
  const todo = facts.todo ?? advice[code];
  return {
    ok: false,
    failure: {
      code,
      url: presentableUrl(url),
      nb: `${what.nb} ${todo.nb}`,
      en: `${what.en} ${todo.en}`,
      status: facts.status ?? null,
    },
  };
}

/** The address without user name, password and fragment, at most 500 characters: fit for a message or a log. */
export function presentableUrl(url: string): string {
  if (!URL.canParse(url)) return url.replace(/\/\/[^/]*@/, '//').slice(0, 500);
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  parsed.hash = '';
  return parsed.href.slice(0, 500);
}
