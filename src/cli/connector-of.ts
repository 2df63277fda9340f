import { connectors } from '../../connectors/index.ts';
import type { Connector } from '../domain/source.ts';
import { UsageError } from './usage-error.ts';

/** The connector of a source. Throws UsageError for a key that there is not. */
export function connectorOf(key: string): Connector {
  const connector = connectors.find(({ source }) => source.key === key);
  if (connector) return connector;
  throw new UsageError(
    `There is no source “${key}”. There are: ${connectors.map((c) => c.source.key).join(', ')}.`,
  );
}
