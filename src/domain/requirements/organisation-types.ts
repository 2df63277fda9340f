/** Where organisations of the types that Referansekatalogen names give care: our own reading of its words. */
import { keyOf } from '../text/names.ts';
import type { CareSetting } from '../vocabulary.ts';

const settings: readonly (readonly [setting: readonly CareSetting[], types: readonly string[]])[] = [
  [['GP_OFFICE'], ['Fastlege og allmennlegetjeneste', 'Allmennlegetjenesten', 'Fastleger', 'Fastlege']],
  [
    ['HOME_CARE', 'NURSING_HOME'],
    ['Kommunal helse- og omsorgstjeneste', 'Kommunal pleie- og omsorgstjeneste'],
  ],
  [['EMERGENCY_BED'], ['Øyeblikkelig hjelp døgnopphold']],
  [['CONTRACT_SPECIALIST'], ['Avtalespesialister', 'Avtalespesialist']],
  [['HOSPITAL'], ['Helseforetak og private sykehus', 'Helseforetak', 'Private sykehus', 'Sykehus']],
  [['DENTAL'], ['Tannhelsetjeneste', 'Tannhelsetjenesten']],
  [['HEALTH_STATION'], ['Helsestasjons- og skolehelsetjeneste', 'Helsestasjon']],
  [['PHARMACY'], ['Apotek og bandasjister', 'Apotek']],
  [['LABORATORY'], ['Laboratorier', 'Laboratorium']],
  [['IMAGING'], ['Bildediagnostikk']],
  [['OTHER_PRIMARY'], ['Andre virksomheter i primærhelsetjenesten']],
];

const byType = new Map(settings.flatMap(([of, types]) => types.map((type) => [keyOf(type), of] as const)));

/** Care settings of a type of organisation, in the catalogue's words. Empty: the words settle none, which is not «nowhere». */
export function careSettingsOf(organisationType: string | null): readonly CareSetting[] {
  return organisationType === null ? [] : (byType.get(keyOf(organisationType)) ?? []);
}
