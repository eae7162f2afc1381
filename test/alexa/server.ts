import { pathToFileURL } from 'node:url'
import { newFolder } from '../folder.ts'
import { launch, type Running } from '../server/running.ts'
import { chainUrl, makeSigner, signBody, signingHost } from './authority.ts'

const root = makeSigner({ name: 'A root', isCa: true })
const leaf = makeSigner({ name: 'Alexa', issuer: root, hosts: [signingHost] })

// The machine of a test does not reach Amazon: what it would send comes from a file, and its root is trusted as an operator would have it.
const preloaded = `
const chain = ${JSON.stringify(`${leaf.pem}${root.pem}`)}
const asked = globalThis.fetch
globalThis.fetch = async (url, options) => {
  if (String(url) === ${JSON.stringify(chainUrl)}) return new Response(chain)
  if (String(url).startsWith('https://s3.amazonaws.com/')) throw new TypeError('fetch failed')
  return asked(url, options)
}
`

/** Starts an extension of which Alexa's requests are signed by a root made for the test. */
export async function launchSkill(files: Readonly<Record<string, string>>): Promise<Running> {
  const folder = newFolder({ ...files, ...skillFiles })
  return launch(folder.path, 'start', skillEnv(folder.path))
}

/** What a folder needs for that. */
export const skillFiles: Readonly<Record<string, string>> = { 'root.pem': root.pem, 'preload.mjs': preloaded }

/** The environment of a server in such a folder. */
export function skillEnv(folder: string): Readonly<Record<string, string>> {
  return {
    NODE_EXTRA_CA_CERTS: `${folder}/root.pem`,
    NODE_OPTIONS: `--import ${pathToFileURL(`${folder}/preload.mjs`)}`,
  }
}

/** Posts a body as Alexa would. */
export async function postToSkill(port: number, body: string, headers: Readonly<Record<string, string>> = {}) {
  const signed = { ...signedHeaders(body), ...headers }
  const answer = await fetch(`http://127.0.0.1:${port}/alexa`, { method: 'POST', body, headers: signed })
  return { status: answer.status, body: await answer.json() }
}

/** The headers by which Amazon says that it sent a body. */
export function signedHeaders(body: string): Readonly<Record<string, string>> {
  return { SignatureCertChainUrl: chainUrl, 'Signature-256': signBody(body, leaf) }
}
