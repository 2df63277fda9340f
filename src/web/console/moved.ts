import type { IdState } from '../../graphql/generated/schema-types.ts';
import { type Ask, read } from './ask.ts';
import { type Address, pathTo } from './params.ts';

const query = `query Flyttet($id: ID!) {
  resolveId(id: $id) { state now { __typename id: permanentId } }
}`;

interface Data {
  readonly resolveId: {
    readonly state: IdState;
    readonly now: readonly { readonly __typename: string; readonly id: string }[];
  } | null;
}

/** Folders whose pages are of one type of object; null: of any. */
const folders: Readonly<Record<string, string | null>> = {
  '/produkt/:subject': 'Product',
  '/leverandor/:subject': 'Vendor',
  '/belegg/:subject': null,
};

/** Where a page has gone whose object was found to be the same as another; null: nowhere. Ids are permanent, so their pages are. */
export async function newAddress(ask: Ask, path: string, id: string): Promise<Address | null> {
  const type = folders[path];
  if (type === undefined) return null;
  const answer = await ask(query, { id });
  const found = answer && (read(answer).data as Data | null)?.resolveId;
  const [now] = found?.state === 'MERGED' ? found.now : [];
  if (!now || (type !== null && now.__typename !== type)) return null;
  return pathTo(path.split('/')[1] ?? '', now.id);
}
