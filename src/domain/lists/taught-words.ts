/** The reviewed file of words that the hub was taught for one source: its form, and what is wrong with one. */
import { z } from 'zod';
import { phraseKey } from '../text/phrase.ts';

/**
 * What a word is taught as. `heading`: of a column or label. `ignore`: a heading that is known and not read. `status`, `place`
 * and `role`: words of cells and of headings above a list.
 */
const taughtKinds = ['heading', 'ignore', 'status', 'place', 'role'] as const;
export type TaughtKind = (typeof taughtKinds)[number];

/** A person's word on what a word of one source means. */
export interface TaughtWord {
  /** Key of the source. */
  readonly source: string;
  readonly kind: TaughtKind;
  /** As the list writes it. Case, spaces and punctuation do not count. */
  readonly word: string;
  /** A word of the same kind that the hub knows for this source and that means the same; for `ignore` the reason. */
  readonly means: string;
  /** A role, never a person's name. */
  readonly by: string;
  /** Day, `yyyy-mm-dd`. */
  readonly at: string;
  readonly why: string;
}

const words = z.string().trim().min(1, 'expected words').max(200, 'expected at most 200 characters');
const entry = z.strictObject({
  source: z.string().regex(/^[a-z][a-z0-9-]*$/u, 'expected the key of a source, such as nhn-vkp'),
  kind: z.enum(taughtKinds, { error: `expected one of ${taughtKinds.join(', ')}` }),
  word: words.refine((word) => phraseKey(word) !== '', 'expected a word, not signs alone'),
  means: words,
  by: z
    .string()
    .regex(/^[\p{Ll}][\p{Ll} -]+$/u, 'expected a role in lower case, such as redaksjon; never a name'),
  at: z.iso.date('expected a day, such as 2026-11-30'),
  why: z.string().trim().min(3, 'expected a reason that another person can follow').max(500),
});
const file = z.strictObject({ words: z.array(entry).max(5000) });

/** The words, or what is wrong with the file, in one sentence for each thing. */
export type TaughtReading =
  | { readonly ok: true; readonly words: readonly TaughtWord[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Checks what was parsed from the file. The same word taught twice in one source, as the same kind, is refused. */
export function readTaughtWords(content: unknown): TaughtReading {
  const parsed = file.safeParse(content);
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`),
    };
  const keys = parsed.data.words.map(keyOf);
  const problems = keys.flatMap((key, at) =>
    keys.indexOf(key) === at ? [] : [`word ${at + 1}: word ${keys.indexOf(key) + 1} is the same`],
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, words: parsed.data.words };
}

// A heading is known or ignored, not both.
const keyOf = ({ source, kind, word }: TaughtWord) =>
  [source, kind === 'ignore' ? 'heading' : kind, phraseKey(word)].join(' ');

function placeOf([list, index, field]: readonly PropertyKey[]): string {
  if (list === undefined) return 'the file';
  if (typeof index !== 'number') return String(list);
  return `word ${index + 1}${field === undefined ? '' : `, ${String(field)}`}`;
}

/** One entry as a line of the file. */
export function taughtLine({ source, kind, word, means, by, at, why }: TaughtWord): string {
  const pairs = { source, kind, word: quoted(word), means: quoted(means), by, at, why: quoted(why) };
  return `- { ${Object.entries(pairs)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`;
}

/** Double quotes, in which YAML reads what JSON writes. */
const quoted = (text: string) => JSON.stringify(text);
