import { spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { StartupError } from '#platform/startup-error.ts'
import { findBinaries } from './binaries.ts'
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './embedded.ts'
import { planIsolation } from './isolation.ts'
import { lockWords } from './lock.ts'
import { isAlive } from './process-table.ts'
import { runningEmbedded } from './running.ts'

const isRoot = process.getuid?.() === 0
const scratch = mkdtempSync(join(tmpdir(), 'weft-embedded-'))
const prepared = join(scratch, 'prepared')
const running: EmbeddedPostgres[] = []

async function start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const server = await startEmbedded(options)
  running.push(server)
  return server
}

/** A data folder with a database in it, without paying for initdb each time. */
function copyOfPrepared(): string {
  const dataDir = mkdtempSync(join(scratch, 'data-'))
  cpSync(prepared, dataDir, { recursive: true })
  return dataDir
}

async function rows(url: string, text: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text, rowMode: 'array' })).rows as unknown[][]
  } finally {
    await client.end()
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited in vain')
    await sleep(20)
  }
}

beforeAll(async () => {
  const server = await startEmbedded({ dataDir: prepared })
  await server.stop()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('startEmbedded', () => {
  it('prepares a database, and finds its rows again after a clean stop', async () => {
    const dataDir = join(scratch, 'new', 'folder')
    const first = await start({ dataDir })
    await rows(first.url, "CREATE TABLE kept AS SELECT 'grüße' AS word")
    await first.stop()
    const second = await start({ dataDir })
    expect(await rows(second.url, 'SELECT word FROM kept')).toEqual([['grüße']])
    expect(statSync(dataDir).mode & 0o077).toBe(0)
  })

  it('connects the product as the owner of its database, without powers production would not give', async () => {
    const { url } = await start({ dataDir: copyOfPrepared() })
    const [who] = await rows(
      url,
      `SELECT current_user::text, rolsuper, rolbypassrls, rolcreaterole,
        (SELECT datdba = r.oid FROM pg_database WHERE datname = 'weft')
       FROM pg_roles r WHERE rolname = current_user`,
    )
    expect(who).toEqual(['weft', false, false, true, true])
  })

  it('is durable, private and speaks UTF-8 by code point', async () => {
    const server = await start({ dataDir: copyOfPrepared() })
    const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'server_encoding']
    const [found] = await rows(
      server.url,
      `SELECT ${names.map((name) => `current_setting('${name}')`).join()}`,
    )
    expect(found).toEqual(['on', 'on', 'on', '', 'UTF8'])
    expect(
      await rows(server.url, "SELECT datlocprovider, datlocale FROM pg_database WHERE datname = 'weft'"),
    ).toEqual([['b', 'C.UTF-8']])
    const socketDir = new URL(server.url).searchParams.get('host') ?? ''
    expect(statSync(socketDir).mode & 0o777).toBe(0o700)
  })

  it('takes more memory only where a stream brings posts', async () => {
    const memory = async (stream: boolean) => {
      const server = await start({ dataDir: copyOfPrepared(), stream })
      return (await rows(server.url, "SELECT current_setting('shared_buffers')"))[0]
    }
    expect([await memory(false), await memory(true)]).toEqual([['48MB'], ['256MB']])
  })

  it('runs unprivileged whoever starts it', async () => {
    const server = await start({ dataDir: copyOfPrepared() })
    const status = readFileSync(`/proc/${server.pid()}/status`, 'utf8')
    expect(status).toMatch(/^CapEff:\s*0+$/m)
  })

  it('refuses a second Weft on the same folder and names the first', async () => {
    const dataDir = copyOfPrepared()
    const first = await start({ dataDir })
    await expect(startEmbedded({ dataDir })).rejects.toThrow(
      `already running on this data folder (process ${process.pid})`,
    )
    expect(await rows(first.url, 'SELECT 1')).toEqual([[1]])
    expect(runningEmbedded(dataDir)?.url).toBe(first.url)
    await first.stop()
    expect(runningEmbedded(dataDir)).toBeNull()
  })

  it('lets one of two that start at the same moment win', async () => {
    const dataDir = join(scratch, 'race')
    const both = await Promise.allSettled([start({ dataDir }), start({ dataDir })])
    const lost = both.filter((one) => one.status === 'rejected')
    expect(lost).toHaveLength(1)
    expect(lost[0]?.reason).toBeInstanceOf(StartupError)
    expect(await rows(running[0]?.url ?? '', 'SELECT 1')).toEqual([[1]])
  })

  it('starts it again on the same address when the server is killed', async () => {
    const server = await start({ dataDir: copyOfPrepared() })
    await rows(server.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    const before = server.pid()
    process.kill(before, 'SIGKILL')
    await until(() => server.pid() !== before)
    expect(await rows(server.url, 'SELECT n FROM kept')).toEqual([[7]])
  })

  it('works in a folder whose path is too long for a socket', async () => {
    const dataDir = join(scratch, 'x'.repeat(120))
    cpSync(prepared, dataDir, { recursive: true })
    const server = await start({ dataDir })
    expect(await rows(server.url, 'SELECT 1')).toEqual([[1]])
    const socketDir = new URL(server.url).searchParams.get('host') ?? ''
    expect(socketDir.startsWith(dataDir)).toBe(false)
    await server.stop()
    rmSync(socketDir, { recursive: true })
  })
})

describe('what earlier starts left behind', () => {
  it('stops a server that outlived its Weft, and takes over', async () => {
    const dataDir = copyOfPrepared()
    const { postgres } = findBinaries()
    const command = [postgres, '-D', join(dataDir, 'pg'), '-c', 'listen_addresses=']
    const { argv } = planIsolation(join(dataDir, 'pg'), postgres).wrap(
      [...command, '-c', `unix_socket_directories=${dataDir}/run`],
      'KILL',
    )
    // Without the first three words (setpriv --pdeathsig KILL) it does not die with whoever started it.
    const [program = '', ...args] = [...lockWords(join(dataDir, 'pg.lock')), ...argv.slice(3)]
    chmodSync(join(dataDir, 'pg'), 0o700)
    const orphan = spawn(program, args, { stdio: 'ignore', detached: true })
    await until(() => existsSync(join(dataDir, 'run/.s.PGSQL.5432')))
    const said: string[] = []
    const server = await start({ dataDir, log: (line) => said.push(line) })
    expect(said.join()).toMatch(/earlier Weft was killed/)
    expect(isAlive(orphan.pid ?? 0)).toBe(false)
    expect(await rows(server.url, 'SELECT 1')).toEqual([[1]])
  })

  it('is not fooled by a postmaster.pid whose number belongs to another process now', async () => {
    const dataDir = copyOfPrepared()
    writeFileSync(
      join(dataDir, 'pg/postmaster.pid'),
      `${process.pid}\n${join(dataDir, 'pg')}\n1\n5432\n${dataDir}\n\n`,
    )
    const server = await start({ dataDir })
    expect(await rows(server.url, 'SELECT 1')).toEqual([[1]])
  })

  it('removes database files that were never finished', async () => {
    const dataDir = mkdtempSync(join(scratch, 'half-'))
    mkdirSync(join(dataDir, 'pg.new-4194400-1-aa/base'), { recursive: true })
    await start({ dataDir })
    expect(readdirSync(dataDir).filter((name) => name.startsWith('pg.new'))).toEqual([])
  })

  it('refuses a folder that is not its own, and leaves it alone', async () => {
    const dataDir = mkdtempSync(join(scratch, 'foreign-'))
    mkdirSync(join(dataDir, 'pg'))
    writeFileSync(join(dataDir, 'pg/photo.jpg'), 'x')
    await expect(startEmbedded({ dataDir })).rejects.toThrow(/holds files, but no PostgreSQL database/)
    expect(readdirSync(join(dataDir, 'pg'))).toEqual(['photo.jpg'])
  })

  it('refuses the files of another major version', async () => {
    const dataDir = mkdtempSync(join(scratch, 'older-'))
    mkdirSync(join(dataDir, 'pg'))
    writeFileSync(join(dataDir, 'pg/PG_VERSION'), '15\n')
    await expect(startEmbedded({ dataDir })).rejects.toThrow(/another major version/)
  })
})

describe.runIf(isRoot)('as root where user namespaces are refused', () => {
  it('runs as nobody, also below a folder only root may enter, and stays with that owner', async () => {
    const dataDir = mkdtempSync(join(scratch, 'switch-'))
    const first = await start({ dataDir, isolation: 'switch-user' })
    expect(statSync(join(dataDir, 'pg')).uid).toBe(65_534)
    expect(readFileSync(`/proc/${first.pid()}/status`, 'utf8')).toMatch(/^Uid:\s*65534\s+65534\s+65534/m)
    await rows(first.url, 'CREATE TABLE kept AS SELECT 1 AS n')
    await first.stop()
    const second = await start({ dataDir })
    expect(await rows(second.url, 'SELECT n FROM kept')).toEqual([[1]])
    expect(readFileSync(`/proc/${second.pid()}/status`, 'utf8')).toMatch(/^Uid:\s*65534/m)
  })
})
