import { systemClock } from '#kernel/clock.ts'
import type { Result } from '#kernel/result.ts'
import type { ServiceKey } from '#kernel/service-key.ts'
import { campaignSpellings } from '#modules/campaigns/index.ts'
import { createRemoteMedia, REMOTE_MEDIA } from '#modules/channels/index.ts'
import { type Recomputed, recomputeFigures } from '#modules/insights/index.ts'
import { ingestProbe, startIngest, startMatchers } from '#modules/listening/index.ts'
import { organisationIds, resetLink } from '#modules/people/index.ts'
import { NETWORKS, type Network, networkRegistry } from '#networks/contract/network.ts'
import { AUTH, authModule, createAuth } from '#platform/auth/index.ts'
import { CAMPAIGN_NAMES } from '#platform/campaign-names.ts'
import type { Config, Role } from '#platform/config.ts'
import { type MigrationSource, migrate, pending } from '#platform/db/migrate.ts'
import type { Db } from '#platform/db/pool.ts'
import { diskStore, FILES, FILES_MIGRATIONS } from '#platform/files/index.ts'
import { HOLDINGS } from '#platform/holdings.ts'
import { databaseProbe, jobsProbe } from '#platform/http/health.ts'
import { prepareQueues } from '#platform/jobs/queue.ts'
import { startWorkers } from '#platform/jobs/worker.ts'
import { MOOD_PROGRAM, type MoodProgram } from '#platform/learning/program/index.ts'
import { openMoodProgram } from '#platform/learning/program/open.ts'
import { createLogger, type Logger } from '#platform/log/index.ts'
import { createMail, MAIL } from '#platform/mail/index.ts'
import { METRICS } from '#platform/metric.ts'
import type { Module } from '#platform/module.ts'
import { createSafeFetch, createSafeSocket, SAFE_FETCH, SAFE_SOCKET } from '#platform/safe-fetch/index.ts'
import { createSecrets, SECRETS } from '#platform/secrets/index.ts'
import { type FrameStream, STREAM } from '#platform/stream/index.ts'
import { demoNetworks, realNetworks } from './adapters.ts'
import { openEngine, type RunningEngine, service } from './engine.ts'
import { modules } from './rooms.ts'

export { verifyAudit } from '#platform/events/verify.ts'

export { modules } from './rooms.ts'

export const migrationSources: readonly MigrationSource[] = [
  { room: 'db', directory: new URL('./platform/db/migrations/', import.meta.url) },
  { room: 'events', directory: new URL('./platform/events/migrations/', import.meta.url) },
  { room: 'files', directory: FILES_MIGRATIONS },
  ...[authModule, ...modules].flatMap(({ name, migrations }) =>
    migrations ? [{ room: name, directory: migrations }] : [],
  ),
]

/** Brings a database up to date as its owner; returns what ran. */
export async function migrateAll(url: string): Promise<string[]> {
  const ran = await migrate(url, migrationSources)
  await prepareQueues(url)
  return ran
}

export function pendingAll(url: string): Promise<string[]> {
  return pending(url, migrationSources)
}

type Services = (readonly [ServiceKey<never>, unknown])[]

export interface WeftOptions {
  readonly config: Omit<Config, 'databaseUrl'> & { readonly databaseUrl: string }
  readonly roles: readonly Role[]
  readonly log: Logger
  /** Replaces the networks, for tests. */
  readonly networks?: readonly Network[]
  /** Where wide sources are handed to; opened by whoever starts the roles. */
  readonly stream?: FrameStream | null
}

export interface RunningWeft {
  /** Where browsers reach it; empty when the web role does not run here. */
  readonly address: string
  readonly running: RunningEngine
  stop(): Promise<void>
}

/** The services every context can `use`, made once a process from the configuration. */
export function servicesOf(options: WeftOptions, publicUrl: () => string): Services {
  const { config, log } = options
  // The demonstration's network is a server on this machine; nothing else private may be reached.
  const allowHosts = config.demo ? [...config.allowHosts, '127.0.0.1'] : config.allowHosts
  const reach = { allowHosts, userAgent: `Weft (${publicUrl()})` }
  const networks = options.networks ?? (config.demo ? demoNetworks : realNetworks(reach))
  const safeFetch = createSafeFetch(reach)
  const directory = `${config.dataDir}/cache/pictures`
  const keys = config.secretKeys.map((entry) => entry.key)
  return [
    service(NETWORKS, networkRegistry(networks)),
    service(SECRETS, createSecrets(config.secretKeys)),
    service(STREAM, options.stream ?? null),
    service(MOOD_PROGRAM, moodProgramOf(config.sentimentModel, log)),
    service(SAFE_FETCH, safeFetch),
    service(SAFE_SOCKET, createSafeSocket(reach)),
    service(FILES, diskStore(`${config.dataDir}/files`)),
    service(MAIL, createMail({ smtpUrl: config.smtpUrl, from: config.mailFrom, publicUrl })),
    service(REMOTE_MEDIA, createRemoteMedia({ keys, fetch: safeFetch, directory, log })),
    service(CAMPAIGN_NAMES, campaignSpellings),
    service(METRICS, gathered('metrics')),
    service(HOLDINGS, gathered('holdings')),
  ]
}

/** Started with the first text it is asked about. */
function moodProgramOf(path: string | null, log: Logger): MoodProgram | null {
  return path === null ? null : openMoodProgram({ path, log })
}

/** What all rooms offer of one kind. */
function gathered<K extends 'metrics' | 'holdings'>(kind: K): readonly NonNullable<Module[K]>[number][] {
  return modules.flatMap((module) => [...(module[kind] ?? [])])
}

/** Starts the roles in this process. The database must be migrated. */
export async function startWeft(options: WeftOptions): Promise<RunningWeft> {
  const { config, roles, log } = options
  let address = config.publicUrl ?? `http://${config.host}:${config.port}`
  const publicUrl = () => address
  const stream = await openStream(options)
  const running = await openEngine({
    url: config.databaseUrl,
    modules,
    services: servicesOf({ ...options, stream }, publicUrl),
    auth: (db) =>
      service(AUTH, createAuth({ db, clock: systemClock, https: publicUrl().startsWith('https:') })),
    log,
    work: roles.includes('worker'),
  })
  const ending = new AbortController()
  const stops: (() => Promise<void>)[] = []
  try {
    if (config.demo) stops.push((await openDemo(config, running, log)).stop)
    if (roles.includes('worker')) await startWorkers(workerOf(running, log))
    if (roles.includes('ingest')) {
      const ingest = startIngest({ engine: running.engine, signal: ending.signal })
      stops.push(() => ingest.done)
    }
    if (stream && roles.includes('worker')) {
      const matchers = startMatchers(running.engine, stream, ending.signal)
      stops.push(() => matchers.done)
    }
    if (roles.includes('web')) {
      const { startWeb } = await import('./web-role.ts')
      const { db } = running.engine
      const health = { database: databaseProbe(db), jobs: jobsProbe(db), ingest: ingestProbe(db) }
      const web = await startWeb({ config, running, health, publicUrl, log })
      address = config.publicUrl ?? web.address
      stops.unshift(web.stop)
    }
  } catch (error) {
    ending.abort()
    await running.close()
    await stream?.close()
    throw error
  }
  return {
    address: roles.includes('web') ? address : '',
    running,
    stop: async () => {
      ending.abort()
      const last = stream ? [running.close, stream.close] : [running.close]
      for (const stop of [...stops, ...last]) await inTime(stop(), log)
    },
  }
}

/** A link for a new password, made from the command line. */
export async function resetLinkFor(
  config: WeftOptions['config'],
  email: string,
): Promise<Result<{ link: string }>> {
  const log = createLogger(config.logLevel)
  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`
  const services = servicesOf({ config, roles: [], log }, () => publicUrl)
  const auth = (db: Db) =>
    service(AUTH, createAuth({ db, clock: systemClock, https: publicUrl.startsWith('https:') }))
  const running = await openEngine({ url: config.databaseUrl, modules, services, auth, log, work: false })
  try {
    return await resetLink(running.engine, email)
  } finally {
    await running.close()
  }
}

/** Works out anew what is kept of every organisation's figures, from the command line. */
export async function recomputeFiguresFor(
  config: WeftOptions['config'],
  asked: Parameters<typeof recomputeFigures>[1],
): Promise<Recomputed> {
  const log = createLogger(config.logLevel)
  const address = config.publicUrl ?? `http://${config.host}:${config.port}`
  const services = servicesOf({ config, roles: [], log }, () => address)
  const auth = (db: Db) => service(AUTH, createAuth({ db, clock: systemClock, https: false }))
  const running = await openEngine({ url: config.databaseUrl, modules, services, auth, log, work: false })
  try {
    let [looked, changed] = [0, 0]
    for (const id of await organisationIds(running.engine.db)) {
      const done = await recomputeFigures(running.systemCtx(id, 'figures'), asked)
      looked += done.looked
      changed += done.changed
    }
    return { looked, changed }
  } finally {
    await running.close()
  }
}

/** Only ingest and worker have to do with it; without WEFT_STREAM its client is not even loaded. */
async function openStream({ config, roles, log, stream }: WeftOptions): Promise<FrameStream | null> {
  if (stream !== undefined) return stream
  if (config.stream === null || !(roles.includes('ingest') || roles.includes('worker'))) return null
  const { openFrameStream } = await import('#platform/stream/open.ts')
  return openFrameStream({ url: config.stream, log })
}

const PATIENCE_MS = 8000

/** A part that cannot stop (its database is gone) must not keep the others from stopping. */
async function inTime(stopping: Promise<void>, log: Logger): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, 'late')
  })
  const ended = await Promise.race([stopping, late]).finally(() => clearTimeout(timer))
  if (ended === 'late') log.warn('a part did not stop in time and was left')
}

/** Before any role runs: the demonstration's network and, the first time, its story. */
async function openDemo({ dataDir }: WeftOptions['config'], running: RunningEngine, log: Logger) {
  const [{ startDemo }, { startFakeServer }] = await Promise.all([
    import('./demo/index.ts'),
    import('#networks/fake/server.ts'),
  ])
  const say = (line: string) => process.stdout.write(`    ${line}\n`)
  return startDemo({ dataDir, running, log, say, openNetwork: startFakeServer })
}

function workerOf(running: RunningEngine, log: Logger) {
  return {
    queue: running.engine.queue,
    jobs: modules.flatMap((module) => module.jobs ?? []),
    reactions: modules.flatMap((module) => module.reactions ?? []),
    contextFor: running.systemCtx,
    log,
  }
}
