/** What lists deny of a product, as statements that coverage judges by. */
import { type Judgement, judgement, unknown } from '../../domain/coverage/judgement.ts';
import { interfaceVersionKey } from '../../domain/text/versions.ts';
import type { InterfaceRole } from '../../domain/vocabulary.ts';
import type { Product } from '../catalogue.ts';

/** What one row says of a product. */
export interface Said {
  readonly target: string;
  readonly interface: string | null;
  /** As `interfaceVersionKey` writes it. */
  readonly version: string | null;
  readonly role: InterfaceRole | null;
  readonly judgement: Judgement;
}

/** The version as statements are compared by; null: none is stated. */
export const keyOfVersion = (version: string | null) =>
  version === null ? null : interfaceVersionKey(version);

/** «Nei» is a source's word; of a list that does not stand it is none. «Ikke aktuelt» says neither yes nor no. */
export function denials({ id, negatives }: Product, isReadWell: (source: string) => boolean): Said[] {
  return negatives.map(({ target, interface: of, interfaceVersion, role, claim, text }) => ({
    target,
    interface: of,
    version: keyOfVersion(interfaceVersion),
    role,
    judgement: !isReadWell(claim.source)
      ? unknown({ code: 'SOURCE_UNCERTAIN' })
      : isNotRelevant.test(text)
        ? unknown({ code: 'LISTED_AS_NOT_RELEVANT' })
        : judgement('NOT_MET', { code: 'LISTED_AS_NO' }, { by: [id], points: [of ?? target] }),
  }));
}

const isNotRelevant = /^(?:ikke|ikkje|not) (?:aktuel|relevant|applicable)|^(?:uaktuel|irrelevant|n\/a)/iu;
