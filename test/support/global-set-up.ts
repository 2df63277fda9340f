/** Runs once before all tests. Real services that tests need are started by the tests that use them. */
export function setup(): void {
  process.env.TZ = 'UTC';
}
