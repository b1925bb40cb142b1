import { ok, type Result, refuse } from '#kernel/result.ts'
import { type TacticId, tactics } from '#kernel/tactics.ts'
import { departmentCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS, type MetricDefinition } from '#platform/metric.ts'
import { PENDING } from '../contract/shapes.ts'
import type { Courses } from '../contract.ts'
import { courseOf, wholeMonths } from '../domain/course.ts'
import { headlines } from '../domain/headlines.ts'
import { answers, type Told } from '../engine/answers.ts'
import type { Ask } from '../engine/ask.ts'
import { leading } from '../engine/leading.ts'
import { splitsOf } from '../engine/part.ts'
import { mayView } from '../policy.ts'
import { hiddenDepartments } from './departments.ts'
import { metricOf } from './scope.ts'
import { trailing } from './windows.ts'

const DAYS = 28

interface Cut {
  readonly tactic?: TacticId | undefined
  readonly departmentId?: string | undefined
}

interface Place {
  readonly metric: MetricDefinition
  readonly departmentId: string | null
}

/**
 * How the figures of a board went over the last six whole months until today, all of them with one look: those that stand for the
 * tactics, in every department; of one tactic its other figures in the whole house as well, of one department its own.
 */
export async function getCourses(ctx: Ctx, cut: Cut): Promise<Result<Courses>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const hidden = hiddenDepartments(ctx)
  const { zone, createdAt } = await organisation(ctx)
  const cards = (await departmentCards(ctx)).filter(
    ({ id }) => !hidden.has(id) && (cut.departmentId === undefined || id === cut.departmentId),
  )
  if (cut.departmentId !== undefined && cards.length === 0)
    return refuse('not_found', 'There is no such department.')
  const months = wholeMonths(ctx.now(), zone)
  const windows = [trailing(ctx.now(), zone, DAYS).now, ...months]
  const places = placesOf(
    ctx,
    cut,
    cards.map(({ id }) => id),
  )
  const asks = places.flatMap(({ metric, departmentId }) =>
    windows.map((window): Ask => ({ metric, query: { window, departmentId, channelId: null } })),
  )
  const told = await answers(ctx, asks, 'later')
  const figureAt = (place: number, { metric }: Place, index: number) =>
    leading(metric, told[place * windows.length + index]?.answer.figures ?? {})
  return ok({
    months: months.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
    courses: places.flatMap((place, at) => {
      const past = months.map((window, index) => ({ window, figure: figureAt(at, place, index + 1) }))
      const points = courseOf(past, figureAt(at, place, 0), new Date(createdAt))
      const drawn = points?.slice(0, -1).some((value) => value !== null)
      return points && drawn ? [{ metricId: place.metric.id, departmentId: place.departmentId, points }] : []
    }),
    toCome: told.some(isToCome),
  })
}

const isToCome = ({ answer }: Told): boolean =>
  Object.values(answer.figures).some(({ reason }) => reason === PENDING)

function placesOf(ctx: Ctx, { tactic, departmentId }: Cut, departmentIds: readonly string[]): Place[] {
  const rows = tactics.filter(({ id }) => tactic === undefined || id === tactic)
  const headed = rows.flatMap(({ id }) => {
    const headline = headlines[id]
    return 'why' in headline ? [] : (metricOf(ctx, headline.metric) ?? [])
  })
  const numbers: ReadonlySet<number> = new Set(rows.map(({ no }) => no))
  const all = ctx.use(METRICS)
  const inHouse = tactic === undefined ? [] : all.filter((metric) => numbers.has(metric.tactic))
  const byDepartment = departmentId === undefined ? headed : [...headed, ...all]
  return [
    ...[...new Set(byDepartment)]
      .filter((metric) => splitsOf(metric).includes('department'))
      .flatMap((metric) => departmentIds.map((id) => ({ metric, departmentId: id }))),
    ...inHouse.map((metric) => ({ metric, departmentId: null })),
  ]
}
