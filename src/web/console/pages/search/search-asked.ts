import type { Params } from '../../params.ts';
import { onLists } from '../../parts/listings/on-lists.ts';
import { say } from '../../words/say.ts';
import { careSettings, categories, headlines, oneOf } from '../../words/words.ts';

/** What is searched for. */
export const types = {
  produkt: say('Produkter', 'Produkt', 'Products'),
  leverandor: say('Leverandører', 'Leverandørar', 'Vendors'),
  tjeneste: say('Tjenester og registre', 'Tenester og register', 'Services and registers'),
  krav: say('Krav og standarder', 'Krav og standardar', 'Requirements and standards'),
} as const;
export type Type = keyof typeof types;

/** What the address of the search says; what it does not say is empty. */
export const askedOf = (params: Params) => ({
  q: params.get('q'),
  type: oneOf(types, params.get('type')) ?? 'produkt',
  tjeneste: params.get('tjeneste'),
  status: oneOf(headlines, params.get('status')) ?? ('' as const),
  kategori: oneOf(categories, params.get('kategori')) ?? ('' as const),
  sted: oneOf(careSettings, params.get('sted')) ?? ('' as const),
});

export type Asked = ReturnType<typeof askedOf>;

/** The parameters by which the address says it. */
export const parametersOf = ({ type, ...rest }: Asked) => ({ ...rest, type: type === 'produkt' ? '' : type });

/** The condition on products; `status` instead of the one that is chosen. */
export function productFilter(params: Params, status?: string) {
  const { q, tjeneste, status: chosen, kategori, sted } = askedOf(params);
  const headline = status ?? chosen;
  const named = { ...(tjeneste && { targetKeys: [tjeneste] }), ...(headline && { headline: [headline] }) };
  return {
    ...(q && { text: q }),
    ...(kategori && { category: [kategori] }),
    ...(sted && { careSetting: [sted] }),
    ...(Object.keys(named).length > 0 && { allIntegrations: [{ ...named, observation: onLists }] }),
  };
}
