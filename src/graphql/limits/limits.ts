/** Bounds on one request. All of them are named in the error that breaks them. */
export const limits = {
  /** Bytes of a POST body. */
  bodyBytes: 1_048_576,
  /** Characters of a document; drafts are sent as variables. */
  documentLength: 100_000,
  /** Tokens of a document, before it is parsed. */
  tokens: 5_000,
  /** Fields within fields. The deepest useful query of the graph is about ten; introspection by tools needs fifteen. */
  depth: 15,
  /** Selections within selections, those of inline fragments too. */
  selectionDepth: 30,
  /** Lists and objects within each other, in an argument or in the variables. */
  valueDepth: 10,
  /** Fields in a document, however many are the same. A page of the console asks about 150. */
  fields: 1_000,
  /** Fields of one selection that have the same name in the answer: validation compares each pair. */
  sameFields: 20,
  /** Places where fragments are used. */
  fragmentSpreads: 200,
  /** Operations and fragments in a document. */
  definitions: 100,
  /** Directives in a document. */
  directives: 200,
  /** Aliases in a document. */
  aliases: 50,
  /** Fields at the root of an operation. */
  rootFields: 20,
  /** Values of a list that a client sends. */
  listItems: 1_000,
  /** Texts, numbers and names in the variables, in all. */
  values: 20_000,
  /** Cost by `@cost` and `@listSize`: about the number of objects that the answer can hold. */
  cost: 25_000,
} as const;
