/** What the workbench of publishers' editors needs; `src/app` hands it in. */
import type { UnknownWord } from '../../domain/findings/unknown-word.ts';
import type { TaughtKind } from '../../domain/lists/taught-words.ts';
import type { Actor } from '../../domain/publisher-action.ts';
import type { FindingRecord, Run } from '../../domain/record.ts';
import type { PublisherCommands } from '../../graphql/publishers/publisher-commands.ts';
import type { WebhookSubscriptions } from '../../graphql/publishers/webhook-subscriptions.ts';
import type { PublisherActions } from '../../ports/archive/publisher-actions.ts';

/** What must be remembered of a sign-in until the browser comes back. All of it is secret. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The provider that people sign in with. */
export interface SignIn {
  /** Null: it does not answer. */
  begin(): Promise<{ readonly url: string; readonly attempt: SignInAttempt } | null>;
  /** `subject` is a pseudonym. */
  finish(
    query: string,
    attempt: SignInAttempt,
  ): Promise<{ readonly subject: string; readonly roles: readonly string[] } | 'REFUSED' | 'UNAVAILABLE'>;
}

/** An unknown word of a list's last reading. */
export interface OpenWord extends UnknownWord {
  readonly times: number;
  readonly choices: readonly (readonly string[])[];
}

/** Teaches words. */
export interface Teaching {
  words(source: string): readonly OpenWord[];
  teach(word: {
    readonly source: string;
    readonly kind: TaughtKind;
    readonly word: string;
    /** Null: a heading that is not to be read. */
    readonly means: string | null;
    readonly by: string;
    readonly why: string;
  }): Promise<Run | 'NO_SUCH_WORD' | 'NO_SUCH_MEANING' | 'FILE_UNUSABLE' | 'BUSY'>;
}

export interface Workbench {
  readonly signIn: SignIn;
  /** Scheme and host that people reach the hub at. */
  readonly publicUrl: string;
  /** Lists by key, with the key of the publisher who answers for each. */
  readonly publisherOf: ReadonlyMap<string, string>;
  /** Name of a role to the key of the publisher whose lists it may act on. */
  readonly roles: ReadonlyMap<string, string>;
  readonly agency: PublisherCommands;
  readonly webhooks: WebhookSubscriptions;
  readonly teaching: Teaching;
  /** The audit trail. */
  readonly trail: PublisherActions;
  /** All findings that a list has or had. */
  findings(source: string): readonly FindingRecord[];
  /** The run that last read the list; null: it was never read. */
  lastReading(source: string): Run | null;
}

/** The part of an actor that a session keeps for each publisher. */
export type Role = Pick<Actor, 'publisher' | 'role'>;
