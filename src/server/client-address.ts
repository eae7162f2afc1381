import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Who sent a request: their IP address, where it is known. */
export type ClientAddress = (request: IncomingMessage) => string | undefined

/**
 * Reads who sent a request. `trusted`: the addresses of proxies, or ranges such as "10.0.0.0/8". What a proxy adds to `X-Forwarded-For` is
 * believed only of these, from the nearest on: what a client wrote there itself is before it.
 */
export function openClientAddress(trusted: readonly string[]): ClientAddress {
  const proxies = new BlockList()
  for (const range of trusted) {
    const [address = '', bits] = range.split('/')
    const family = familyOf(address)
    if (bits === undefined) proxies.addAddress(address, family)
    else proxies.addSubnet(address, Number(bits), family)
  }
  return ({ socket, headers }) => {
    let client = plain(socket.remoteAddress)
    if (trusted.length === 0) return client
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').reverse()
    for (const one of forwarded) {
      const address = plain(one.trim())
      if (client === undefined || address === undefined || !proxies.check(client, familyOf(client))) break
      client = address
    }
    return client
  }
}

/** An IPv4 address as it is written where there is nothing else; undefined where it is no address. */
function plain(address: string | undefined): string | undefined {
  const written = address?.replace(/^::ffff:(?=\d+\.)/i, '') ?? ''
  return isIP(written) === 0 ? undefined : written
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
