import { chmod, chown, mkdir, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode } from '#platform/startup-error.ts'
import { type Binaries, findBinaries, hydrateLinks } from './binaries.ts'
import { clusterState, initialise } from './init.ts'
import { type Isolation, planIsolation, type RunAs } from './isolation.ts'
import {
  alreadyRunning,
  clearTheWay,
  lockHeldCode,
  type Places,
  placesIn,
  postmasterPid,
  probeLock,
  writeOwner,
} from './lock.ts'
import { openLog, readLogSince, rotateLog } from './log-file.ts'
import { connectWhenReady, ensureDatabase, socketUrl } from './ready.ts'
import { launch, type ServerProcess, shutDown } from './server-process.ts'
import { pgHbaConf, postgresqlConf, streamSettings, throwAwaySettings } from './settings.ts'
import { prepareSocketDir, socketDirFor } from './socket-dir.ts'
import { explain } from './words.ts'

export interface EmbeddedOptions {
  /** Weft's data folder; the database lives in `pg` inside it, its log in `log`, its socket in `run`. */
  readonly dataDir: string
  readonly log?: (message: string) => void
  /** False for tests: a crash may lose the data, starting and writing are faster. */
  readonly durable?: boolean
  /** True where a stream brings posts: the server takes 200 MB more. */
  readonly stream?: boolean
  /** For tests of the fallbacks; otherwise the machine decides. */
  readonly isolation?: Isolation
}

export interface EmbeddedPostgres {
  /** For the product: role `weft`, owner of database `weft`, no superuser. */
  readonly url: string
  /** For the operator's tools and tests: role `postgres`. */
  readonly superuserUrl: string
  /** The server's process id now; changes when it had to be started again. */
  pid(): number
  stop(): Promise<void>
}

interface Setting extends Places {
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly socketDir: string
  readonly logPath: string
  readonly log: (message: string) => void
}

/**
 * Starts the PostgreSQL that Weft brings along, on a Unix socket only, and comes back when it accepts
 * connections and holds the database `weft`. Throws a StartupError in plain words when it cannot. A server that
 * ends by itself is started again on the same address; when this process dies, the server stops by itself.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    const setting = await prepare(options)
    const server = await startServer(setting)
    return supervise(setting, server)
  } catch (error) {
    // What the system or PostgreSQL says carries a code; anything else is a defect and keeps its stack.
    if (error instanceof Error && errorCode(error) === '') throw error
    throw explain('The embedded database could not be started', error)
  }
}

async function prepare(options: EmbeddedOptions): Promise<Setting> {
  const { log = () => undefined, durable = true, stream = false } = options
  const binaries = findBinaries()
  await hydrateLinks(binaries.root)
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 })
  // The server's working folder is compared with this path, so symbolic links must be out of it.
  const dataDir = await realpath(options.dataDir)
  const places = placesIn(dataDir)
  const { clusterDir } = places
  await clearTheWay(places, log)
  const state = await clusterState(clusterDir)
  const runAs = await planAccess(dataDir, clusterDir, binaries, options.isolation)
  if (state === 'absent') {
    log('Preparing the database (first start only).')
    await initialise(clusterDir, binaries, runAs, durable)
  }
  await writeConfig(clusterDir, runAs, {
    ...(stream ? streamSettings : {}),
    ...(durable ? {} : throwAwaySettings),
  })
  const socketDir = socketDirFor(dataDir, runAs.owner.uid)
  await prepareSocketDir(socketDir, runAs.owner)
  const logDir = join(dataDir, 'log')
  await mkdir(logDir, { recursive: true, mode: 0o700 })
  if (runAs.isolation === 'switch-user') await chown(logDir, runAs.owner.uid, runAs.owner.gid)
  return { ...places, binaries, runAs, socketDir, logPath: join(logDir, 'postgres.log'), log }
}

async function planAccess(
  dataDir: string,
  clusterDir: string,
  binaries: Binaries,
  forced?: Isolation,
): Promise<RunAs> {
  const first = planIsolation(clusterDir, binaries.postgres, forced)
  if (first.isolation !== 'switch-user') return first
  // Nobody's group may walk through root's data folder, without listing or reading it.
  if ((await stat(dataDir)).uid === 0) {
    await chown(dataDir, 0, first.owner.gid)
    await chmod(dataDir, 0o710)
  }
  return planIsolation(clusterDir, binaries.postgres, 'switch-user')
}

async function writeConfig(dir: string, runAs: RunAs, extra: Record<string, string>): Promise<void> {
  // A copy or a restored backup is often readable by others, which PostgreSQL refuses.
  await chmod(dir, 0o700)
  const files = { 'postgresql.conf': postgresqlConf(extra), 'pg_hba.conf': pgHbaConf }
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(dir, name), text, { mode: 0o600 })
    if (runAs.isolation === 'switch-user') await chown(join(dir, name), runAs.owner.uid, runAs.owner.gid)
  }
}

async function startServer(setting: Setting): Promise<ServerProcess> {
  const { socketDir, logPath, lockPath, log } = setting
  const logFile = await openLog(logPath)
  const lock = probeLock(lockPath) === 'unknown' ? null : lockPath
  await chown(logPath, setting.runAs.owner.uid, setting.runAs.owner.gid)
  const server = await launch({ ...setting, lockPath: lock, logFd: logFile.fd }).finally(logFile.close)
  try {
    const client = await connectWhenReady(socketUrl(socketDir, 'postgres', 'postgres'), server.hasEnded, log)
    // Two that start at once share the socket's address: who answers may be the other one's server.
    if (client === null || postmasterPid(setting.clusterDir) !== server.pid) {
      await client?.end()
      const { code } = await server.ended
      if (code === lockHeldCode) throw alreadyRunning('started at the same moment')
      throw explain(
        'The embedded database stopped at once',
        await readLogSince(logPath, logFile.size),
        logPath,
      )
    }
    await ensureDatabase(client).finally(() => client.end())
    await writeOwner(setting.ownerPath, socketDir)
    return server
  } catch (error) {
    await shutDown(server)
    throw error
  }
}

function supervise(setting: Setting, first: ServerProcess): EmbeddedPostgres {
  let server = first
  let stopping = false
  const watch = async (): Promise<void> => {
    for (let failures = 0; ; ) {
      const began = Date.now()
      await server.ended
      if (stopping) return
      failures = Date.now() - began > 60_000 ? 0 : failures + 1
      setting.log(`The embedded database ended by itself; starting it again (see ${setting.logPath}).`)
      await sleep(Math.min(250 * 2 ** failures, 10_000))
      if (stopping) return
      server = await startServer(setting).catch((error: unknown) => {
        setting.log(String(error))
        return server
      })
      // stop() saw the server that had already ended; the new one is ours to end.
      if (stopping) return shutDown(server)
    }
  }
  const watching = watch()
  const rotation = setInterval(() => void rotateLog(setting.logPath).catch(() => undefined), 3_600_000)
  rotation.unref()
  return {
    url: socketUrl(setting.socketDir, 'weft', 'weft'),
    superuserUrl: socketUrl(setting.socketDir, 'postgres', 'postgres'),
    pid: () => server.pid,
    stop: async () => {
      stopping = true
      clearInterval(rotation)
      await shutDown(server)
      await watching
      await rm(setting.ownerPath, { force: true })
    },
  }
}
