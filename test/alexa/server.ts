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
globalThis.fetch = (url, options) => (String(url) === ${JSON.stringify(chainUrl)} ? Promise.resolve(new Response(chain)) : asked(url, options))
`

/** Starts an extension of which Alexa's requests are signed by a root made for the test. */
export async function launchSkill(files: Readonly<Record<string, string>>): Promise<Running> {
  const folder = newFolder({ ...files, 'root.pem': root.pem, 'preload.mjs': preloaded })
  return launch(folder.path, 'start', {
    NODE_EXTRA_CA_CERTS: `${folder.path}/root.pem`,
    NODE_OPTIONS: `--import ${pathToFileURL(`${folder.path}/preload.mjs`)}`,
  })
}

/** Posts a body as Alexa would. */
export async function postToSkill(port: number, body: string, headers: Readonly<Record<string, string>> = {}) {
  const signed = { SignatureCertChainUrl: chainUrl, 'Signature-256': signBody(body, leaf), ...headers }
  const answer = await fetch(`http://127.0.0.1:${port}/alexa`, { method: 'POST', body, headers: signed })
  return { status: answer.status, body: await answer.json() }
}
