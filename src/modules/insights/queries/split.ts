import { ok, type Result, refuse, unwrap } from '#kernel/result.ts'
import { tactics } from '#kernel/tactics.ts'
import { campaignNames } from '#modules/campaigns/index.ts'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards, listMembers } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricQuery, Split } from '#platform/metric.ts'
import type { Cell, MetricCard } from '../contract.ts'
import { answers } from '../engine/answers.ts'
import { splitsOf } from '../engine/part.ts'
import { hiddenDepartments } from './departments.ts'
import { askableMembers } from './persons.ts'
import { metricCard, type ScopeInput, scopeOf } from './scope.ts'

const names: Record<Split, string> = {
  department: 'This figure is not kept by department.',
  channel: 'This figure is not kept by channel.',
  campaign: 'This figure is not kept by campaign.',
  person: 'This figure is not kept by person.',
  programme: 'This figure is not kept by programme.',
}

interface Thing {
  readonly id: string
  readonly name: string
}

/**
 * One metric for every department, channel, campaign, programme or person: each cell is the figure of its own page. Of
 * people, those whose figures the one who asks may see.
 */
export async function splitFigure(
  ctx: Ctx,
  input: ScopeInput & { readonly by: Split },
): Promise<Result<{ metric: MetricCard; cells: Cell[] }>> {
  const scope = await scopeOf(ctx, input)
  if (!scope.ok) return scope
  const { metric, query } = scope
  if (!splitsOf(metric).includes(input.by))
    return refuse('invalid', names[input.by], { help: 'The metric’s page says what it can be cut by.' })
  const things = await thingsOf(ctx, input.by)
  const told = await answers(
    ctx,
    things.map(({ id }) => ({ metric, query: { ...query, ...narrowed(input.by, id) } })),
    'fresh',
  )
  const cells = things.flatMap(({ id, name }, index) => {
    const one = told[index]
    const { figures, coverage } = one?.answer ?? { figures: {}, coverage: 0 }
    return one ? [{ id, name, figures: { ...figures }, coverage, current: one.current }] : []
  })
  return ok({ metric: metricCard(metric), cells })
}

function narrowed(by: Split, id: string): Partial<MetricQuery> {
  if (by === 'department') return { departmentId: id }
  if (by === 'channel') return { channelId: id }
  if (by === 'programme') return { programme: Number(id) }
  return by === 'campaign' ? { campaignId: id } : { memberId: id }
}

async function thingsOf(ctx: Ctx, by: Split): Promise<Thing[]> {
  if (by === 'channel')
    return (await channelCards(ctx)).map(({ id, networkName, handle }) => ({
      id,
      name: `${networkName} (${handle})`,
    }))
  if (by === 'person') {
    const all = (await listMembers(ctx)).map(({ id, name }) => ({ id, name }))
    const askable = await askableMembers(
      ctx,
      all.map(({ id }) => id),
    )
    return all.filter(({ id }) => askable.has(id))
  }
  if (by === 'programme') return tactics.map(({ no, name }) => ({ id: String(no), name }))
  if (by === 'campaign') return unwrap(await campaignNames(ctx)).names
  const hidden = hiddenDepartments(ctx)
  return (await departmentCards(ctx)).filter(({ id }) => !hidden.has(id))
}
