/** Whether an `If-None-Match` names the tag. */
export function isKnownTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header === tag || header.split(',').some((one) => one.trim() === tag || one.trim() === '*');
}
