/** What the name of a waiting file says. Times are milliseconds since 1970. */
export interface QueueEntry {
  /** When somebody may take it. A claim is a due time that has not come yet. */
  readonly due: number
  /** How often it was tried. */
  readonly tries: number
  readonly added: number
  readonly id: string
  /** Why the last try failed. */
  readonly reason: string
}

const form = /^(\d{1,16})\.(\d{1,9})\.(\d{1,16})\.([\w-]{1,100})\.([a-z0-9-]{1,40})\.json$/

/** Whole numbers only: a name with a fraction in it is one that nobody reads. */
export function nameOf({ due, tries, added, id, reason }: QueueEntry): string {
  return `${Math.round(due)}.${tries}.${Math.round(added)}.${id}.${reason}.json`
}

export function readName(name: string): QueueEntry | undefined {
  const [, due, tries, added, id = '', reason = ''] = form.exec(name) ?? []
  return due === undefined ? undefined : { due: Number(due), tries: Number(tries), added: Number(added), id, reason }
}
