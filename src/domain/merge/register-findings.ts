/** What a publisher should know when Enhetsregisteret says otherwise than its list. */
import type { FindingParts } from '../findings/finding.ts';
import { normaliseName } from '../text/names.ts';
import { writtenDay } from '../text/norwegian-date.ts';
import type { RegisterState } from '../vocabulary.ts';
import type { Context, VendorItem } from './context.ts';
import type { RegisterEntry } from './register.ts';

/** Findings about a number that the list itself states: unknown, or another company's. */
export function tellOfRegister(
  context: Context,
  item: VendorItem,
  name: string | null,
  entry: RegisterEntry,
): void {
  const number = numberOf(entry);
  const { state, legalName, formerNames } = entry;
  if (state === 'NOT_REGISTERED') {
    context.tell(item, {
      code: 'UNREGISTERED_ORGANISATION_NUMBER',
      severity: 'ERROR',
      field: 'organisationNumber',
      message: {
        nb: `Enhetsregisteret har ingen enhet med nummer ${number}.`,
        en: `Enhetsregisteret has no entity with the number ${number}.`,
      },
      action: {
        nb: 'Rett nummeret. Bruk hovedenhetens nummer, ikke en underenhets.',
        en: "Correct the number. Use the main entity's number, not a sub-unit's.",
      },
      found: number,
    });
  }
  if (name === null || legalName === null || normaliseName(name) === normaliseName(legalName)) return;
  const isRenamed = formerNames.some((former) => normaliseName(former) === normaliseName(name));
  context.tell(item, {
    code: isRenamed ? 'RENAMED_IN_REGISTER' : 'OTHER_NAME_IN_REGISTER',
    severity: 'INFO',
    field: 'vendor',
    message: {
      nb: `Enhetsregisteret har navnet «${legalName}» på ${number}${isRenamed ? ', som tidligere het det raden sier' : ''}.`,
      en: `Enhetsregisteret has the name “${legalName}” for ${number}${isRenamed ? ', which earlier had the name in the row' : ''}.`,
    },
    action: {
      nb: 'Er det ikke samme virksomhet, rett nummeret. Er det et merkenavn, er alt i orden.',
      en: 'If it is not the same company, correct the number. If it is a brand, all is well.',
    },
    found: name,
    suggested: legalName,
  });
}

/** What has become of a vendor, told of every row that names it, also where the number stands in another list. */
export function tellOfState(context: Context, item: VendorItem, entry: RegisterEntry): void {
  const words = entry.state === null ? undefined : stateWords[entry.state];
  if (words === undefined) return;
  const number = numberOf(entry);
  const isStated = 'organisationNumber' in item.fields && item.fields.organisationNumber !== undefined;
  const on = entry.deletedOn;
  context.tell(item, {
    code: words.code,
    severity: words.severity,
    field: isStated ? 'organisationNumber' : 'vendor',
    message: {
      nb: `Virksomheten med nummer ${number} ${words.nb}${on === null ? '' : ` ${writtenDay(on)}`}.`,
      en: `The company with the number ${number} ${words.en}${on === null ? '' : ` on ${on}`}.`,
    },
    action: {
      nb: 'Avklar hvem som har produktet nå, og rett raden.',
      en: 'Find out who has the product now, and correct the row.',
    },
    found: isStated ? number : (item.fields.vendor?.raw ?? null),
  });
}

const stateWords: Partial<
  Record<
    RegisterState,
    Pick<FindingParts, 'code' | 'severity'> & { readonly nb: string; readonly en: string }
  >
> = {
  DELETED: {
    code: 'DEREGISTERED_ORGANISATION_NUMBER',
    severity: 'WARNING',
    nb: 'ble slettet fra Enhetsregisteret',
    en: 'was deleted from Enhetsregisteret',
  },
  BANKRUPT: {
    code: 'VENDOR_BANKRUPT',
    severity: 'WARNING',
    nb: 'er konkurs, sier Enhetsregisteret',
    en: 'is bankrupt, says Enhetsregisteret',
  },
  UNDER_LIQUIDATION: {
    code: 'VENDOR_UNDER_LIQUIDATION',
    severity: 'INFO',
    nb: 'er under avvikling, sier Enhetsregisteret',
    en: 'is being wound up, says Enhetsregisteret',
  },
};

const numberOf = ({ items }: RegisterEntry) => items[0]?.fields.organisationNumber?.value ?? '';

/** A vendor that nothing gives a number for, though the register was asked for exactly the name in the row. */
export function tellUnresolved(context: Context, item: VendorItem): void {
  context.tell(item, {
    code: 'UNRESOLVED_VENDOR',
    severity: 'INFO',
    field: 'vendor',
    message: {
      nb: 'Ingen liste oppgir organisasjonsnummer for leverandøren, og Enhetsregisteret har ingen virksomhet med nøyaktig dette navnet.',
      en: 'No list states an organisation number for the vendor, and Enhetsregisteret has no company of exactly this name.',
    },
    action: {
      nb: 'Oppgi organisasjonsnummeret, eller skriv navnet slik det står i Enhetsregisteret.',
      en: 'State the organisation number, or write the name as it stands in Enhetsregisteret.',
    },
    found: item.fields.vendor?.raw ?? null,
  });
}

/** A name without number that several companies have, so that none of them is chosen. */
export function tellSeveralEntities(context: Context, item: VendorItem, numbers: readonly string[]): void {
  context.tell(item, {
    code: 'SEVERAL_ENTITIES_OF_NAME',
    severity: 'INFO',
    field: 'vendor',
    message: {
      nb: `Enhetsregisteret har flere virksomheter med nøyaktig dette navnet (${numbers.join(', ')}); ingen av dem er valgt.`,
      en: `Enhetsregisteret has several companies of exactly this name (${numbers.join(', ')}); none was chosen.`,
    },
    action: { nb: 'Oppgi organisasjonsnummeret.', en: 'State the organisation number.' },
    found: item.fields.vendor?.raw ?? null,
  });
}
