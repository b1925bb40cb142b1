import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { isAlive } from '#platform/postgres/process-table.ts'
import { TestDatabases } from './test-databases.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The Unix socket on which the test run's main process makes and drops databases. */
    testDatabaseService: string
  }
}

const folderName = /^weft-test-(\d+)-/

/** A killed run leaves its folder behind; its PostgreSQL died with it. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(folderName.exec(name)?.[1])
    if (pid > 0 && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function serve(databases: TestDatabases): Server {
  return createServer((request, response) => {
    const name = (request.url ?? '/').slice(1)
    const work = request.method === 'POST' ? databases.create(name === 'empty') : databases.drop(name)
    work.then(
      (body) => response.end(JSON.stringify(body ?? {})),
      (error: unknown) => {
        response.statusCode = 500
        response.end(String(error instanceof Error ? error.stack : error))
      },
    )
  })
}

/**
 * One throw-away PostgreSQL for the whole run, started when the first test asks for a database, so that runs
 * of pure tests do not pay for it. It lives here, in the main process, because a server dies with the thread
 * that started it. WEFT_TEST_DATABASE_URL uses a running server instead (its user must be allowed to create
 * databases).
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeLeftovers()
  const folder = mkdtempSync(join(tmpdir(), `weft-test-${process.pid}-`))
  const databases = new TestDatabases(join(folder, 'data'), process.env.WEFT_TEST_DATABASE_URL)
  const server = serve(databases)
  const socket = join(folder, 'service')
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socket, resolve)
  })
  project.provide('testDatabaseService', socket)
  return async () => {
    server.close()
    server.closeAllConnections()
    await databases.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
