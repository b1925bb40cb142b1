import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const places = [
  resolve(import.meta.dirname, '../../.weft/test-tools/bin/nats-server'),
  '/usr/sbin/nats-server',
  '/usr/bin/nats-server',
]

/** Where nats-server is on this machine; null when tests/support/install.sh did not run. */
export function findNats(): string | null {
  const found = places.find((path) => existsSync(path))
  if (!found) return null
  try {
    execFileSync(found, ['--version'], { stdio: 'ignore' })
    return found
  } catch {
    return null
  }
}

export interface NatsNode {
  readonly url: string
  readonly pid: () => number
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on what it had stored. */
  start(): Promise<void>
}

export interface Nats {
  /** Addresses of all nodes, apart by commas. */
  readonly url: string
  readonly nodes: readonly NatsNode[]
  stop(): Promise<void>
}

/** Real nats-servers with JetStream on free ports of this machine: one, or a cluster of three. */
export async function startNats(binary: string, size: 1 | 3 = 1): Promise<Nats> {
  const folder = await mkdtemp(join(tmpdir(), 'weft-nats-'))
  const ports = await freePorts(size * 2)
  const client = (at: number) => ports[at] ?? 0
  const route = (at: number) => ports[size + at] ?? 0
  const routes = Array.from({ length: size }, (_, at) => `nats://127.0.0.1:${route(at)}`).join(',')
  const cluster = (at: number) =>
    size === 1
      ? []
      : ['--cluster_name', 'weft', '--cluster', `nats://127.0.0.1:${route(at)}`, '--routes', routes]
  const nodes = Array.from({ length: size }, (_, at) =>
    node(binary, client(at), join(folder, `n${at}`), [...cluster(at), '--name', `n${at}`]),
  )
  await Promise.all(nodes.map((one) => one.start()))
  return {
    url: nodes.map(({ url }) => url).join(','),
    nodes,
    async stop() {
      await Promise.all(nodes.map((one) => one.kill()))
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function node(binary: string, port: number, store: string, more: readonly string[]): NatsNode {
  let child: ChildProcess | null = null
  return {
    url: `nats://127.0.0.1:${port}`,
    pid: () => child?.pid ?? 0,
    async kill() {
      const gone = child
      child = null
      if (!gone || gone.exitCode !== null || gone.signalCode !== null) return
      const over = once(gone, 'exit')
      gone.kill('SIGKILL')
      await over
    },
    async start() {
      const stdio = process.env.WEFT_TEST_LOG ? 'inherit' : 'ignore'
      const started = spawn(binary, ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', store, ...more], {
        stdio,
      })
      child = started
      process.once('exit', () => started.kill('SIGKILL'))
      await listening(port, started)
    },
  }
}

/** Polls until the port answers. */
async function listening(port: number, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + 30_000; ; ) {
    if (child.exitCode !== null)
      throw new Error('nats-server ended while starting; WEFT_TEST_LOG=1 shows why.')
    if (Date.now() > end) throw new Error('nats-server did not answer within 30 s.')
    const socket = connect(port, '127.0.0.1')
    const open = await new Promise<boolean>((done) => {
      socket.once('connect', () => done(true))
      socket.once('error', () => done(false))
    })
    socket.destroy()
    if (open) return
    await new Promise((done) => setTimeout(done, 50))
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      return server
    }),
  )
  return Promise.all(
    servers.map(async (server) => {
      const address = server.address()
      server.close()
      await once(server, 'close')
      return typeof address === 'object' && address ? address.port : 0
    }),
  )
}
