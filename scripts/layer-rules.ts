/** Who may import whom, as data. `npm run layers` writes the table in docs/architecture.md from it. In one file: it is one table. */

/** Files whose path begins with `from` may import what is listed and their own folder; the first rule that fits holds. */
export interface LayerRule {
  readonly from: string;
  /** What is there, in a few words. */
  readonly does: string;
  /** Paths in this repository: a folder ends in `/`, a file is named in full. */
  readonly modules: readonly string[];
  /** npm packages and `node:` modules; null allows any. */
  readonly packages: readonly string[] | null;
  readonly todo: string;
}

/** A word in the code that only some files may use. */
export interface WordRule {
  readonly word: RegExp;
  readonly name: string;
  /** Where the rule holds. */
  readonly within: readonly string[];
  readonly except: readonly string[];
  readonly todo: string;
}

const interfaces = ['src/ports/'];
const pureNode = ['node:buffer', 'node:crypto', 'node:util', 'node:path', 'node:path/posix'];

export const layerRules: readonly LayerRule[] = [
  {
    from: 'src/domain/',
    does: 'the model, status rules, names, dates, ids, matching, merging, guarding',
    modules: [],
    packages: ['fastest-levenshtein', 'zod', ...pureNode],
    todo: 'domain imports only itself and small pure packages; hand the value in as an argument',
  },
  {
    from: 'src/reading/',
    does: 'documents to outlines, outlines to claims, by their labels',
    modules: ['src/domain/'],
    packages: [
      'css-what',
      'domhandler',
      'fastest-levenshtein',
      'fflate',
      'parse5',
      'parse5-htmlparser2-tree-adapter',
      'read-excel-file',
      'saxen',
      'unpdf',
      'yaml',
      'zod',
      'node:zlib',
      'node:worker_threads',
      ...pureNode,
    ],
    todo: 'reading imports only domain and packages that parse',
  },
  {
    from: 'src/ports/',
    does: 'interfaces between the parts: the archive by noun, the serving store, fetching, the clock',
    modules: ['src/domain/'],
    packages: [],
    todo: 'ports are interfaces and the errors that they name, in words of the domain',
  },
  {
    from: 'src/kit.ts',
    does: 'the connector SDK: all that a connector may use of the hub',
    modules: ['src/domain/', 'src/reading/'],
    packages: [],
    todo: 'the kit only hands on what domain and reading export',
  },
  {
    from: 'connectors/index.ts',
    does: 'the registry of sources',
    modules: ['connectors/', 'src/kit.ts'],
    packages: [],
    todo: 'the registry only lists connectors',
  },
  {
    from: 'connectors/*/',
    does: 'what one source publishes, and what its words mean',
    modules: ['src/kit.ts'],
    packages: ['zod', 'yaml'],
    todo: 'a connector imports only src/kit.ts, zod and yaml; let the kit export what is missing',
  },
  {
    from: 'src/config/',
    does: 'the environment, read and validated once',
    modules: ['src/domain/', 'src/serving/redis/redis-address.ts'],
    packages: null,
    todo: 'config imports only domain and the forms of addresses',
  },
  {
    from: 'src/http/',
    does: 'fetching, politely and safely',
    modules: ['src/domain/', 'package.json', ...interfaces],
    packages: null,
    todo: 'http imports only domain and interfaces',
  },
  {
    from: 'src/notices/',
    does: 'webhooks: what is delivered to subscribers, signed and in order',
    modules: ['src/domain/', ...interfaces],
    packages: null,
    todo: 'notices imports only domain and interfaces; src/app hands in what sends and keeps',
  },
  {
    from: 'src/archive/',
    does: 'the record: documents, batches, runs, findings, snapshots, ids',
    modules: ['src/domain/', ...interfaces],
    packages: null,
    todo: 'archive imports only domain and interfaces',
  },
  {
    from: 'src/serving/',
    does: 'what replicas read: one contract, two stores',
    modules: ['src/domain/', ...interfaces],
    packages: null,
    todo: 'serving imports only domain and interfaces',
  },
  {
    from: 'src/harvest/source/read-worker.ts',
    does: 'the thread that reads documents',
    modules: ['src/domain/', 'src/harvest/', 'src/reading/', 'connectors/index.ts'],
    packages: null,
    todo: 'the worker reads documents with the registered connectors and knows nothing else',
  },
  {
    from: 'src/harvest/',
    does: 'one harvest from documents to a promoted snapshot; the schedule',
    modules: ['src/domain/', ...interfaces],
    packages: null,
    todo: 'harvest imports only domain and interfaces; src/app hands in the rest',
  },
  {
    from: 'src/catalogue/',
    does: 'a snapshot in memory: filters, counts, search',
    modules: ['src/domain/', ...interfaces],
    packages: null,
    todo: 'catalogue imports only domain and interfaces',
  },
  {
    from: 'src/graphql/',
    does: 'the API: schema, resolvers, limits',
    modules: ['src/domain/', 'src/catalogue/', ...interfaces],
    packages: null,
    todo: 'graphql imports only catalogue, domain and interfaces; take the rest from the context',
  },
  {
    from: 'src/web/',
    does: 'the server: routes, exports, feeds, pages',
    modules: ['src/domain/', 'src/catalogue/', 'src/graphql/', 'package.json', ...interfaces],
    packages: null,
    todo: 'web imports only catalogue, domain, graphql and interfaces; src/app hands in the rest',
  },
  {
    from: 'src/cli/',
    does: 'the commands',
    modules: [
      'src/app/',
      'src/config/',
      'src/domain/',
      'src/harvest/',
      'src/graphql/history/receipt.ts',
      'connectors/index.ts',
      'package.json',
      ...interfaces,
    ],
    packages: null,
    todo: 'cli takes stores, archive and fetcher from src/app',
  },
  {
    from: 'src/cli.ts',
    does: 'starts the command',
    modules: ['src/cli/', 'src/config/'],
    packages: null,
    todo: 'cli.ts only starts the program in src/cli/',
  },
  {
    from: 'src/main.ts',
    does: 'starts the hub',
    modules: ['src/app/', 'src/config/', 'src/cli/', 'src/harvest/', 'src/domain/', ...interfaces],
    packages: null,
    todo: 'main.ts takes what it runs from src/app',
  },
  {
    from: 'src/app/',
    does: 'puts it together; the only part that names concrete classes',
    modules: ['src/', 'connectors/', 'samples/', 'package.json'],
    packages: null,
    todo: '',
  },
  {
    from: 'samples/',
    does: 'the sample site',
    modules: ['samples/', 'src/domain/'],
    packages: null,
    todo: 'samples know the words of the domain and nothing else of the hub',
  },
];

const pure = ['src/domain/', 'src/reading/', 'connectors/'];

export const wordRules: readonly WordRule[] = [
  {
    word: /\bprocess\.env\b/,
    name: 'process.env',
    within: ['src/', 'connectors/', 'samples/'],
    except: ['src/config/'],
    todo: 'read the environment in src/config/ and pass the value on',
  },
  {
    word: /\bprocess\.(exit|abort)\s*\(/,
    name: 'process.exit',
    within: ['src/', 'connectors/', 'samples/'],
    except: ['src/main.ts', 'src/cli.ts'],
    todo: 'return or throw; only main.ts and cli.ts end the process',
  },
  {
    word: /\bDate\.now\s*\(|\bnew Date\(\s*\)|\bperformance\.now\s*\(/,
    name: 'clock',
    within: pure,
    except: [],
    todo: 'pure code has no clock; take the time as an argument',
  },
  {
    word: /\bMath\.random\s*\(|\brandom(UUID|Bytes|Int)\s*\(/,
    name: 'randomness',
    within: pure,
    except: [],
    todo: 'pure code gives the same for the same; derive the value',
  },
  {
    word: /(?<![\w.])(fetch|require)\s*\(|\bconsole\./,
    name: 'outside world',
    within: pure,
    except: [],
    todo: 'pure code reads no network and writes no log; give a finding',
  },
];

/** A file longer than this says in its first comment why it is `In one file: …`. */
export const longFile = 250;
/** Long files without such a sentence, which are still to be divided or given one; no file is added here. Warned of, not refused. */
export const longFileExceptions: readonly string[] = [];

/** Files that may name each other's types in a circle, with the reason. Nothing of these is loaded in a circle. */
export const typeCircles: readonly (readonly string[])[] = [
  // The generator writes types from those of the resolvers' parents, which have some of the schema's in them.
  ['src/graphql/generated/schema-types.ts', 'src/graphql/parents.ts'],
  // A row that is read, and what is said of it, are described by each other's types.
  [
    'src/reading/list-reader/claims/interpret.ts',
    'src/reading/list-reader/claims/parallel-lines.ts',
    'src/reading/list-reader/claims/product-cells.ts',
    'src/reading/list-reader/context/context.ts',
    'src/reading/list-reader/context/row-remarks.ts',
    'src/reading/list-reader/context/speech.ts',
    'src/reading/list-reader/entry.ts',
  ],
];
