import { ok, type Result, refuse } from '#kernel/result.ts'
import { type TacticId, tactics } from '#kernel/tactics.ts'
import { departmentCards, listMembers, memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS, type MetricDefinition } from '#platform/metric.ts'
import type { Answer, DepartmentPage, GridCell, OpenMatter, TacticPage } from '../contract.ts'
import { answers } from '../engine/answers.ts'
import { splitsOf } from '../engine/part.ts'
import { mayView } from '../policy.ts'
import { hiddenDepartments } from './departments.ts'
import { shapeAnswer } from './figures.ts'
import { gridOf } from './grid.ts'
import { ratingHistory } from './ratings.ts'
import { targetCards } from './targets.ts'
import { trailing } from './windows.ts'

const DAYS = 28

/** Answers of the last 28 days, for the house or a department. */
async function lately(
  ctx: Ctx,
  metrics: readonly MetricDefinition[],
  departmentId: string | null,
): Promise<Answer[]> {
  const { zone } = await organisation(ctx)
  const { now: window } = trailing(ctx.now(), zone, DAYS)
  const asks = metrics.map((metric) => ({ metric, query: { window, departmentId, channelId: null } }))
  const told = await answers(ctx, asks, 'kept')
  return asks.flatMap((ask, index) => (told[index] ? [shapeAnswer(ask, told[index])] : []))
}

/** One tactic: its figures, targets, who leads it, and how far each department has come with the history of that. */
export async function tacticPage(
  ctx: Ctx,
  { tactic }: { readonly tactic: TacticId },
): Promise<Result<TacticPage>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const { tactics: rows, departments, cells, mayManage, targets } = await gridOf(ctx, { tactic })
  const [row] = rows
  if (!row) throw new Error('the tactics are a fixed list')
  const metrics = ctx.use(METRICS).filter((metric) => metric.tactic === row.no)
  const history = await ratingHistory(ctx, tactic)
  const people = await memberCards(
    ctx,
    history.map(({ by }) => by),
  )
  return ok({
    tactic: row,
    departments,
    cells,
    mayManage,
    metrics: await lately(ctx, metrics, null),
    targets: await targetCards(
      ctx,
      targets.filter(({ metric }) => metric.tactic === row.no),
    ),
    ratings: history.map(({ id, departmentId, level, answers: given, by, at }) => ({
      ...{ id, departmentId, level, answers: given },
      by: { id: by, name: people.get(by)?.name ?? 'Somebody who left' },
      at: at.toISOString(),
    })),
  })
}

/** One department: its tactics, figures and targets. */
export async function departmentPage(
  ctx: Ctx,
  { departmentId }: { readonly departmentId: string },
): Promise<Result<DepartmentPage>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const card = (await departmentCards(ctx)).find(({ id }) => id === departmentId)
  if (!card || hiddenDepartments(ctx).has(departmentId))
    return refuse('not_found', 'There is no such department.')
  const { tactics: rows, departments, cells, targets } = await gridOf(ctx, { departmentId })
  const [department] = departments
  if (!department) throw new Error('the department was just found')
  const head = card.headMemberId
    ? (await memberCards(ctx, [card.headMemberId])).get(card.headMemberId)
    : undefined
  const metrics = ctx.use(METRICS).filter((metric) => splitsOf(metric).includes('department'))
  const members = await listMembers(ctx)
  return ok({
    department,
    head: head ? { id: head.id, name: head.name } : null,
    people: members.filter((one) => one.departmentId === departmentId && one.status === 'active').length,
    tactics: rows,
    cells,
    metrics: (await lately(ctx, metrics, departmentId)).filter(({ figures }) =>
      Object.values(figures).some(({ n }) => n > 0),
    ),
    targets: await targetCards(
      ctx,
      targets.filter(({ row }) => row.departmentId === departmentId),
    ),
  })
}

const order: readonly OpenMatter['kind'][] = ['behind', 'falling', 'no-lead', 'not-rated']
const MOST = 12

/** What is missing where: targets behind, what gets worse, tactics nobody leads, cells nobody has rated. */
export async function openMatters(ctx: Ctx): Promise<Result<{ matters: OpenMatter[]; total: number }>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const grid = await gridOf(ctx, {})
  const departments = new Map(grid.departments.map(({ id, name }) => [id, { id, name }]))
  const found: OpenMatter[] = grid.targets
    .filter(({ state }) => state === 'behind')
    .map(({ row, metric }) => ({
      kind: 'behind',
      tactic: tactics.find(({ no }) => no === metric.tactic)?.id ?? 'planning',
      department: departments.get(row.departmentId ?? '') ?? null,
      metricName: metric.name,
    }))
  const names = new Map(grid.tactics.map((row) => [row.id, row.headline?.name ?? null]))
  for (const cell of grid.cells) {
    const kind = pressing(cell)
    const department = departments.get(cell.departmentId) ?? null
    if (kind)
      found.push({ kind, tactic: cell.tactic, department, metricName: names.get(cell.tactic) ?? null })
  }
  for (const row of grid.tactics)
    if (!row.lead) found.push({ kind: 'no-lead', tactic: row.id, department: null, metricName: null })
  found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  return ok({ matters: found.slice(0, MOST), total: found.length })
}

function pressing({ state, better, level }: GridCell): OpenMatter['kind'] | null {
  if (better === false && level !== null && level > 0) return 'falling'
  return state === 'unknown' ? 'not-rated' : null
}
