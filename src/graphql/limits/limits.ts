/** Bounds on one query. All of them are told in the error that breaks them. */
export const limits = {
  /** Bytes of a POST body. */
  bodyBytes: 1_048_576,
  /** Tokens of a document, before it is parsed. */
  tokens: 5_000,
  /** Fields within fields. The deepest useful query of the graph is about ten; introspection by tools needs fifteen. */
  depth: 15,
  /** Aliases in a document. */
  aliases: 50,
  /** Fields at the root of an operation. */
  rootFields: 20,
  /** Cost by `@cost` and `@listSize`: about the number of objects that the answer can hold. */
  cost: 50_000,
} as const;
