/** A finder as frontends build it: a list that loads more, beside the choices of each condition with its own condition left out. */

/** The list, page by page. */
export const listOfFinder = `query FinderQuery($filter: IntegrationFilter, $first: Int = 2, $after: String) {
  integrations(filter: $filter, first: $first, after: $after) {
    totalCount edges { cursor node { __typename id permanentId product { __typename id name } status { headline } } }
    pageInfo { hasNextPage endCursor } }
  choices: integrations(filter: $filter, first: 0) {
    facets(fields: ["headline"], excludeOwn: true) { field buckets { value count label { nb } } } } }`;

/** Only what is approved: other headlines are still to be chosen. */
export const approved = { filter: { headline: ['APPROVED'] } };
