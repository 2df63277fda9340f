import { type Fragment, readSlot, sourced } from '../../src/kit.ts';
import { bindingOf, whoIn } from './binding.ts';
import type { Draft, Facts } from './draft.ts';
import { takesLevel } from './footnotes.ts';

/**
 * Who a line of a list says is bound, and how: `Legekontor: Sende`. A type that is not bound gives nothing; one of which the words
 * are limited or not known has no level. Both are reported.
 */
export function boundIn(fragment: Fragment, facts: Facts, note: Fragment | null = null): Draft['rows'] {
  const { who, words } = whoIn(fragment);
  const organisationType = sourced(who, fragment, 'label/organisation-type');
  const isNoted = takesLevel(who, note, facts);
  const beside = {
    ...(note && { note: sourced(note.text, note) }),
    ...(isNoted && { hasNoLevel: true }),
  };
  if (words === null) return [{ organisationType, ...beside }];
  const at: Fragment = { ...fragment, text: words };
  const { direction, level, effect } = bindingOf(words);
  if (effect === 'denied') {
    facts.notBound(who, at, readSlot(words) === 'no');
    return [];
  }
  if (effect === 'withheld') facts.withheld(who, at);
  if (effect === 'remark') facts.remark(who, at);
  return [
    {
      organisationType,
      ...(direction && { direction: sourced(direction, at, 'lookup/direction') }),
      ...(level && { level: sourced(level, at, 'lookup/level') }),
      ...(effect === 'withheld' && { hasNoLevel: true, note: sourced(words, at) }),
      ...beside,
    },
  ];
}
