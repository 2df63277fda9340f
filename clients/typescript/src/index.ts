export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
export {
  type Answer,
  type AnswerExtensions,
  createHubClient,
  type HubClient,
  type HubOptions,
} from './client.ts';
export { graphql } from './graphql.ts';
export { type GraphqlError, HubError } from './hub-error.ts';
