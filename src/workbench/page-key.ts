import { randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeNew } from '../files/write-whole.ts'

/**
 * What opens the page, in the address that `dev` prints: whoever reaches the port by a tunnel, or by a relay that names itself as we do, has
 * not got it. It is the same at each start, so that a page that is open comes back, and is kept where a user's programs keep their state;
 * where they cannot, it is another each time.
 */
export async function readPageKey(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const fresh = randomBytes(24).toString('base64url')
  const folder = stateFolder(env)
  if (folder === undefined) return fresh
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = join(folder, 'page-key')
    if (await writeNew(file, fresh, 0o600)) return fresh
    const kept = (await readFile(file, 'utf8')).trim()
    return isKey(kept) ? kept : fresh
  } catch {
    return fresh
  }
}

/** Whether what somebody brings is the key; as slow whatever it is. */
export function isSameKey(brought: string | undefined, key: string): boolean {
  const [ours, theirs] = [Buffer.from(key), Buffer.from(brought ?? '')]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}

function isKey(text: string): boolean {
  return /^[\w-]{32}$/.test(text)
}

/** The XDG base directory specification; on Windows, the user's own folder for programs. */
function stateFolder({ XDG_STATE_HOME, HOME, LOCALAPPDATA }: Readonly<Record<string, string | undefined>>) {
  const home = XDG_STATE_HOME || (HOME && join(HOME, '.local', 'state')) || LOCALAPPDATA
  return home ? join(home, 'reprompt') : undefined
}
