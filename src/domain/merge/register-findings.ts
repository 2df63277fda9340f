/** What a publisher should know when Enhetsregisteret says otherwise than its list. */
import { normaliseName } from '../names.ts';
import type { Context } from './context.ts';
import type { RegisterEntry } from './register.ts';
import type { VendorItem } from './vendors.ts';

/** Findings about a number that the list itself states: unknown, deleted, or another company's. */
export function tellOfRegister(
  context: Context,
  item: VendorItem,
  name: string | null,
  entry: RegisterEntry,
): void {
  const number = entry.items[0]?.fields.organisationNumber?.value ?? '';
  const { state, deletedOn, legalName, formerNames } = entry;
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
  if (state === 'DELETED') {
    const nb = deletedOn === null ? '' : ` ${deletedOn}`;
    const en = deletedOn === null ? '' : ` on ${deletedOn}`;
    context.tell(item, {
      code: 'DEREGISTERED_ORGANISATION_NUMBER',
      severity: 'WARNING',
      field: 'organisationNumber',
      message: {
        nb: `Virksomheten med nummer ${number} ble slettet fra Enhetsregisteret${nb}.`,
        en: `The company with the number ${number} was deleted from Enhetsregisteret${en}.`,
      },
      action: {
        nb: 'Avklar hvem som har produktet nå, og rett raden.',
        en: 'Find out who has the product now, and correct the row.',
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
