import { mkdir } from 'node:fs/promises'
import { createConnection, createServer } from 'node:net'
import { join } from 'node:path'
import { startEmbedded } from '../../src/platform/postgres/embedded.ts'
import { type Log, startChild, until } from './child.ts'
import { findServerNode, findTool } from './tools.ts'

/** Addresses are `http://localhost:port`, without a slash at the end. */
export interface BlueskyServer {
  readonly pdsUrl: string
  readonly plcUrl: string
  /** Basic-auth user `admin` of the PDS and of `com.atproto.admin.*`. */
  readonly adminPassword: string
  /** Empty on the small one. */
  readonly appviewUrl: string
  readonly ozoneUrl: string
  stop(): Promise<void>
}

type Stop = () => Promise<void>

/** The personal data server and the directory of identities alone. `folder` holds their data. */
export async function startPds(folder: string, log: Log, rateLimits = false): Promise<BlueskyServer> {
  return startPeer('pds', folder, log, rateLimits ? ['--rate-limits'] : [], {}, [])
}

/** The whole of Bluesky, with a PostgreSQL and a Redis of its own. */
export async function startBsky(folder: string, log: Log): Promise<BlueskyServer> {
  const stops: Stop[] = []
  try {
    findServerNode()
    const redis = await startRedis(log, stops)
    const postgres = await startEmbedded({
      dataDir: join(folder, 'postgres'),
      durable: false,
      log: (line) => log.add('postgres', line),
    })
    stops.push(() => postgres.stop())
    const env = { REDIS_HOST: redis, DB_POSTGRES_URL: withoutTls(postgres.url) }
    return await startPeer('bsky', folder, log, [], env, stops)
  } catch (error) {
    await stopAll(stops)
    throw error
  }
}

async function startPeer(
  name: 'pds' | 'bsky',
  folder: string,
  log: Log,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stops: Stop[],
): Promise<BlueskyServer> {
  const temporary = join(folder, 'tmp')
  await mkdir(temporary, { recursive: true })
  const script = join(import.meta.dirname, `${name}.mjs`)
  const child = startChild(findServerNode(), [script, ...args], {
    name,
    log,
    // An environment of its own: settings for a test run's Node (loaders, coverage) are not for this one.
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      TMPDIR: temporary,
      LOG_ENABLED: 'true',
      LOG_LEVEL: 'warn',
      ...env,
    },
    cwd: folder,
  })
  stops.push(() => child.stop())
  const told = await child.announcement('pdsUrl', 120_000).catch(async (error: unknown) => {
    await stopAll(stops)
    throw error
  })
  const { pdsUrl = '', plcUrl = '', appviewUrl = '', ozoneUrl = '', adminPassword = '' } = told
  return { pdsUrl, plcUrl, appviewUrl, ozoneUrl, adminPassword, stop: () => stopAll(stops) }
}

/** Last started, first stopped. */
async function stopAll(stops: Stop[]): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop()
}

async function startRedis(log: Log, stops: Stop[]): Promise<string> {
  const port = await freePort()
  const options = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--daemonize', 'no']
  const child = startChild(findTool('redis-server'), ['--port', String(port), ...options], {
    name: 'redis',
    log,
  })
  stops.push(() => child.stop())
  await until('Redis to answer', 30_000, async () => {
    if (child.hasEnded()) throw new Error(`Redis ended.\n${log.text()}`)
    return (await pong(port)) ? true : null
  })
  return `127.0.0.1:${port}`
}

function pong(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port }, () => socket.write('PING\r\n'))
    socket.setTimeout(1000, () => socket.destroy())
    socket.once('data', (data) => {
      resolve(data.toString().startsWith('+PONG'))
      socket.destroy()
    })
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** The older driver inside takes `sslmode` for a wish to speak TLS, which a Unix socket has not. */
function withoutTls(url: string): string {
  return url.replace(/[?&]sslmode=\w+/, '')
}
