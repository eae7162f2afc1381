/** What an error of the system is called, "ENOENT"; any other in its own words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
