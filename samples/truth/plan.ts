/** Helsedirektoratet's regulation plan: services, layers and sorts of elements are facts, the elements are the sample's. */
import type { PlanLayer } from '../../src/domain/vocabulary.ts';
import type { Expected } from './expected.ts';

export const planHost = 'www.ehelse.no';

export const planServices = [
  ['Pasientens kritiske informasjon', 'pasientens-kritiske-informasjon'],
  ['Pasientens prøvesvar', 'pasientens-provesvar'],
  ['Pasientens legemiddelliste', 'pasientens-legemiddelliste'],
  ['Pasientens journaldokumenter', 'pasientens-journaldokumenter'],
  ['Pasientens måledata', 'pasientens-maledata'],
] as const;

export interface Layer {
  readonly layer: PlanLayer;
  readonly name: string;
  readonly types: readonly string[];
}

export const planLayers: readonly Layer[] = [
  {
    layer: 'LEGAL',
    name: 'Juridisk',
    types: ['Lov', 'Forskrift', 'Fortolkning', 'Faktaark', 'Veiledning (Normen)'],
  },
  {
    layer: 'ORGANISATIONAL',
    name: 'Organisatorisk',
    types: [
      'Samhandlingstjeneste',
      'Krav og prinsipper',
      'Organisatorisk samhandlingsform',
      'Nasjonal e-helseløsning',
    ],
  },
  {
    layer: 'SEMANTIC',
    name: 'Semantisk',
    types: ['Informasjonsmodell', 'Krav og prinsipper', 'Kodeverk og terminologi'],
  },
  {
    layer: 'TECHNICAL',
    name: 'Teknisk',
    types: [
      'Teknisk grensesnitt',
      'Informasjonslager',
      'Krav og prinsipper',
      'Teknisk samhandlingsform',
      'Samhandlingskomponent',
    ],
  },
];

export interface PlanElement {
  readonly service: string;
  readonly layer: Layer;
  readonly elementType: string;
  readonly title: string;
  readonly alsoFor: readonly string[];
}

/** One or two elements of each sort for each service; every third is relevant to other services too. */
export const planElements: readonly PlanElement[] = planServices.flatMap(([service], at) =>
  planLayers.flatMap((layer, depth) =>
    layer.types.flatMap((elementType, index) =>
      Array.from({ length: 1 + ((at + index) % 2) }, (_, number): PlanElement => {
        const others = planServices.filter(([name]) => name !== service).map(([name]) => name);
        const isShared = (at + depth + index + number) % 3 === 0;
        return {
          service,
          layer,
          elementType,
          title: `Eksempel på ${elementType.toLowerCase()} ${at + 1}.${depth + 1}.${index + 1}.${number + 1} (SAMPLE)`,
          alsoFor: isShared ? others.slice(0, 1 + (index % 2)) : [],
        };
      }),
    ),
  ),
);

export function expectedOfPlan(): Expected {
  return {
    source: 'hdir-reguleringsplan',
    records: planElements.map(({ service, layer, elementType, title, alsoFor }) => ({
      service,
      layer: layer.layer,
      elementType,
      title,
      alsoFor: alsoFor.length > 0 ? alsoFor : null,
    })),
    excluded: [],
    dirt: [],
  };
}
