/** Tells of targets and interfaces that a row names and no source describes. */
import type { ClaimKind } from '../claim.ts';
import type { Context, Item } from './context.ts';

/** Reports the key that a row names and nothing describes. */
export function tellUnknownPlace(
  context: Context,
  item: Item<ClaimKind>,
  field: 'target' | 'interface',
  key: string,
): void {
  const what = field === 'target' ? { nb: 'målet', en: 'target' } : { nb: 'grensesnittet', en: 'interface' };
  context.tell(item, {
    code: field === 'target' ? 'UNKNOWN_TARGET' : 'UNKNOWN_INTERFACE',
    severity: 'WARNING',
    field,
    message: {
      nb: `Raden viser til ${what.nb} «${key}», som ingen kilde beskriver.`,
      en: `The row names the ${what.en} "${key}", which no source describes.`,
    },
    action: {
      nb: 'Rett navnet i listen, eller beskriv det nye i de redaksjonelle dataene.',
      en: 'Correct the name in the list, or describe the new one in the editorial data.',
    },
    found: key,
  });
}
