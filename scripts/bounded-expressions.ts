/**
 * Expressions whose time is not linear, each with what bounds the text that it is run on, and the characters of that
 * bound. Reviewed by hand: `check-expressions.ts` lets these through, and complains of entries that nothing needs.
 */

export interface BoundedExpression {
  readonly file: string;
  /** The expression as it stands in the file, or how it begins. */
  readonly begins: string;
  /** Characters of the longest text it is run on: 400 at most, where the square is nothing. */
  readonly characters: number;
  /** What in the file holds the bound. */
  readonly by: string;
}

export const boundedExpressions: readonly BoundedExpression[] = [
  {
    file: 'src/reading/workbook/styles.ts',
    begins: '/"[^"]*"|',
    characters: 255,
    by: 'isDateFormat cuts the format',
  },
  {
    file: 'src/reading/text.ts',
    begins: String.raw`/(?:\s*(?<symbol>`,
    characters: 24,
    by: 'takeMarks looks at the end alone',
  },
  {
    file: 'src/domain/text/versions.ts',
    begins: String.raw`/[\s,;]*[([]`,
    characters: 300,
    by: 'splitVersion cuts the name',
  },
  {
    file: 'connectors/hdir-referansekatalogen/applies-to.ts',
    begins: String.raw`/^(\S+)\s*[(:–-]`,
    characters: 200,
    by: 'longestHeading',
  },
  ...[
    String.raw`/^(?:k(?:ommune)?n(?:umme)?r\.?`,
    String.raw`/^(.+?)(?:\s*\(|\s+i\s+`,
    String.raw`/^(.+?)\s*[(:]`,
    String.raw`/^(.+?)(?:\s+-\s+|,\s+`,
  ].map((begins) => ({
    file: 'connectors/nhn-vkp-kommuner/names/read-names.ts',
    begins,
    characters: 300,
    by: 'longestName',
  })),
  {
    file: 'connectors/nhn-vkp-kommuner/names/county-heading.ts',
    begins: String.raw`/\s*[(:,-]*\s*\d+`,
    characters: 200,
    by: 'longestHeading',
  },
];

/** Constructed where they are used, out of names that a document cannot choose the form of. */
export const constructedLater: Readonly<Record<string, string>> = {
  'src/reading/html/tree/scan.ts':
    'the end tag of a raw element: a name of letters and one character after it',
  'src/web/answer/send-answer.ts': 'a media type of the hub itself, in a header of 16 kB at most',
};
