import type { IncomingMessage } from 'node:http'

/**
 * Reads the raw bytes of a body, whatever its Content-Type: the signature is over them. Of a body larger than `limit` bytes, declared or
 * not, no more is read than shows it. `left`: the client went away, or was let go, before the end.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | 'tooLarge' | 'left'> {
  if (Number(request.headers['content-length']) > limit) return Promise.resolve('tooLarge')
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size <= limit) return
      request.pause()
      resolve('tooLarge')
    })
    request.on('end', () => resolve(wholeOf(chunks, size)))
    request.on('error', () => resolve('left'))
  })
}

/** Most bodies come in one piece. */
function wholeOf(chunks: readonly Buffer[], size: number): Buffer {
  const [first] = chunks
  return first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks, size)
}
