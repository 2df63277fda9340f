import type { Trilingual } from '../domain/bilingual.ts';
import type { FetchFailure } from '../ports/fetcher.ts';

export type FailureCode = FetchFailure['code'];

/** A value, or the reason in plain words why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: FetchFailure };

/** What happened, when the caller knows no more than the code. */
const happened: Record<FailureCode, Trilingual> = {
  NOT_FOUND: { nb: 'Siden finnes ikke.', nn: 'Sida finst ikkje.', en: 'The page does not exist.' },
  HTTP_ERROR: {
    nb: 'Nettstedet svarte med en feil.',
    nn: 'Nettstaden svara med ein feil.',
    en: 'The site answered with an error.',
  },
  TIMEOUT: {
    nb: 'Nettstedet svarte ikke i tide.',
    nn: 'Nettstaden svara ikkje i tide.',
    en: 'The site did not answer in time.',
  },
  TOO_LARGE: { nb: 'Svaret er for stort.', nn: 'Svaret er for stort.', en: 'The answer is too large.' },
  TOO_MANY_REDIRECTS: {
    nb: 'Adressen viderekobles i ring eller for mange ganger.',
    nn: 'Adressa blir vidarekopla i ring eller for mange gonger.',
    en: 'The address redirects in a circle or too many times.',
  },
  HOST_NOT_ALLOWED: {
    nb: 'Adressen er ikke hos et nettsted som kilden oppgir.',
    nn: 'Adressa er ikkje hos ein nettstad som kjelda oppgir.',
    en: 'The address is not at a host that the source declares.',
  },
  PRIVATE_ADDRESS: {
    nb: 'Adressen peker til et lokalt eller privat nett.',
    nn: 'Adressa peikar til eit lokalt eller privat nett.',
    en: 'The address leads to a local or private network.',
  },
  ROBOTS_DISALLOWED: {
    nb: 'Nettstedets robots.txt tillater ikke henting.',
    nn: 'robots.txt hos nettstaden tillèt ikkje henting.',
    en: "The site's robots.txt does not allow fetching.",
  },
  HOST_NOT_FOUND: {
    nb: 'Nettstedets navn finnes ikke i DNS.',
    nn: 'Namnet på nettstaden finst ikkje i DNS.',
    en: "The site's name is not found in DNS.",
  },
  NETWORK: {
    nb: 'Forbindelsen til nettstedet sviktet.',
    nn: 'Sambandet til nettstaden svikta.',
    en: 'The connection to the site failed.',
  },
  BAD_ENCODING: {
    nb: 'Svaret lar seg ikke pakke ut.',
    nn: 'Svaret lèt seg ikkje pakke ut.',
    en: 'The answer cannot be decompressed.',
  },
  BAD_URL: {
    nb: 'Adressen er ikke gyldig.',
    nn: 'Adressa er ikkje gyldig.',
    en: 'The address is not valid.',
  },
  UNAUTHORISED: {
    nb: 'Nettstedet krever tilgang.',
    nn: 'Nettstaden krev tilgang.',
    en: 'The site requires access.',
  },
  RATE_LIMITED: {
    nb: 'Nettstedet ber om færre forespørsler.',
    nn: 'Nettstaden ber om færre førespurnader.',
    en: 'The site asks for fewer requests.',
  },
};

/** What a person can do about it. */
const advice: Record<FailureCode, Trilingual> = {
  NOT_FOUND: {
    nb: 'Finn den nye adressen på inngangssiden.',
    nn: 'Finn den nye adressa på inngangssida.',
    en: 'Find the new address on the entry page.',
  },
  HTTP_ERROR: { nb: 'Prøv igjen senere.', nn: 'Prøv igjen seinare.', en: 'Try again later.' },
  TIMEOUT: { nb: 'Prøv igjen senere.', nn: 'Prøv igjen seinare.', en: 'Try again later.' },
  TOO_LARGE: {
    nb: 'Sjekk at adressen går til listen selv.',
    nn: 'Sjekk at adressa går til sjølve lista.',
    en: 'Check that the address leads to the list itself.',
  },
  TOO_MANY_REDIRECTS: {
    nb: 'Bruk adressen som siden til slutt har.',
    nn: 'Bruk adressa som sida til slutt har.',
    en: 'Use the address that the page ends up at.',
  },
  HOST_NOT_ALLOWED: {
    nb: 'Bruk en adresse hos utgiveren, eller føy nettstedet til kildens liste.',
    nn: 'Bruk ei adresse hos utgivaren, eller legg nettstaden til lista i kjelda.',
    en: "Use an address at the publisher's, or add the host to the source's list.",
  },
  PRIVATE_ADDRESS: {
    nb: 'Bruk en offentlig adresse.',
    nn: 'Bruk ei offentleg adresse.',
    en: 'Use a public address.',
  },
  ROBOTS_DISALLOWED: {
    nb: 'Be utgiveren om å åpne siden for huben.',
    nn: 'Be utgivaren om å opne sida for huben.',
    en: 'Ask the publisher to open the page to the hub.',
  },
  HOST_NOT_FOUND: {
    nb: 'Sjekk adressen og nettet, og prøv igjen.',
    nn: 'Sjekk adressa og nettet, og prøv igjen.',
    en: 'Check the address and the network, and try again.',
  },
  NETWORK: {
    nb: 'Sjekk adressen og nettet, og prøv igjen.',
    nn: 'Sjekk adressa og nettet, og prøv igjen.',
    en: 'Check the address and the network, and try again.',
  },
  BAD_ENCODING: {
    nb: 'Be utgiveren rette svaret fra nettstedet.',
    nn: 'Be utgivaren rette svaret frå nettstaden.',
    en: "Ask the publisher to correct the site's answer.",
  },
  BAD_URL: {
    nb: 'Oppgi en hel adresse som begynner med https://.',
    nn: 'Oppgi ei heil adresse som byrjar med https://.',
    en: 'Give a whole address that begins with https://.',
  },
  UNAUTHORISED: {
    nb: 'Sjekk nøkkelen i oppsettet, eller be utgiveren om tilgang.',
    nn: 'Sjekk nøkkelen i oppsettet, eller be utgivaren om tilgang.',
    en: 'Check the key in the configuration, or ask the publisher for access.',
  },
  RATE_LIMITED: {
    nb: 'Vent, og prøv igjen senere.',
    nn: 'Vent, og prøv igjen seinare.',
    en: 'Wait, and try again later.',
  },
};

/** A failed result: what happened (`because`, else the code's own words) and what to do, in three languages. */
export function failed(
  code: FailureCode,
  url: string,
  facts: { readonly status?: number; readonly because?: Trilingual; readonly todo?: Trilingual } = {},
): { readonly ok: false; readonly failure: FetchFailure } {
  const what = facts.because ?? happened[code];
  const todo = facts.todo ?? advice[code];
  return {
    ok: false,
    failure: {
      code,
      url: presentableUrl(url),
      nb: `${what.nb} ${todo.nb}`,
      nn: `${what.nn} ${todo.nn}`,
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
