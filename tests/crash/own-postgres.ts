import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type EmbeddedPostgres, startEmbedded } from '#platform/postgres/embedded.ts'

/**
 * A PostgreSQL of this suite's own, since it is restarted while posts go out. It speaks to tests/support/postgres.ts as the
 * shared one does (one database, made when it is asked for) and takes `POST /restart?signal=SIGKILL` besides.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), `weft-test-${process.pid}-`))
  let starting: Promise<EmbeddedPostgres> | undefined
  const started = () => {
    starting ??= start(join(folder, 'data'))
    return starting
  }
  const server = serve(started)
  const socket = join(folder, 'service')
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socket, resolve)
  })
  project.provide('testDatabaseService', socket)
  return async () => {
    server.close()
    server.closeAllConnections()
    await (await starting)?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const postgres = await startEmbedded({ dataDir, durable: false })
  // It may lose what it holds when the machine dies, but not when only it is killed: what was committed has to stand.
  await once(postgres, 'alter database weft set synchronous_commit = on')
  const { migrateAll } = await import('../../src/compose.ts')
  await migrateAll(postgres.url)
  return postgres
}

function serve(started: () => Promise<EmbeddedPostgres>): Server {
  const answer = async (method: string, url: URL): Promise<object> => {
    if (method === 'DELETE') return {}
    const postgres = await started()
    if (url.pathname === '/restart') return restart(postgres, url.searchParams.get('signal') ?? 'SIGINT')
    return { url: postgres.url, name: 'weft' }
  }
  return createServer((request, response) => {
    answer(request.method ?? '', new URL(request.url ?? '/', 'http://localhost')).then(
      (body) => response.end(JSON.stringify(body)),
      (error: unknown) => {
        response.statusCode = 500
        response.end(String(error instanceof Error ? error.stack : error))
      },
    )
  })
}

const PATIENCE_MS = 60_000

/** Ends the server by this signal and waits until the next one, started by its keeper, answers. */
async function restart(postgres: EmbeddedPostgres, signal: string): Promise<object> {
  const [before, began] = [postgres.pid(), Date.now()]
  process.kill(before, signal)
  for (;;) {
    const isBack = postgres.pid() !== before && (await once(postgres, 'select 1').catch(() => false))
    if (isBack) return { ms: Date.now() - began }
    if (Date.now() - began > PATIENCE_MS) throw new Error('The database did not come back.')
    await new Promise((done) => setTimeout(done, 100))
  }
}

async function once(postgres: EmbeddedPostgres, query: string): Promise<true> {
  const client = new pg.Client({ connectionString: postgres.url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(query)
    return true
  } finally {
    await client.end().catch(() => undefined)
  }
}
