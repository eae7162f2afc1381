// milliseconds: the user waits meanwhile, and Alexa gives up after eight seconds
const patience = 3000

// bytes: a chain has some 8,000
const largest = 65_536

/** The text at a URL; undefined where it is not there, is elsewhere, too large, or comes too late. */
export async function fetchChain(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) })
    if (answer.status !== 200 || answer.body === null) {
      await answer.body?.cancel()
      return undefined
    }
    return await readBounded(answer.body)
  } catch {
    return undefined
  }
}

async function readBounded(body: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const read: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > largest) return undefined
    read.push(piece)
  }
  return Buffer.concat(read).toString()
}
