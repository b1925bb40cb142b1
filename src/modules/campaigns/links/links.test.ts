import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { createLogger } from '#platform/log/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { saveOwnNetworks } from '../commands/own-networks.ts'
import { retirePlacement } from '../commands/placements.ts'
import { keepSettings } from '../store/links.ts'
import { clock, place, systemOf } from '../testing/house.ts'
import { countPieces } from './count-pieces.ts'
import { openJournal } from './journal.ts'
import { type Links, startLinks } from './start.ts'

const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'

let app: TestApp
let links: Links
let ours: Awaited<ReturnType<TestApp['organisation']>>

beforeAll(async () => {
  app = await testApp({ clock })
  ours = await app.organisation()
  const { engine, url, dataDir } = app
  links = await startLinks({ engine, databaseUrl: url, dataDir, log: createLogger('silent') })
})
afterAll(async () => {
  await links?.stop()
  await app?.close()
})

function ask(
  path: string,
  headers: Record<string, string> = {},
  more: { method?: string; peer?: string } = {},
) {
  const { method = 'GET', peer = '203.0.113.9' } = more
  const whole = { host: 'weft.example', 'user-agent': chrome, ...headers }
  return links.answer(new Request(`http://weft.example${path}`, { method, headers: whole }), peer)
}

/** Waits for the news of a change, however long the machine takes. */
async function answered(path: string, headers: Record<string, string> = {}): Promise<Response> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const answer = ask(path, { 'user-agent': 'curl/8', ...headers })
    if (answer?.status === 302) return answer
    await new Promise((wake) => setTimeout(wake, 20))
  }
  throw new Error(`${path} never led anywhere`)
}

async function counted(ctx: Ctx, placementId: string) {
  const { rows } = await ctx.read((tx) =>
    tx.execute(sql`select sort, origin, sum(visits)::int as n, sum(firsts)::int as firsts from placement_visit
      where placement_id = ${placementId} and origin <> 'test' group by 1, 2 order by 1, 2`),
  )
  return rows
}

describe('a short link', () => {
  it('leads on with its tags, sets no cookie and is never cached', async () => {
    const { code } = await place(ours.ctx)
    const answer = await answered(`/l/${code}`)
    expect(answer.headers.get('location')).toBe(
      'https://fjell.example/spring?a=1&utm_source=poster&utm_medium=print#top',
    )
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(ask(`/l/${code.toUpperCase()}.`)?.status).toBe(302)
  })

  it('counts who asks from a network of the house apart, from the moment it is named', async () => {
    const { id, code } = await place(ours.ctx)
    await answered(`/l/${code}`)
    const visit = (peer: string) => ask(`/l/${code}`, {}, { peer })
    visit('203.0.113.77')
    unwrap(await saveOwnNetworks(ours.ctx, { networks: ['203.0.113.64/26', '2001:db8:7::/48'] }))
    // The news comes by itself; a link made afterwards is only there once it came.
    await answered(`/l/${(await place(ours.ctx)).code}`)
    for (const peer of ['203.0.113.78', '::ffff:203.0.113.79', '2001:db8:7:1::5', '203.0.113.5']) visit(peer)
    await links.count()
    const found = await counted(ours.ctx, id)
    const of = (sort: string) =>
      found.filter((row) => row.sort === sort).reduce((sum, row) => sum + Number(row.n), 0)
    expect([of('person'), of('own')]).toEqual([2, 3])
    unwrap(await saveOwnNetworks(ours.ctx, { networks: [] }))
  })

  it('goes on working when its placement is retired', async () => {
    const { id, code } = await place(ours.ctx)
    unwrap(await retirePlacement(ours.ctx, { id, retired: true }))
    expect((await answered(`/l/${code}`)).status).toBe(302)
  })

  it('leads nowhere else, whatever is asked for', async () => {
    const { code } = await place(ours.ctx)
    await answered(`/l/${code}`)
    const tricks = [
      `/l/${code}/../../evil.example`,
      '/l//evil.example',
      '/l/https://evil.example',
      `/l/${code}%0d%0aset-cookie:%20a=b`,
      '/l/%ff',
      '/l/',
      `/l/${code}@evil.example`,
    ]
    for (const path of tricks) {
      const answer = ask(path)
      expect(answer?.headers.get('location') ?? null, path).toBeNull()
    }
    const plus = ask(`/l/${code}?url=https://evil.example&utm_source=evil`, {
      'x-forwarded-host': 'evil.example',
    })
    expect(plus?.headers.get('location')).not.toContain('evil')
    expect(ask('/inbox')).toBeNull()
    expect(ask(`/l/${code}`, {}, { method: 'POST' })).toBeNull()
  })

  it('that nobody has shows a page, in the reader’s language, and slows down who guesses', async () => {
    const guess = (n: number) =>
      ask(`/l/guess-${n}`, { 'accept-language': 'de-AT' }, { peer: '198.51.100.7' })
    const first = guess(0)
    expect([first?.status, await first?.text()]).toEqual([404, expect.stringContaining('führt nirgendwohin')])
    const statuses = Array.from({ length: 200 }, (_, n) => guess(n)?.status)
    expect(statuses).toContain(429)
    expect(ask('/l/guess', {}, { peer: '198.51.100.8' })?.status).toBe(404)
  })
})

describe('a short domain', () => {
  it('serves nothing but the links of its organisation', async () => {
    const { ctx } = ours
    const stranger = (await app.organisation('Elsewhere')).ctx
    const [own, theirs] = [await place(ctx), await place(stranger)]
    await ctx.write((tx) =>
      keepSettings(tx, ctx.organisationId, { shortHost: 'fjell.link', changedAt: clock.now() }),
    )
    const host = { host: 'fjell.link' }
    expect((await answered(`/${own.code}`, host)).status).toBe(302)
    await answered(`/l/${theirs.code}`)
    expect(ask(`/${theirs.code}`, host)?.status).toBe(404)
    for (const path of ['/', '/inbox', '/sign-in', '/api/people/session'])
      expect(ask(path, host)?.status, path).toBe(404)
    expect(ask('/rpc/people/signIn', host, { method: 'POST' })?.status).toBe(404)
  })
})

describe('visits', () => {
  it('are told apart: people, programs, fetchers of cards, and where people come from', async () => {
    const { id, code } = await place(ours.ctx)
    await answered(`/l/${code}`)
    const path = `/l/${code}`
    ask(path, { referer: 'https://t.co/x' })
    ask(path, { referer: 'https://t.co/x' })
    ask(path, {}, { peer: '203.0.113.10' })
    ask(path, { 'user-agent': 'Twitterbot/1.0' })
    ask(path, { 'sec-purpose': 'prefetch;prerender' })
    ask(path, {}, { method: 'HEAD' })
    ask(path, { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' })
    await links.count()
    const rows = await counted(ours.ctx, id)
    expect(rows).toContainEqual({ sort: 'person', origin: 'x', n: 2, firsts: 1 })
    expect(rows).toContainEqual({ sort: 'person', origin: 'unknown', n: 1, firsts: 1 })
    expect(rows).toContainEqual({ sort: 'preview', origin: 'x', n: 1, firsts: 0 })
    expect(rows).toContainEqual({ sort: 'preview', origin: 'prefetch', n: 1, firsts: 0 })
    expect(rows).toContainEqual({ sort: 'bot', origin: 'head', n: 1, firsts: 0 })
  })

  it('of a flood are programs, and fill no disk', async () => {
    const { id, code } = await place(ours.ctx)
    await answered(`/l/${code}`)
    // All at once: a minute that turns in between starts a new count, so at most two times twenty are people.
    for (let n = 0; n < 500; n += 1) ask(`/l/${code}`, {}, { peer: '192.0.2.66' })
    await links.count()
    const rows = (await counted(ours.ctx, id)) as { sort: string; origin: string; n: number }[]
    const people = rows.find((row) => row.sort === 'person')?.n ?? 0
    expect(people).toBeGreaterThanOrEqual(20)
    expect(people).toBeLessThanOrEqual(40)
    expect(rows.find((row) => row.origin === 'flood')?.n).toBe(500 - people)
  })

  it('keep no address, in no file and no table', async () => {
    const { code } = await place(ours.ctx)
    await answered(`/l/${code}`)
    ask(`/l/${code}`, { 'x-forwarded-for': '198.51.100.77' }, { peer: '10.0.0.1' })
    const { rows } = await ours.ctx.read((tx) =>
      tx.execute<{ name: string }>(sql`select column_name as name from information_schema.columns
        where table_name = 'placement_visit' order by 1`),
    )
    expect(rows.map(({ name }) => name)).toEqual([
      ...['firsts', 'hour', 'organisation_id', 'origin', 'placement_id', 'sort', 'visits'],
    ])
    const { readFile } = await import('node:fs/promises')
    const folder = join(app.dataDir, 'visits')
    for (const file of await readdir(folder))
      expect(await readFile(join(folder, file), 'utf8')).not.toMatch(/198\.51|10\.0\.0/)
  })
})

describe('the journal', () => {
  it('of a process that was killed is counted once, torn line and all', { timeout: 60_000 }, async () => {
    const { ctx } = ours
    const { id } = await place(ctx)
    const folder = await mkdtemp(join(tmpdir(), 'weft-visits-'))
    const writer = join(import.meta.dirname, '../testing/write-visits.ts')
    const child = fork(writer, [folder, ctx.organisationId, id, '300'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    })
    await once(child, 'message')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const [left = ''] = await readdir(folder)
    expect(left).toMatch(/\.open$/)
    await writeFile(join(folder, left), '["torn', { flag: 'a' })
    const journal = openJournal(folder)
    const sum = async () => {
      const { rows } = await ctx.read((tx) =>
        tx.execute<{ n: number }>(
          sql`select coalesce(sum(visits), 0)::int as n from placement_visit where placement_id = ${id}`,
        ),
      )
      return rows[0]?.n
    }
    const { readFile } = await import('node:fs/promises')
    const [piece] = await journal.pieces()
    const text = await readFile(piece?.path ?? '', 'utf8')
    expect(await countPieces(journal, systemOf(app))).toBe(1)
    expect(await sum()).toBe(300)
    // As if it was killed after the transaction and before the file was gone.
    await writeFile(piece?.path ?? '', text)
    expect(await countPieces(journal, systemOf(app))).toBe(1)
    expect(await sum()).toBe(300)
    expect(await readdir(folder)).toEqual([])
    await rm(folder, { recursive: true })
  })

  it('waits on disk while the database is away, and links go on working', async () => {
    const { id, code } = await place(ours.ctx)
    await answered(`/l/${code}`)
    await links.count()
    const broken = () => {
      throw new Error('the database is gone')
    }
    const folder = await mkdtemp(join(tmpdir(), 'weft-visits-'))
    const journal = openJournal(folder)
    const line = {
      organisationId: ours.id,
      placementId: id,
      at: Date.now(),
      sort: 'person',
      origin: 'test',
      n: 3,
      firsts: 1,
    }
    journal.write(line)
    await journal.turn()
    await expect(countPieces(journal, broken)).rejects.toThrow('gone')
    expect(ask(`/l/${code}`)?.status).toBe(302)
    expect(await countPieces(journal, systemOf(app))).toBe(1)
    const { rows } = await ours.ctx.read((tx) =>
      tx.execute(sql`select visits from placement_visit where placement_id = ${id} and origin = 'test'`),
    )
    expect(rows).toEqual([{ visits: 3 }])
    await rm(folder, { recursive: true })
  })
})
