import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { inject } from 'vitest'
import { channelCards } from '#modules/channels/index.ts'
import { startFakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { RealBluesky, RealSnac } from '../support/real.ts'
import { startBadLine } from './bad-line.ts'
import { bundleWorker } from './bundle.ts'
import { count, isSettled, type Ours, ourPosts, type Row, storyOfTwice } from './count.ts'
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
  /** How far the clock of each worker jumps while it works, in milliseconds; 0 for a right one. */
  readonly clocks: readonly number[]
  /** Told how far it is, now and then. */
  readonly say: (line: string) => void
}

export interface CrashOutcome {
  readonly rows: readonly Row[]
  /** Kills by `kill -9`, at named points and at random instants. */
  readonly kills: number
  /** The longest time with fewer than two workers, milliseconds. */
  readonly alone: number
  /** How long the database was away each time it was restarted, milliseconds. */
  readonly restarts: readonly number[]
  /** How often a channel was signed in again after access was taken away. */
  readonly signedIn: number
  /** What was planned and never found its moment. */
  readonly left: readonly string[]
  readonly troubles: readonly string[]
  /** Why each post that is not live is not, with how many it holds for. */
  readonly reasons: ReadonlyMap<string, number>
  /** From the first worker on. */
  readonly seconds: number
}

const counts = { fake: 4, bluesky: 3, mastodon: 3 }
const SAY_EVERY_S = 15
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Sends posts over three networks while everything goes wrong, then asks the networks what they have. */
export async function crash(options: CrashOptions): Promise<CrashOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'weft-crash-'))
  const bundle = await bundleWorker()
  const [fake, line] = await Promise.all([startFakeServer(), startBadLine()])
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
    crew = startCrew(bundle.entry, [app.url, app.dataDir, folder, line.url], options.clocks)
    const began = Date.now()
    const run = { app, ctx: organisation.system, owner: organisation.ctx, places, crew, say: options.say }
    const disturbed = await disturb(run, options)
    const seconds = Math.round((Date.now() - began) / 1000)
    await crew.stop()
    const ours = await ourPosts(organisation.system)
    const rows = await count(places, ours, ledger)
    for (const line of await storyOfTwice(organisation.system, places, ours)) options.say(line)
    const { kills, alone, troubles } = crew
    return {
      rows,
      kills: kills(),
      alone: alone(),
      ...disturbed,
      left: ledger.left(),
      troubles,
      reasons: reasonsOf(ours),
      seconds,
    }
  } finally {
    await crew?.stop()
    await app.close()
    await Promise.all([fake.stop(), line.stop()])
    await bundle.remove()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Run {
  readonly app: TestApp
  readonly ctx: Ctx
  readonly owner: Ctx
  readonly places: readonly Place[]
  readonly crew: Crew
  readonly say: (line: string) => void
}

/** Random kills, a restarted database and revoked access by how far it is, until nothing more can happen. */
async function disturb(run: Run, options: CrashOptions): Promise<{ restarts: number[]; signedIn: number }> {
  const { app, ctx, crew, places } = run
  const often = Math.max(1, Math.round(options.posts / 500))
  const kills = evenly(6 * often)
  const restarting = evenly(2 * often)
  const revoking = evenly(often)
  const restarts: number[] = []
  const began = Date.now()
  let [signedIn, idle, said] = [0, 0, 0]
  while (Date.now() < began + options.seconds * 1000 && idle < 2) {
    await wait(1000)
    const posts = await steadily(() => ourPosts(ctx))
    const share = posts.filter((post) => isSettled(post, posts)).length / posts.length
    if (isNext(kills, share)) crew.killOne()
    if (isNext(revoking, share)) places.find((place) => place.revoke)?.revoke?.()
    if (isNext(restarting, share)) restarts.push(await restartDatabase(signals[restarts.length % 2]))
    signedIn += await steadily(() => signInAgain(run))
    // What workers do every ten seconds: jobs whose worker died come back.
    for (const lane of ['dispatch', 'quick']) await steadily(() => app.boss.supervise(lane))
    const jobs = await steadily(() => jobsLeft(app))
    idle = jobs === 0 && posts.every((post) => isAtRest(post, posts)) ? idle + 1 : 0
    if (Date.now() - began < said * SAY_EVERY_S * 1000) continue
    said += 1
    run.say(progress({ posts, jobs, seconds: (Date.now() - began) / 1000, kills: crew.kills(), restarts }))
  }
  return { restarts, signedIn }
}

/** Told to stop quickly, and killed. */
const signals = ['SIGINT', 'SIGKILL'] as const

/** Nothing is going to happen to it by itself: it is settled, and does not wait for its channel to be signed in again. */
function isAtRest(post: Ours, all: readonly Ours[]): boolean {
  return isSettled(post, all) && !(post.state === 'held' && post.hold === 'reconnect')
}

interface Progress {
  readonly posts: readonly Ours[]
  readonly jobs: number
  readonly seconds: number
  readonly kills: number
  readonly restarts: readonly number[]
}

function progress({ posts, jobs, seconds, kills, restarts }: Progress): string {
  const states = Map.groupBy(posts, ({ state }) => state)
  const words = [...states].map(([state, all]) => `${all.length} ${state}`).sort()
  return `${Math.round(seconds)} s: ${words.join(', ')}; ${jobs} jobs, ${kills} kills, ${restarts.length} restarts`
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

/** Restarts PostgreSQL itself (own-postgres.ts) and waits until it answers again; gives how long that took. */
function restartDatabase(signal = 'SIGINT'): Promise<number> {
  const socketPath = inject('testDatabaseService')
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, method: 'POST', path: `/restart?signal=${signal}` }, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (text: string) => {
        body += text
      })
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(Number(JSON.parse(body).ms))
        else reject(new Error(`The database was not restarted: ${body}`))
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Attempts that are due or will be soon. What other rooms still have to do about posts that are out is not waited for. */
async function jobsLeft(app: TestApp): Promise<number> {
  const query = sql`select count(*)::int as left from pgboss.job
    where name = 'dispatch' and state in ('created', 'retry', 'active')
      and start_after < now() + interval '10 minutes'`
  const { rows } = await app.engine.db.execute(query)
  return Number(rows[0]?.left)
}

/** Asks again while the database is away. */
async function steadily<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 50; ; left -= 1) {
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
