/** Findings about services, registers and interfaces. */
import type { FindingKind } from '../kind.ts';

const nameOrEditorial = {
  nb: 'Rett navnet i listen, eller beskriv det nye i de redaksjonelle dataene.',
  nn: 'Rett namnet i lista, eller skildra det nye i dei redaksjonelle dataa.',
  en: 'Correct the name in the list, or describe the new one in the editorial data.',
} as const;

export const targetMessages = {
  INTEGRATION_WITHOUT_TARGET: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Raden sier ikke hva produktet er integrert med, og vises ikke som integrasjon.',
      nn: 'Rada seier ikkje kva produktet er integrert med, og blir ikkje vist som integrasjon.',
      en: 'The row does not say what the product integrates with, and is not shown as an integration.',
    },
    remedy: {
      nb: 'Fyll inn tjenesten eller registeret.',
      nn: 'Fyll inn tenesta eller registeret.',
      en: 'Fill in the service or register.',
    },
    example: 'En rad uten tjeneste',
    messages: {
      usual: {
        text: {
          nb: 'Raden sier ikke hva produktet er integrert med, så den vises ikke som integrasjon.',
          nn: 'Rada seier ikkje kva produktet er integrert med, så ho blir ikkje vist som integrasjon.',
          en: 'The row does not say what the product integrates with, so it is not shown as an integration.',
        },
      },
    },
  },
  INTEGRATION_WITHOUT_PRODUCT: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Raden sier ikke hvilket produkt den gjelder, og vises ikke som integrasjon.',
      nn: 'Rada seier ikkje kva produkt ho gjeld, og blir ikkje vist som integrasjon.',
      en: 'The row does not say which product it is about, and is not shown as an integration.',
    },
    remedy: {
      nb: 'Fyll inn produktets navn.',
      nn: 'Fyll inn namnet på produktet.',
      en: 'Fill in the product’s name.',
    },
    example: 'En egenerklæring uten produkt',
    messages: {
      usual: {
        text: {
          nb: 'Raden sier ikke hvilket produkt den gjelder, så den vises ikke som integrasjon.',
          nn: 'Rada seier ikkje kva produkt ho gjeld, så ho blir ikkje vist som integrasjon.',
          en: 'The row does not say which product it is about, so it is not shown as an integration.',
        },
      },
    },
  },
  UNKNOWN_TARGET: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Raden viser til en tjeneste eller et register som ingen kilde beskriver.',
      nn: 'Rada viser til ei teneste eller eit register som inga kjelde skildrar.',
      en: 'The row names a service or register that no source describes.',
    },
    remedy: {
      nb: 'Rett navnet, eller beskriv det nye i de redaksjonelle dataene.',
      nn: 'Rett namnet, eller skildra det nye i dei redaksjonelle dataa.',
      en: 'Correct the name, or describe the new one in the editorial data.',
    },
    example: 'Målet «NYTT_REGISTER»',
    messages: {
      usual: {
        text: {
          nb: 'Raden viser til målet «{key}», som ingen kilde beskriver.',
          nn: 'Rada viser til målet «{key}», som inga kjelde skildrar.',
          en: 'The row names the target "{key}", which no source describes.',
        },
        action: nameOrEditorial,
      },
    },
  },
  UNKNOWN_INTERFACE: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Raden viser til et grensesnitt som ingen kilde beskriver.',
      nn: 'Rada viser til eit grensesnitt som inga kjelde skildrar.',
      en: 'The row names an interface that no source describes.',
    },
    remedy: {
      nb: 'Rett navnet, eller beskriv det nye i de redaksjonelle dataene.',
      nn: 'Rett namnet, eller skildra det nye i dei redaksjonelle dataa.',
      en: 'Correct the name, or describe the new one in the editorial data.',
    },
    example: 'Grensesnittet «VKP/NYTT»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» er ikke et kjent grensesnitt. Raden holdes for seg selv, med de ordene.',
          nn: '«{found}» er ikkje eit kjent grensesnitt. Rada blir halden for seg sjølv, med dei orda.',
          en: '“{found}” is not a known interface. The row is kept by itself, by those words.',
        },
        action: {
          nb: 'Bruk en kjent betegnelse, eller meld inn den nye.',
          nn: 'Bruk eit kjent namn, eller meld inn det nye.',
          en: 'Use a known name, or report the new one.',
        },
      },
      undescribed: {
        text: {
          nb: 'Raden viser til grensesnittet «{key}», som ingen kilde beskriver.',
          nn: 'Rada viser til grensesnittet «{key}», som inga kjelde skildrar.',
          en: 'The row names the interface "{key}", which no source describes.',
        },
        action: nameOrEditorial,
      },
    },
  },
  UNKNOWN_REGISTER: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Huben kjenner ikke registeret.',
      nn: 'Huben kjenner ikkje registeret.',
      en: 'The hub does not know the register.',
    },
    remedy: {
      nb: 'Rett ordet, eller meld inn det nye registeret.',
      nn: 'Rett ordet, eller meld inn det nye registeret.',
      en: 'Correct the word, or report the new register.',
    },
    example: '«Nytt helseregister»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» er ikke et register som huben kjenner.',
          nn: '«{found}» er ikkje eit register som huben kjenner.',
          en: '“{found}” is no register that the hub knows.',
        },
        action: {
          nb: 'Rett ordet, eller legg det til i koblingens oppslag.',
          nn: 'Rett ordet, eller legg det til i oppslaget til koplinga.',
          en: "Correct the word, or add it to the connector's lookups.",
        },
      },
    },
  },
  UNKNOWN_SERVICE: {
    group: 'row',
    severities: ['INFO'],
    about: {
      nb: 'Planen viser til en tjeneste som ikke er en av dens egne.',
      nn: 'Planen viser til ei teneste som ikkje er ei av hans eigne.',
      en: 'The plan names a service that is not one of its own.',
    },
    remedy: {
      nb: 'Rett navnet, eller meld inn den nye tjenesten.',
      nn: 'Rett namnet, eller meld inn den nye tenesta.',
      en: 'Correct the name, or report the new service.',
    },
    example: '«Relevant for: Digital hjemmeoppfølgning»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» er ikke en av planens tjenester.',
          nn: '«{found}» er ikkje ei av tenestene i planen.',
          en: '“{found}” is not one of the services of the plan.',
        },
        action: {
          nb: 'Rett navnet, eller legg tjenesten til i koblingens oppslag.',
          nn: 'Rett namnet, eller legg tenesta til i oppslaget til koplinga.',
          en: "Correct the name, or add the service to the connector's lookups.",
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
