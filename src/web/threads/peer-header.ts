/**
 * The header in which a thread says who is connected to it, when it hands a request over. Only the server that threads alone reach
 * reads it, and what a client sends under the name is left out.
 */
export const peerHeader = 'x-hub-peer';

/** The flat list of names and values without these names, which are in small letters. */
export function withoutHeaders(raw: readonly string[], names: ReadonlySet<string>): string[] {
  const kept: string[] = [];
  for (let i = 0; i < raw.length; i += 2) {
    const [name = '', value = ''] = [raw[i], raw[i + 1]];
    if (!names.has(name.toLowerCase())) kept.push(name, value);
  }
  return kept;
}
