import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { type TacticId, tactics } from '#kernel/tactics.ts'
import { type DepartmentCard, departmentCards, memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition } from '#platform/metric.ts'
import type { Grid, GridCell, TacticRow } from '../contract.ts'
import { headlines } from '../domain/headlines.ts'
import { trendOf } from '../domain/trend.ts'
import { answers } from '../engine/answers.ts'
import type { Ask } from '../engine/ask.ts'
import { leading } from '../engine/leading.ts'
import { splitsOf } from '../engine/part.ts'
import { mayManageFor, mayView } from '../policy.ts'
import { hiddenDepartments } from './departments.ts'
import { keyOf, latestRatings, leadsBy, WHOLE_HOUSE } from './ratings.ts'
import { metricCard, metricOf } from './scope.ts'
import { type JudgedTarget, judgedTargets } from './targets.ts'
import { trailing } from './windows.ts'

const DAYS = 28

/** Which tactics and departments a board shows; all of them when left out. */
export interface Cut {
  readonly tactic?: TacticId
  readonly departmentId?: string
}

/** Twelve tactics by department: how far each has come, which way its figure goes, and whether its target is kept. */
export async function getGrid(ctx: Ctx): Promise<Result<Grid>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const { targets: _, ...grid } = await gridOf(ctx, {})
  return ok(grid)
}

export async function gridOf(ctx: Ctx, cut: Cut): Promise<Grid & { targets: readonly JudgedTarget[] }> {
  const rows = tactics.filter(({ id }) => cut.tactic === undefined || id === cut.tactic)
  const hidden = hiddenDepartments(ctx)
  const { cards, zone, rated, leads, people } = await ctx.read(async () => {
    const named = await leadsBy(ctx)
    return {
      cards: (await departmentCards(ctx)).filter(
        ({ id }) => !hidden.has(id) && (cut.departmentId === undefined || id === cut.departmentId),
      ),
      zone: (await organisation(ctx)).zone,
      rated: await latestRatings(ctx),
      leads: named,
      people: await memberCards(ctx, [...new Set(named.values())]),
    }
  })
  const moved = await trends(ctx, zone, rows, cards)
  const targets = await judgedTargets(ctx, 'kept')
  const personOf = (id: string | undefined) => {
    const card = id === undefined ? undefined : people.get(id)
    return card ? { id: card.id, name: card.name } : null
  }
  const cells = rows.flatMap(({ id: tactic, no }) =>
    cards.map((card): GridCell => {
      const key = keyOf(tactic, card.id)
      const goals = targets.filter(({ row, metric }) => metric.tactic === no && row.departmentId === card.id)
      return {
        ...{ tactic, departmentId: card.id, lead: personOf(leads.get(key)) },
        ...stateOf(rated.get(key), moved.cells.get(key)),
        target: worst(goals.map(({ state }) => state)),
      }
    }),
  )
  return {
    asOf: moved.asOf.toISOString(),
    current: moved.current,
    tactics: rows.map((row) => tacticRow(ctx, row, personOf(leads.get(keyOf(row.id, WHOLE_HOUSE))))),
    departments: cards.map((card) => ({
      id: card.id,
      name: card.name,
      kind: card.kind,
      mayRate: mayManageFor(ctx.actor, card),
    })),
    cells,
    mayManage: may(ctx.actor, 'scoreboard.manage'),
    targets,
  }
}

type Tactic = (typeof tactics)[number]

function headlineOf(ctx: Ctx, tactic: TacticId): MetricDefinition | string {
  const headline = headlines[tactic]
  if ('why' in headline) return headline.why
  return metricOf(ctx, headline.metric) ?? 'No room offers this figure yet.'
}

function tacticRow(ctx: Ctx, { id, no, name }: Tactic, lead: TacticRow['lead']): TacticRow {
  const headline = headlineOf(ctx, id)
  if (typeof headline === 'string') return { id, no, name, lead, headline: null, why: headline }
  return { id, no, name, lead, headline: metricCard(headline), why: null }
}

type Moved = Pick<GridCell, 'figure' | 'trend' | 'better'>

/** The headline figure of each cell over 28 days, and which way it went from the 28 before. */
async function trends(ctx: Ctx, zone: string, rows: readonly Tactic[], cards: readonly DepartmentCard[]) {
  const windows = trailing(ctx.now(), zone, DAYS)
  const places: { key: string; metric: MetricDefinition }[] = []
  const asks: Ask[] = []
  for (const { id } of rows) {
    const metric = headlineOf(ctx, id)
    if (typeof metric === 'string' || !splitsOf(metric).includes('department')) continue
    for (const card of cards) {
      places.push({ key: keyOf(id, card.id), metric })
      for (const window of [windows.now, windows.before])
        asks.push({ metric, query: { window, departmentId: card.id, channelId: null } })
    }
  }
  const told = await answers(ctx, asks, 'kept')
  const cells = new Map<string, Moved>()
  for (const [index, { key, metric }] of places.entries()) {
    const [now, before] = [told[2 * index], told[2 * index + 1]]
    if (!now || !before) continue
    const figure = leading(metric, now.answer.figures)
    const trend = trendOf(figure.value, leading(metric, before.answer.figures).value)
    const better = trend === null || trend === 'level' ? null : (trend === 'down') === metric.lowerIsBetter
    cells.set(key, { figure, trend, better })
  }
  const oldest = told.map(({ asOf }) => asOf.getTime())
  return {
    cells,
    asOf: oldest.length === 0 ? ctx.now() : new Date(Math.min(...oldest)),
    current: told.every((one) => one.current),
  }
}

type State = Omit<GridCell, 'tactic' | 'departmentId' | 'target' | 'lead'>

function stateOf(
  rated: { level: number; at: string } | undefined,
  moved: Moved = { figure: null, trend: null, better: null },
): State {
  if (rated) return { ...moved, state: 'rated', level: rated.level, ratedAt: rated.at, why: null }
  const none = { ...moved, level: null, ratedAt: null }
  // Something happens here: that nobody said how far it has come is not the same as that nobody does it.
  if (moved.figure !== null && moved.figure.n > 0)
    return { ...none, state: 'unknown', why: 'It runs here, but nobody has answered the questions yet.' }
  return { ...none, state: 'none', why: null }
}

function worst(states: readonly ('on' | 'behind' | 'unknown')[]): GridCell['target'] {
  for (const state of ['behind', 'unknown', 'on'] as const) if (states.includes(state)) return state
  return null
}
