import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type EmbeddedPostgres, startEmbedded } from '#platform/postgres/embedded.ts'

/** The same server, another database. */
function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** Makes databases one after another: PostgreSQL refuses to copy a template that somebody else is copying. */
export class TestDatabases {
  readonly #dataDir: string
  readonly #givenUrl: string | undefined
  // Only this run's names, so that two runs on one given server do not meet.
  readonly #prefix = `weft_test_${randomBytes(4).toString('hex')}`
  #embedded: EmbeddedPostgres | undefined
  #admin: Promise<{ client: pg.Client; url: string }> | undefined
  #template: Promise<string> | undefined
  #queue: Promise<unknown> = Promise.resolve()
  #count = 0

  constructor(dataDir: string, givenUrl: string | undefined) {
    this.#dataDir = dataDir
    this.#givenUrl = givenUrl
  }

  /** @param empty true for a database without tables (tests of migrations). */
  create(empty: boolean): Promise<{ url: string; name: string }> {
    return this.#inTurn(async () => {
      const { client, url } = await this.#connect()
      const template = empty ? 'template0' : await this.#migrated()
      this.#count += 1
      const name = `${this.#prefix}_${this.#count}`
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`)
      return { url: withDatabase(url, name), name }
    })
  }

  drop(name: string): Promise<void> {
    return this.#inTurn(async () => {
      if (!/^\w+$/.test(name) || !name.startsWith(this.#prefix))
        throw new Error(`Not a test database: ${name}`)
      const { client } = await this.#connect()
      await dropped(client, name)
    })
  }

  async close(): Promise<void> {
    await this.#queue
    if (this.#admin === undefined) return
    const { client } = await this.#admin
    if (this.#embedded === undefined) await this.#dropAll(client)
    await client.end()
    await this.#embedded?.stop()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#queue.then(work)
    this.#queue = mine.catch(() => undefined)
    return mine
  }

  #connect(): Promise<{ client: pg.Client; url: string }> {
    this.#admin ??= this.#openAdmin()
    return this.#admin
  }

  async #openAdmin(): Promise<{ client: pg.Client; url: string }> {
    let url = this.#givenUrl
    if (url === undefined) {
      this.#embedded = await startEmbedded({ dataDir: this.#dataDir, durable: false })
      url = this.#embedded.url
    }
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return { client, url }
  }

  #migrated(): Promise<string> {
    this.#template ??= this.#makeTemplate()
    return this.#template
  }

  async #makeTemplate(): Promise<string> {
    const { client, url } = await this.#connect()
    const name = `${this.#prefix}_template`
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`)
    // Loaded here, in the main process, when the first database is asked for; it brings the whole house along.
    const { migrateAll } = await import('../../src/compose.ts')
    await migrateAll(withDatabase(url, name))
    return name
  }

  async #dropAll(client: pg.Client): Promise<void> {
    const found = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [this.#prefix],
    )
    for (const { datname } of found.rows)
      await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
  }
}

/** PostgreSQL's own housekeeping may be in the database for a moment, and only a superuser may end that. */
async function dropped(client: pg.Client, name: string): Promise<void> {
  for (let left = 20; ; left -= 1) {
    try {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      return
    } catch (error) {
      const refused = error instanceof Error && 'code' in error && error.code === '42501'
      if (!refused || left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}
