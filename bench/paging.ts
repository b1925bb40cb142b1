import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { unwrap } from '#kernel/result.ts'
import { startPaging } from '#modules/on-call/index.ts'
import { createLogger } from '#platform/log/index.ts'
import { runningEmbedded } from '#platform/postgres/running.ts'
import { openEngine } from '../src/engine.ts'
import { modules } from '../src/rooms.ts'
import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { quantile, until } from './support/stats.ts'

/** From an alarm to the moment its first ring has arrived at the channel, many alarms at once, workers in a process of their own. */
export const paging: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const count = quick ? 5 : 50
    const pager = await listen()
    const alarms = await alarmsOf(scene)
    const times: number[] = []
    try {
      await confirmWay(scene, pager)
      for (let run = 0; run < (quick ? 1 : 3); run += 1) {
        const seen = await alarms.raise(count, pager)
        times.push(...seen)
        say(`p50 ${Math.round(quantile(seen, 0.5))} ms, p99 ${Math.round(quantile(seen, 0.99))} ms`)
      }
    } finally {
      await alarms.close()
      pager.close()
    }
    const figure = (name: string, q: number): Figure => ({
      bench: 'paging',
      what: `alarm → first ring at its channel, ${count} alarms at once, ${name}`,
      value: quantile(times, q),
      unit: 'ms',
      runs: `${times.length} alarms`,
      ...(q > 0.9 ? { against: { name: 'limit', value: 5000 } } : {}),
    })
    return { figures: [figure('p50', 0.5), figure('p99', 0.99)], notes: [] }
  })

interface Pager {
  readonly url: string
  /** When a ring with this title arrived first. */
  readonly arrived: Map<string, number>
  /** The last code a test ring brought. */
  code(): string
  close(): void
}

/** A channel: a webhook that takes everything at once. */
async function listen(): Promise<Pager> {
  const arrived = new Map<string, number>()
  let code = ''
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const said = JSON.parse(body) as { title: string; text: string }
    code = /\b\d{6}\b/.exec(said.text)?.[0] ?? code
    const title = said.title.replace(/^SEV\d: /, '')
    if (!arrived.has(title)) arrived.set(title, performance.now())
    response.writeHead(200).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, arrived, code: () => code, close: () => server.close() }
}

/** The owner is reached by the webhook: the only one on the starting ladder. */
async function confirmWay(scene: Scene, pager: Pager): Promise<void> {
  const way = { kind: 'webhook', address: { url: pager.url, secret: 'hush' } }
  const { id } = await scene.owner().post<{ id: string }>('/on-call/ways', way)
  await scene.owner().post(`/on-call/ways/${id}/confirm`, { code: pager.code() })
}

/** Raises alarms as the room above does, from a process that runs no jobs. */
async function alarmsOf({ folder, organisationId }: Scene) {
  const running = runningEmbedded(folder)
  if (!running) throw new Error('The embedded database does not run.')
  const log = createLogger('error')
  const engine = await openEngine({ url: running.url, modules, services: [], log, work: false })
  const ctx = engine.systemCtx(organisationId, 'bench')
  return {
    close: engine.close,
    async raise(count: number, { arrived }: Pager): Promise<number[]> {
      const began = new Map<string, number>()
      const words = { summary: 'Measured.', link: '/on-call', departmentId: null, severity: 1 as const }
      await Promise.all(
        Array.from({ length: count }, async () => {
          const subjectId = randomUUID()
          began.set(subjectId, performance.now())
          const subject = { subjectType: 'incident' as const, subjectId, title: subjectId }
          unwrap(await startPaging(ctx, { ...subject, ...words }))
        }),
      )
      await until('all have rung', 60, async () => [...began.keys()].every((id) => arrived.has(id)))
      return [...began].map(([id, at]) => (arrived.get(id) ?? 0) - at)
    },
  }
}
