import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { jsonl } from './jsonl.ts';
import { parquet } from './parquet.ts';
import { xlsx } from './xlsx.ts';

/** The kinds of file, in the order in which they are offered. */
export const formats: readonly Format[] = [csv, xlsx, jsonl, parquet];
