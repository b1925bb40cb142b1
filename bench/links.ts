import { once } from 'node:events'
import { Agent, createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { medianQuantile } from './support/stats.ts'

const RUNS = 5
const browser =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'

/** A redirect of a short link among ten thousand, beside a bare redirect of Node in the same run; then without a database. */
export const links: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const each = quick ? 50 : 2000
    const code = await fill(scene, quick ? 20 : 10_000)
    const bare = await bareRedirect()
    try {
      const link = `${scene.house().url}/l/${code}`
      await settled(link)
      say('ten thousand links are there')
      const plain = await timed(bare.url, each)
      const ours = await timed(link, each)
      // Every session of the house is ended and none is let in: for it the database is gone.
      const { rows } = await scene.db().query<{ name: string }>('select current_database() as name')
      const name = rows[0]?.name ?? ''
      await scene.db().query(`alter database "${name}" with connection limit 0`)
      await scene
        .db()
        .query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
          [name],
        )
      const alone = await timed(link, each)
      await scene.db().query(`alter database "${name}" with connection limit -1`)
      const runs = `${RUNS} × ${each} requests`
      const figure = (what: string, value: number, against?: Figure['against']): Figure => ({
        ...{ bench: 'links', what, value, unit: 'ms', runs },
        ...(against ? { against } : {}),
      })
      const limit = { name: 'our limit', value: 5 }
      return {
        figures: [
          figure('bare redirect of Node, p50', plain.p50),
          figure('bare redirect of Node, p99', plain.p99),
          figure('short link, p50', ours.p50, { name: 'bare', value: plain.p50 }),
          figure('short link, p99', ours.p99, limit),
          figure('short link without a database, p50', alone.p50, { name: 'with it', value: ours.p50 }),
          figure('short link without a database, p99', alone.p99, limit),
        ],
        notes: [
          `beside a bare redirect p50 is ${(ours.p50 / plain.p50).toFixed(1)} and p99 ${(ours.p99 / plain.p99).toFixed(1)} times as long`,
        ],
      }
    } finally {
      bare.stop()
    }
  })

/** Links in bulk, one of them by its command so that whoever redirects reads them all. */
async function fill(scene: Scene, count: number): Promise<string> {
  await scene.db().query(
    `insert into placement (organisation_id, id, kind, place, note, stands_from, target, code, utm_source, utm_medium,
       utm_campaign, utm_content, created_at, changed_at)
     select $1, gen_random_uuid(), 'web', 'Page ' || n, '', '2026-01-01', 'https://fjell.example/' || n, 'bench-' || n,
       'bench', 'web', '', '', now(), now() from generate_series(1, $2) n`,
    [scene.organisationId, count],
  )
  await scene.db().query("select pg_notify('weft_link', '')")
  return `bench-${Math.ceil(count / 2)}`
}

async function settled(link: string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const { status } = await fetch(link, { redirect: 'manual', headers: { 'user-agent': 'curl/8' } })
    if (status === 302) return
    await new Promise((wake) => setTimeout(wake, 200))
  }
  throw new Error(`${link} leads nowhere`)
}

async function bareRedirect(): Promise<{ url: string; stop: () => void }> {
  const server = createServer((_, answer) => {
    answer.writeHead(302, { location: 'https://fjell.example/' })
    answer.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/l/x`, stop: () => server.close() }
}

/** One after another on one kept connection: how long one visitor waits. */
async function timed(url: string, each: number): Promise<{ p50: number; p99: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const runs: number[][] = []
  for (let run = 0; run <= RUNS; run += 1) {
    const times: number[] = []
    for (let n = 0; n < each; n += 1) {
      // Visitors of their own, so that none of it is a flood.
      const headers = { 'user-agent': `${browser} ${run}-${Math.floor(n / 15)}` }
      const began = performance.now()
      await asked(url, agent, headers)
      times.push(performance.now() - began)
    }
    // The first run warms up.
    if (run > 0) runs.push(times)
  }
  agent.destroy()
  return { p50: medianQuantile(runs, 0.5), p99: medianQuantile(runs, 0.99) }
}

async function asked(url: string, agent: Agent, headers: Record<string, string>): Promise<void> {
  const request = get(url, { agent, headers })
  const [answer] = await once(request, 'response')
  answer.resume()
  await once(answer, 'end')
  if (answer.statusCode !== 302) throw new Error(`${url} answered ${answer.statusCode}`)
}
