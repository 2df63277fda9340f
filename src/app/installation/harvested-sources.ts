import { connectors } from '../../../connectors/index.ts';
import type { Config } from '../../config/config.ts';
import type { Connector } from '../../domain/source.ts';

/** The sources that can be harvested: what is announced and not launched has samples only. */
export function harvested({ mode }: Config): readonly Connector[] {
  return connectors.filter(({ source }) => mode === 'SAMPLE' || source.launched !== false);
}
