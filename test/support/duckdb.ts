/** DuckDB as an analyst has it, over files that were downloaded. */
import { DuckDBInstance } from '@duckdb/node-api';

export type DuckRow = Readonly<Record<string, unknown>>;

export interface DuckDb {
  /** Rows of a query; whole numbers are numbers. */
  query(sql: string): Promise<readonly DuckRow[]>;
  /** The one value of a query. */
  value(sql: string): Promise<unknown>;
  close(): void;
}

const plain = (value: unknown) => (typeof value === 'bigint' ? Number(value) : value);

/** An empty database in memory; close it. */
export async function openDuckDb(): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const query = async (sql: string) =>
    (await connection.runAndReadAll(sql))
      .getRowObjectsJS()
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
  return {
    query,
    value: async (sql) => Object.values((await query(sql))[0] ?? {})[0],
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
