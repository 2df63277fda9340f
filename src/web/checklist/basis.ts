/** What a line rests on: a place in the law, or something else. What is advice or a contract is never shown as law. */
import { isOnlyInEu } from '../../domain/requirements/eea.ts';
import type { BindsVia, EeaState } from '../../graphql/generated/schema-types.ts';
import type { Words } from '../../graphql/texts/words.ts';

/** A requirement, as far as its basis goes. */
export interface BasedRequirement<Title = Words> {
  readonly framework: { readonly title: Title } | null;
  readonly obligations: readonly {
    readonly bindsVia: BindsVia | null;
    readonly effectiveFrom: string | null;
    readonly eeaState: EeaState | null;
    readonly legalReference: {
      readonly title: string;
      readonly section: string | null;
      readonly url: string | null;
    } | null;
  }[];
}

export interface Basis<Title> {
  /** LEGAL: an act or a regulation. OTHER: a contract, terms or advice. NONE: no source states any. */
  readonly kind: 'LEGAL' | 'OTHER' | 'NONE';
  readonly bindsVia: BindsVia | null;
  /** The act and its section; null: it is not stated which. */
  readonly act: string | null;
  readonly url: string | null;
  /** Where the requirement stands. */
  readonly framework: Title | null;
}

/** The parts of the questions that `basisOf` needs. */
export const basisFields = 'bindsVia effectiveFrom eeaState legalReference { title section url }';

/** What makes the requirement binding, by the way it binds. */
export function basisOf<Title>(requirement: BasedRequirement<Title> | null): Basis<Title> {
  const [obligation] = requirement?.obligations ?? [];
  const bindsVia = obligation?.bindsVia ?? null;
  const reference = obligation?.legalReference ?? null;
  const isLaw = bindsVia === 'LAW' || bindsVia === 'REGULATION';
  const url = reference?.url ?? null;
  return {
    kind: isLaw ? 'LEGAL' : requirement === null ? 'NONE' : 'OTHER',
    bindsVia,
    act: isLaw && reference ? [reference.title, reference.section].filter(Boolean).join(' ') : null,
    url: isLaw && url !== null && /^https?:\/\//u.test(url) ? url : null,
    framework: requirement?.framework?.title ?? null,
  };
}

/** Whether the act is the EU's and not known to be in the EEA agreement. */
export const isOnlyEu = (requirement: BasedRequirement<unknown> | null): boolean =>
  isOnlyInEu(requirement?.obligations[0]?.eeaState ?? null);
