import { X509Certificate } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { SkillRequestSignatureVerifier } from 'ask-sdk-express-adapter'
import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import { fetchChain } from '../../src/platforms/alexa/fetch-chain.ts'
import { alexaSignatureCheck } from '../../src/platforms/alexa/signature.ts'
import { chainUrl, makeSigner, type Signer, signBody, signingHost } from './authority.ts'

// Whom Amazon's own verifier trusts, and whom ours does: the same, but where it says why not.

const hosts = [signingHost]
const root = makeSigner({ name: 'A root', isCa: true })
const between = makeSigner({ name: 'An intermediate', isCa: true, issuer: root })
const leaf = makeSigner({ name: 'Alexa', issuer: between, hosts })
const stranger = makeSigner({ name: 'Another root', isCa: true })
const expiredBetween = makeSigner({ name: 'Too old', isCa: true, issuer: root, from: -9, until: -1 })
const noAuthority = makeSigner({ name: 'A shop', issuer: root, hosts: ['shop.example.com'] })

interface Case {
  readonly chain: readonly Signer[]
  readonly signer: Signer
  readonly url: string
  readonly signed: string
  readonly sent: string
  readonly signature: string
}

const body = '{"request":{"type":"LaunchRequest"},"text":"ピザ"}'
const at = 'https://s3.amazonaws.com'
const signedBy = (options: Parameters<typeof makeSigner>[0]): Partial<Case> => {
  const signer = makeSigner(options)
  return { chain: [signer, between, root], signer }
}

/** What is different from a good request, and whether it is trusted; `theirs`: what Amazon's verifier says, where that is not the same. */
const cases: readonly (readonly [what: string, differs: Partial<Case>, ours: boolean, theirs?: boolean])[] = [
  ['a good request', {}, true],
  ['a chain without its root', { chain: [leaf, between] }, true],
  ['a certificate that a root signed itself', { chain: [makeSigner({ name: 'Alexa', issuer: root, hosts })] }, true],
  ['a host in capitals', { url: 'https://S3.AMAZONAWS.COM/echo.api/chain.pem' }, true],
  ['port 443', { url: `${at}:443/echo.api/chain.pem` }, true],
  ['another port', { url: `${at}:563/echo.api/chain.pem` }, false],
  ['http', { url: 'http://s3.amazonaws.com/echo.api/chain.pem' }, false],
  ['another host', { url: 'https://s3.amazonaws.com.example.com/echo.api/chain.pem' }, false],
  ['another path', { url: `${at}/EcHo.aPi/chain.pem` }, false],
  ['a path that begins alike', { url: `${at}/echo.apis/chain.pem` }, false],
  ['a path that comes back', { url: `${at}/x/../echo.api/chain.pem` }, true, false],
  // Amazon's rules say to normalise first; their verifier does not, and would take a chain from anybody's bucket.
  ['a path that leads away', { url: `${at}/echo.api/../bucket/chain.pem` }, false, true],
  ['the same, encoded', { url: `${at}/echo.api/%2e%2e/bucket/chain.pem` }, false, true],
  ['a query and a fragment', { url: `${at}/echo.api/chain.pem?a=1#b` }, true],
  // No request of Amazon's names a user.
  ['a user in the URL', { url: 'https://me:secret@s3.amazonaws.com/echo.api/chain.pem' }, false, true],
  ['no URL', { url: 'chain.pem' }, false],
  ['a certificate that has expired', signedBy({ name: 'Alexa', issuer: between, hosts, from: -9, until: -1 }), false],
  ['one that is not valid yet', signedBy({ name: 'Alexa', issuer: between, hosts, from: 1 }), false],
  ['one of another host', signedBy({ name: 'Alexa', issuer: between, hosts: ['example.com'] }), false],
  ['one of many hosts', signedBy({ name: 'Alexa', issuer: between, hosts: ['example.com', signingHost] }), true],
  ['one of all hosts', signedBy({ name: 'Alexa', issuer: between, hosts: ['*.amazon.com'] }), false],
  ['one that signed itself', signedBy({ name: 'Alexa', hosts }), false],
  ['a root that nobody trusts', { chain: [makeSigner({ name: 'Alexa', issuer: stranger, hosts }), stranger] }, false],
  [
    'an intermediate that has expired',
    { chain: [makeSigner({ name: 'Alexa', issuer: expiredBetween, hosts }), expiredBetween, root] },
    false,
  ],
  [
    'a shop that vouches for Alexa',
    { chain: [makeSigner({ name: 'Alexa', issuer: noAuthority, hosts }), noAuthority, root] },
    false,
  ],
  ['a chain with a gap', { chain: [leaf, root] }, false],
  ['no chain', { chain: [] }, false],
  ['another body', { sent: body.replace('ピザ', 'パスタ') }, false],
  ['a signature by another key', { signer: stranger }, false],
  ['no signature', { signature: '' }, false],
]

describe('whom Alexa’s requests may come from', () => {
  const helper = createRequire(import.meta.url)('ask-sdk-express-adapter/dist/verifier/helper.js')
  const { generateCAStore } = helper
  before(() => {
    // Its roots are those of Node, which nobody can add to while it runs.
    helper.generateCAStore = () => generateCAStore([root.pem])
  })

  after(() => {
    helper.generateCAStore = generateCAStore
  })

  for (const [what, differs, ours, theirs = ours] of cases)
    it(`${what}: ${ours ? 'is trusted' : 'is refused'}`, async () => {
      const base = {
        chain: [leaf, between, root],
        signer: differs.chain?.[0] ?? leaf,
        url: chainUrl,
        signed: body,
        sent: body,
      }
      const one = { ...base, ...differs }
      const signature = differs.signature ?? signBody(one.signed, one.signer)
      const chain = one.chain.map(({ pem }) => pem).join('')
      expect(await isTrustedByUs(one.url, signature, one.sent, chain), 'ours').to.equal(ours)
      expect(await isTrustedByAmazon(one.url, signature, one.sent, chain), 'theirs').to.equal(theirs)
    })

  it('is asked once for many requests at a time, and never again while it is valid', async () => {
    let asked = 0
    const check = checkOf(async () => {
      asked += 1
      return [leaf, between].map(({ pem }) => pem).join('')
    })
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, () => check(headersOf(chainUrl), Buffer.from(body), Date.now())),
    )
    expect(verdicts).to.deep.equal(Array(20).fill('trusted'))
    expect(check(headersOf(chainUrl), Buffer.from(body), Date.now())).to.equal('trusted')
    expect(asked).to.equal(1)
    expect(await check(headersOf(chainUrl), Buffer.from(body), Date.now() + 31 * 86_400_000)).to.equal(
      'certificates not trusted',
    )
    expect(asked).to.equal(2)
  })

  it('is asked again where it could not be had', async () => {
    const answers = [undefined, [leaf, between].map(({ pem }) => pem).join('')]
    const check = checkOf(async () => answers.shift())
    expect(await check(headersOf(chainUrl), Buffer.from(body), Date.now())).to.equal('certificates not fetched')
    expect(await check(headersOf(chainUrl), Buffer.from(body), Date.now())).to.equal('trusted')
  })

  it('keeps few chains, and asks for few at a time', async () => {
    let asked = 0
    const check = checkOf(async () => {
      asked += 1
      return [leaf, between].map(({ pem }) => pem).join('')
    })
    const urls = Array.from({ length: 40 }, (_, index) => `${at}/echo.api/${index}.pem`)
    await Promise.all(urls.map((url) => check(headersOf(url), Buffer.from(body), Date.now())))
    expect(asked).to.equal(16)
    // Of the sixteen the last eight are kept.
    expect(check(headersOf(urls[15] ?? ''), Buffer.from(body), Date.now())).to.equal('trusted')
    expect(check(headersOf(urls[0] ?? ''), Buffer.from(body), Date.now())).to.be.instanceOf(Promise)
  })
})

describe('a chain that is fetched', () => {
  const at = (path: string) => `http://127.0.0.1:${Object(server.address() as AddressInfo).port}${path}`
  const answer: RequestListener = ({ url }, response) => {
    if (url === '/good') response.end('a chain')
    else if (url === '/large') response.end('x'.repeat(65_537))
    else if (url === '/elsewhere') response.writeHead(302, { location: '/good' }).end()
    else if (url === '/missing') response.writeHead(404).end('no chain')
    else response.write('it never ends')
  }
  const server = createServer(answer)

  before((done) => {
    server.listen(0, '127.0.0.1', done)
  })

  after(() => {
    server.closeAllConnections()
    server.close()
  })

  it('is taken from where it is, and from nowhere else', async () => {
    expect(await fetchChain(at('/good'))).to.equal('a chain')
    for (const path of ['/large', '/elsewhere', '/missing'])
      expect(await fetchChain(at(path)), path).to.equal(undefined)
  })

  it('is waited for only so long', async () => {
    const started = performance.now()
    expect(await fetchChain(at('/never'))).to.equal(undefined)
    expect(performance.now() - started).to.be.within(2500, 30_000)
  }).timeout(40_000)
})

function headersOf(url: string, signature = signBody(body, leaf)) {
  return { signaturecertchainurl: url, 'signature-256': signature }
}

function checkOf(fetch: () => Promise<string | undefined>) {
  return alexaSignatureCheck({ fetch, roots: () => [new X509Certificate(root.pem)] })
}

async function isTrustedByUs(url: string, signature: string, sent: string, chain: string): Promise<boolean> {
  return (await checkOf(async () => chain)(headersOf(url, signature), Buffer.from(sent), Date.now())) === 'trusted'
}

async function isTrustedByAmazon(url: string, signature: string, sent: string, chain: string): Promise<boolean> {
  const verifier = new SkillRequestSignatureVerifier()
  // What it would fetch.
  Reflect.set(verifier, '_getCertChainByUrl', async () => chain)
  try {
    await verifier.verify(sent, { signaturecertchainurl: url, 'signature-256': signature })
    return true
  } catch {
    return false
  }
}
