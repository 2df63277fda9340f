/** Messages to editors when something was done, or cannot be. */
import { html, type Value } from '../console/frame/html.ts';
import { say } from '../console/words/say.ts';
import type { Outcome, Unready } from './actions.ts';
import type { Flash } from './sign-in/session.ts';

export const off = say(
  html`Arbeidsbordet er ikke slått på i denne huben. Den som drifter den, slår det på med innlogging over OpenID Connect (<code>HUB_OIDC_ISSUER</code> og de andre innstillingene i README), der listene leses.`,
  html`Arbeidsbordet er ikkje slått på i denne huben. Den som driftar han, slår det på med innlogging over OpenID Connect (<code>HUB_OIDC_ISSUER</code> og dei andre innstillingane i README), der listene blir lesne.`,
  html`The workbench is not switched on in this hub. Whoever runs it switches it on with sign-in by OpenID Connect (<code>HUB_OIDC_ISSUER</code> and the other settings in the README), where the lists are read.`,
);

export const whatFor = say(
  'Her kan utgivere svare på funn i listene sine, bekrefte at rader skal bort, godta en ny oppbygning, lære huben ord og abonnere på beskjeder. Alt som gjøres, blir stående i et spor.',
  'Her kan utgivarar svare på funn i listene sine, stadfeste at rader skal bort, godta ei ny oppbygging, lære huben ord og abonnere på beskjedar. Alt som blir gjort, blir ståande i eit spor.',
  'Here publishers can answer findings in their lists, confirm that rows are meant to be gone, accept a new layout, teach the hub words and subscribe to notifications. Everything that is done stays in a trail.',
);

export const signInFirst = say(
  'Logg inn for å fortsette. En innlogging varer en time, og slutter når ingenting er gjort på tjue minutter.',
  'Logg inn for å halde fram. Ei innlogging varer ein time, og sluttar når ingenting er gjort på tjue minutt.',
  'Sign in to go on. A sign-in lasts an hour, and ends when nothing was done for twenty minutes.',
);
export const providerSilent = say(
  'Innloggingstjenesten svarer ikke. Prøv igjen om litt.',
  'Innloggingstenesta svarer ikkje. Prøv igjen om litt.',
  'The sign-in service does not answer. Try again in a while.',
);
export const signInRefused = say(
  'Innloggingen ble avbrutt eller er for gammel. Prøv igjen.',
  'Innlogginga vart avbroten eller er for gammal. Prøv igjen.',
  'The sign-in was broken off or is too old. Try again.',
);
export const noRole = say(
  'Du er logget inn, men har ingen rolle for en utgiver her. Be den som styrer tilganger hos dere, om rollen.',
  'Du er logga inn, men har inga rolle for ein utgivar her. Be den som styrer tilgangar hos dykk, om rolla.',
  'You are signed in, but have no role for a publisher here. Ask whoever manages access at your institution for the role.',
);
export const otherPublisher = say(
  'Denne listen hører til en annen utgiver. Du kan lese den, men ikke gjøre noe med den. Forsøket står i sporet.',
  'Denne lista høyrer til ein annan utgivar. Du kan lese henne, men ikkje gjere noko med henne. Forsøket står i sporet.',
  'This list is another publisher’s. You can read it, but not act on it. The attempt stands in the trail.',
);
export const otherPublisherRead = say(
  'Denne listen hører til en annen utgiver. Du kan lese den under Kilder.',
  'Denne lista høyrer til ein annan utgivar. Du kan lese henne under Kjelder.',
  'This list is another publisher’s. You can read it under Sources.',
);
export const notOurForm = say(
  'Skjemaet må sendes fra arbeidsbordet i samme innlogging. Last siden på nytt, og prøv igjen. Ingenting er gjort.',
  'Skjemaet må sendast frå arbeidsbordet i same innlogging. Last sida på nytt, og prøv igjen. Ingenting er gjort.',
  'The form must be sent from the workbench in the same sign-in. Load the page again, and try again. Nothing was done.',
);
export const notReady = say(
  'Huben har ikke lest kildene ennå. Prøv igjen om litt.',
  'Huben har ikkje lese kjeldene enno. Prøv igjen om litt.',
  'The hub has not read the sources yet. Try again in a while.',
);

/** What is wrong with a form, by the field to mend. */
export const unready: Readonly<Record<Unready['field'], Value>> = {
  svar: say('Velg et svar.', 'Vel eit svar.', 'Choose an answer.'),
  merknad: say(
    'Merknaden kan ha 2000 tegn.',
    'Merknaden kan ha 2000 teikn.',
    'The note may have 2000 characters.',
  ),
  rader: say(
    'Kryss av minst én rad, eller velg alle.',
    'Kryss av minst éi rad, eller vel alle.',
    'Tick at least one row, or choose all.',
  ),
  betydning: say('Velg hva ordet betyr.', 'Vel kva ordet tyder.', 'Choose what the word means.'),
  adresse: say(
    'Skriv en hel adresse, som https://eksempel.no/mottak.',
    'Skriv ei heil adresse, som https://eksempel.no/mottak.',
    'Write a whole address, such as https://example.org/hook.',
  ),
};

const done = say(
  'Det er gjort, og står i sporet.',
  'Det er gjort, og står i sporet.',
  'It is done, and stands in the trail.',
);

const refusals: Readonly<Record<string, Value>> = {
  BUSY: say(
    'En annen lesing er i gang. Det du sa, er tatt vare på, og neste lesing bruker det.',
    'Ei anna lesing er i gang. Det du sa, er teke vare på, og neste lesing bruker det.',
    'Another reading is under way. What you said is kept, and the next reading uses it.',
  ),
  STILL_HELD: say(
    'Det er gjort, men listen holdes fortsatt tilbake. Grunnene står under.',
    'Det er gjort, men lista blir framleis halden tilbake. Grunnane står under.',
    'It is done, but the list is still held. The reasons stand below.',
  ),
  OTHER_REASONS: say(
    'Listen holdes tilbake av andre grunner også. Rett dem i listen først.',
    'Lista blir halden tilbake av andre grunnar òg. Rett dei i lista først.',
    'The list is held for other reasons too. Mend those in the list first.',
  ),
  FILE_UNUSABLE: say(
    'Ordlisten kunne ikke skrives. Si fra til den som drifter huben.',
    'Ordlista kunne ikkje skrivast. Sei frå til den som driftar huben.',
    'The list of words could not be written. Tell whoever runs the hub.',
  ),
  TOO_MANY: say(
    'Det er så mange abonnementer som det kan være. Avslutt ett først.',
    'Det er så mange abonnement som det kan vere. Avslutt eitt først.',
    'There are as many subscriptions as there can be. End one first.',
  ),
  BAD_ADDRESS: say(
    'Adressen kan ikke brukes. Den må begynne med https:// og være åpen på nettet; med eksempeldata må den være på denne maskinen.',
    'Adressa kan ikkje brukast. Ho må byrje med https:// og vere open på nettet; med eksempeldata må ho vere på denne maskina.',
    'The address cannot be used. It must begin with https:// and be open on the web; with sample data it must be on this machine.',
  ),
  NO_SUCH_MEANING: say(
    'Velg en av betydningene i listen.',
    'Vel ei av tydingane i lista.',
    'Choose one of the meanings in the list.',
  ),
  FAILED: say(
    'Noe gikk galt i huben. Feilen er ikke din. Se i sporet om det ble gjort, og prøv igjen.',
    'Noko gjekk gale i huben. Feilen er ikkje din. Sjå i sporet om det vart gjort, og prøv igjen.',
    'Something went wrong in the hub. It is not your fault. See in the trail whether it was done, and try again.',
  ),
};
const outdated = say(
  'Det gjelder ikke lenger: listen er lest på nytt siden du åpnet siden.',
  'Det gjeld ikkje lenger: lista er lesen på nytt sidan du opna sida.',
  'It no longer applies: the list was read again since you opened the page.',
);

/** Shown while a reading takes longer than anyone should wait for a page. */
export const underWay: Flash = {
  colour: 'warning',
  text: say(
    'Det er tatt imot, og listen leses nå. Last siden på nytt om litt; utfallet kommer i sporet.',
    'Det er teke imot, og lista blir lesen no. Last sida på nytt om litt; utfallet kjem i sporet.',
    'It is received, and the list is being read. Load the page again in a while; the outcome comes in the trail.',
  ),
};

/** What came of an action, and the HTTP status of a page that says so. */
export function flashOf({ code, secret }: Outcome): Flash & { readonly status: number } {
  if (code === 'DONE') {
    const key = html`${say('Nøkkelen vises bare nå:', 'Nøkkelen blir berre vist no:', 'The key is shown only now:')} <code class="hub-path">${secret}</code>`;
    return { status: 200, colour: 'success', text: secret ? html`${done} ${key}` : done };
  }
  const status =
    code === 'FAILED' || code === 'FILE_UNUSABLE'
      ? 500
      : code === 'BUSY' || code === 'STILL_HELD'
        ? 200
        : 409;
  return { status, colour: status === 500 ? 'danger' : 'warning', text: refusals[code] ?? outdated };
}
