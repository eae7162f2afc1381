import { createHmac, randomBytes } from 'node:crypto'

/** Names a session in the log: the same name for the same session, from which nobody can tell which session it is. */
export type NameSession = (id: string | undefined) => string | undefined

// Characters of base64url: enough for no two sessions of a year to have the same.
const length = 12

// Sessions whose names are remembered: a session has several turns, and a name costs a tenth of what a turn does.
const mostRemembered = 1_000

/** With the same key, names are the same on every server and after each start; without one, nobody knows the key. */
export function openSessionNames(key: string | Buffer = randomBytes(32)): NameSession {
  const names = new Map<string, string>()
  return (id) => {
    if (id === undefined) return undefined
    const known = names.get(id)
    if (known !== undefined) return known
    const name = createHmac('sha256', key).update(id).digest('base64url').slice(0, length)
    if (names.size >= mostRemembered) names.clear()
    names.set(id, name)
    return name
  }
}
