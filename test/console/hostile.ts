/** The sample catalogue, with names as a list might hold them that means harm, or is only broken. */
import type { CatalogueData } from '../../src/domain/model.ts';
import { data } from '../graphql/sample-data.ts';

const hostileNames = [
  '<script>document.title="brutt"</script>',
  '"><img src=x onerror=document.title="brutt">',
  "' onmouseover='document.title=`brutt`' x='",
  '\u202Etekst som snur alt etter seg',
  `${'Overlangtproduktnavnutenmellomrom'.repeat(12)}`,
  '</title></textarea></details><h1>Falsk overskrift</h1>',
] as const;

const pick = (index: number) => hostileNames[index % hostileNames.length] ?? '';

/** Every vendor and product has a hostile name; so has every word of an approval. */
export const hostileData: CatalogueData = {
  ...data,
  vendors: data.vendors.map((vendor, index) => ({ ...vendor, name: `${pick(index)} AS` })),
  products: data.products.map((product, index) => ({
    ...product,
    name: pick(index + 3),
    aliases: [pick(index)],
  })),
  integrations: data.integrations.map((integration, index) => ({
    ...integration,
    via: pick(index),
    approvals: integration.approvals.map((approval) => ({ ...approval, statusText: pick(index + 1) })),
  })),
};
