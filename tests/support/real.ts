import { randomInt } from 'node:crypto'
import { describe, it } from 'vitest'
import type { BlueskyServer } from '../servers/bluesky.ts'
import { type Running, readLog, shared } from '../servers/shared.ts'
import { describeSide, type SnacPair, type SnacSide } from '../servers/snac.ts'

/** A server of the run, or why there is none. */
export type Real<Server> = (Server & { readonly available: true }) | Absent

export interface Absent {
  readonly available: false
  readonly reason: string
}

export interface BlueskyAccount {
  readonly handle: string
  readonly did: string
  readonly email: string
  readonly password: string
  readonly accessJwt: string
  readonly refreshJwt: string
}

/** A Bluesky to test against; `url` is the personal data server's, without a slash at the end. */
export interface RealBluesky {
  readonly url: string
  readonly plcUrl: string
  /** User `admin`, HTTP basic, for `com.atproto.admin.*`. */
  readonly adminPassword: string
  /** A new account; its handle is the name and `.test`. Names: 3 to 18 letters, digits, hyphens. */
  createAccount(name?: string): Promise<BlueskyAccount>
  /** The last lines the servers printed. */
  logs(): Promise<string>
}

export interface RealWholeBluesky extends RealBluesky {
  readonly appviewUrl: string
  readonly ozoneUrl: string
}

export interface RealSnac {
  readonly a: SnacSide
  readonly b: SnacSide
  readonly federates: boolean
  logs(): Promise<string>
}

/** The data server alone: posts, media, sessions, the repository. With `rateLimits` it answers real 429s. */
export async function withPds(options: { rateLimits?: boolean } = {}): Promise<Real<RealBluesky>> {
  const state = await shared<BlueskyServer>(options.rateLimits === true ? 'pds-limited' : 'pds')
  return state.ok ? { available: true, ...bluesky(state) } : { available: false, reason: state.reason }
}

/** The whole of Bluesky, with notifications, threads, feeds, search and moderation. */
export async function withBsky(): Promise<Real<RealWholeBluesky>> {
  const state = await shared<BlueskyServer>('bsky')
  if (!state.ok) return { available: false, reason: state.reason }
  const { appviewUrl, ozoneUrl } = state.server
  return { available: true, ...bluesky(state), appviewUrl, ozoneUrl }
}

/** Two Mastodon-API servers. With `federation` they are only available where they can talk to each other. */
export async function withSnac(options: { federation?: boolean } = {}): Promise<Real<RealSnac>> {
  const state = await shared<SnacPair>('snac')
  if (!state.ok) return { available: false, reason: state.reason }
  const { a, b, federates } = state.server
  if (options.federation === true && !federates) {
    const reason = 'Federation is not covered here: this user may not open port 80 (root may).'
    return { available: false, reason }
  }
  // The functions did not survive the way through the state file.
  const sides = { a: describeSide(a, a.user), b: describeSide(b, b.user) }
  return { available: true, ...sides, federates, logs: () => readLog(state) }
}

/**
 * The tests that need a real server. Where it cannot be had they are skipped, loudly; in CI that is a failure,
 * because there the install script has run and a silent skip would hide that nothing was tested.
 */
export function describeReal<Server>(name: string, real: Real<Server>, body: (server: Server) => void): void {
  if (real.available) {
    describe(name, () => body(real))
    return
  }
  if (process.env.CI === 'true') {
    it(`${name}: its server is there`, () => {
      throw new Error(real.reason)
    })
    return
  }
  console.warn(`SKIPPED ${name}: ${real.reason}`)
  it.skipIf(true)(`${name} (skipped: ${real.reason.split('\n')[0]})`, () => undefined)
}

function bluesky(state: Running<BlueskyServer>): RealBluesky {
  const { pdsUrl, plcUrl, adminPassword } = state.server
  return {
    url: pdsUrl,
    plcUrl,
    adminPassword,
    createAccount: (name) => createAccount(pdsUrl, name),
    logs: () => readLog(state),
  }
}

async function createAccount(
  url: string,
  name = `u${randomInt(1e12).toString(36)}`,
): Promise<BlueskyAccount> {
  const login = { handle: `${name}.test`, email: `${name}@example.com`, password: `password-of-${name}` }
  const response = await fetch(`${url}/xrpc/com.atproto.server.createAccount`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(login),
  })
  if (!response.ok) throw new Error(`createAccount answered ${response.status}: ${await response.text()}`)
  const { did, accessJwt, refreshJwt } = (await response.json()) as BlueskyAccount
  return { ...login, did, accessJwt, refreshJwt }
}
