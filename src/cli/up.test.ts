import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { postmasterPid } from '#platform/postgres/lock.ts'
import { isAlive } from '#platform/postgres/process-table.ts'
import { runningEmbedded } from '#platform/postgres/running.ts'
import { createTestDatabase } from '#tests/support/postgres.ts'

const main = resolve(import.meta.dirname, '../main.ts')
const scratch = mkdtempSync(join(tmpdir(), 'weft-up-'))
const started: ChildProcess[] = []

interface Weft {
  child: ChildProcess
  /** Everything it printed so far. */
  said(): string
  ended: Promise<number | null>
}

function weft(args: string[], env: NodeJS.ProcessEnv = {}): Weft {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH, HOME: scratch, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
  }
  const ended = new Promise<number | null>((done) => {
    child.once('close', (code) => done(code))
  })
  return { child, said: () => text, ended }
}

/** The address it is ready at; throws with what it said when it ends instead. */
async function ready({ child, said }: Weft): Promise<string> {
  for (;;) {
    const address = /ready at (\S+)/.exec(said())?.[1]
    if (address !== undefined) return address
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said()}`)
    await sleep(20)
  }
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  await sleep(0)
})
afterAll(async () => {
  // The databases of killed processes are still closing their files.
  for (const name of ['first', 'killed']) {
    for (let pid = postmasterPid(join(scratch, name, 'pg')); pid !== null && isAlive(pid); ) await sleep(20)
  }
  rmSync(scratch, { recursive: true, force: true })
})

describe('weft up', { timeout: 60_000 }, () => {
  it('is ready on a fresh folder, healthy for the doctor, alone on it, and stops cleanly', async () => {
    const data = join(scratch, 'first')
    const first = weft(['up', '--data', data, '--port', '0'])
    const address = await ready(first)
    // The last words may arrive a moment after the address.
    await expect.poll(() => first.said()).toMatch(/3\/5[\s\S]*4\/5[\s\S]*5\/5[\s\S]*Open it in a browser/)
    expect((await fetch(`${address}/health`)).status).toBe(200)

    const doctor = weft(['doctor', '--data', data, '--port', new URL(address).port])
    expect(await doctor.ended).toBe(0)
    expect(doctor.said()).not.toMatch(/^fail/m)
    expect(doctor.said()).toMatch(/Weft answers on port[\s\S]*the keys open what is stored/)

    const second = weft(['up', '--data', data, '--port', '0'])
    expect(await second.ended).toBe(1)
    expect(second.said()).toMatch(`already running on this data folder (process ${first.child.pid})`)

    const audit = weft(['audit', 'verify', '--data', data])
    expect(await audit.ended).toBe(0)

    const server = postmasterPid(join(data, 'pg')) ?? 0
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(isAlive(server)).toBe(false)
    expect(readFileSync(join(data, 'log/postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/)
  })

  it('loses nothing that was stored when it is killed, three times', async () => {
    const data = join(scratch, 'killed')
    let stored = 0
    for (let round = 1; round <= 3; round += 1) {
      const one = weft(['up', '--data', data, '--port', '0'])
      await ready(one)
      const { url } = runningEmbedded(data) ?? { url: '' }
      await query(url, 'CREATE TABLE IF NOT EXISTS kept (n int)')
      const load = (async () => {
        for (;;) {
          await query(url, `INSERT INTO kept VALUES (${stored + 1})`)
          stored += 1
        }
      })().catch(() => undefined)
      await sleep(300)
      one.child.kill('SIGKILL')
      await one.ended
      await load
    }
    const last = weft(['up', '--data', data, '--port', '0'])
    await ready(last)
    const [found] = await query(
      runningEmbedded(data)?.url ?? '',
      'SELECT count(DISTINCT n)::int AS n FROM kept',
    )
    expect(stored).toBeGreaterThan(3)
    expect(found?.n).toBeGreaterThanOrEqual(stored)
    last.child.kill('SIGTERM')
    expect(await last.ended).toBe(0)
  })

  it('says at once that the port is taken, before it makes anything', async () => {
    const stranger = createServer()
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done))
    const { port } = stranger.address() as { port: number }
    const data = join(scratch, 'port')
    const one = weft(['up', '--data', data, '--port', String(port)])
    expect(await one.ended).toBe(1)
    stranger.close()
    expect(one.said()).toMatch(`Port ${port} on 127.0.0.1 is taken by another program.`)
    expect(existsSync(join(data, 'pg'))).toBe(false)
  })
})

describe('weft start', { timeout: 60_000 }, () => {
  it('refuses a database that is not up to date, and starts only the roles named', async () => {
    const database = await createTestDatabase({ empty: true })
    const env = { DATABASE_URL: database.url, WEFT_DATA: join(scratch, 'start') }
    const early = weft(['start', '--port', '0'], env)
    expect(await early.ended).toBe(1)
    expect(early.said()).toMatch(/not up to date[\s\S]*weft migrate/)

    expect(await weft(['migrate'], env).ended).toBe(0)
    const again = weft(['migrate'], env)
    expect(await again.ended).toBe(0)
    expect(again.said()).toMatch(/^The database is up to date\.$/m)

    const worker = weft(['start', '--roles', 'worker'], env)
    while (!worker.said().includes('Weft is ready (worker)')) {
      if (worker.child.exitCode !== null) throw new Error(worker.said())
      await sleep(20)
    }
    worker.child.kill('SIGTERM')
    expect(await worker.ended).toBe(0)
    await database.drop()
  })

  it('refuses a database whose secrets need another key', async () => {
    const database = await createTestDatabase()
    const key = (fill: number) => `k${fill}:${Buffer.alloc(32, fill).toString('base64')}`
    const env = { DATABASE_URL: database.url, WEFT_DATA: join(scratch, 'keys'), WEFT_SECRET_KEYS: key(1) }
    const right = weft(['start', '--roles', 'worker'], env)
    while (!right.said().includes('Weft is ready')) await sleep(20)
    right.child.kill('SIGTERM')
    await right.ended
    const wrong = weft(['start', '--roles', 'worker'], { ...env, WEFT_SECRET_KEYS: key(2) })
    expect(await wrong.ended).toBe(1)
    expect(wrong.said()).toMatch(/encrypted with a key that is not here \(k1\)/)
    await database.drop()
  })
})
