import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

/** Why nothing is read, where it is not the system that says so. */
type Refusal = 'EISDIR' | 'not-a-file' | 'too-large' | 'timed-out'

// Five seconds for one file, in steps of so many milliseconds: a hung share must not hang whoever reads it.
const readWithin = { steps: 10, step: 500 }

/**
 * Reads a regular file of at most `limit` bytes, and waits for nothing else: reading a pipe waits for its writer, a device may have no end,
 * and a hung share never answers. Rejects with an error that has a `code`, and the `size` in bytes of a file that is too large.
 */
export function readRegularFile(path: string, limit: number): Promise<Buffer> {
  return withinTime(readAtOnce(path, limit))
}

/** Rejects what takes too long with the code `timed-out`. What was begun is left to itself. */
export async function withinTime<T>(operation: Promise<T>): Promise<T> {
  const settled = new AbortController()
  try {
    return await Promise.race([operation, late(settled.signal)])
  } finally {
    settled.abort()
  }
}

/** Time is counted in steps: while the program is busy itself it learns of nothing, and that is not the disk's fault. */
async function late(signal: AbortSignal): Promise<never> {
  for (let step = 0; step < readWithin.steps && !signal.aborted; step += 1)
    await setTimeout(readWithin.step, undefined, { signal }).catch(() => undefined)
  throw refusal('timed-out')
}

async function readAtOnce(path: string, limit: number): Promise<Buffer> {
  // Looked at before it is opened: opening alone makes some devices do something.
  const before = await stat(path)
  if (before.isDirectory()) throw refusal('EISDIR')
  if (!before.isFile()) throw refusal('not-a-file')
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw refusal('not-a-file')
    if (stats.size > limit) throw refusal('too-large', stats.size)
    const bytes = await readUpTo(handle, limit + 1)
    if (bytes.byteLength > limit) throw refusal('too-large', bytes.byteLength)
    return bytes
  } finally {
    await handle.close()
  }
}

/** Some files say that they have no bytes, and have many; others grow while they are read. */
async function readUpTo(handle: FileHandle, most: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (let left = most; left > 0; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(left, 65_536)))
    if (bytesRead === 0) break
    pieces.push(buffer.subarray(0, bytesRead))
    left -= bytesRead
  }
  return Buffer.concat(pieces)
}

function refusal(code: Refusal, size?: number): Error {
  return Object.assign(new Error(code), { code, size })
}
