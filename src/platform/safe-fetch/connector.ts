import { lookup as dnsLookup, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { type AllowRules, plainHost } from './addresses.ts'
import { reasonOf, SafeFetchError } from './errors.ts'

/** Resolves a name to all its addresses; a parameter so that tests can answer like a rebinding DNS server. */
export type Resolve = (
  host: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void

export const systemResolve: Resolve = (host, done) => dnsLookup(host, { all: true }, done)

/**
 * Connects sockets only to addresses the rules permit. The check sits where the socket takes its address, so a name
 * that answers differently the second time gains nothing.
 */
export function guardedConnector(
  rules: AllowRules,
  timeoutMs: number,
  resolve: Resolve,
): buildConnector.connector {
  const open = buildConnector({ allowH2: false, timeout: timeoutMs, lookup: plainLookup(resolve) })
  const guarded = buildConnector({
    allowH2: false,
    timeout: timeoutMs,
    lookup: guardedLookup(rules, resolve),
  })
  return (options, callback) => {
    const host = plainHost(options.hostname)
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
    const done: buildConnector.Callback = (...result) => {
      if (result[0]) callback(beforeSending(result[0], host), null)
      else callback(...result)
    }
    if (rules.allowsName(host, port)) return open(options, done)
    if (isIP(host) && !rules.permits(host)) return callback(privateAddress(host), null)
    return guarded(options, done)
  }
}

export function privateAddress(host: string): SafeFetchError {
  return new SafeFetchError(
    'private_address',
    `${host} is inside a private network. Whoever runs this server can allow it.`,
  )
}

function beforeSending(error: Error, host: string): SafeFetchError {
  if (error instanceof SafeFetchError) return error
  const late = 'code' in error && (error.code === 'UND_ERR_CONNECT_TIMEOUT' || error.code === 'ETIMEDOUT')
  return late
    ? new SafeFetchError('timeout', `${host} does not answer.`, { cause: error })
    : new SafeFetchError('unreachable', `${host} cannot be reached: ${reasonOf(error)}.`, { cause: error })
}

/** Names become only addresses the rules permit. */
export function guardedLookup(rules: AllowRules, resolve: Resolve): LookupFunction {
  return answering(resolve, (host, addresses) => {
    const permitted = addresses.filter((one) => rules.permits(one.address))
    return permitted.length > 0 ? permitted : privateAddress(host)
  })
}

export function plainLookup(resolve: Resolve): LookupFunction {
  return answering(resolve, (_host, addresses) => addresses)
}

function answering(
  resolve: Resolve,
  choose: (host: string, addresses: readonly LookupAddress[]) => readonly LookupAddress[] | SafeFetchError,
): LookupFunction {
  return (host, options, callback) => {
    resolve(host, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const chosen = choose(plainHost(host), addresses)
      if (chosen instanceof SafeFetchError) return callback(chosen, '', 0)
      if (options.all) return callback(null, [...chosen])
      const first = chosen[0]
      if (!first) return callback(new SafeFetchError('unreachable', `${host} has no address.`), '', 0)
      callback(null, first.address, first.family)
    })
  }
}
