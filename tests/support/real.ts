import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { describe, it } from 'vitest'
import { startTicks } from '#platform/postgres/process-table.ts'
import type { BlueskyServer } from '../servers/bluesky.ts'
import { until } from '../servers/child.ts'
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
  it.skip(`${name} (skipped: ${real.reason.split('\n')[0]})`, () => undefined)
}

interface Running<Server> {
  readonly ok: true
  readonly logUrl: string
  readonly server: Server
}
type State<Server> = Running<Server> | { readonly ok: false; readonly reason: string }

const startMs = 180_000

/** Threads share the run's process; forks are its children. */
function runPid(): number {
  return isMainThread && process.env.VITEST_POOL_ID !== undefined ? process.ppid : process.pid
}

/**
 * The run's server of this kind: started by whoever asks first, shared by all. Making the folder is the lock,
 * and its name tells runs apart even when a process number is used again.
 */
async function shared<Server>(kind: string): Promise<State<Server>> {
  const owner = runPid()
  const folder = join(tmpdir(), `weft-real-${owner}-${startTicks(owner) ?? '0'}-${kind}`)
  if (made(folder)) startKeeper(kind, folder, owner)
  try {
    return await until(`the ${kind} test server`, startMs, () => readState<Server>(folder))
  } catch (error) {
    return { ok: false, reason: String(error) }
  }
}

function made(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function startKeeper(kind: string, folder: string, owner: number): void {
  const script = resolve(import.meta.dirname, '../servers/keeper.ts')
  // Its own group: Ctrl-C is for the run, whose end it notices. Its words to nobody: it answers in the file.
  const keeper = spawn(process.execPath, [script, kind, folder, String(owner)], {
    detached: true,
    stdio: 'ignore',
  })
  keeper.unref()
  const failed = (why: string) => {
    const state = JSON.stringify({ ok: false, reason: `The keeper of the ${kind} test server ${why}.` })
    void writeFile(join(folder, 'state.json'), state, { flag: 'wx' }).catch(() => undefined)
  }
  keeper.once('error', (error) => failed(`could not be started: ${error.message}`))
  keeper.once('exit', (code) => failed(`ended (code ${code})`))
}

async function readState<Server>(folder: string): Promise<State<Server> | null> {
  try {
    return JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')) as State<Server>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function readLog(state: Running<unknown>): Promise<string> {
  return fetch(state.logUrl).then((response) => response.text())
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
