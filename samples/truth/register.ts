/** What the invented Enhetsregisteret holds: which numbers it knows, what has become of them, and who shares a name. */
import type { Expected } from './expected.ts';
import { type Vendor, vendors } from './listing.ts';
import { supplierListings } from './nhn-leverandorer.ts';

/** By key: the name that the register has after a change of name. */
const renamed: Readonly<Record<string, string>> = { fantasivik: 'Fantasivik Nytt Navn SF' };
const deleted = 'pahittlund';
const unknown = 'provelund';
const bankrupt = 'provehaug';
const liquidated = 'diktalund';
/** Another company of the very same name, so that the name says too little. */
const namesake = { key: 'eksempelvik', organisationNumber: '312469057' };

export interface Registered {
  readonly organisationNumber: string;
  /** In capitals, with the legal form at its end. */
  readonly name: string;
  readonly legalForm: string;
  readonly state: 'ACTIVE' | 'BANKRUPT' | 'UNDER_LIQUIDATION' | 'DELETED' | 'NOT_REGISTERED';
}

/** ISO date on which the deleted company was deleted. */
export const deletedOn = '2025-06-30';

const stateOf = (key: string): Registered['state'] => {
  if (key === deleted) return 'DELETED';
  if (key === unknown) return 'NOT_REGISTERED';
  if (key === bankrupt) return 'BANKRUPT';
  return key === liquidated ? 'UNDER_LIQUIDATION' : 'ACTIVE';
};

function registeredAs(vendor: Vendor): Registered {
  const name = (renamed[vendor.key] ?? vendor.name).toUpperCase();
  return {
    organisationNumber: vendor.organisationNumber,
    name,
    legalForm: name.split(' ').at(-1) ?? '',
    state: stateOf(vendor.key),
  };
}

/** The register's answer for every invented number. */
export const registered: readonly Registered[] = vendors.map(registeredAs);

/** On no list at all, so that nobody asks for it. */
const unnamed = 'fantasiasen';

const numbered = supplierListings().filter(({ organisationNumber }) => organisationNumber !== null);
const stated = new Set(numbered.map(({ organisationNumber }) => organisationNumber));
const namesWithNumber = new Set(numbered.map(({ vendor }) => vendor));

/** By key: how the lists spell a name that they give no number for, where it is not the vendor's own spelling. */
const spelt: Readonly<Record<string, string>> = { oppdiktmyr: 'OPPDIKTMYR MEDISIN A/S' };

/** Searches by name that give anything: for names that no list gives a number. */
export const searches: readonly {
  readonly name: string;
  /** As the lists write it. */
  readonly asked: string;
  readonly hits: readonly Registered[];
}[] = vendors
  .filter(({ key, name }) => key !== unnamed && !namesWithNumber.has(name))
  .map((vendor) => {
    const { key, name } = vendor;
    const hit = registeredAs(vendor);
    const other = { ...hit, organisationNumber: namesake.organisationNumber };
    return { name, asked: spelt[key] ?? name, hits: key === namesake.key ? [hit, other] : [hit] };
  });

/** A name on a list that no company has. */
const unfound = "<script>alert('eksempel')</script> Påhittmyr Medisin AS";

/** The records of what the lists make the hub ask for. */
export function expectedOfRegister(): Expected {
  const record = (entity: Registered, searchedName: string | null) => {
    const isGone = entity.state === 'DELETED' || entity.state === 'NOT_REGISTERED';
    return {
      organisationNumber: entity.organisationNumber,
      name: isGone ? null : entity.name,
      legalForm: isGone ? null : entity.legalForm,
      state: entity.state,
      deletedOn: entity.state === 'DELETED' ? deletedOn : null,
      searchedName,
    };
  };
  return {
    source: 'brreg-enhetsregisteret',
    records: [
      ...registered
        .filter(({ organisationNumber }) => stated.has(organisationNumber))
        .map((entity) => record(entity, null)),
      ...searches.flatMap(({ asked, hits }) => hits.map((entity) => record(entity, asked))),
      {
        organisationNumber: null,
        name: null,
        legalForm: null,
        state: 'NOT_REGISTERED',
        deletedOn: null,
        searchedName: unfound,
      },
    ],
    excluded: [],
    dirt: [],
  };
}
