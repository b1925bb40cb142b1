import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { type TacticId, tactics } from '#kernel/tactics.ts'
import { departmentCards, memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition } from '#platform/metric.ts'
import { PENDING } from '../contract/shapes.ts'
import type { Grid, GridCell, TacticRow } from '../contract.ts'
import { headlines } from '../domain/headlines.ts'
import { answers } from '../engine/answers.ts'
import { mayManageFor, mayView } from '../policy.ts'
import { hiddenDepartments } from './departments.ts'
import { keyOf, latestRatings, leadsBy, WHOLE_HOUSE } from './ratings.ts'
import { metricCard, metricOf } from './scope.ts'
import { type JudgedTarget, judge, runningTargets, targetAsks } from './targets.ts'
import { type Moved, trendAsks, trends } from './trends.ts'

/** The same statements with every look: their plans are kept. */
const OFTEN = { often: true } as const

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
  const { cards, zone, rated, leads, people, running } = await ctx.read(async () => {
    const named = await leadsBy(ctx)
    return {
      cards: (await departmentCards(ctx)).filter(
        ({ id }) => !hidden.has(id) && (cut.departmentId === undefined || id === cut.departmentId),
      ),
      zone: (await organisation(ctx)).zone,
      rated: await latestRatings(ctx),
      leads: named,
      people: await memberCards(ctx, [...new Set(named.values())]),
      running: await runningTargets(ctx),
    }
  }, OFTEN)
  const { places, asks } = trendAsks(ctx, zone, headed(ctx, rows), cards)
  const goalAsks = targetAsks(ctx, zone, running)
  // One look for everything on the board.
  const told = await answers(ctx, [...asks, ...goalAsks], 'kept')
  const moved = trends(ctx, places, told.slice(0, asks.length))
  const targets = judge(ctx, zone, running, told.slice(asks.length))
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

/** The tactics that a metric stands for. */
const headed = (ctx: Ctx, rows: readonly Tactic[]) =>
  rows.flatMap(({ id }) => {
    const metric = headlineOf(ctx, id)
    return typeof metric === 'string' ? [] : [{ id, metric }]
  })

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
  // Nobody knows yet; that nobody does it here would be said too early.
  if (moved.figure?.reason === PENDING) return { ...none, state: 'unknown', why: PENDING }
  return { ...none, state: 'none', why: null }
}

function worst(states: readonly ('on' | 'behind' | 'unknown')[]): GridCell['target'] {
  for (const state of ['behind', 'unknown', 'on'] as const) if (states.includes(state)) return state
  return null
}
