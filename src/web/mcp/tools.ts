/** The read-only tools of the MCP endpoint: each is one query of the API, with links to the evidence. */
import type { McpServer } from '@modelcontextprotocol/server';
import { parse } from 'graphql';
import { z } from 'zod';

/** What a query gave, as GraphQL gives it. */
export interface QueryResult {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: unknown }[];
}

/** Executes a query with the limits that every client has. */
export type RunQuery = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<QueryResult>;

const readOnly = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;
const shared = 'dataMode disclaimer { nb en } snapshot { version createdAt }';
const status =
  'id: permanentId target { key name { nb en } } interface { key } role status { headline process standing observation since validUntil } freshness { state checkedAt } approvals { basis statusText decidedOn validUntil scope { verbatim } conditions { nb } source { key url } }';

const productQuery = `query McpProduct($id: ID!) { ${shared}
  product(id: $id) { id: permanentId name aliases categories vendor { id: permanentId name orgnr }
    integrations(first: 50) { totalCount nodes { ${status} } }
    negatives { target { key } text source { key } } } }`;

const vendorQuery = `query McpVendor($orgnr: Orgnr, $id: ID) { ${shared}
  vendor(orgnr: $orgnr, id: $id) { id: permanentId name orgnr registryState names { value kind }
    supplierApprovals { basis statusText decidedOn source { key url } }
    products(first: 50) { totalCount nodes { id: permanentId name categories } } } }`;

const searchQuery = `query McpSearch($text: String!, $first: Int!) { ${shared}
  search(text: $text, first: $first) { score node { __typename id: permanentId
    ... on Vendor { name orgnr } ... on Product { name vendor { name } }
    ... on IntegrationTarget { key title: name { nb en } } ... on TargetInterface { key title: name { nb en } } } } }`;

const coverageQuery = `query McpCoverage($input: CoverageInput!) { ${shared}
  coverage(input: $input) { profile { key } on rule { key version url } baskets { products { id: permanentId name }
    counts { state count } groups { group lines state because { nb en } }
    cells { state because { nb en } expectedOn validUntil
      line { line level response role bothEnds group inferredFields requirement { key title { nb en } obligations { bindsVia eeaState } } } } } } }`;

const changesQuery = `query McpChanges($filter: ChangeFilter, $first: Int!) { ${shared}
  changes(filter: $filter, order: NEWEST_FIRST, first: $first) { nodes { seq kind cause field before after effectiveOn entityId
    entity { __typename ... on Integration { product { name } target { key } } ... on Product { name } ... on Vendor { name } } } } }`;

const id = z.string().max(500);

/** Registers the tools. `evidenceBase` is the address that an id is put behind to see what its values rest on. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the list of tools, a few lines each.
export function registerTools(server: McpServer, run: RunQuery, evidenceBase: string): void {
  const answer = async (query: string, variables: Readonly<Record<string, unknown>>) => {
    const { data = null, errors = [] } = await run(query, variables);
    const result = { data, errors, evidence: `${evidenceBase}{id}` };
    const failed =
      errors.length > 0 && (data === null || Object.values(data as object).every((one) => one === null));
    return {
      content: [{ type: 'text' as const, text: JSON.stringify(result) }],
      ...(failed && { isError: true }),
    };
  };
  const about =
    'Unknown is never no: a product that is missing must not be ruled out for that reason alone. Show the disclaimer, and say so where dataMode is SAMPLE. `evidence` with an id in it shows the words that values rest on.';

  server.registerTool(
    'search',
    {
      title: 'Search',
      description: `Vendors, products, services, registers and interfaces by name, with their ids and keys. ${about}`,
      inputSchema: z.object({
        text: z.string().max(200),
        first: z.number().int().min(1).max(50).default(10),
      }),
      annotations: readOnly,
    },
    (input) => answer(searchQuery, input),
  );
  server.registerTool(
    'product',
    {
      title: 'Product',
      description: `One product: what it is listed for, with status, approvals and how fresh that is. ${about}`,
      inputSchema: z.object({ id }),
      annotations: readOnly,
    },
    (input) => answer(productQuery, input),
  );
  server.registerTool(
    'vendor',
    {
      title: 'Vendor',
      description: `One vendor with its products, by organisation number or id: give one of the two. ${about}`,
      inputSchema: z.object({ orgnr: z.string().max(20).optional(), id: id.optional() }),
      annotations: readOnly,
    },
    (input) => answer(vendorQuery, input),
  );
  server.registerTool(
    'coverage',
    {
      title: 'Coverage',
      description: `How offers of products meet a checklist, line by line, and why. It approves nothing. ${about}`,
      inputSchema: z.object({
        profile: z.string().max(200).describe('Key of the checklist, such as ehr-gp-office.'),
        baskets: z
          .array(z.array(id).min(1).max(10))
          .min(1)
          .max(10)
          .describe('Ids of products, offer by offer.'),
        on: z
          .string()
          .max(10)
          .optional()
          .describe('The day that the requirements must be met on, yyyy-mm-dd; today when left out.'),
        existing: z.array(id).max(50).optional().describe('Ids of products that the buyer keeps.'),
      }),
      annotations: readOnly,
    },
    (input) => answer(coverageQuery, { input }),
  );
  server.registerTool(
    'changes',
    {
      title: 'Changes',
      description: `What has changed on the lists, the newest first. ${about}`,
      inputSchema: z.object({
        targetKeys: z
          .array(z.string().max(200))
          .max(50)
          .optional()
          .describe('Services or registers, such as VKP.'),
        entities: z.array(id).max(50).optional().describe('Ids of what the changes are of.'),
        first: z.number().int().min(1).max(100).default(20),
      }),
      annotations: readOnly,
    },
    ({ first, ...filter }) => answer(changesQuery, { filter, first }),
  );
  server.registerTool(
    'query',
    {
      title: 'GraphQL query',
      description: `Any GraphQL query of the API, within its limits; one that is too dear is refused with its cost and the limit. The schema is at /schema.graphql. ${about}`,
      inputSchema: z.object({
        query: z.string().max(20_000),
        variables: z.record(z.string(), z.unknown()).optional(),
      }),
      annotations: readOnly,
    },
    ({ query, variables = {} }) =>
      mayChange(query)
        ? {
            content: [
              { type: 'text' as const, text: 'Only queries are taken here: nothing can be changed.' },
            ],
            isError: true,
          }
        : answer(query, variables),
  );
}

/** Whether the document holds anything but queries. What cannot be parsed is left to the API, which says where. */
function mayChange(text: string): boolean {
  try {
    return parse(text, { maxTokens: 5_000 }).definitions.some(
      (one) => one.kind === 'OperationDefinition' && one.operation !== 'query',
    );
  } catch {
    return false;
  }
}
