/** Findings about municipalities. */
import type { FindingKind } from '../kind.ts';

export const municipalityMessages = {
  NOT_IN_USE: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Kommunen står i listen, men ordene ved siden av sier at den ikke bruker tjenesten.',
      nn: 'Kommunen står i lista, men orda ved sida av seier at han ikkje bruker tenesta.',
      en: 'The municipality is in the list, but the words beside it say that it does not use the service.',
    },
    remedy: {
      nb: 'Ta den ut av listen, eller rett ordene.',
      nn: 'Ta han ut av lista, eller rett orda.',
      en: 'Take it out of the list, or correct the words.',
    },
    example: '«Eksempelvik (ikke i bruk)»',
    messages: {
      usual: {
        text: {
          nb: '«{name}» er ikke tatt med: «{why}» sier ikke at kommunen bruker VKP nå.',
          nn: '«{name}» er ikkje teken med: «{why}» seier ikkje at kommunen bruker VKP no.',
          en: '“{name}” is left out: “{why}” does not say that the municipality uses VKP now.',
        },
        action: {
          nb: 'Bruker kommunen VKP, skriv den under en overskrift som sier det.',
          nn: 'Bruker kommunen VKP, skriv han under ei overskrift som seier det.',
          en: 'If the municipality uses VKP, put it under a heading that says so.',
        },
      },
    },
  },
  UNKNOWN_MUNICIPALITY: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Navnet er ingen av landets kommuner. Det vises som det står, uten nummer og fylke.',
      nn: 'Namnet er ingen av kommunane i landet. Det blir vist som det står, utan nummer og fylke.',
      en: 'The name is none of the municipalities of Norway. It is shown as it stands, without number and county.',
    },
    remedy: {
      nb: 'Rett navnet, eller skriv kommunenummeret ved det.',
      nn: 'Rett namnet, eller skriv kommunenummeret ved det.',
      en: 'Correct the name, or write the number beside it.',
    },
    example: '«Narvk»',
    messages: {
      usual: {
        text: {
          nb: '«{name}» er ingen av landets 357 kommuner. Navnet vises som det står, uten nummer og fylke.',
          nn: '«{name}» er ingen av dei 357 kommunane i landet. Namnet blir vist som det står, utan nummer og fylke.',
          en: '“{name}” is none of the 357 municipalities. It is shown as it stands, without number and county.',
        },
      },
      most: {
        text: {
          nb: 'De fleste navnene i listen ({count}) er ingen av landets 357 kommuner: {some} … De vises som de står, uten nummer og fylke fra inndelingen.',
          nn: 'Dei fleste namna i lista ({count}) er ingen av dei 357 kommunane i landet: {some} … Dei blir viste som dei står, utan nummer og fylke frå inndelinga.',
          en: 'Most names of the list ({count}) are none of the 357 municipalities: {some} … They are shown as they stand, without number and county of the division.',
        },
        action: {
          nb: 'Se om det er rett liste, eller om kommuneinndelingen er endret.',
          nn: 'Sjå om det er rett liste, eller om kommuneinndelinga er endra.',
          en: 'See whether it is the right list, or whether the division has changed.',
        },
      },
    },
  },
  AMBIGUOUS_MUNICIPALITY: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Flere kommuner har navnet, og siden sier ikke hvilken. Nummer og fylke er ikke lest.',
      nn: 'Fleire kommunar har namnet, og sida seier ikkje kva for ein. Nummer og fylke er ikkje lesne.',
      en: 'Several municipalities have the name, and the page does not say which. Number and county were not read.',
    },
    remedy: {
      nb: 'Skriv fylket eller kommunenummeret ved navnet.',
      nn: 'Skriv fylket eller kommunenummeret ved namnet.',
      en: 'Write the county or the number beside the name.',
    },
    example: '«Herøy»',
    messages: {
      usual: {
        text: {
          nb: 'Flere kommuner heter «{name}» ({why}), og siden sier ikke hvilken.',
          nn: 'Fleire kommunar heiter «{name}» ({why}), og sida seier ikkje kva for ein.',
          en: 'Several municipalities are called “{name}” ({why}), and the page does not say which.',
        },
      },
    },
  },
  PART_OF_MUNICIPALITY: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Det som står der, er en bydel og ingen kommune.',
      nn: 'Det som står der, er ein bydel og ingen kommune.',
      en: 'What stands there is a district and no municipality.',
    },
    remedy: {
      nb: 'Skriv kommunen, om hele kommunen er med.',
      nn: 'Skriv kommunen, om heile kommunen er med.',
      en: 'Write the municipality, if all of it is meant.',
    },
    example: '«Bydel Alna»',
    messages: {
      usual: {
        text: {
          nb: '«{name}» er en bydel og ingen kommune. Den er ikke tatt med.',
          nn: '«{name}» er ein bydel og ingen kommune. Han er ikkje teken med.',
          en: '“{name}” is a district and no municipality. It is left out.',
        },
        action: {
          nb: 'Skriv kommunen, om hele kommunen bruker VKP.',
          nn: 'Skriv kommunen, om heile kommunen bruker VKP.',
          en: 'Write the municipality, if all of it uses VKP.',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
