import { createPublicKey } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import type { Mistake, Mistakes } from '../../diagnostics/codes.ts'
import { largestFile } from '../../files/read-bytes.ts'
import { readRegularFile } from '../../files/read-regular-file.ts'
import { reasonOf } from '../../files/reason-of.ts'
import { listed, type Path } from '../../yaml/tree.ts'

interface Keys {
  /** PEM texts, or `clova`: CLOVA's own */
  readonly publicKeys: readonly string[]
  /** What is wrong with the files, by where they are in the list. */
  readonly mistakes: readonly { readonly path: Path; readonly mistake: Mistake }[]
}

/** Reads the public keys that a config.yaml (absolute) names. */
export async function readKeys(config: string, named: string | readonly string[]): Promise<Keys> {
  const read = await Promise.all(
    listed(named).map(async ([name, path]) => ({ path, key: name === 'clova' ? name : await readKey(config, name) })),
  )
  return {
    publicKeys: read.flatMap(({ key }) => (typeof key === 'string' ? [key] : [])),
    mistakes: read.flatMap(({ path, key }) => (typeof key === 'string' ? [] : [{ path, mistake: key }])),
  }
}

/** The PEM text of a public key, or why the file holds none that a signature of CEK's can be checked with. */
async function readKey(config: string, name: string): Promise<string | Mistake> {
  const bad = (problem: Mistakes['bad-public-key']['problem']): Mistake => ({
    code: 'bad-public-key',
    args: { file: name, problem },
  })
  try {
    const pem = (await readRegularFile(resolve(dirname(config), name), largestFile)).toString()
    if (/PRIVATE KEY/.test(pem)) return bad('private')
    const key = parseKey(pem)
    if (key === undefined) return bad('not-pem')
    if (key.asymmetricKeyType !== 'rsa') return bad('not-rsa')
    return key.asymmetricKeyDetails?.modulusLength === 2048 ? pem : bad('bits')
  } catch (error) {
    return { code: 'unreadable-key', args: { file: name, reason: reasonOf(error) } }
  }
}

function parseKey(pem: string): ReturnType<typeof createPublicKey> | undefined {
  try {
    return createPublicKey(pem)
  } catch {
    return undefined
  }
}
