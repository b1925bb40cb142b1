import { localTime } from '#kernel/local-time.ts'
import { unwrap } from '#kernel/result.ts'
import { departmentCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS, type MetricDefinition, type Window } from '#platform/metric.ts'
import type { Answer, Comment, Gap, Grid, Series, Target } from '../contract.ts'
import type { Grain } from '../domain/buckets.ts'
import { answers } from '../engine/answers.ts'
import type { Ask } from '../engine/ask.ts'
import { splitsOf } from '../engine/part.ts'
import { withSight } from '../engine/sight.ts'
import { breaksIn } from './breaks.ts'
import { seriesOf, shapeAnswer } from './figures.ts'
import { gapCards } from './gaps.ts'
import { gridOf } from './grid.ts'
import { listComments } from './notes.ts'
import { metricOf } from './scope.ts'
import { judgedTargets, targetCards } from './targets.ts'

export interface ReportAsk {
  /** Restricted departments that do not show in it. */
  readonly hidden: readonly string[]
  readonly departmentId: string | null
  /** null: the board, that is the figures that stand for the tactics, or all that a department has. */
  readonly metricIds: readonly string[] | null
  readonly window: Window
  /** The period it is compared with. */
  readonly before: Window
  readonly grain: Grain
}

export interface ReportFigure {
  readonly answer: Answer
  readonly before: Answer
  readonly points: readonly Answer[]
  readonly breaks: Series['breaks']
  readonly comments: readonly Comment[]
  readonly targets: readonly Target[]
}

export interface FiguresForReport {
  readonly zone: string
  readonly organisation: string
  readonly department: string | null
  readonly figures: readonly ReportFigure[]
  /** Figures that were asked for and that nobody can give, with the reason. */
  readonly missing: readonly { readonly name: string; readonly why: string }[]
  /** How far each tactic has come; null where single metrics were chosen. */
  readonly board: Grid | null
  readonly gaps: readonly Gap[]
}

/** So often what had no time to be worked out is asked for again. */
const PATIENCE = 12

/**
 * Everything a report says, worked out for somebody with this sight through the same answers as the screens. Must not
 * be called within a transaction: it keeps what it finds.
 */
export async function figuresForReport(ctx: Ctx, ask: ReportAsk): Promise<FiguresForReport> {
  const viewer = withSight(ctx, [...ask.hidden].sort().join(','))
  const { zone, name } = await organisation(viewer)
  const { departmentId } = ask
  const grid = ask.metricIds === null ? await boardOf(viewer, departmentId) : null
  const { metrics, missing } = chosen(viewer, ask, grid)
  const all = await inFull(viewer, ask, metrics)
  const judged = await judgedTargets(viewer, 'fresh')
  const targets = await targetCards(
    viewer,
    judged.filter(({ row }) => row.departmentId === departmentId),
  )
  const figures: ReportFigure[] = []
  for (const { metric, answer, before } of all) {
    // Of a department only what happens there: a page of noughts says nothing.
    const silent = departmentId !== null && Object.values(answer.figures).every(({ n }) => n === 0)
    if (silent && ask.metricIds === null) continue
    figures.push({
      answer,
      before,
      points: await wholeSeries(viewer, metric, ask),
      breaks: breaksIn(metric, ask.window, zone),
      comments: await commentsIn(viewer, ask, metric.id, zone),
      targets: targets.filter((target) => target.metric.id === metric.id),
    })
  }
  const card = (await departmentCards(viewer)).find(({ id }) => id === departmentId)
  return {
    ...{ zone, organisation: name, department: card?.name ?? null, figures, missing, board: grid },
    gaps: await gapCards(viewer, ask.window, null),
  }
}

async function boardOf(ctx: Ctx, departmentId: string | null): Promise<Grid> {
  const { targets: _, ...grid } = await gridOf(ctx, departmentId === null ? {} : { departmentId })
  return grid
}

/** Which metrics: those asked for, those that stand for the tactics, or those a department can be told apart by. */
function chosen(ctx: Ctx, { metricIds, departmentId }: ReportAsk, grid: Grid | null) {
  if (metricIds) {
    const metrics = metricIds.flatMap((id) => metricOf(ctx, id) ?? [])
    const gone = metricIds.filter((id) => !metricOf(ctx, id))
    return { metrics, missing: gone.map((name) => ({ name, why: 'No room offers this figure yet.' })) }
  }
  const rows = grid?.tactics ?? []
  const missing = rows.flatMap(({ name, why }) => (why === null ? [] : [{ name, why }]))
  if (departmentId !== null)
    return {
      metrics: ctx.use(METRICS).filter((metric) => splitsOf(metric).includes('department')),
      missing: [],
    }
  return { metrics: rows.flatMap(({ headline }) => metricOf(ctx, headline?.id ?? '') ?? []), missing }
}

async function inFull(ctx: Ctx, ask: ReportAsk, metrics: readonly MetricDefinition[]) {
  const asks: Ask[] = metrics.flatMap((metric) =>
    [ask.window, ask.before].map((window) => ({
      metric,
      query: { window, departmentId: ask.departmentId, channelId: null },
    })),
  )
  const told = await untilCurrent(async () => {
    const found = await answers(ctx, asks, 'fresh')
    return asks.flatMap((one, index) => (found[index] ? [shapeAnswer(one, found[index])] : []))
  })
  return metrics.flatMap((metric, index) => {
    const [answer, before] = [told[2 * index], told[2 * index + 1]]
    return answer && before ? [{ metric, answer, before }] : []
  })
}

function wholeSeries(ctx: Ctx, metric: MetricDefinition, ask: ReportAsk): Promise<Answer[]> {
  const query = { window: ask.window, departmentId: ask.departmentId, channelId: null }
  return untilCurrent(async () => (await seriesOf(ctx, { metric, query }, ask.grain)).points)
}

/** What had no time is asked for again, so that nothing in a report says that it is still being worked out. */
async function untilCurrent(work: () => Promise<Answer[]>): Promise<Answer[]> {
  for (let left = PATIENCE; ; left -= 1) {
    const found = await work()
    if (left === 0 || found.every(({ current }) => current)) return found
  }
}

async function commentsIn(ctx: Ctx, ask: ReportAsk, metricId: string, zone: string): Promise<Comment[]> {
  const { departmentId, window } = ask
  const about = { metricId, ...(departmentId ? { departmentId } : {}) }
  const { comments } = unwrap(await listComments(ctx, about))
  const [first, end] = [localTime(window.from, zone).day, localTime(window.to, zone).day]
  return comments.filter(({ day }) => day >= first && day < end)
}
