/**
 * Why an outside request did not work.
 *
 * - `private_address`: the host is, or resolves to, an address inside a private network that nobody allowed.
 * - `unreachable`: no such host, refused, reset, broken certificate, or an answer that is not HTTP.
 * - `timeout`: no complete answer within the time allowed.
 * - `too_large`: the answer, unpacked, is bigger than allowed.
 * - `bad_url`: not an address we fetch (scheme, credentials inside it, a port reserved for another protocol).
 * - `too_many_redirects`: the server kept pointing elsewhere.
 */
export type SafeFetchCode =
  | 'private_address'
  | 'unreachable'
  | 'timeout'
  | 'too_large'
  | 'bad_url'
  | 'too_many_redirects'

export class SafeFetchError extends Error {
  override readonly name = 'SafeFetchError'
  readonly code: SafeFetchCode
  /**
   * False when the failure came before anything of the request left this machine, so that repeating it cannot do
   * anything twice. True when the request may have arrived.
   */
  readonly maybeSent: boolean

  constructor(code: SafeFetchCode, message: string, more: { maybeSent?: boolean; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.code = code
    this.maybeSent = more.maybeSent ?? false
  }
}

/** Finds our own error inside what undici wraps around it; anything else becomes `unreachable`. */
export function toSafeFetchError(error: unknown, host: string): SafeFetchError {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at instanceof SafeFetchError) return at
    if (at.message === 'bad port')
      return new SafeFetchError('bad_url', `${host} uses a port we do not fetch from.`)
  }
  const reason = reasonOf(error)
  return new SafeFetchError('unreachable', `${host} broke off: ${reason}.`, { maybeSent: true, cause: error })
}

/** What a system calls a broken connection, as people say it; the sentence before it names the server. */
const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no server of this name',
  EAI_AGAIN: 'names of servers cannot be looked up right now',
  ECONNREFUSED: 'nothing answers at this port',
  ECONNRESET: 'it broke the connection off',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it is not encrypted there (no https)',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody we know',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody we know',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by nobody we know',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is signed by nobody we know',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
}

/** The innermost fault in words, else its own message: the outer ones only say `fetch failed`. No full stop at its end. */
export function reasonOf(error: unknown): string {
  let at = error
  while (at instanceof Error && at.cause instanceof Error) at = at.cause
  if (at instanceof AggregateError && at.errors[0] instanceof Error) at = at.errors[0]
  if (!(at instanceof Error)) return String(at)
  const known = 'code' in at && typeof at.code === 'string' ? words[at.code] : undefined
  return known ?? at.message.trim().replace(/\.$/, '')
}
