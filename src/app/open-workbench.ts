import { connectors } from '../../connectors/index.ts';
import { type Config, ConfigError } from '../config/config.ts';
import type { PublisherCommands } from '../graphql/publishers/publisher-commands.ts';
import type { WebhookSubscriptions } from '../graphql/publishers/webhook-subscriptions.ts';
import { createTeaching } from '../harvest/teaching/teaching.ts';
import { createSignIn } from '../http/sign-in.ts';
import type { Workbench } from '../web/workbench/ports.ts';
import { systemClock } from './installation/paths.ts';
import type { Harvesting } from './open-harvesting.ts';

interface Parts {
  readonly harvesting: Pick<Harvesting, 'archive' | 'harvester'>;
  readonly agency: PublisherCommands;
  readonly webhooks: WebhookSubscriptions;
  readonly onProblem: (error: unknown) => void;
}

/** The workbench of publishers' editors; null: no sign-in is set up. Throws ConfigError for a role of a publisher that there is not. */
export function openWorkbench(
  config: Config,
  { harvesting, agency, webhooks, onProblem }: Parts,
): Workbench | null {
  const { signIn } = config;
  if (!signIn) return null;
  const { archive, harvester } = harvesting;
  const publisherOf = new Map(connectors.map(({ source }) => [source.key, source.publisher]));
  const publishers = [...new Set(publisherOf.values())];
  const roles =
    signIn.roles ?? new Map(publishers.map((one) => [`hub-${one.toLowerCase().replaceAll(' ', '-')}`, one]));
  for (const publisher of roles.values()) {
    if (!publishers.includes(publisher))
      throw new ConfigError(
        `HUB_OIDC_ROLES: “${publisher}” publishes no list; there are ${publishers.join(', ')}`,
      );
  }
  return {
    publicUrl: signIn.publicUrl,
    publisherOf,
    roles,
    agency,
    webhooks,
    signIn: createSignIn({
      ...signIn,
      redirectUri: `${signIn.publicUrl}/arbeidsbord/innlogget`,
      pseudonymKey: archive.id(),
      onProblem,
    }),
    teaching: createTeaching({
      connectors,
      archive,
      harvester,
      clock: systemClock,
      file: config.vocabulary,
      onProblem,
    }),
    trail: archive.publisherActions,
    findings: (source) => archive.findings.list(source),
    lastReading(source) {
      const state = archive.runs.sourceStates().find((one) => one.source === source);
      return state?.lastReading == null ? null : archive.runs.find(state.lastReading);
    },
  };
}
