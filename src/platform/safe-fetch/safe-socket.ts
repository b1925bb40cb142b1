import { isIP, type LookupFunction, connect as plainConnect, type Socket } from 'node:net'
import { type TLSSocket, connect as tlsConnect } from 'node:tls'
import { allowRules, plainHost } from './addresses.ts'
import { guardedLookup, plainLookup, privateAddress, type Resolve, systemResolve } from './connector.ts'
import { reasonOf, SafeFetchError } from './errors.ts'

export interface Dial {
  readonly host: string
  readonly port: number
  /** With TLS from the first byte; else plain, to be secured by `secure`. */
  readonly tls: boolean
  /** The name the certificate has to have, where it is not the host. */
  readonly name?: string
  readonly signal: AbortSignal
}

/** Opens sockets for protocols that are not HTTP, by the same rules as `SafeFetch`. */
export interface SafeSocket {
  /** Rejects with `SafeFetchError`, or with the signal's reason. */
  open(to: Dial): Promise<Socket>
  /** The same socket with TLS from here on. */
  secure(socket: Socket, name: string): Promise<TLSSocket>
}

export interface SafeSocketOptions {
  readonly allowHosts: readonly string[]
  readonly resolve?: Resolve
  /** Certificates that are trusted beside those everybody trusts, for tests. */
  readonly ca?: string
}

/** Sockets that reach the public internet and what `allowHosts` names, and nothing else. */
export function createSafeSocket({ allowHosts, resolve = systemResolve, ca }: SafeSocketOptions): SafeSocket {
  const rules = allowRules(allowHosts)
  const trust = ca === undefined ? {} : { ca }
  const lookupFor = (host: string, port: number): LookupFunction => {
    if (rules.allowsName(host, port)) return plainLookup(resolve)
    if (isIP(host) && !rules.permits(host)) throw privateAddress(host)
    return guardedLookup(rules, resolve)
  }
  return {
    open: async ({ host: written, port, tls, name, signal }) => {
      signal.throwIfAborted()
      const host = plainHost(written)
      const to = { host, port, lookup: lookupFor(host, port) }
      const server = name ?? host
      const socket = tls
        ? tlsConnect({ ...to, ...trust, ...(isIP(server) ? {} : { servername: server }) })
        : plainConnect(to)
      signal.addEventListener('abort', () => socket.destroy(), { once: true })
      await opened(socket, tls ? 'secureConnect' : 'connect', host, signal)
      return socket
    },
    secure: async (socket, name) => {
      const secured = tlsConnect({ socket, ...trust, ...(isIP(name) ? {} : { servername: name }) })
      await opened(secured, 'secureConnect', name)
      return secured
    },
  }
}

function opened(socket: Socket, event: string, host: string, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error?: Error): void => {
      const why = error ? reasonOf(error) : 'it closed the connection'
      const broken = new SafeFetchError('unreachable', `${host} cannot be reached: ${why}.`, { cause: error })
      const known = error instanceof SafeFetchError ? error : broken
      reject(signal?.aborted ? signal.reason : known)
    }
    const closed = () => fail()
    socket.once('error', fail)
    socket.once('close', closed)
    socket.once(event, () => {
      socket.off('error', fail)
      socket.off('close', closed)
      resolve()
    })
  })
}
