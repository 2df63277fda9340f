/** Ids of objects of another moment: the permanent id, and behind a mark the name of the snapshot, as in `prd_x@20261130…`. */

/** Stands in no permanent id: those are of letters, digits, `_` and `-`. */
const mark = '@';

/** The id of an object as a snapshot of this name has it. */
export const idAtMoment = (permanent: string, version: string): string => permanent + mark + version;

/** The permanent id in an id of any moment, and the name of the snapshot; null: the id names none. */
export function readMomentId(id: string): { readonly permanent: string; readonly moment: string | null } {
  const end = id.indexOf(mark);
  return end < 0
    ? { permanent: id, moment: null }
    : { permanent: id.slice(0, end), moment: id.slice(end + 1) };
}

/** The permanent id in an id of any moment. */
export const permanentId = (id: string): string => readMomentId(id).permanent;
