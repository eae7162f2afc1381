import { createHmac, randomBytes } from 'node:crypto'

/** Names a session in the log: the same name for the same session, from which nobody can tell which session it is. */
export type NameSession = (id: string | undefined) => string | undefined

// Characters of base64url: enough for no two sessions of a year to have the same.
const length = 12

/** With the same key, names are the same on every server and after each start; without one, nobody knows the key. */
export function openSessionNames(key: string | Buffer = randomBytes(32)): NameSession {
  return (id) =>
    id === undefined ? undefined : createHmac('sha256', key).update(id).digest('base64url').slice(0, length)
}
