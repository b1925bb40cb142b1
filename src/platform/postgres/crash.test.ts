import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { type EmbeddedPostgres, startEmbedded } from './embedded.ts'

const scratch = mkdtempSync(join(tmpdir(), 'weft-crash-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** A process that starts the database, says "ready", then inserts and names each row it was told is stored. */
const loadScript = `
  import pg from ${JSON.stringify(import.meta.resolve('pg'))}
  import { startEmbedded } from ${JSON.stringify(import.meta.resolve('./embedded.ts'))}
  const { url } = await startEmbedded({ dataDir: process.argv[1] })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('CREATE TABLE IF NOT EXISTS load (n bigint PRIMARY KEY, filler text)')
  const { rows } = await client.query('SELECT coalesce(max(n), 0)::int AS last FROM load')
  process.stdout.write('ready\\n')
  for (let n = rows[0].last + 1; ; n += 1) {
    await client.query("INSERT INTO load VALUES ($1, repeat('x', 2000))", [n])
    process.stdout.write(n + '\\n')
  }
`

function startLoad(dataDir: string): { child: ChildProcess; said: string[]; ended: Promise<void> } {
  const child = spawn(process.execPath, ['--input-type=module', '-e', loadScript, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
  })
  const said: string[] = []
  let rest = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    said.push(...lines)
  })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  return { child, said, ended }
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 30_000
  while (!condition()) {
    if (Date.now() > end) throw new Error('waited in vain')
    await sleep(10)
  }
}

async function storedRows(dataDir: string): Promise<number[]> {
  const server = await startEmbedded({ dataDir })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const { rows } = await client.query<{ n: number }>('SELECT n::int AS n FROM load ORDER BY n')
  await client.end()
  await server.stop()
  return rows.map((row) => row.n)
}

describe('kill -9', () => {
  it('ten times under load: starts again at once, and every confirmed row is there', {
    timeout: 120_000,
  }, async () => {
    const dataDir = join(scratch, 'load')
    let confirmed = 0
    for (let round = 1; round <= 10; round += 1) {
      const { child, said, ended } = startLoad(dataDir)
      await until(() => said.length > 20 * round || child.exitCode !== null)
      child.kill('SIGKILL')
      await ended
      confirmed = Number(said.findLast((line) => line !== 'ready'))
    }
    const rows = await storedRows(dataDir)
    expect(rows.length).toBeGreaterThanOrEqual(confirmed)
    // No hole: what was confirmed earlier is there too, not only the last.
    expect(rows).toEqual(rows.map((_, index) => index + 1))
  })

  it('in the middle of the first preparation leaves nothing half-made', { timeout: 60_000 }, async () => {
    const dataDir = join(scratch, 'first')
    for (const delay of [120, 350, 500, 600, 700, 900]) {
      const { child, ended } = startLoad(dataDir)
      await sleep(delay)
      child.kill('SIGKILL')
      await ended
    }
    const { child, said, ended } = startLoad(dataDir)
    await until(() => said.length > 3)
    child.kill('SIGKILL')
    await ended
    expect((await storedRows(dataDir)).length).toBeGreaterThanOrEqual(2)
    expect(readdirSync(dataDir).filter((name) => name.startsWith('pg.new'))).toEqual([])
  })
})

/** A small disk of our own; null where this machine does not let us make one. */
function smallDisk(megabytes: number): { path: string; unmount(): void } | null {
  const path = mkdtempSync(join(scratch, 'disk-'))
  const mounted =
    spawnSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]).status === 0
  if (!mounted) console.info('skipped: this user may not mount a small disk to fill')
  return mounted ? { path, unmount: () => void spawnSync('/usr/bin/umount', ['-l', path]) } : null
}

describe('a full disk', () => {
  it('at the first start: says so, and cleans up', async (context) => {
    const disk = smallDisk(12)
    if (disk === null) return context.skip()
    try {
      const dataDir = join(disk.path, 'weft')
      await expect(startEmbedded({ dataDir })).rejects.toThrow('The disk that holds the data folder is full.')
      expect(readdirSync(dataDir).filter((name) => name.startsWith('pg'))).toEqual(['pg.lock'])
    } finally {
      disk.unmount()
    }
  })

  it('while running: refuses the write, loses nothing, goes on when there is space', async (context) => {
    const disk = smallDisk(160)
    if (disk === null) return context.skip()
    let server: EmbeddedPostgres | undefined
    try {
      server = await startEmbedded({ dataDir: join(disk.path, 'weft') })
      const client = new pg.Client({ connectionString: server.url })
      client.on('error', () => undefined)
      await client.connect()
      await client.query('CREATE TABLE kept AS SELECT 1 AS n')
      mkdirSync(join(disk.path, 'other'))
      spawnSync('dd', ['if=/dev/zero', `of=${disk.path}/other/fill`, 'bs=1M'], { stdio: 'ignore' })
      const filling =
        'CREATE TABLE big AS SELECT repeat(md5(i::text), 50) AS t FROM generate_series(1, 200000) i'
      await expect(client.query(filling)).rejects.toThrow(/No space left on device|terminat/)
      writeFileSync(join(disk.path, 'other/fill'), '')
      await client.end().catch(() => undefined)
      const again = new pg.Client({ connectionString: server.url })
      await again.connect()
      expect((await again.query('SELECT n FROM kept')).rows).toEqual([{ n: 1 }])
      await again.query('INSERT INTO kept VALUES (2)')
      await again.end()
    } finally {
      await server?.stop()
      disk.unmount()
    }
  })
})
