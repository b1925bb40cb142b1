import type { Socket } from 'node:net'
import { allowRules } from '#platform/safe-fetch/addresses.ts'
import { guardedConnector, systemResolve } from '#platform/safe-fetch/connector.ts'

/** Opens a connection to where `url` (`ws:` or `wss:`) points. Rejects with what the guard says. */
export type Dial = (url: URL) => Promise<Socket>

/**
 * Dials public addresses and what `allowHosts` names, by the same rules as the guarded fetch: the address is checked
 * where the socket connects. Throws when an entry of `allowHosts` cannot be read.
 */
export function guardedDial(allowHosts: readonly string[], timeoutMs = 10_000): Dial {
  const connect = guardedConnector(allowRules(allowHosts), timeoutMs, systemResolve)
  return (url) =>
    new Promise((resolve, reject) => {
      const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1')
      const protocol = url.protocol === 'wss:' ? 'https:' : 'http:'
      const port = url.port || (url.protocol === 'wss:' ? '443' : '80')
      connect({ hostname, host: url.host, protocol, port }, (error, socket) => {
        if (error || !socket) reject(error ?? new Error('There is no connection.'))
        else resolve(socket)
      })
    })
}
