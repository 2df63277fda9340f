/** Thrown where a write needs the harvester's lease and another harvester has taken it since. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}
