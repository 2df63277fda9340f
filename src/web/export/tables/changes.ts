import type { Change } from '../../../domain/record.ts';
import { recordId } from '../../../graphql/record-ids.ts';
import { column, table } from '../column.ts';

export const changes = table<Change>({
  name: 'changes',
  title: { nb: 'Endringer', en: 'Changes' },
  type: 'ChangeEvent',
  list: 'changes',
  columns: [
    column('id', 'ChangeEvent.id', ({ seq }) => recordId('ChangeEvent', String(seq))),
    column('seq', 'ChangeEvent.seq', ({ seq }) => seq, 'integer'),
    column('kind', 'ChangeEvent.kind', ({ kind }) => kind),
    column('cause', 'ChangeEvent.cause', ({ cause }) => cause),
    column('entityId', 'ChangeEvent.entityId', ({ entity }) => entity),
    column('field', 'ChangeEvent.field', ({ field }) => field),
    column('before', 'ChangeEvent.before', ({ before }) => before),
    column('after', 'ChangeEvent.after', ({ after }) => after),
    column('effectiveOn', 'ChangeEvent.effectiveOn', ({ effectiveOn }) => effectiveOn),
    column('observedAt', 'ChangeEvent.observedAt', ({ observedAt }) => observedAt),
    column('changeSnapshot', 'Snapshot.version', ({ snapshot }) => snapshot),
  ],
});
