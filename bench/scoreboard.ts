import { fillInbox } from './data/inbox.ts'
import type { Bench, Figure } from './support/figure.ts'
import { type Scene, withScene } from './support/scene.ts'
import { median, medianQuantile, timedRuns, until } from './support/stats.ts'

const WHOLE = 1_000_000
const LIMIT_MS = 100
const LIMIT_YEAR_S = 5
const DAY_MS = 86_400_000

/**
 * The scoreboard with three years of an inbox: its opening grid over HTTP, kept as a day of use leaves it, and every metric
 * worked out from its rows for a year; with 100,000 conversations and with a million.
 */
export const scoreboard: Bench = ({ quick, say }) =>
  withScene(async (scene) => {
    const whole = quick ? 4000 : Number(process.env.WEFT_BENCH_CONVERSATIONS ?? WHOLE)
    const each = quick ? 2 : 20
    await fillInbox(scene, whole / 10, whole, say)
    await spread(scene)
    const few = await measure(scene, each, say)
    await fillInbox(scene, whole, whole, say)
    await spread(scene)
    const many = await measure(scene, each, say)
    const said = (n: number) => n.toLocaleString('en-GB')
    const about = { bench: 'scoreboard', tenfold: { what: said(whole), value: Number.NaN } }
    const pages = few.pages.map(
      ({ what, p95 }, index): Figure => ({
        ...about,
        what: `${what}, ${said(whole / 10)} conversations, p95`,
        value: p95,
        unit: 'ms',
        runs: `5 × ${each} requests`,
        against: { name: 'limit', value: LIMIT_MS },
        tenfold: { what: said(whole), value: many.pages[index]?.p95 ?? Number.NaN },
      }),
    )
    const slowest = few.year.toSorted((a, b) => b.seconds - a.seconds)[0]
    const slowestMany = many.year.toSorted((a, b) => b.seconds - a.seconds)[0]
    return {
      figures: [
        ...pages,
        {
          ...about,
          what: `slowest metric from raw rows for a year (${slowestMany?.id}), ${said(whole / 10)} conversations`,
          value: slowest?.seconds ?? Number.NaN,
          unit: 's',
          runs: `${few.year.length} metrics, once each`,
          against: { name: 'limit', value: LIMIT_YEAR_S },
          tenfold: { what: said(whole), value: slowestMany?.seconds ?? Number.NaN },
        },
      ],
      notes: many.year.map(({ id, seconds }) => `${id}, a year from raw rows: ${seconds.toFixed(2)} s`),
    }
  })

/** Two years become three: what is older than half a year moves back. */
async function spread(scene: Scene): Promise<void> {
  const db = scene.db()
  for (const [table, columns] of [
    ['conversation', ['opened_at']],
    ['clock', ['started_at', 'due_at', 'stopped_at']],
  ] as const) {
    const sets = columns.map((column) => `${column} = ${column} - interval '1 year'`).join(', ')
    const key = table === 'conversation' ? 'id' : 'conversation_id'
    await db.query(`update ${table} set ${sets} where ${columns[0]} < now() - interval '1 year'
      and ${columns[0]} > now() - interval '2 years' and ('x' || right(${key}::text, 2))::bit(8)::int % 2 = 0`)
  }
}

async function measure(scene: Scene, each: number, say: (line: string) => void) {
  const metrics = await scene.owner().get<{ metrics: { id: string }[] }>('/insights/metrics')
  await kept(scene)
  const to = new Date()
  const window = (days: number) =>
    `from=${new Date(to.getTime() - days * DAY_MS).toISOString()}&to=${to.toISOString()}`
  const pages = []
  for (const [what, path] of [
    ['grid of tactics', '/insights/grid'],
    ['a tactic', '/insights/tactics/service'],
    ['what is open', '/insights/open-matters'],
  ] as const) {
    const times = await timedRuns(5, each, () => scene.owner().get(path))
    const answer = { what, p50: median(times.flat()), p95: medianQuantile(times, 0.95) }
    say(`${what}: p50 ${answer.p50.toFixed(1)}, p95 ${answer.p95.toFixed(1)} ms`)
    pages.push(answer)
  }
  const year = []
  for (const [index, { id }] of metrics.metrics.entries()) {
    // A window nobody asked for before: nothing of it is kept.
    const began = performance.now()
    await scene.owner().get(`/insights/metrics/${id}?${window(365 + index / 1000)}`)
    const seconds = (performance.now() - began) / 1000
    if (seconds > 0.2) say(`${id}, a year: ${seconds.toFixed(2)} s`)
    year.push({ id, seconds })
  }
  return { pages, year }
}

/** Until every cell of the grid is there, as it is for whoever did not come first. */
async function kept(scene: Scene): Promise<void> {
  await scene.db().query('delete from figure_kept')
  await until('the grid is kept', 600, async () => {
    const grid = await scene
      .owner()
      .get<{ cells: { figure: { reason: string | null } | null }[] }>('/insights/grid')
    return grid.cells.every(({ figure }) => figure?.reason !== 'Being worked out.')
  })
}
