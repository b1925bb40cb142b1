import { request } from 'node:http'
import { inject } from 'vitest'

export interface TestDatabase {
  /** Connection string of the product's role (no superuser); the database is the caller's alone. */
  readonly url: string
  /** Ends every connection to it and removes it. Forgetting it costs disk until the run ends, nothing more. */
  drop(): Promise<void>
}

export interface TestDatabaseOptions {
  /** A database without any table, for tests of migrations. */
  readonly empty?: boolean
}

/**
 * A database of one's own in real PostgreSQL, with all migrations applied: a copy of a template that is migrated
 * once a run. About 30 ms after the first. Call it in `beforeAll` (one a file) rather than once a test.
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const answer = await ask('POST', options.empty === true ? '/empty' : '/')
  const { url, name } = JSON.parse(answer) as { url: string; name: string }
  return {
    url,
    drop: async () => {
      await ask('DELETE', `/${name}`)
    },
  }
}

/** Asks the run's main process (see global-setup.ts), which owns the server. */
function ask(method: string, path: string): Promise<string> {
  const socketPath = inject('testDatabaseService')
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, method, path, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
      })
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve(body)
        else reject(new Error(`The test database service failed: ${body}`))
      })
    })
    call.on('error', reject)
    call.end()
  })
}
