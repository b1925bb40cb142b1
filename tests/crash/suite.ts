import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { channelCards } from '#modules/channels/index.ts'
import { startFakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { RealBluesky, RealSnac } from '../support/real.ts'
import { count, isSettled, type Ours, ourPosts, type Row } from './count.ts'
import { type Crew, startCrew } from './crew.ts'
import { openLedger } from './ledger.ts'
import { crashNetworks } from './networks.ts'
import { openPlaces, type Place } from './places.ts'
import { planTroubles, schedulePosts } from './plan.ts'

export interface CrashOptions {
  /** At least so many posts. */
  readonly posts: number
  readonly pds: RealBluesky
  readonly snac: RealSnac
  /** How long the posts may take from their minute on. */
  readonly seconds: number
  /** Wrong clocks that workers are started with, in milliseconds; 0 for a right one. */
  readonly clocks: readonly number[]
}

export interface CrashOutcome {
  readonly rows: readonly Row[]
  /** Kills by `kill -9`, at named points and at random instants. */
  readonly kills: number
  /** How often all connections to the database were cut. */
  readonly cuts: number
  /** How often a channel was signed in again after access was taken away. */
  readonly signedIn: number
  /** What was planned and never found its moment. */
  readonly left: readonly string[]
  readonly troubles: readonly string[]
  /** Why each post that is not live is not, with how many it holds for. */
  readonly reasons: ReadonlyMap<string, number>
  readonly seconds: number
}

const counts = { fake: 10, bluesky: 2, mastodon: 2 }
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Sends posts over three networks while everything goes wrong, then asks the networks what they have. */
export async function crash(options: CrashOptions): Promise<CrashOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'weft-crash-'))
  const fake = await startFakeServer()
  const app = await testApp({ networks: crashNetworks, allowHosts: ['127.0.0.0/8', 'localhost'] })
  let crew: Crew | undefined
  try {
    const organisation = await app.organisation()
    const approver = await organisation.member('Hanne Voss', 'approver')
    const author = await organisation.member('Elin Dahl', 'author')
    const { pds, snac } = options
    const places = await openPlaces(organisation.ctx, { fake, pds, snac }, counts)
    await app.drain()
    await schedulePosts(app, [author.ctx, approver.ctx], places, options.posts)
    const networkOf = Object.fromEntries(places.map(({ channelId, network }) => [channelId, network]))
    await writeFile(join(folder, 'channels.json'), JSON.stringify(networkOf))
    const ledger = openLedger(folder)
    planTroubles(ledger, options.posts)
    crew = startCrew([app.url, app.dataDir, folder], options.clocks)
    const began = Date.now()
    const run = { app, ctx: organisation.system, owner: organisation.ctx, places, crew }
    const disturbed = await disturb(run, options)
    const seconds = Math.round((Date.now() - began) / 1000)
    await crew.stop()
    const ours = await ourPosts(organisation.system)
    const rows = await count(places, ours, ledger)
    const { kills, troubles } = crew
    return {
      rows,
      kills: kills(),
      ...disturbed,
      left: ledger.left(),
      troubles,
      reasons: reasonsOf(ours),
      seconds,
    }
  } finally {
    await crew?.stop()
    await app.close()
    await fake.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Run {
  readonly app: TestApp
  readonly ctx: Ctx
  readonly owner: Ctx
  readonly places: readonly Place[]
  readonly crew: Crew
}

/** Random kills, cut databases and revoked access by how far it is, until nothing more can happen. */
async function disturb(run: Run, options: CrashOptions): Promise<{ cuts: number; signedIn: number }> {
  const { app, ctx, crew, places } = run
  const often = Math.max(1, Math.round(options.posts / 500))
  const kills = evenly(3 * often)
  const cutting = evenly(2 * often)
  const revoking = evenly(often)
  let [cuts, signedIn, idle] = [0, 0, 0]
  const end = Date.now() + options.seconds * 1000
  while (Date.now() < end && idle < 4) {
    await wait(1000)
    const posts = await steadily(() => ourPosts(ctx))
    const share = posts.filter(isSettled).length / posts.length
    if (isNext(kills, share)) crew.killOne()
    if (isNext(revoking, share)) places.find((place) => place.revoke)?.revoke?.()
    if (isNext(cutting, share)) {
      cuts += 1
      await cutDatabase(app)
    }
    signedIn += await steadily(() => signInAgain(run))
    // What workers do once a minute: jobs whose worker died come back.
    await steadily(() => app.boss.supervise('dispatch'))
    const waiting = await steadily(() => jobsLeft(app))
    const heldForAccess = posts.some((post) => post.state === 'held') && share < 1
    idle = waiting === 0 && !heldForAccess ? idle + 1 : 0
  }
  return { cuts, signedIn }
}

/** Shares of the way, each used once. */
function evenly(times: number): number[] {
  return Array.from({ length: times }, (_, at) => (at + 0.5) / (times + 1))
}

function isNext(shares: number[], share: number): boolean {
  if ((shares[0] ?? 2) > share) return false
  shares.shift()
  return true
}

async function signInAgain({ owner, places }: Run): Promise<number> {
  const cards = await channelCards(owner)
  const closed = cards.filter(({ state }) => state === 'needs-reconnection')
  for (const { id } of closed) await places.find(({ channelId }) => channelId === id)?.signIn()
  return closed.length
}

/** Ends every connection to the database, ours too, as a restart of it does. */
async function cutDatabase({ url }: TestApp): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = session_user and pid <> pg_backend_pid()`)
  await client.end()
}

async function jobsLeft(app: TestApp): Promise<number> {
  const query = sql`select count(*)::int as left from pgboss.job
    where name in ('dispatch', 'quick') and state in ('created', 'retry', 'active')`
  const { rows } = await app.engine.db.execute(query)
  return Number(rows[0]?.left)
}

/** Asks again when the database had just been cut. */
async function steadily<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 5; ; left -= 1) {
    try {
      return await ask()
    } catch (error) {
      if (left === 0) throw error
      await wait(300)
    }
  }
}

function reasonsOf(ours: readonly Ours[]): Map<string, number> {
  const reasons = new Map<string, number>()
  for (const { state, reason } of ours.filter((post) => post.state !== 'live')) {
    const why = `${state}: ${reason ?? 'no reason'}`
    reasons.set(why, (reasons.get(why) ?? 0) + 1)
  }
  return reasons
}
