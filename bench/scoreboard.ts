import { fillInbox } from './data/inbox.ts'
import type { Bench, Figure } from './support/figure.ts'
import { processorSeconds } from './support/processor.ts'
import { type Scene, withScene } from './support/scene.ts'
import { median, medianQuantile, timedRuns, until } from './support/stats.ts'

const WHOLE = 1_000_000
const LIMIT_MS = 100
const LIMIT_YEAR_S = 5
const DAY_MS = 86_400_000

/**
 * The scoreboard with three years of an inbox: its opening grid over HTTP, kept as a day of use leaves it, and every metric
 * worked out from its rows for a year; with 100,000 conversations and with a million. `WEFT_BENCH_DATA=TENTH,WHOLE` names a
 * folder for each (one folder: the whole grows out of the tenth in it).
 */
export const scoreboard: Bench = async ({ quick, say }) => {
  const whole = quick ? 4000 : Number(process.env.WEFT_BENCH_CONVERSATIONS ?? WHOLE)
  const each = quick ? 2 : 20
  const [tenth, all] = (process.env.WEFT_BENCH_DATA ?? '').split(',').map((path) => path || undefined)
  const half = async (scene: Scene, conversations: number) => {
    const { conversations: there } = await fillInbox(scene, conversations, whole, say)
    if (there > conversations * 1.5)
      say(`its ${there} conversations are more than asked for: no figure of growth`)
    return measure(scene, each, say)
  }
  if (all && !quick) {
    const few = await withScene((scene) => half(scene, whole / 10), tenth)
    return told(whole, each, few, await withScene((scene) => half(scene, whole), all))
  }
  return withScene(
    async (scene) => told(whole, each, await half(scene, whole / 10), await half(scene, whole)),
    tenth,
  )
}

type Measured = Awaited<ReturnType<typeof measure>>

function told(whole: number, each: number, few: Measured, many: Measured): Awaited<ReturnType<Bench>> {
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
  const slowest = many.year.toSorted((a, b) => b.seconds - a.seconds)[0]
  const before = new Map(few.year.map(({ id, seconds }) => [id, seconds]))
  const first = (what: number, { first: { there, cells, ms, allMs } }: Measured) =>
    `first look at ${said(what)}, nothing kept: ${there} of ${cells} cells there after ${ms.toFixed(0)} ms, all after ${allMs.toFixed(0)} ms`
  return {
    figures: [
      ...pages,
      {
        ...about,
        what: `slowest metric from raw rows for a year (${slowest?.id}), ${said(whole / 10)} conversations`,
        value: before.get(slowest?.id ?? '') ?? Number.NaN,
        unit: 's',
        runs: `${few.year.length} metrics, once each`,
        against: { name: 'limit', value: LIMIT_YEAR_S },
        tenfold: { what: said(whole), value: slowest?.seconds ?? Number.NaN },
      },
    ],
    notes: [
      ...many.pages.map(
        ({ what, p50, processor }) =>
          `${what}, ${said(whole)}: p50 ${p50.toFixed(1)} ms, ${processor.toFixed(1)} ms of processor`,
      ),
      first(whole / 10, few),
      first(whole, many),
      ...many.year.map(
        ({ id, seconds }) =>
          `${id}, a year from raw rows: ${(before.get(id) ?? Number.NaN).toFixed(2)} s, ten times as much ${seconds.toFixed(2)} s`,
      ),
    ],
  }
}

async function measure(scene: Scene, each: number, say: (line: string) => void) {
  const metrics = await scene.owner().get<{ metrics: { id: string }[] }>('/insights/metrics')
  const first = await firstLook(scene)
  say(
    `first look: ${first.there} of ${first.cells} cells after ${first.ms.toFixed(0)} ms, all after ${first.allMs.toFixed(0)} ms`,
  )
  const to = new Date()
  const window = (days: number) =>
    `from=${new Date(to.getTime() - days * DAY_MS).toISOString()}&to=${to.toISOString()}`
  const pages = []
  for (const [what, path] of [
    ['grid of tactics', '/insights/grid'],
    ['lines of the grid', '/insights/courses'],
    ['a tactic', '/insights/tactics/service'],
    ['what is open', '/insights/open-matters'],
  ] as const) {
    for (let index = 0; index < 5; index += 1) await scene.owner().get(path)
    const before = processorSeconds([scene.house().pid])
    const times = await timedRuns(5, each, () => scene.owner().get(path))
    const processor = ((processorSeconds([scene.house().pid]) - before) * 1000) / (5 * each)
    const answer = { what, p50: median(times.flat()), p95: medianQuantile(times, 0.95), processor }
    say(
      `${what}: p50 ${answer.p50.toFixed(1)}, p95 ${answer.p95.toFixed(1)} ms, processor ${processor.toFixed(1)} ms`,
    )
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
  return { pages, year, first }
}

interface GridAnswer {
  readonly cells: { readonly figure: { readonly reason: string | null } | null }[]
}

const PENDING = 'Being worked out.'

/** The first look at a board of which nothing is kept, and how long until every cell is there for whoever comes next. */
async function firstLook(scene: Scene) {
  await scene.db().query('delete from figure_kept')
  const began = performance.now()
  const look = async () =>
    (await scene.owner().get<GridAnswer>('/insights/grid')).cells.flatMap(({ figure }) => figure ?? [])
  const figures = await look()
  const ms = performance.now() - began
  await until('the grid is kept', 600, async () => (await look()).every(({ reason }) => reason !== PENDING))
  const there = figures.filter(({ reason }) => reason !== PENDING).length
  return { ms, there, cells: figures.length, allMs: performance.now() - began }
}
